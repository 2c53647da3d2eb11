package dev.dateline.benchmarks;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.schema.Article;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one document costs, stage by stage: thread CPU and allocated bytes, of an article of usual
 * length and of texts that are long or odd; growth is the cost beside that of the first half, 2
 * where it grows with the text. Arguments: UTF-16 units of the odd texts (default 1000000), then
 * parts of the names of those wanted (default all).
 */
public final class DocumentCost {

  private static final int DEFAULT_UNITS = 1_000_000;
  private static final int WARM_UP = 3_000;
  private static final int ROUNDS = 3;
  private static final Article ARTICLE = new ArticleGenerator(1).next();
  private static final LocalDate DAY = LocalDate.of(2024, 3, 12);
  private static final Optional<DocumentDate> PUBLISHED = Optional.of(new DocumentDate(DAY, DAY));
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Enricher enricher = StandardEnricher.create();
  private final Topics topics = Topics.of("documents", SchemaIds.local());

  private DocumentCost() {}

  /** What a document took: milliseconds by stage, allocated megabytes, and what was found. */
  private record Cost(List<Double> stages, double megabytes, int found) {

    double millis() {
      return stages.stream().mapToDouble(Double::doubleValue).sum();
    }

    Cost orLess(Cost other) {
      return other.millis() < millis() ? other : this;
    }
  }

  /** Takes the time of the calling thread's stages. */
  private static final class Stopwatch {
    private final long allocated = THREADS.getCurrentThreadAllocatedBytes();
    private final List<Double> stages = new ArrayList<>();
    private long last = THREADS.getCurrentThreadCpuTime();

    void lap() {
      long now = THREADS.getCurrentThreadCpuTime();
      stages.add((now - last) / 1e6);
      last = now;
    }

    Cost cost(int found) {
      return new Cost(stages, (THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1e6, found);
    }
  }

  /** Finds what was found before, so that all that is left is to make the record. */
  private record Known(Annotations found) implements Enricher {

    @Override
    public Annotations enrich(Document document) {
      return found;
    }

    @Override
    public String version() {
      return "known";
    }
  }

  /**
   * Prints the table.
   *
   * @param args units, and parts of names
   */
  public static void main(String[] args) {
    int units = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_UNITS;
    var wanted = Stream.of(args).skip(1).toList();
    var cost = new DocumentCost();
    cost.warmUp();
    System.out.println(
        "CPU ms                units language tokens entities  dates record  bytes    all     MB"
            + " growth  found");
    cost.print("article", OddTexts.prose(ArticleGenerator.LENGTH));
    OddTexts.all()
        .forEach(
            (name, text) -> {
              if (wanted.isEmpty() || wanted.stream().anyMatch(name::contains)) {
                cost.print(name, text.apply(units));
              }
            });
  }

  private void warmUp() {
    var generator = new ArticleGenerator(2);
    Stream.generate(generator::next).limit(WARM_UP).forEach(article -> measure(article.getText()));
  }

  private void print(String name, String text) {
    var whole = best(text);
    double growth = whole.millis() / best(text.substring(0, text.length() / 2)).millis();
    System.out.printf("%-19s %7d", name, text.length());
    System.out.printf(" %8.1f %6.1f %8.1f %6.1f %6.1f %6.1f", whole.stages().toArray());
    System.out.printf(
        " %6.1f %6.1f %6.1f %6d%n", whole.millis(), whole.megabytes(), growth, whole.found());
  }

  private Cost best(String text) {
    return Stream.generate(() -> measure(text)).limit(ROUNDS).reduce(Cost::orLess).orElseThrow();
  }

  private Cost measure(String text) {
    var watch = new Stopwatch();
    var document = new Document(text, Optional.of(OddTexts.language(text)), PUBLISHED);
    var found = enricher.enrich(document, stage -> watch.lap());
    var enriched =
        new ArticleEnrichment(new Known(found), ArticleEnrichment.LIVE)
            .enrich(Article.newBuilder(ARTICLE).setText(text).build());
    watch.lap();
    topics.enriched().values().serializer().serialize(topics.enriched().name(), enriched);
    watch.lap();
    return watch.cost(count(found));
  }

  private static int count(Annotations found) {
    return found.dates().items().size()
        + found.entities().items().stream().mapToInt(entity -> entity.mentions().size()).sum();
  }
}
