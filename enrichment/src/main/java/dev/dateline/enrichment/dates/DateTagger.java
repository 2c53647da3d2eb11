package dev.dateline.enrichment.dates;

import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.text.Tokens;
import java.util.List;
import java.util.Optional;

/** Finds time expressions and resolves them. Pure; safe for use by many threads. */
public interface DateTagger {

  /**
   * True when it has resources for that language.
   *
   * @param language BCP 47 tag
   */
  boolean supports(String language);

  /**
   * The time expressions of a text, in text order, not overlapping.
   *
   * @param tokens the text and its tokens
   * @param language BCP 47 tag of a language it supports
   * @param published when the document was published; without it, relative expressions keep open
   *     values such as {@code XXXX-09}
   */
  List<DateMention> tag(Tokens tokens, String language, Optional<DocumentDate> published);

  /**
   * The same mentions as {@link #tag}, each with what gave it its value.
   *
   * @param tokens the text and its tokens
   * @param language BCP 47 tag of a language it supports
   * @param published when the document was published
   */
  List<DateExplanation> explain(Tokens tokens, String language, Optional<DocumentDate> published);

  /** What this tagger is. */
  Annotator annotator();
}
