package dev.dateline.it.kill;

import dev.dateline.it.News;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Short articles of one to five editions each, 2.5 on average. Editions of some hundred articles
 * are mixed, those of one article follow each other in order; each names itself in its text.
 */
final class Editions {

  private static final int[] OF_AN_ARTICLE = {1, 2, 3, 4, 5, 1, 1, 2, 2, 4};
  private static final int MIXED = 400;
  private static final int PLENTY = 60_000;
  private static final Pattern NAME = Pattern.compile("\\(number (\\d+), edition (\\d+)\\)$");

  private Editions() {}

  /**
   * One of them.
   *
   * @param article its number
   * @param number counted from 1
   */
  record Edition(int article, int number) {

    /** The edition that a text names. */
    static Edition in(String text) {
      var name = NAME.matcher(text);
      if (!name.find()) {
        throw new IllegalArgumentException("no edition: " + text);
      }
      return new Edition(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)));
    }

    /** As a line of JSON. */
    String line() {
      return "{\"id\": \"n%d\", \"published\": \"2024-05\", \"text\": \"%s\"}"
          .formatted(article, text());
    }

    private String text() {
      int language = article % 5;
      return "%s %s %s (number %d, edition %d)"
          .formatted(
              News.text(article),
              News.text(language + 5 * number),
              News.text(language + 35 * number),
              article,
              number);
    }
  }

  /** So many articles' editions, in the order of publication. */
  static List<Edition> of(int articles) {
    var all = new ArrayList<Edition>();
    var random = new Random(articles);
    for (int first = 0; first < articles; first += MIXED) {
      all.addAll(mixed(first, Math.min(articles, first + MIXED), random));
    }
    return all;
  }

  /** More than are published in a test that stops when it has seen enough. */
  static List<Edition> plenty() {
    return of(PLENTY);
  }

  private static List<Edition> mixed(int first, int end, Random random) {
    var order = new ArrayList<Integer>();
    for (int article = first; article < end; article++) {
      order.addAll(Collections.nCopies(OF_AN_ARTICLE[article % OF_AN_ARTICLE.length], article));
    }
    Collections.shuffle(order, random);
    var numbers = new int[end - first];
    return IntStream.range(0, order.size())
        .mapToObj(order::get)
        .map(article -> new Edition(article, ++numbers[article - first]))
        .toList();
  }
}
