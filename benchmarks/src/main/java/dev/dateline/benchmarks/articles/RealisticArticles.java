package dev.dateline.benchmarks.articles;

import dev.dateline.schema.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Articles as a feed of news has them. The same seed gives the same articles.
 *
 * <p>Lengths are {@link Lengths}; languages come in the shares of {@link #SHARES}. Of every hundred
 * articles {@link #REPEATS} nearly repeat one of the last few hundred: half of them are the same
 * article (with the same id) with a paragraph grown and one added, half an agency's text that
 * another desk prints (with an id of its own) under a headline and byline of its own.
 *
 * <p>Sentences are those of the samples, about forty for each language, but seldom the same twice:
 * in each the names of people, organisations and places, numbers, months and weekdays are drawn
 * anew from what the article at hand speaks of. So what is cached by name, or learnt by a processor
 * of one text, helps no more than it does with news. Words between the names do come again: a
 * benchmark of vocabulary this is not.
 */
public final class RealisticArticles {

  /** Of a hundred articles, how many are in a language, by its tag. */
  public static final Map<String, Integer> SHARES = shares();

  /** Of a hundred articles, how many nearly repeat an earlier one. */
  public static final int REPEATS = 12;

  private static final int REMEMBERED = 300;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 2_000;

  private final Lengths lengths;
  private final int repeats;
  private final SplittableRandom random;
  private final List<Language> languages = new ArrayList<>();
  private final List<Kept> recent = new ArrayList<>();
  private int made;

  /** An article that may come again, with what it takes to change it. */
  private record Kept(Draft draft, Language language, Cast cast) {}

  /** News of usual lengths, with near-repeats. */
  public RealisticArticles(long seed) {
    this(seed, Lengths.ofNews(), REPEATS);
  }

  /**
   * Articles of other lengths.
   *
   * @param repeats of a hundred articles, how many nearly repeat an earlier one; 0 to 100
   */
  public RealisticArticles(long seed, Lengths lengths, int repeats) {
    this(seed, lengths, repeats, SHARES);
  }

  private RealisticArticles(long seed, Lengths lengths, int repeats, Map<String, Integer> shares) {
    this.random = new SplittableRandom(seed);
    this.lengths = lengths;
    this.repeats = repeats;
    shares.forEach(
        (tag, share) -> {
          var language = Language.of(tag);
          for (int i = 0; i < share; i++) {
            languages.add(language);
          }
        });
  }

  /** Articles in one of the languages of {@link #SHARES}, none of them a repeat. */
  public static RealisticArticles in(String language, long seed, Lengths lengths) {
    return new RealisticArticles(seed, lengths, 0, Map.of(language, 1));
  }

  /** The next article. */
  public Article next() {
    return draft().article();
  }

  /**
   * Writes the next articles into a directory, as files of dated text named by their order.
   *
   * @throws IOException when a file cannot be written
   */
  public void write(Path directory, int articles) throws IOException {
    Files.createDirectories(directory);
    for (int i = 0; i < articles; i++) {
      Files.writeString(directory.resolve("%07d.txt".formatted(i)), draft().dated());
    }
  }

  private Draft draft() {
    boolean again = !recent.isEmpty() && random.nextInt(100) < repeats;
    return again ? repeat(recent.get(random.nextInt(recent.size()))) : original();
  }

  private Draft original() {
    var language = languages.get(random.nextInt(languages.size()));
    int words = lengths.next(random);
    var cast = language.cast(words, random);
    var draft =
        new Draft(
            made++,
            FIRST_DAY.plusDays(random.nextInt(DAYS)),
            language.headline(cast, random),
            language.byline(cast, random),
            language.body(words, cast, random));
    remember(new Kept(draft, language, cast));
    return draft;
  }

  private void remember(Kept kept) {
    if (recent.size() < REMEMBERED) {
      recent.add(kept);
    } else {
      recent.set(random.nextInt(REMEMBERED), kept);
    }
  }

  private Draft repeat(Kept kept) {
    return random.nextBoolean() ? edited(kept) : reprinted(kept);
  }

  private Draft edited(Kept kept) {
    var draft = kept.draft();
    var body = new ArrayList<>(draft.body());
    int changed = random.nextInt(body.size());
    body.set(changed, body.get(changed) + " " + kept.language().sentence(kept.cast(), random));
    body.add(kept.language().sentence(kept.cast(), random));
    return new Draft(draft.number(), draft.day(), draft.headline(), draft.byline(), body);
  }

  private Draft reprinted(Kept kept) {
    var draft = kept.draft();
    return new Draft(
        made++,
        draft.day(),
        kept.language().headline(kept.cast(), random),
        kept.language().byline(kept.cast(), random),
        draft.body());
  }

  private static Map<String, Integer> shares() {
    var shares = new LinkedHashMap<String, Integer>();
    shares.put("en", 30);
    shares.put("it", 25);
    shares.put("es", 15);
    shares.put("fr", 15);
    shares.put("de", 15);
    return shares;
  }
}
