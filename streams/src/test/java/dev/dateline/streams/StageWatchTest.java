package dev.dateline.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StageWatchTest {

  private final AtomicLong now = new AtomicLong(5);
  private final List<String> told = new ArrayList<>();
  private final EnrichmentObserver observer =
      new EnrichmentObserver() {
        @Override
        public void stage(String stage, long nanos) {
          told.add(stage + " " + nanos / 1_000_000_000);
        }
      };
  private final StageWatch watch = new StageWatch(observer, Duration.ofSeconds(60), now::get);

  @Test
  void eachStageIsToldWithItsOwnTime() {
    stage("tokens", 3);
    stage("dates", 4);
    assertThat(told).containsExactly("tokens 3", "dates 4");
  }

  @Test
  void aDocumentGoesOnWhileItHasTime() {
    stage("entities", 60);
    assertThatCode(() -> watch.begins("dates")).doesNotThrowAnyException();
  }

  @Test
  void aStageDoesNotBeginWhenTheTimeIsOverNamingTheOneThatEnded() {
    stage("tokens", 1);
    stage("entities", 60);
    assertThatThrownBy(() -> watch.begins("dates"))
        .isInstanceOf(DocumentTooSlowException.class)
        .hasMessage(
            "61 seconds had passed at the end of the stage 'entities': a document may take 60");
  }

  @Test
  void whatIsFinishedLateIsNotThrownAway() {
    assertThatCode(() -> stage("record", 61)).doesNotThrowAnyException();
  }

  private void stage(String name, int seconds) {
    watch.begins(name);
    now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    watch.ended(name);
  }
}
