package dev.dateline.enrichment.language;

/** Finds where tags, comments, scripts and styles end. */
final class Markup {

  /** A tag is shorter than this; a lone less-than sign must not swallow an article. */
  private static final int LONGEST_TAG = 2000;

  private static final String[] NOT_TEXT = {"script", "style"};

  private final String text;
  private final int end;

  /** Set when no closing tag follows any more, so that it is not looked for again. */
  private boolean noClose;

  private boolean noCommentEnd;

  Markup(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /** Offset behind the markup that a less-than sign opens; the sign's own when it opens none. */
  int end(int at) {
    if (at + 1 >= end || !opens(text.charAt(at + 1))) {
      return at;
    }
    if (text.startsWith("<!--", at)) {
      return comment(at);
    }
    int tag = tag(at);
    return tag > at ? notText(at, tag) : at;
  }

  private static boolean opens(char second) {
    return second == '/' || second == '!' || second == '?' || isLetter(second);
  }

  private static boolean isLetter(char unit) {
    return (unit | 0x20) >= 'a' && (unit | 0x20) <= 'z';
  }

  private int comment(int at) {
    int close = noCommentEnd ? -1 : text.indexOf("-->", at + 4);
    noCommentEnd = close < 0;
    return close < 0 ? at : Math.min(end, close + 3);
  }

  private int tag(int at) {
    int limit = Math.min(end, at + LONGEST_TAG);
    for (int i = at + 1; i < limit; i++) {
      if (text.charAt(i) == '>') {
        return i + 1;
      }
    }
    return at;
  }

  /** Goes on behind the closing tag when the element's content is not text. */
  private int notText(int at, int tagEnd) {
    for (String name : NOT_TEXT) {
      if (text.regionMatches(true, at + 1, name, 0, name.length())) {
        int close = closing(name, tagEnd);
        return close < 0 ? tagEnd : Math.max(tagEnd, tag(close));
      }
    }
    return tagEnd;
  }

  private int closing(String name, int from) {
    int at = noClose ? -1 : text.indexOf("</", from);
    while (at >= 0 && at < end && !text.regionMatches(true, at + 2, name, 0, name.length())) {
      at = text.indexOf("</", at + 2);
    }
    boolean found = at >= 0 && at < end;
    noClose |= !found;
    return found ? at : -1;
  }
}
