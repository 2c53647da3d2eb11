package dev.dateline.page;

import dev.dateline.schema.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What else the articles speak of that name an entity. */
final class Together {

  private static final int MOST_ENTITIES = 5;
  private static final int MOST_DAYS = 10;

  private final Map<String, Subject> subjects = new HashMap<>();
  private final Map<String, Integer> entities = new HashMap<>();
  private final Map<String, Integer> days = new HashMap<>();

  /** Counts in articles that name {@code entity}, which is not counted itself. */
  Together(List<KnownArticle> articles, String entity) {
    for (var article : articles) {
      article.days().forEach(day -> days.merge(day, 1, Integer::sum));
      for (var subject : article.subjects()) {
        if (!subject.id().equals(entity)) {
          subjects.putIfAbsent(subject.id(), subject);
          entities.merge(subject.id(), 1, Integer::sum);
        }
      }
    }
  }

  /**
   * An entity.
   *
   * @param entity its id
   * @param name a name that an article gives it
   * @param articles that name it too
   */
  record Named(String entity, String name, int articles) {}

  /** Entities of a kind, most articles first. */
  List<Named> named(EntityType type) {
    return MostFirst.of(entities)
        .filter(it -> subjects.get(it.getKey()).type() == type)
        .limit(MOST_ENTITIES)
        .map(it -> new Named(it.getKey(), subjects.get(it.getKey()).name(), it.getValue()))
        .toList();
  }

  /** Days, and longer stretches, most articles first. */
  List<Timeline.Bucket> days() {
    return MostFirst.of(days)
        .limit(MOST_DAYS)
        .map(it -> new Timeline.Bucket(it.getKey(), it.getValue()))
        .toList();
  }
}
