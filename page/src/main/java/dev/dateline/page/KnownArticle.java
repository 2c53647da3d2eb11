package dev.dateline.page;

import java.util.List;

/**
 * What is remembered of an article: enough to find, count and list it.
 *
 * @param id the article's
 * @param place where its record lies
 * @param ingestedAt milliseconds since 1970
 * @param headline as printed, or null
 * @param publisher as the source names it, or null
 * @param url where it was published, or null
 * @param language BCP 47 tag
 * @param published EDTF level 0, or null
 * @param subjects whom and what it names, in order
 * @param days the days, months and longer stretches it speaks of, by the keys of the topic of
 *     mentions
 * @param dates mentions of dates
 */
record KnownArticle(
    String id,
    Place place,
    long ingestedAt,
    String headline,
    String publisher,
    String url,
    String language,
    String published,
    List<Subject> subjects,
    List<String> days,
    int dates) {

  /** True when it names the entity. */
  boolean names(String entity) {
    return subjects.stream().anyMatch(it -> it.id().equals(entity));
  }

  /** True when it speaks of the day, or of the month or year or of any day of it. */
  boolean speaksOf(String day) {
    return days.stream().anyMatch(it -> Days.covers(day, it));
  }
}
