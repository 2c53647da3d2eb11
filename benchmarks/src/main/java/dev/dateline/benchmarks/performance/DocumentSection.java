package dev.dateline.benchmarks.performance;

import dev.dateline.benchmarks.articles.Lengths;
import dev.dateline.benchmarks.articles.RealisticArticles;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.schema.Article;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Documents of up to 200 pages: what they cost by the character, beside one page. */
final class DocumentSection implements Section {

  private static final List<Integer> PAGES = List.of(1, 10, 50, 200);
  private static final int WORDS_A_PAGE = 400;
  private static final double IN_PROPORTION = 1.1;
  private static final int DIFFERENT = 200;

  @Override
  public String name() {
    return "documents";
  }

  @Override
  public void print(Scale scale, Page page) {
    var laps = new StageLaps(StandardEnricher.create());
    Map<Integer, List<Article>> documents = new LinkedHashMap<>();
    PAGES.forEach(pages -> documents.put(pages, articles(pages)));
    Map<Integer, Figures> micros = new LinkedHashMap<>();
    for (int round = -1; round < scale.rounds(); round++) {
      boolean counts = round >= 0;
      documents.forEach(
          (pages, all) -> {
            double cost = microsPerThousand(laps, all);
            if (counts) {
              micros.computeIfAbsent(pages, p -> new Figures()).add(cost);
            }
          });
    }
    page.heading("Long documents (everything from text to bytes, CPU of the thread)");
    page.columns("pages", "characters", "CPU ms", "µs per 1,000 characters", "beside one page");
    documents.forEach((pages, all) -> row(page, pages, all, micros));
    var beside = micros.get(200).over(micros.get(1));
    page.target(
        "a document of 200 pages costs in proportion, at most 1.1 times by the character",
        beside.text(2),
        beside.median() <= IN_PROPORTION);
  }

  private static void row(
      Page page, int pages, List<Article> documents, Map<Integer, Figures> micros) {
    double characters = characters(documents) / documents.size();
    page.row(
        Integer.toString(pages),
        Figures.of(characters).text(0),
        Figures.of(micros.get(pages).median() * characters / 1e6).text(2),
        micros.get(pages).text(0),
        micros.get(pages).over(micros.get(1)).text(2));
  }

  /** As many pages of each kind, so that each takes about as long. */
  private static List<Article> articles(int pages) {
    var from = RealisticArticles.in("it", pages, Lengths.always(WORDS_A_PAGE * pages));
    return Stream.generate(from::next).limit(Math.max(1, DIFFERENT / pages)).toList();
  }

  private static double microsPerThousand(StageLaps laps, List<Article> documents) {
    long nanos =
        documents.stream()
            .mapToLong(article -> laps.measure(article, Alone.document(article)).cpu())
            .sum();
    return nanos / characters(documents);
  }

  private static double characters(List<Article> documents) {
    return documents.stream().mapToInt(article -> article.getText().length()).sum();
  }
}
