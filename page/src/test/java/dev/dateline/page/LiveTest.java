package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LiveTest {

  private final Live live = new Live();

  @Test
  void aSlowReaderGetsTheLatestAndTheNumberOfTheOthers() throws InterruptedException {
    var reader = live.join(article -> true);
    for (int i = 0; i < 1_000; i++) {
      live.offer(Samples.barolo("n" + i).arrival());
    }
    var frame = reader.await(1).orElseThrow();
    assertThat(frame.articles()).hasSize(LiveReader.MOST);
    assertThat(frame.articles().get(0).known().id()).isEqualTo("n999");
    assertThat(frame.skipped()).isEqualTo(990);
    assertThat(reader.await(1)).isEmpty();
  }

  @Test
  void whoJoinsBeginsWithTheLatest() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      live.offer(Samples.barolo("n" + i).arrival());
    }
    live.forget("n19");
    var frame = live.join(article -> true).await(1).orElseThrow();
    assertThat(frame.articles().get(0).known().id()).isEqualTo("n18");
    assertThat(frame.articles()).hasSize(9);
    assertThat(frame.skipped()).isZero();
  }

  @Test
  void aReaderGetsOnlyWhatItAskedFor() throws InterruptedException {
    var reader = live.join(new ArticleFilter(null, null, "en", null, null));
    live.offer(Samples.barolo("a").arrival());
    live.offer(Samples.barolo("b").in("en").arrival());
    var frame = reader.await(1).orElseThrow();
    assertThat(frame.articles()).extracting(it -> it.known().id()).containsExactly("b");
    assertThat(frame.skipped()).isZero();
  }

  @Test
  void thereIsRoomForSoManyAndWhoLeavesMakesRoom() {
    var first = live.join(article -> true);
    for (int i = 1; i < Live.MOST_READERS; i++) {
      live.join(article -> true);
    }
    assertThatThrownBy(live::requireRoom).isInstanceOf(Unavailable.class);
    live.leave(first);
    live.requireRoom();
  }

  @Test
  void nobodyWaitsAfterTheEnd() throws InterruptedException {
    var reader = live.join(article -> true);
    live.close();
    assertThat(reader.await(60_000)).isEmpty();
    assertThat(reader.isClosed()).isTrue();
  }
}
