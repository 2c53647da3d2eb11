package dev.dateline.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

class IdleCommitTest {

  private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
  private final IdleCommit commit = IdleCommit.in(context);

  @Test
  void asksOnceWhenNothingMoreComesIn() {
    commit.done();
    look();
    assertThat(asked()).isFalse();
    look();
    assertThat(asked()).isTrue();
    look();
    assertThat(asked()).isFalse();
  }

  @Test
  void asksForNothingWhileRecordsComeIn() {
    for (int i = 0; i < 10; i++) {
      commit.done();
      look();
      assertThat(asked()).isFalse();
    }
  }

  @Test
  void asksForNothingBeforeTheFirstRecord() {
    look();
    look();
    assertThat(asked()).isFalse();
  }

  private void look() {
    context.scheduledPunctuators().get(0).getPunctuator().punctuate(0);
  }

  private boolean asked() {
    boolean committed = context.committed();
    context.resetCommit();
    return committed;
  }
}
