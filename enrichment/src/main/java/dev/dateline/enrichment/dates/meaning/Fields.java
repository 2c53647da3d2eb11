package dev.dateline.enrichment.dates.meaning;

import dev.dateline.enrichment.dates.grammar.Match;
import dev.dateline.enrichment.dates.grammar.Slot;
import dev.dateline.enrichment.dates.values.DayPart;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a text says of a point in time, by slot.
 *
 * @param numbers value of each slot that was filled
 * @param holiday rule of the named day; empty if there is none
 */
@SuppressWarnings("EnumOrdinal") // senses are numbers
record Fields(Map<Slot, Integer> numbers, String holiday) {

  static Fields of(Match match) {
    return new Fields(match.numbers(), match.text(Slot.HOLIDAY).orElse(""));
  }

  boolean has(Slot slot) {
    return numbers.containsKey(slot);
  }

  int get(Slot slot) {
    return numbers.get(slot);
  }

  int get(Slot slot, int otherwise) {
    return numbers.getOrDefault(slot, otherwise);
  }

  /** These, with a slot filled that is not filled yet. */
  Fields with(Slot slot, int number) {
    if (has(slot) || number < 0) {
      return this;
    }
    Map<Slot, Integer> more = new EnumMap<>(Slot.class);
    more.putAll(numbers);
    more.put(slot, number);
    return new Fields(more, holiday);
  }

  /** These, without a slot. */
  Fields without(Slot slot) {
    if (!has(slot)) {
      return this;
    }
    Map<Slot, Integer> fewer = new EnumMap<>(Slot.class);
    fewer.putAll(numbers);
    fewer.remove(slot);
    return new Fields(fewer, holiday);
  }

  /** The time of day as TIMEX3 writes it, with its T; empty if none is said. */
  String time() {
    if (!has(Slot.HOUR)) {
      return has(Slot.DAYPART) ? "T" + DayPart.values()[get(Slot.DAYPART)] : "";
    }
    int minutes = hour() * 60 + get(Slot.MINUTE, 0);
    minutes = Math.floorMod(minutes, hour() == 24 ? 24 * 60 + 1 : 24 * 60);
    String clock = "T%s:%s".formatted(two(minutes / 60), two(minutes % 60));
    return clock
        + (has(Slot.SECOND) ? ":" + two(get(Slot.SECOND)) : "")
        + (get(Slot.ZONE, 0) == 1 ? "Z" : "");
  }

  private int hour() {
    int hour = get(Slot.HOUR);
    if (has(Slot.AMPM)) {
      return hour > 12 ? hour : hour % 12 + get(Slot.AMPM);
    }
    return has(Slot.DAYPART) ? DayPart.values()[get(Slot.DAYPART)].hour(hour) : hour;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
