package dev.dateline.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InHandTest {

  @TempDir private Path folder;

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger worked = new AtomicInteger();

  @Test
  void aDocumentOnWhichTheProcessEndedThreeTimesIsRefusedThenTheWayIsFree() {
    for (int process = 0; process < 3; process++) {
      dieAt(record(1, 7));
    }
    var fourth = process();
    assertThatThrownBy(() -> fourth.work(record(1, 7), worked::incrementAndGet))
        .isInstanceOf(DeadlyDocumentException.class)
        .hasMessage("3 times the process ended while it worked on this document");
    assertThat(worked).hasValue(0);
    fourth.work(record(1, 8), worked::incrementAndGet);
    assertThat(worked).hasValue(1);
  }

  @Test
  void whatIsDoneAgainBeforeItDoesNotHideIt() {
    for (int process = 0; process < 3; process++) {
      process().work(record(1, 6), worked::incrementAndGet);
      dieAt(record(1, 7));
    }
    assertThatThrownBy(() -> process().work(record(1, 7), worked::incrementAndGet))
        .isInstanceOf(DeadlyDocumentException.class);
  }

  @Test
  void twoInARowAreBothRefusedThoughNothingWasCommittedBetween() {
    int processes = 0;
    while (!bothRefused()) {
      processes++;
      assertThat(processes).isLessThan(20);
    }
    assertThat(processes).isEqualTo(6);
  }

  /** One life of a process that meets two deadly documents, and dies with the first it works on. */
  private boolean bothRefused() {
    var inHand = process();
    try {
      return isRefused(inHand, record(1, 7)) && isRefused(inHand, record(1, 8));
    } catch (OutOfMemoryError e) {
      return false;
    }
  }

  private boolean isRefused(InHand inHand, RecordMetadata record) {
    try {
      inHand.work(record, this::die);
      return false;
    } catch (DeadlyDocumentException e) {
      return true;
    }
  }

  @Test
  void aDocumentThatWasEnrichedAfterAllStartsAnew() {
    dieAt(record(1, 7));
    dieAt(record(1, 7));
    process().work(record(1, 7), worked::incrementAndGet);
    dieAt(record(1, 7));
    process().work(record(1, 7), worked::incrementAndGet);
    assertThat(worked).hasValue(2);
  }

  @Test
  void deathsOnDifferentDocumentsAreNotAddedUp() {
    for (int offset = 0; offset < 10; offset++) {
      dieAt(record(0, offset));
    }
    process().work(record(0, 9), worked::incrementAndGet);
    assertThat(worked).hasValue(1);
  }

  @Test
  void theSameOffsetOfAnotherPartitionIsAnotherDocument() {
    dieAt(record(0, 7));
    dieAt(record(1, 7));
    dieAt(record(2, 7));
    process().work(record(3, 7), worked::incrementAndGet);
    assertThat(worked).hasValue(1);
  }

  @Test
  void anExceptionIsNoDeath() {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> process().work(record(0, 7), this::fail))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aPartitionBeyondAllThatIsRememberedIsWorkedOnAsEver() {
    for (int i = 0; i < 5; i++) {
      dieAt(record(100_000, 7));
    }
    process().work(record(100_000, 7), worked::incrementAndGet);
    assertThat(worked).hasValue(1);
  }

  @Test
  void oneThatTakesTwiceItsTimeIsStuckUntilItEnds() {
    var inHand = process();
    inHand.work(
        record(1, 7),
        () -> {
          now.set(Duration.ofSeconds(20).toNanos());
          assertThat(inHand.stuck()).isEmpty();
          now.addAndGet(1);
          assertThat(inHand.stuck()).hasToString("Optional[articles-1@7]");
          return worked.incrementAndGet();
        });
    assertThat(inHand.stuck()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeUsedIsNamed() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    var inHand = new InHand(Duration.ofSeconds(10), now::get);
    assertThatThrownBy(() -> inHand.rememberIn(file))
        .isInstanceOf(StateDirectoryException.class)
        .hasMessageContaining(file.toString());
  }

  private InHand process() {
    var inHand = new InHand(Duration.ofSeconds(10), now::get);
    inHand.rememberIn(folder);
    return inHand;
  }

  /** A new process that ends as if killed; an error leaves the same behind as no end at all. */
  private void dieAt(RecordMetadata record) {
    var inHand = process();
    assertThatThrownBy(() -> inHand.work(record, this::die)).isInstanceOf(OutOfMemoryError.class);
  }

  private Object die() {
    throw new OutOfMemoryError();
  }

  private Object fail() {
    throw new IllegalStateException();
  }

  private static RecordMetadata record(int partition, long offset) {
    return new ProcessorRecordContext(0, offset, partition, "articles", new RecordHeaders());
  }
}
