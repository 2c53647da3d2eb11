package dev.dateline.benchmarks.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * A sentence of a sample in which names, numbers, months and weekdays are slots to be filled anew.
 *
 * @param parts in the order of the text; together they give it back
 * @param words how many words it has, about
 */
record Sentence(List<Part> parts, int words) {

  private static final Pattern NUMBER_OR_WORD = Pattern.compile("[0-9]+|\\p{L}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** A stretch of the sentence as the sample has it. */
  record Part(Slot slot, String text) {}

  /** A name in a text, half-open, in UTF-16 units. */
  record Name(int start, int end, Slot slot) {}

  /** The stretch of a text from {@code start} to {@code end}, with the names that lie in it. */
  static Sentence of(String text, int start, int end, List<Name> names, Calendars calendar) {
    var parts = new ArrayList<Part>();
    int at = start;
    for (var name : names) {
      if (name.start() >= at && name.end() <= end) {
        addPlain(text.substring(at, name.start()), calendar, parts);
        parts.add(new Part(name.slot(), text.substring(name.start(), name.end())));
        at = name.end();
      }
    }
    addPlain(text.substring(at, end), calendar, parts);
    return new Sentence(List.copyOf(parts), BLANKS.split(text.substring(start, end)).length);
  }

  /** The sentence with its slots filled from what an article speaks of. */
  String fill(Cast cast, SplittableRandom random) {
    var text = new StringBuilder();
    parts.forEach(part -> text.append(cast.fill(part, random)));
    return text.toString();
  }

  private static void addPlain(String text, Calendars calendar, List<Part> parts) {
    var found = NUMBER_OR_WORD.matcher(text);
    int at = 0;
    while (found.find()) {
      var slot = slot(found.group(), calendar);
      if (slot != Slot.WORDS) {
        parts.add(new Part(Slot.WORDS, text.substring(at, found.start())));
        parts.add(new Part(slot, found.group()));
        at = found.end();
      }
    }
    parts.add(new Part(Slot.WORDS, text.substring(at)));
  }

  private static Slot slot(String word, Calendars calendar) {
    if (Character.isDigit(word.charAt(0))) {
      return Slot.NUMBER;
    }
    if (calendar.months().contains(word)) {
      return Slot.MONTH;
    }
    return calendar.weekdays().contains(word) ? Slot.WEEKDAY : Slot.WORDS;
  }
}
