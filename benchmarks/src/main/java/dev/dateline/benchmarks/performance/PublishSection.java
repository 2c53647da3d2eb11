package dev.dateline.benchmarks.performance;

import dev.dateline.app.Console;
import dev.dateline.app.Dateline;
import dev.dateline.benchmarks.articles.Lengths;
import dev.dateline.benchmarks.articles.RealisticArticles;
import dev.dateline.schema.Article;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Articles from memory, and the command {@code publish} over a directory of small files. */
final class PublishSection implements Section {

  private static final int SMALL = 100;
  private static final int ENOUGH = 5_000;
  private static final int PARTITIONS = 4;

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public void print(Scale scale, Page page) throws IOException {
    var usual = Articles.usual(scale.articles());
    var news = Articles.news(scale.articles());
    var ofUsual = new Rate.Series();
    var ofNews = new Rate.Series();
    var ofFiles = new Rate.Series();
    try (var broker = new Broker()) {
      var directory = broker.work().resolve("files");
      new RealisticArticles(1, Lengths.always(SMALL), 0).write(directory, scale.files());
      for (int round = -1; round < scale.rounds(); round++) { // The first one warms up.
        var rates =
            List.of(
                publish(broker, "usual" + round, usual),
                publish(broker, "news" + round, news),
                command(broker, "files" + round, directory, scale.files()));
        if (round >= 0) {
          ofUsual.add(rates.get(0));
          ofNews.add(rates.get(1));
          ofFiles.add(rates.get(2));
        }
      }
    }
    page.heading("Publishing (broker on the same cores)");
    page.columns("what", "articles/s", "CPU µs an article, the calling thread", "the process");
    row(page, "articles of about 3 kB, from memory", ofUsual);
    row(page, "of the lengths of news, from memory", ofNews);
    row(
        page,
        String.format(
            Locale.ROOT, "`publish DIRECTORY`, %,d files of %d words", scale.files(), SMALL),
        ofFiles);
    page.target(
        "at least 5,000 small files/s from a directory",
        ofFiles.perSecond.text(0),
        ofFiles.perSecond.median() >= ENOUGH);
  }

  private static void row(Page page, String what, Rate.Series rates) {
    page.row(what, rates.perSecond.text(0), rates.micros.text(0), rates.processMicros.text(0));
  }

  private static Rate publish(Broker broker, String prefix, List<Article> articles) {
    var topics = Topics.of(prefix, SchemaIds.local());
    broker.create(topics, PARTITIONS);
    return broker.publish(topics, articles);
  }

  /** The command as it is, in this process: reading, decoding, hashing, sending, summing up. */
  private static Rate command(Broker broker, String prefix, Path directory, int files) {
    broker.create(Topics.of(prefix, SchemaIds.local()), PARTITIONS);
    var said = new ByteArrayOutputStream();
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    var console =
        new Console(InputStream.nullInputStream(), stream, stream, Map.of(), false, false);
    long process = Cpu.ofProcess();
    long thread = Cpu.ofThread();
    long begin = System.nanoTime();
    int code =
        Dateline.commandLine(console)
            .execute(
                "publish",
                "--bootstrap",
                broker.bootstrap(),
                "--prefix",
                prefix,
                directory.toString());
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (code != 0) {
      throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
    }
    return new Rate(
        files / seconds,
        (Cpu.ofThread() - thread) / 1e3 / files,
        (Cpu.ofProcess() - process) / 1e3 / files);
  }
}
