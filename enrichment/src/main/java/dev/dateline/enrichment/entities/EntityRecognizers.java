package dev.dateline.enrichment.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The recognisers on the class path. */
public final class EntityRecognizers {

  private EntityRecognizers() {}

  /**
   * All recognisers: those of other jars first, by the names of their classes, then the one that
   * ships. For each language the first that supports it is used.
   */
  public static List<EntityRecognizer> all() {
    var found = new ArrayList<EntityRecognizer>();
    ServiceLoader.load(EntityRecognizer.class).forEach(found::add);
    found.sort(Comparator.comparing(recognizer -> recognizer.getClass().getName()));
    found.add(TaggerEntityRecognizer.create());
    return List.copyOf(found);
  }
}
