package dev.dateline.benchmarks.performance;

import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.schema.Article;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The enrichers alone, stage by stage on one thread and as a whole on several. */
final class EnrichmentSection implements Section {

  private static final List<Integer> THREADS = List.of(1, 2, 4);
  private static final double TWO_THREADS = 1.8;

  private final StandardEnricher enricher = StandardEnricher.create();

  @Override
  public String name() {
    return "enrichment";
  }

  @Override
  public void print(Scale scale, Page page) {
    var usual = Articles.usual(scale.articles());
    var news = Articles.news(scale.articles());
    page.heading("Enrichment alone, no Kafka");
    threads(scale, page, new Alone(enricher, usual));
    page.paragraph("Stage by stage, one thread, microseconds of CPU and kilobytes allocated:");
    page.columns(
        "articles",
        "bytes each",
        "language",
        "tokens",
        "entities",
        "dates",
        "record",
        "bytes of the record",
        "sum",
        "kB allocated");
    stages(scale, page, "of about 3 kB", usual);
    stages(scale, page, "of the lengths of news", news);
  }

  private void threads(Scale scale, Page page, Alone alone) {
    Map<Integer, Rate.Series> series = new LinkedHashMap<>();
    THREADS.forEach(threads -> series.put(threads, new Rate.Series()));
    THREADS.forEach(alone::rate);
    for (int round = 0; round < scale.rounds(); round++) {
      series.forEach((threads, rates) -> rates.add(alone.rate(threads)));
    }
    page.columns(
        "threads",
        "articles/s",
        "times one thread",
        "CPU µs an article, its threads",
        "the process");
    var one = series.get(1).perSecond;
    series.forEach(
        (threads, rates) ->
            page.row(
                threads.toString(),
                rates.perSecond.text(0),
                rates.perSecond.over(one).text(2),
                rates.micros.text(0),
                rates.processMicros.text(0)));
    var gain = series.get(2).perSecond.over(one);
    page.target(
        String.format(
            Locale.ROOT, "two threads enrich at least %.1f times what one does", TWO_THREADS),
        gain.text(2),
        gain.median() >= TWO_THREADS);
  }

  private void stages(Scale scale, Page page, String name, List<Article> articles) {
    var laps = new StageLaps(enricher);
    var micros = Stream.generate(Figures::new).limit(StageLaps.STAGES.size()).toList();
    var sum = new Figures();
    double allocated = 0;
    articles.forEach(article -> laps.measure(article, Alone.document(article)));
    for (int round = 0; round < scale.rounds(); round++) {
      var costs =
          articles.stream().map(article -> laps.measure(article, Alone.document(article))).toList();
      for (int i = 0; i < micros.size(); i++) {
        int stage = i;
        micros.get(i).add(mean(costs, cost -> cost.nanos().get(stage)) / 1e3);
      }
      sum.add(mean(costs, StageLaps.Cost::cpu) / 1e3);
      allocated = mean(costs, StageLaps.Cost::allocated) / 1e3;
    }
    var cells = new ArrayList<String>();
    cells.add(Figures.of(Articles.bytes(articles)).text(0));
    micros.forEach(stage -> cells.add(stage.text(0)));
    cells.add(sum.text(0));
    cells.add(Figures.of(allocated).text(0));
    page.row(name, cells);
  }

  private static double mean(List<StageLaps.Cost> costs, ToLongFunction<StageLaps.Cost> part) {
    return costs.stream().mapToLong(part).average().orElseThrow();
  }
}
