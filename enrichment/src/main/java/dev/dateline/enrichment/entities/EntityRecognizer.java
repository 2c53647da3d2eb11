package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.text.Tokens;
import java.util.List;

/** Finds the people, organisations and places a text names. Pure; safe for use by many threads. */
public interface EntityRecognizer {

  /**
   * True when it reads that language.
   *
   * @param language BCP 47 tag
   */
  boolean supports(String language);

  /**
   * The entities of a text, in order of first mention.
   *
   * @param tokens the text and its tokens
   * @param language BCP 47 tag of a language it supports
   */
  List<Entity> recognize(Tokens tokens, String language);

  /** What this recogniser is. */
  Annotator annotator();
}
