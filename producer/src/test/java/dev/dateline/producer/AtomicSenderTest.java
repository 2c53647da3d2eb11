package dev.dateline.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class AtomicSenderTest {

  private final MockProducer<byte[], byte[]> kafka =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

  private static List<ProducerRecord<byte[], byte[]>> batch(String... values) {
    return List.of(values).stream()
        .map(value -> new ProducerRecord<byte[], byte[]>("t", value.getBytes(UTF_8)))
        .toList();
  }

  @Test
  void aBatchIsSentWhole() {
    try (var sender = new AtomicSender(kafka)) {
      assertThat(sender.send(batch("a", "b"))).isTrue();
      assertThat(kafka.history()).hasSize(2);
      assertThat(kafka.commitCount()).isEqualTo(1);
    }
  }

  @Test
  void aBatchWithARecordThatIsTooLargeIsNotSentAndTheNextOneIs() {
    try (var sender = new AtomicSender(kafka)) {
      kafka.sendException = new RecordTooLargeException("9 MiB");
      assertThat(sender.send(batch("a", "b"))).isFalse();
      kafka.sendException = null;
      assertThat(sender.send(batch("c"))).isTrue();
      assertThat(kafka.history()).extracting(it -> new String(it.value(), UTF_8)).contains("c");
      assertThat(kafka.commitCount()).isEqualTo(1);
    }
  }

  @Test
  void whateverElseTheBrokersSayIsThrownAndNothingIsCommitted() {
    try (var sender = new AtomicSender(kafka)) {
      kafka.sendException = new TimeoutException("no answer");
      assertThatThrownBy(() -> sender.send(batch("a"))).isInstanceOf(TimeoutException.class);
      assertThat(kafka.commitCount()).isZero();
    }
  }

  @Test
  void aSenderThatALaterOneReplacedSendsNothing() {
    try (var sender = new AtomicSender(kafka)) {
      kafka.fenceProducer();
      assertThatThrownBy(() -> sender.send(batch("a"))).isInstanceOf(ProducerFencedException.class);
      assertThat(kafka.commitCount()).isZero();
    }
  }
}
