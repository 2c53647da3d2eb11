package dev.dateline.replay;

import static dev.dateline.replay.RecordsForTests.consumed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private static final byte[] KEY = "a".getBytes(UTF_8);

  private final KeyIndex keys = new KeyIndex();
  private final Places places = new Places(keys, List.of("one", "two"));

  @Test
  void theLatestRecordOfAKeyIsTheOneThatWasReadLast() {
    keys.add(KEY);
    places.note(consumed("two", 3, 5, "a", "x"));
    places.note(consumed("two", 3, 8_000_000_000_000L, "a", "y"));
    assertThat(places.find(1, KEY))
        .contains(new Place(new TopicPartition("two", 3), 8_000_000_000_000L));
    assertThat(places.find(0, KEY)).isEmpty();
  }

  @Test
  void aDeletedKeyHasNoRecord() {
    keys.add(KEY);
    places.note(consumed("one", 0, 0, "a", "x"));
    assertThat(places.find(0, KEY)).isPresent();
    places.note(consumed("one", 0, 1, "a", null));
    assertThat(places.find(0, KEY)).isEmpty();
  }

  @Test
  void keysOutsideTheIndexTakeNoRoomAndHaveNoPlace() {
    places.note(consumed("one", 0, 0, "a", "x"));
    assertThat(keys.size()).isZero();
    assertThat(places.find(0, KEY)).isEmpty();
  }

  @Test
  void growsWithTheIndex() {
    for (int i = 0; i < 5_000; i++) {
      keys.add(("k" + i).getBytes(UTF_8));
    }
    places.note(consumed("one", 1, 7, "k4999", "x"));
    assertThat(places.find(0, "k4999".getBytes(UTF_8)))
        .contains(new Place(new TopicPartition("one", 1), 7));
    assertThat(places.find(1, "k4999".getBytes(UTF_8))).isEmpty();
  }
}
