package dev.dateline.enrichment.dates.grammar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers the classes of words: first the typed {@link Slot}s, then the connectors a language names
 * for itself.
 */
@SuppressWarnings("EnumOrdinal") // senses are numbers
public final class Classes {

  private final Map<String, Integer> connectors = new LinkedHashMap<>();

  /** The number of a typed class. */
  public static int of(Slot slot) {
    return slot.ordinal();
  }

  /** The number of a connector class, given now if it is new. */
  public int add(String connector) {
    Integer known = connectors.get(connector);
    int number = known == null ? Slot.values().length + connectors.size() : known;
    connectors.put(connector, number);
    return number;
  }

  /** The number of a connector class that was added. */
  public Optional<Integer> connector(String name) {
    return Optional.ofNullable(connectors.get(name));
  }
}
