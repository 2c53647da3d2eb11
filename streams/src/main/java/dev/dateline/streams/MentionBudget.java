package dev.dateline.streams;

import dev.dateline.enrichment.Annotations.Found;
import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.Status;
import dev.dateline.enrichment.dates.DateMention;
import dev.dateline.enrichment.entities.Entity;
import dev.dateline.schemas.RecordLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many bytes of an enriched record each stage's items may take, so that the record always fits
 * its topic. What is beyond is left out from a place in the text on, for all entities alike, and
 * the stage is {@code PARTIAL}: what stands before that place is complete. Depends on nothing but
 * the text and the items, so a replay cuts at the same place.
 *
 * @param perStage bytes for the entities and as many for the dates, more than 0
 */
record MentionBudget(int perStage) {

  /** Left for language, provenance, key and headers. */
  private static final int REST = 1 << 20;

  /**
   * What {@link RecordLimits#ANY_RECORD} leaves when the article is as large as it may be: 11 MiB
   * per stage, several hundred thousand mentions.
   */
  static final MentionBudget OF_A_RECORD =
      new MentionBudget((RecordLimits.ANY_RECORD - RecordLimits.ARTICLE_RECORD - REST) / 2);

  /** The most that numbers, lengths and markers of one item take in Avro, text aside. */
  private static final int FIXED = 48;

  /** The entities that fit. */
  Found<Entity> entities(String text, Found<Entity> found) {
    if (found.items().stream().mapToLong(MentionBudget::atMost).sum() <= perStage) {
      return found;
    }
    var costs = new ArrayList<Cost>();
    found.items().forEach(entity -> addCosts(text, entity, costs));
    costs.sort(Comparator.comparingInt(Cost::start));
    return firstBeyond(costs)
        .map(limit -> partial(found, before(limit, found.items())))
        .orElse(found);
  }

  /** The time expressions that fit. */
  Found<DateMention> dates(String text, Found<DateMention> found) {
    if (found.items().stream().mapToLong(MentionBudget::atMost).sum() <= perStage) {
      return found;
    }
    var costs = found.items().stream().map(date -> cost(text, date)).toList();
    return firstBeyond(costs)
        .map(limit -> partial(found, datesBefore(limit, found.items())))
        .orElse(found);
  }

  /**
   * What an item takes.
   *
   * @param start where in the text it stands
   * @param bytes at most so many
   */
  private record Cost(int start, long bytes) {}

  /** Where the first item stands that no longer fits. */
  private Optional<Integer> firstBeyond(List<Cost> inOrder) {
    long bytes = 0;
    for (var cost : inOrder) {
      bytes += cost.bytes();
      if (bytes > perStage) {
        return Optional.of(cost.start());
      }
    }
    return Optional.empty();
  }

  /** A bound that is quick to tell: three bytes of UTF-8 for each character. */
  private static long atMost(Entity entity) {
    long characters = 0L + entity.id().length() + entity.name().length();
    for (var mention : entity.mentions()) {
      characters += mention.end() - mention.start();
    }
    return FIXED * (2L + entity.mentions().size()) + 3 * characters;
  }

  private static long atMost(DateMention date) {
    long characters = 0L + date.span().end() - date.span().start() + date.value().length();
    long range = date.range().map(r -> 0L + r.begin().length() + r.end().length()).orElse(0L);
    return FIXED + 3 * (characters + range);
  }

  private static void addCosts(String text, Entity entity, List<Cost> costs) {
    long once = FIXED + utf8(entity.id()) + utf8(entity.name()) + utf8(entity.country().orElse(""));
    for (var mention : entity.mentions()) {
      costs.add(new Cost(mention.start(), once + FIXED + utf8(mention.of(text))));
      once = 0;
    }
  }

  private static Cost cost(String text, DateMention date) {
    long range = date.range().map(r -> utf8(r.begin()) + utf8(r.end())).orElse(0L);
    long bytes = FIXED + utf8(date.span().of(text)) + utf8(date.value()) + range;
    return new Cost(date.span().start(), bytes);
  }

  private static List<Entity> before(int limit, List<Entity> entities) {
    return entities.stream()
        .filter(entity -> entity.mentions().get(0).start() < limit)
        .map(entity -> mentionsBefore(limit, entity))
        .toList();
  }

  private static Entity mentionsBefore(int limit, Entity entity) {
    List<Span> mentions =
        entity.mentions().stream().filter(mention -> mention.start() < limit).toList();
    return entity.with(mentions);
  }

  private static List<DateMention> datesBefore(int limit, List<DateMention> dates) {
    return dates.stream().filter(date -> date.span().start() < limit).toList();
  }

  private static <T> Found<T> partial(Found<T> found, List<T> fitting) {
    return new Found<>(Status.PARTIAL, fitting, found.annotator());
  }

  private static long utf8(String value) {
    return value.getBytes(StandardCharsets.UTF_8).length;
  }
}
