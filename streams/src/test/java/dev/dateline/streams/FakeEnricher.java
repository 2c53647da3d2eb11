package dev.dateline.streams;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Annotations.Found;
import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.Status;
import dev.dateline.enrichment.dates.DateMention;
import dev.dateline.enrichment.dates.DateType;
import dev.dateline.enrichment.entities.Entity;
import dev.dateline.enrichment.entities.EntityType;
import dev.dateline.enrichment.language.LanguageAnnotation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Capitalised words are persons, four digits are years. Does what it is told to before that. */
record FakeEnricher(String version, Consumer<Document> first) implements Enricher {

  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}+");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  FakeEnricher(String version) {
    this(version, document -> {});
  }

  @Override
  public Annotations enrich(Document document) {
    first.accept(document);
    return annotations(entities(document.text()), dates(document.text()));
  }

  /** Annotations that hold just these. */
  static Annotations annotations(List<Entity> entities, List<DateMention> dates) {
    var language =
        new LanguageAnnotation(
            "it", 0.98, false, Optional.of("fr"), Annotator.of("fake-language", "1"));
    var model = new Annotator("fake-names", "2", Optional.of("m"), Optional.of("ab"));
    return new Annotations(
        language,
        new Found<>(Status.DONE, entities, model),
        new Found<>(Status.UNSUPPORTED_LANGUAGE, dates, Annotator.of("fake-dates", "3")));
  }

  static Entity person(String name, Span... mentions) {
    return new Entity(
        "p:" + name, name, EntityType.PERSON, Optional.of("IT"), 1, List.of(mentions));
  }

  static DateMention year(String value, Span span) {
    return new DateMention(
        span,
        DateType.DATE,
        value,
        Optional.of(LocalDate.parse(value + "-01-01")),
        Optional.empty(),
        Optional.of(new DateMention.Range(value, "2030")));
  }

  private static List<Entity> entities(String text) {
    Map<String, List<Span>> byName = new LinkedHashMap<>();
    NAME.matcher(text)
        .results()
        .forEach(r -> byName.computeIfAbsent(r.group(), n -> new ArrayList<>()).add(span(r)));
    return byName.entrySet().stream()
        .map(e -> person(e.getKey(), e.getValue().toArray(Span[]::new)))
        .toList();
  }

  private static List<DateMention> dates(String text) {
    return YEAR.matcher(text).results().map(r -> year(r.group(), span(r))).toList();
  }

  private static Span span(MatchResult found) {
    return new Span(found.start(), found.end());
  }
}
