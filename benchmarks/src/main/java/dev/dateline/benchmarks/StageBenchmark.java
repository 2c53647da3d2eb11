package dev.dateline.benchmarks;

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

/** What each stage costs on one article of 3,000 characters, in microseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StageBenchmark {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 12);

  /** Language of the article. */
  @Param({"it", "en", "es", "fr", "de"})
  public String language;

  private final LanguageDetector detector = new LangidLanguageDetector();
  private final DateTagger dates = ResourceDateTagger.create();
  private final EntityRecognizer entities = TaggerEntityRecognizer.create();
  private final StandardEnricher enricher = StandardEnricher.create();
  private final Optional<DocumentDate> published =
      Optional.of(new DocumentDate(PUBLISHED, PUBLISHED));
  private String text;
  private Tokens tokens;

  /** Makes the article. */
  @Setup
  public void article() {
    text = SampleTexts.ofLength(language, ArticleGenerator.LENGTH);
    tokens = Tokenizer.tokenize(text);
  }

  /** Language detection with its guard. */
  @Benchmark
  public LanguageDetector.Detection language() {
    return detector.detect(text);
  }

  /** Tokens and sentences. */
  @Benchmark
  public Tokens tokens() {
    return Tokenizer.tokenize(text);
  }

  /** Dates, given the tokens. */
  @Benchmark
  public List<DateMention> dates() {
    return dates.tag(tokens, language, published);
  }

  /** Entities, given the tokens. */
  @Benchmark
  public List<Entity> entities() {
    return entities.recognize(tokens, language);
  }

  /** Everything an article goes through between the topics. */
  @Benchmark
  public Annotations everything() {
    return enricher.enrich(new Document(text, Optional.empty(), published));
  }
}
