package dev.dateline.replay;

import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.util.List;

/**
 * The four topics of results, which hold one record each for an article, always in this order:
 * enriched, language, entities, dates.
 */
final class Results {

  /** How many there are. */
  static final int COUNT = 4;

  /** Which of them has the whole; the others are projections of it. */
  static final int ENRICHED = 0;

  private Results() {}

  /** Their names. */
  static List<String> names(Topics topics) {
    return List.<Topic<?, ?>>of(
            topics.enriched(), topics.language(), topics.entities(), topics.dates())
        .stream()
        .map(Topic::name)
        .toList();
  }
}
