package dev.dateline.page;

import java.util.List;

/** A stretch of an article's text with what was found there; the fields are those of its JSON. */
sealed interface Mark {

  /** First UTF-16 code unit, from the start of the article's text. */
  int start();

  /** One past the last. */
  int end();

  /**
   * Of an entity.
   *
   * @param start first UTF-16 code unit
   * @param end one past the last
   * @param kind the type's name in the schema
   * @param entity id of the entity
   * @param name the fullest name the article gives it
   * @param country ISO 3166-1 alpha-2 code, or null
   * @param confidence 0 to 1, or null
   * @param by what found it
   */
  record OfEntity(
      int start,
      int end,
      String kind,
      String entity,
      String name,
      String country,
      Double confidence,
      String by)
      implements Mark {}

  /**
   * Of a time.
   *
   * @param start first UTF-16 code unit
   * @param end one past the last
   * @param kind the type's name in the schema
   * @param value TIMEX3 value
   * @param earliest first day it can mean, or null
   * @param latest last day it can mean, or null
   * @param range {@code begin/end} of the interval it is an end of, or null
   * @param days keys that it is found under
   * @param by what found it
   */
  record OfTime(
      int start,
      int end,
      String kind,
      String value,
      String earliest,
      String latest,
      String range,
      List<String> days,
      String by)
      implements Mark {}
}
