package dev.dateline.benchmarks.articles;

import dev.dateline.benchmarks.articles.Names.Person;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one article speaks of: a few people, organisations and places, who come again and again, and
 * more of them in a longer article.
 */
final class Cast {

  private static final int WORDS_PER_NAME = 80;

  private final Calendars calendar;
  private final List<Person> people;
  private final List<String> organisations;
  private final List<String> places;

  Cast(Names names, Calendars calendar, int words, SplittableRandom random) {
    this.calendar = calendar;
    int size = 2 + words / WORDS_PER_NAME;
    people = draw(size, names::person, random);
    organisations = draw(size, names::organisation, random);
    places = draw(size, names::place, random);
  }

  Person author() {
    return people.get(0);
  }

  /** The part itself, or another text for its slot. */
  String fill(Sentence.Part part, SplittableRandom random) {
    return switch (part.slot()) {
      case WORDS -> part.text();
      case PERSON -> person(part.text(), random);
      case ORGANIZATION -> one(organisations, random);
      case LOCATION -> one(places, random);
      case NUMBER -> Numbers.like(part.text(), random);
      case MONTH -> one(calendar.months(), random);
      case WEEKDAY -> one(calendar.weekdays(), random);
    };
  }

  /** A full name for a full name, a family name for a single word. */
  private String person(String text, SplittableRandom random) {
    var person = one(people, random);
    return text.indexOf(' ') < 0 ? person.family() : person.full();
  }

  private static <T> List<T> draw(
      int size, Function<SplittableRandom, T> from, SplittableRandom random) {
    return Stream.generate(() -> from.apply(random)).limit(size).toList();
  }

  private static <T> T one(List<T> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }
}
