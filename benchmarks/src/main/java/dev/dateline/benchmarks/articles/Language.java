package dev.dateline.benchmarks.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes articles in one language. */
final class Language {

  private static final int LONGEST_HEADLINE = 14;

  private final Calendars calendar;
  private final Names names;
  private final List<Sentence> sentences;
  private final List<Sentence> headlines;

  private Language(Calendars calendar, Names names, List<Sentence> sentences) {
    this.calendar = calendar;
    this.names = names;
    this.sentences = sentences;
    this.headlines = sentences.stream().filter(s -> s.words() <= LONGEST_HEADLINE).toList();
  }

  static Language of(String tag) {
    var calendar = Calendars.of(tag);
    return new Language(calendar, Names.of(tag), Samples.sentences(tag, calendar));
  }

  /** What an article of so many words may speak of. */
  Cast cast(int words, SplittableRandom random) {
    return new Cast(names, calendar, words, random);
  }

  String headline(Cast cast, SplittableRandom random) {
    return one(headlines, random).fill(cast, random).replaceFirst("[.!?]+$", "");
  }

  String byline(Cast cast, SplittableRandom random) {
    return names.byline(cast.author(), random);
  }

  /** Paragraphs of one to five sentences, which end with the sentence that reaches the length. */
  List<String> body(int words, Cast cast, SplittableRandom random) {
    var paragraphs = new ArrayList<String>();
    int left = words;
    while (left > 0) {
      var paragraph = new StringBuilder();
      int wanted = random.nextInt(1, 6);
      for (int i = 0; i < wanted && left > 0; i++) {
        var sentence = sentence(cast, random);
        paragraph.append(i == 0 ? "" : " ").append(sentence);
        left -= words(sentence);
      }
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  String sentence(Cast cast, SplittableRandom random) {
    return one(sentences, random).fill(cast, random);
  }

  private static int words(String sentence) {
    return 1 + (int) sentence.chars().filter(c -> c == ' ').count();
  }

  private static <T> T one(List<T> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }
}
