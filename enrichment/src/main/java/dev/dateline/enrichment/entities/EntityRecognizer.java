package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.Explanation;
import dev.dateline.enrichment.text.Tokens;
import java.util.List;

/**
 * Finds the people, organisations and places a text names. Pure; safe for use by many threads.
 *
 * <p>Another engine takes the place of the one that ships when a jar on the class path names it in
 * {@code META-INF/services/dev.dateline.enrichment.entities.EntityRecognizer}; docs/entities.md has
 * an example.
 */
public interface EntityRecognizer {

  /**
   * True when it reads that language.
   *
   * @param language BCP 47 tag
   */
  boolean supports(String language);

  /**
   * The entities of a text, in order of first mention; no two mentions overlap.
   *
   * @param tokens the text and its tokens
   * @param language BCP 47 tag of a language it supports
   */
  List<Entity> recognize(Tokens tokens, String language);

  /**
   * What decided each mention, in text order. Empty where an engine has nothing to say.
   *
   * @param tokens the text and its tokens
   * @param language BCP 47 tag of a language it supports
   */
  default List<Explanation> explain(Tokens tokens, String language) {
    return List.of();
  }

  /**
   * What it uses for a language.
   *
   * @param language BCP 47 tag of a language it supports
   */
  Annotator annotator(String language);

  /**
   * What it uses for each of its languages. Whenever its output may change, so does one of them.
   */
  List<Annotator> annotators();
}
