package dev.dateline.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.SchemaIdsMismatchException;
import dev.dateline.schemas.Topics;
import java.util.ArrayList;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

/** What waits while two topics are compared. */
class ComparedRowsTest {

  @Test
  void theLatestRecordOfAKeyCountsAndATombstoneIsNone() {
    var rows = new ComparedRows();
    for (int i = 0; i < 5_000; i++) {
      int row = rows.add(key(i));
      rows.setRun(row, i, 7);
      rows.setRun(row, i % 2 == 0 ? ComparedRows.ABSENT : 10_000 + i, 8);
    }
    assertThat(rows.countInRun()).isEqualTo(2_500);
    assertThat(rows.inRun(rows.find(key(4)))).isFalse();
    assertThat(rows.isLatest(rows.find(key(5)), 10_005)).isTrue();
    assertThat(rows.isLatest(rows.find(key(5)), 5)).isFalse();
    assertThat(rows.find(key(5_000))).isEqualTo(KeyIndex.NONE);
  }

  @Test
  void keysOfTheOtherSideOnlyAreCounted() {
    var rows = new ComparedRows();
    rows.setRun(rows.add(key(1)), 0, 7);
    rows.setOther(rows.add(key(1)), ComparedRows.SAME);
    rows.setOther(rows.add(key(2)), ComparedRows.ONLY_OTHER);
    rows.setOther(rows.add(key(3)), ComparedRows.ABSENT);
    assertThat(rows.countOnlyOther()).isEqualTo(1);
    assertThat(rows.countInOther()).isEqualTo(2);
  }

  @Test
  void spilledBytesAreReadAgainInAnyOrderAndAlsoBeforeTheLastIsWritten() {
    var random = new Random(1);
    try (var spill = Spill.create()) {
      var places = new ArrayList<Long>();
      var values = new ArrayList<byte[]>();
      for (int i = 0; i < 300; i++) {
        values.add(new byte[random.nextInt(i % 100 == 99 ? 3_000_000 : 20_000)]);
        random.nextBytes(values.get(i));
        places.add(spill.append(values.get(i)));
        int any = random.nextInt(i + 1);
        assertThat(spill.read(places.get(any))).isEqualTo(values.get(any));
      }
    }
  }

  @Test
  void theTemporaryFileIsGoneAfterwards() {
    var spill = Spill.create();
    spill.append(new byte[10]);
    spill.close();
    assertThat(spill.path()).doesNotExist();
  }

  @Test
  void aStoredRecordKeepsItsKindOfSchemaIds() {
    var topics = Topics.of("news", SchemaIds.local());
    var record = new ConsumerRecord<>("topic", 0, 0, key(1), "value".getBytes(UTF_8));
    assertThatThrownBy(() -> kept(record).read(topics.enriched()))
        .isInstanceOf(SerializationException.class);
    assertThat(kept(record).read(topics.dead())).isEqualTo(record.value());
    record.headers().add(SchemaIds.HEADER, "registry".getBytes(UTF_8));
    assertThatThrownBy(() -> kept(record).read(topics.enriched()))
        .isInstanceOf(SchemaIdsMismatchException.class);
  }

  private static StoredRecord kept(ConsumerRecord<byte[], byte[]> record) {
    return StoredRecord.of(StoredRecord.of(record).toBytes());
  }

  private static byte[] key(int i) {
    return ("article " + i).getBytes(UTF_8);
  }
}
