package dev.dateline.benchmarks;

import dev.dateline.benchmarks.performance.StageLaps;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.schema.Article;
import java.time.LocalDate;
import java.util.Comparator;
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

  private final StageLaps laps = new StageLaps(StandardEnricher.create());

  private DocumentCost() {}

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
    double growth = (double) whole.cpu() / best(text.substring(0, text.length() / 2)).cpu();
    System.out.printf("%-19s %7d", name, text.length());
    System.out.printf(
        " %8.1f %6.1f %8.1f %6.1f %6.1f %6.1f",
        whole.nanos().stream().map(nanos -> nanos / 1e6).toArray());
    System.out.printf(
        " %6.1f %6.1f %6.1f %6d%n",
        whole.cpu() / 1e6, whole.allocated() / 1e6, growth, whole.found());
  }

  private StageLaps.Cost best(String text) {
    return Stream.generate(() -> measure(text))
        .limit(ROUNDS)
        .min(Comparator.comparing(StageLaps.Cost::cpu))
        .orElseThrow();
  }

  private StageLaps.Cost measure(String text) {
    var document = new Document(text, Optional.of(OddTexts.language(text)), PUBLISHED);
    return laps.measure(Article.newBuilder(ARTICLE).setText(text).build(), document);
  }
}
