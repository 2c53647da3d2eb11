package dev.dateline.page;

/** Days, months and years as the keys of mentions write them. */
final class Days {

  private Days() {}

  /** True when {@code key} is {@code wanted} or a part of it: 2023-09-10 of 2023-09 and of 2023. */
  static boolean covers(String wanted, String key) {
    return key.startsWith(wanted)
        && (key.length() == wanted.length() || key.charAt(wanted.length()) == '-');
  }
}
