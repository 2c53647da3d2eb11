package dev.dateline.benchmarks.yardstick;

import java.time.LocalDate;

/** Something that annotates an article, to be measured. Serves one thread. */
interface Peer {

  /** What to call it. */
  String name();

  /**
   * What it is measured against: {@code language}, {@code tokens}, {@code dates}, {@code entities}.
   */
  String stage();

  /** False when its library is not on the class path. */
  boolean isPresent();

  /** True when it can read the language, given as a BCP 47 tag. */
  boolean speaks(String language);

  /**
   * Annotates an article, from its plain text to its results.
   *
   * @return how much it found or wrote, so that no compiler can leave the work out
   */
  int annotate(String language, String text, LocalDate published) throws Exception;
}
