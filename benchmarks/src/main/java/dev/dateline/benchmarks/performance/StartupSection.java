package dev.dateline.benchmarks.performance;

import dev.dateline.local.LocalDateline;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Seconds from the start of the JVM to the end of the command, with and without an archive of
 * loaded classes, warm and cold. Cold means that the pages of our jars, of the archives and of the
 * JDK's own files were dropped from the system's cache before, as far as they are not in use by
 * somebody else; only GNU {@code dd} can do that without privileges, and elsewhere cold is left
 * out.
 */
final class StartupSection implements Section {

  private static final List<String> QUICK_FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xlog:disable");

  @Override
  public String name() {
    return "startup";
  }

  @Override
  public void print(Scale scale, Page page) throws IOException, InterruptedException {
    var work = Files.createTempDirectory("dateline-startup");
    var article = work.resolve("article.txt");
    Files.writeString(article, "date 2024-03-12 " + Articles.usual(1).get(0).getText());
    var run = new Run(work, article.toString());
    run.archive();
    Map<String, Figures> seconds = new LinkedHashMap<>();
    for (int round = 0; round < scale.rounds(); round++) {
      for (var command : List.of("annotate", "demo")) {
        for (boolean archived : new boolean[] {false, true}) {
          run.once(command, archived); // Whatever came before may have dropped pages.
          add(seconds, command, archived, "warm", run.once(command, archived));
          if (run.dropPages()) {
            add(seconds, command, archived, "cold", run.once(command, archived));
          }
        }
      }
    }
    page.heading("Start-up (one article of 3 kB, from the start of the JVM to its end)");
    page.columns("command, class archive, page cache", "seconds");
    seconds.forEach((what, figures) -> page.row(what, figures.text(2)));
    run.close();
  }

  private static void add(
      Map<String, Figures> seconds, String command, boolean archived, String cache, double taken) {
    var what = "`%s`, %s, %s".formatted(command, archived ? "archive" : "no archive", cache);
    seconds.computeIfAbsent(what, w -> new Figures()).add(taken);
  }

  /** Starts commands, and keeps the archives. */
  private record Run(Path work, String article) {

    private static final List<String> PROGRAMS = List.of("annotate", "demo", "broker");

    /** One run of each records its classes at its end. */
    void archive() throws IOException, InterruptedException {
      start("annotate", "-XX:ArchiveClassesAtExit=" + file("annotate"), "");
      start(
          "demo",
          "-XX:ArchiveClassesAtExit=" + file("demo"),
          "-XX:ArchiveClassesAtExit=" + file("broker"));
    }

    double once(String command, boolean archived) throws IOException, InterruptedException {
      return archived
          ? start(
              command,
              "-XX:SharedArchiveFile=" + file(command),
              "-XX:SharedArchiveFile=" + file("broker"))
          : start(command, "-Xshare:auto", "-Xshare:auto");
    }

    private double start(String command, String flag, String brokerFlag)
        throws IOException, InterruptedException {
      var line = new ArrayList<String>();
      line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      line.addAll(QUICK_FLAGS);
      line.add(flag);
      line.add("--enable-native-access=ALL-UNNAMED");
      line.add("-Ddateline.broker.flags=" + brokerFlag + "\n-Xlog:disable");
      line.addAll(List.of("-cp", System.getProperty("java.class.path")));
      line.addAll(List.of(LocalDateline.class.getName(), command, article));
      long begin = System.nanoTime();
      int code =
          new ProcessBuilder(line)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(work.resolve("errors").toFile())
              .start()
              .waitFor();
      if (code != 0) {
        throw new IllegalStateException(Files.readString(work.resolve("errors")));
      }
      return (System.nanoTime() - begin) / 1e9;
    }

    /** Drops what a start reads from the page cache; false where that cannot be done. */
    boolean dropPages() throws IOException, InterruptedException {
      for (var file : read()) {
        var dd = List.of("dd", "if=" + file, "iflag=nocache", "count=0", "status=none");
        try {
          if (new ProcessBuilder(dd).redirectError(Redirect.DISCARD).start().waitFor() != 0) {
            return false;
          }
        } catch (IOException e) {
          return false;
        }
      }
      return true;
    }

    private List<String> read() {
      var java = Path.of(System.getProperty("java.home"), "lib");
      return Stream.concat(
              Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)),
              Stream.concat(
                  PROGRAMS.stream().map(this::file),
                  Stream.of("modules", "server/libjvm.so", "server/classes.jsa")
                      .map(name -> java.resolve(name).toString())))
          .filter(file -> Files.isRegularFile(Path.of(file)))
          .toList();
    }

    private String file(String program) {
      return work.resolve(program + ".jsa").toString();
    }

    void close() throws IOException {
      for (var program : PROGRAMS) {
        Files.deleteIfExists(Path.of(file(program)));
      }
      Files.deleteIfExists(work.resolve("article.txt"));
      Files.deleteIfExists(work.resolve("errors"));
      Files.delete(work);
    }
  }
}
