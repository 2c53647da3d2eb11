package dev.dateline.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleWatchTest {

  private static final Duration QUIET = Duration.ofMillis(300);

  @TempDir Path dir;
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private Thread watcher;

  @AfterEach
  void anInterruptEndsTheWatch() throws InterruptedException {
    if (watcher != null) {
      watcher.interrupt();
      watcher.join(Duration.ofSeconds(10).toMillis());
      assertThat(watcher.isAlive()).isFalse();
    }
  }

  @Test
  void whatIsThereIsReadAndThenWhatComes() throws IOException {
    Files.writeString(dir.resolve("b.txt"), "due");
    Files.writeString(dir.resolve("a.txt"), "uno");
    watch();
    awaitTexts("uno", "due");
    Files.writeString(dir.resolve("c.jsonl"), "{\"text\":\"tre\"}\n");
    awaitTexts("uno", "due", "tre");
  }

  @Test
  void directoriesThatAppearAreFollowed() throws IOException {
    watch();
    var deep = Files.createDirectories(dir.resolve("x/y/z"));
    Files.writeString(deep.resolve("a.txt"), "uno");
    awaitTexts("uno");
    Files.writeString(deep.resolve("b.txt"), "due");
    awaitTexts("uno", "due");
  }

  @Test
  void aFileIsReadOnceItHasStoppedGrowing() throws IOException {
    watch();
    var file = dir.resolve("a.txt");
    for (int i = 0; i < 10; i++) {
      Files.writeString(file, i + " ", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      await().pollDelay(QUIET.dividedBy(6)).until(() -> true);
    }
    awaitTexts("0 1 2 3 4 5 6 7 8 9 ");
  }

  @Test
  void aFileRenamedIntoPlaceIsReadWhole() throws IOException {
    watch();
    var part = dir.resolve("a.txt.part");
    Files.writeString(part, "intero");
    Files.move(part, dir.resolve("a.txt"));
    awaitTexts("intero");
  }

  @Test
  void aFileThatChangesIsReadAgainAndAHiddenOneNever() throws IOException {
    watch();
    Files.writeString(dir.resolve(".a.txt"), "nascosto");
    Files.writeString(dir.resolve("a.txt"), "uno");
    awaitTexts("uno");
    Files.writeString(dir.resolve("a.txt"), "uno e mezzo");
    awaitTexts("uno", "uno e mezzo");
  }

  @Test
  void aDirectoryThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> reader().watch(dir.resolve("missing"), reading -> {}))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing");
  }

  private void watch() {
    watcher = new Thread(() -> reader().watch(dir, this::keep), "watch");
    watcher.start();
  }

  private static ArticleReader reader() {
    return new ArticleReader(Clock.systemUTC(), InputStream.nullInputStream(), QUIET);
  }

  private void keep(Reading reading) {
    texts.add(
        reading instanceof Reading.Accepted accepted
            ? accepted.article().getText()
            : reading.toString());
  }

  private void awaitTexts(String... expected) {
    await().untilAsserted(() -> assertThat(texts).containsExactly(expected));
  }
}
