package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.Annotations.Found;
import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.Explanation;
import dev.dateline.enrichment.Status;
import dev.dateline.enrichment.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the entities of a text with the first recogniser that reads its language; where none does,
 * the places that lists are sure of. Safe for use by many threads.
 */
public final class EntityStage {

  private final List<EntityRecognizer> recognizers;
  private final SurePlaces places = new SurePlaces();

  /** A stage of those recognisers; the first that supports a language reads it. */
  public EntityStage(List<EntityRecognizer> recognizers) {
    this.recognizers = List.copyOf(recognizers);
  }

  /**
   * The entities of a text.
   *
   * @param language BCP 47 tag, {@code und} when unknown
   */
  public Found<Entity> annotate(Tokens tokens, String language) {
    return reading(language)
        .map(reader -> read(reader, tokens, language))
        .orElseGet(
            () ->
                new Found<>(
                    Status.UNSUPPORTED_LANGUAGE, places.in(tokens, language), places.annotator()));
  }

  private static Found<Entity> read(EntityRecognizer reader, Tokens tokens, String language) {
    return new Found<>(Status.DONE, reader.recognize(tokens, language), reader.annotator(language));
  }

  /** What decided each mention; see {@link EntityRecognizer#explain}. */
  public List<Explanation> explain(Tokens tokens, String language) {
    return reading(language).map(reader -> reader.explain(tokens, language)).orElse(List.of());
  }

  /** All that this stage may use. */
  public List<Annotator> annotators() {
    return Stream.concat(
            recognizers.stream().flatMap(reader -> reader.annotators().stream()),
            Stream.of(places.annotator()))
        .toList();
  }

  private Optional<EntityRecognizer> reading(String language) {
    return recognizers.stream().filter(reader -> reader.supports(language)).findFirst();
  }
}
