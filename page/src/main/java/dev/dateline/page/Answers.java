package dev.dateline.page;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.EntityType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the page is told of articles; the fields of the records are those of its JSON. For many
 * threads.
 */
final class Answers {

  private static final int SENTENCE_ARTICLES = 10;
  private static final int MOST_FACETS = 100;
  private static final int MOST_SUGGESTIONS = 10;
  private static final int MOST_LISTED = 100;

  private final PageSource source;
  private final RecentArticles recent;
  private final MinuteCounts minutes;
  private final ArticleReader reader;
  private final Clock clock;

  Answers(
      PageSource source,
      RecentArticles recent,
      MinuteCounts minutes,
      ArticleReader reader,
      Clock clock) {
    this.source = source;
    this.recent = recent;
    this.minutes = minutes;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Articles found.
   *
   * @param articles the newest first
   * @param total how many there are
   * @param next where the next page begins, or null
   */
  record Found(List<Summary> articles, int total, String next) {}

  /**
   * A value and the articles that have it.
   *
   * @param value language or publisher
   * @param articles that have it
   */
  record Facet(String value, int articles) {}

  /**
   * What can be chosen from, most articles first.
   *
   * @param languages all of them
   * @param publishers the first hundred
   */
  record Facets(List<Facet> languages, List<Facet> publishers) {}

  /**
   * An entity whose name fits what was typed.
   *
   * @param entity its id
   * @param name a name that an article gives it
   * @param kind its type's name in the schema
   * @param country ISO 3166-1 alpha-2 code, or null
   * @param articles that name it
   */
  record Suggestion(String entity, String name, String kind, String country, int articles) {}

  /**
   * Those entities.
   *
   * @param entities most articles first
   */
  record Suggestions(List<Suggestion> entities) {}

  /**
   * What is said of a day.
   *
   * @param day the day, month, year or other key
   * @param articles that speak of it
   * @param sentences of ten articles, the newest first
   * @param next where the next page begins, or null
   */
  record OfDay(String day, int articles, List<Sentence> sentences, String next) {}

  /**
   * What is said of an entity.
   *
   * @param entity its id
   * @param name a name that an article gives it
   * @param kind its type's name in the schema
   * @param country ISO 3166-1 alpha-2 code, or null
   * @param articles that name it
   * @param with who is named in the same articles, by kind
   * @param days of which the same articles speak
   * @param sentences of ten articles, the newest first
   * @param next where the next page begins, or null
   */
  record OfEntity(
      String entity,
      String name,
      String kind,
      String country,
      int articles,
      Map<String, List<Together.Named>> with,
      List<Timeline.Bucket> days,
      List<Sentence> sentences,
      String next) {}

  /**
   * Everything about an article.
   *
   * @param article with its whole text
   * @param languageConfidence 0 to 1
   * @param statuses how each stage ended
   * @param provenance what made the annotations
   * @param pipelineVersion version of the whole enrichment
   * @param runId the replay that wrote it, or {@code live}
   * @param record the record as it is
   * @param place where it lies
   */
  record Whole(
      Card article,
      double languageConfidence,
      Map<String, String> statuses,
      List<Made> provenance,
      String pipelineVersion,
      String runId,
      @JsonRawValue String record,
      Lies place) {}

  /**
   * What made the annotations of a stage.
   *
   * @param stage its name
   * @param annotator what did it
   * @param version of that
   * @param model it used, or null
   * @param modelSha256 of that, or null
   */
  record Made(String stage, String annotator, String version, String model, String modelSha256) {}

  /**
   * Where a record lies.
   *
   * @param topic its name
   * @param partition from 0
   * @param offset from 0
   * @param timestamp ISO 8601, UTC
   */
  record Lies(String topic, int partition, long offset, String timestamp) {}

  /** What the last hour or day was about. */
  Overview overview(String window) {
    return Overview.of(recent, minutes, Overview.Window.of(window), clock.instant());
  }

  /** Of which days, months or years the articles speak. */
  Timeline timeline(String by, LocalDate from, LocalDate until) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Timeline.of(recent.newestFirst(), Timeline.Unit.of(by), from, until, today);
  }

  /** A page of articles. */
  Found articles(Predicate<KnownArticle> wanted, String before, int limit) {
    if (limit < 1 || limit > MOST_LISTED) {
      throw new IllegalArgumentException(
          "limit must be 1 to %d, got %d".formatted(MOST_LISTED, limit));
    }
    var page = Listing.of(recent.newestFirst(), wanted, before, limit);
    return new Found(page.articles().stream().map(Summary::of).toList(), page.total(), page.next());
  }

  /** What is said of a day. */
  OfDay day(String day, String before) {
    var wanted = ArticleFilter.speakingOf(day);
    var page = Listing.of(recent.newestFirst(), wanted, before, SENTENCE_ARTICLES);
    var sentences = sentences(page, (known, stored) -> Sentence.speakingOf(day, known, stored));
    return new OfDay(day, page.total(), sentences, page.next());
  }

  /** What is said of an entity. */
  OfEntity entity(String id, String before) {
    var all = recent.newestFirst().stream().filter(ArticleFilter.naming(id)).toList();
    var subject =
        all.stream()
            .flatMap(it -> it.subjects().stream())
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new NoSuchElementException(
                        "No article that is known here names '%s'.".formatted(id)));
    var page = Listing.of(all, article -> true, before, SENTENCE_ARTICLES);
    var together = new Together(all, id);
    return new OfEntity(
        id,
        subject.name(),
        subject.type().name(),
        subject.country(),
        page.total(),
        Map.of(
            "person", together.named(EntityType.PERSON),
            "organization", together.named(EntityType.ORGANIZATION),
            "location", together.named(EntityType.LOCATION)),
        together.days(),
        sentences(page, (known, stored) -> Sentence.naming(id, known, stored)),
        page.next());
  }

  /** What can be chosen from. */
  Facets facets() {
    return new Facets(facets(KnownArticle::language), facets(KnownArticle::publisher));
  }

  /** Entities whose names have what was typed. */
  Suggestions suggest(String typed) {
    var wanted = ArticleFilter.folded(typed);
    var counts = new HashMap<String, Integer>();
    var subjects = new HashMap<String, Subject>();
    var fits = new HashMap<String, Boolean>();
    for (var article : recent.newestFirst()) {
      for (var it : article.subjects()) {
        if (fits.computeIfAbsent(it.name(), name -> ArticleFilter.folded(name).contains(wanted))) {
          subjects.putIfAbsent(it.id(), it);
          counts.merge(it.id(), 1, Integer::sum);
        }
      }
    }
    return new Suggestions(
        MostFirst.of(counts)
            .limit(MOST_SUGGESTIONS)
            .map(it -> suggestion(subjects.get(it.getKey()), it.getValue()))
            .toList());
  }

  /**
   * Everything about an article.
   *
   * @param at where it was when the link was made, or null
   * @throws NoSuchElementException when it is not known any more, and not there
   */
  Whole article(String id, String at) {
    var stored = stored(id, at);
    var enriched = stored.enriched();
    var known = new Remembering().of(enriched, stored.place());
    return new Whole(
        Card.whole(known, enriched),
        enriched.getLanguage().getConfidence(),
        Map.of(
            "language", enriched.getLanguage().getStatus().name(),
            "entities", enriched.getEntities().getStatus().name(),
            "dates", enriched.getDates().getStatus().name()),
        made(enriched),
        enriched.getPipelineVersion(),
        stored.run(),
        source.json(enriched),
        new Lies(
            stored.topic(),
            stored.place().partition(),
            stored.place().offset(),
            stored.timestamp().toString()));
  }

  /** The record of an article as plain JSON; as {@link #article}. */
  String json(String id, String at) {
    return source.json(stored(id, at).enriched());
  }

  private Stored stored(String id, String at) {
    var places =
        recent
            .find(id)
            .map(KnownArticle::place)
            .or(() -> Optional.ofNullable(at).flatMap(Place::of));
    return places
        .flatMap(reader::at)
        .filter(it -> it.enriched().getArticle().getId().equals(id))
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    ("The article %s is not among the latest %,d that are known here, and its record is"
                            + " not where the link says: it may have been replaced or taken back.")
                        .formatted(id, recent.most())));
  }

  /** Articles that change while they are looked at are left out: the next look has them. */
  private List<Sentence> sentences(
      Listing page, BiFunction<KnownArticle, Stored, List<Sentence>> of) {
    return page.articles().stream()
        .flatMap(
            known -> reader.at(known.place()).stream().flatMap(it -> of.apply(known, it).stream()))
        .toList();
  }

  private List<Facet> facets(Function<KnownArticle, String> value) {
    var counts = new HashMap<String, Integer>();
    for (var article : recent.newestFirst()) {
      if (value.apply(article) != null) {
        counts.merge(value.apply(article), 1, Integer::sum);
      }
    }
    return MostFirst.of(counts)
        .limit(MOST_FACETS)
        .map(it -> new Facet(it.getKey(), it.getValue()))
        .toList();
  }

  private static Suggestion suggestion(Subject it, int articles) {
    return new Suggestion(it.id(), it.name(), it.type().name(), it.country(), articles);
  }

  private static List<Made> made(EnrichedArticle enriched) {
    return enriched.getProvenance().stream()
        .map(
            it ->
                new Made(
                    it.getStage(),
                    it.getAnnotator(),
                    it.getVersion(),
                    it.getModel(),
                    it.getModelSha256()))
        .toList();
  }
}
