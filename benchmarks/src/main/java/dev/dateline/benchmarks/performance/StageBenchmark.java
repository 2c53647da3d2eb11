package dev.dateline.benchmarks.performance;

import dev.dateline.benchmarks.articles.Lengths;
import dev.dateline.benchmarks.articles.RealisticArticles;
import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.enrichment.dates.DateMention;
import dev.dateline.enrichment.dates.DateTagger;
import dev.dateline.enrichment.dates.ResourceDateTagger;
import dev.dateline.enrichment.entities.Entity;
import dev.dateline.enrichment.entities.EntityRecognizer;
import dev.dateline.enrichment.entities.TaggerEntityRecognizer;
import dev.dateline.enrichment.language.LangidLanguageDetector;
import dev.dateline.enrichment.language.LanguageDetector;
import dev.dateline.enrichment.text.Tokenizer;
import dev.dateline.enrichment.text.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each stage costs on an article of 3,000 characters, in microseconds: many different ones in
 * turn, since a processor learns one by heart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StageBenchmark {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 12);
  private static final Optional<DocumentDate> PUBLISHED = Optional.of(new DocumentDate(DAY, DAY));
  private static final int CHARACTERS = 3_000;

  /** More words than that many characters have. */
  private static final Lengths ENOUGH = Lengths.always(600);

  private static final int TEXTS = 200;

  /** Language of the articles. */
  @Param({"it", "en", "es", "fr", "de"})
  public String language;

  private final LanguageDetector detector = new LangidLanguageDetector();
  private final DateTagger dates = ResourceDateTagger.create();
  private final EntityRecognizer entities = TaggerEntityRecognizer.create();
  private final StandardEnricher enricher = StandardEnricher.create();
  private List<String> texts;
  private List<Tokens> tokens;
  private int next;

  /** The articles of a language. */
  static List<String> texts(String language) {
    var articles = RealisticArticles.in(language, 1, ENOUGH);
    return Stream.generate(() -> articles.next().getText().substring(0, CHARACTERS))
        .limit(TEXTS)
        .toList();
  }

  /** Makes the articles. */
  @Setup
  public void articles() {
    texts = texts(language);
    tokens = texts.stream().map(Tokenizer::tokenize).toList();
  }

  /** Language detection with its guard. */
  @Benchmark
  public LanguageDetector.Detection language() {
    return detector.detect(texts.get(turn()));
  }

  /** Tokens and sentences. */
  @Benchmark
  public Tokens tokens() {
    return Tokenizer.tokenize(texts.get(turn()));
  }

  /** Dates, given the tokens. */
  @Benchmark
  public List<DateMention> dates() {
    return dates.tag(tokens.get(turn()), language, PUBLISHED);
  }

  /** Entities, given the tokens. */
  @Benchmark
  public List<Entity> entities() {
    return entities.recognize(tokens.get(turn()), language);
  }

  /** Everything an article goes through between the topics. */
  @Benchmark
  public Annotations everything() {
    return enricher.enrich(new Document(texts.get(turn()), Optional.empty(), PUBLISHED));
  }

  private int turn() {
    next = (next + 1) % TEXTS;
    return next;
  }
}
