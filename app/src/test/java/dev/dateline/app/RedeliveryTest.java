package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.dead.Letter;
import dev.dateline.app.dead.Letters;
import dev.dateline.app.dead.Pace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RedeliveryTest {

  private final List<List<String>> sent = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private String tooLarge = "none";

  private Redelivery redelivery(Pace pace) {
    return new Redelivery(
        this::send,
        letter -> List.of(record(letter), record(letter)),
        pace,
        letter -> done.add(letter.id().toString()),
        letter -> refused.add(letter.id().toString()));
  }

  private static ProducerRecord<byte[], byte[]> record(Letter letter) {
    return new ProducerRecord<>("t", letter.id().toString().getBytes(StandardCharsets.UTF_8));
  }

  private boolean send(List<ProducerRecord<byte[], byte[]>> batch) {
    var ids = batch.stream().map(it -> new String(it.value(), StandardCharsets.UTF_8)).toList();
    return !ids.contains(tooLarge) && sent.add(ids);
  }

  private static List<Letter> letters(int count) {
    return IntStream.range(0, count).mapToObj(i -> Letters.letter(i, "bad")).toList();
  }

  @Test
  void everyLetterIsSentWithItsEntryInBatchesAndToldOnce() {
    var redelivery = redelivery(Pace.FULL);
    letters(250).forEach(redelivery::add);
    assertThat(done).hasSize(200);
    redelivery.flush();
    assertThat(done).hasSize(250).doesNotHaveDuplicates();
    assertThat(sent).extracting(List::size).containsExactly(200, 200, 100);
  }

  @Test
  void aLetterThatIsTooLargeIsRefusedAndTheOthersOfItsBatchAreSent() {
    tooLarge = "1/2";
    var redelivery = redelivery(Pace.FULL);
    letters(4).forEach(redelivery::add);
    redelivery.flush();
    assertThat(refused).containsExactly("1/2");
    assertThat(done).containsExactly("1/0", "1/1", "1/3");
    assertThat(sent).hasSize(3);
  }

  @Test
  void nothingIsSentAnyMoreOnceItWasStopped() {
    var redelivery = redelivery(Pace.FULL);
    letters(3).forEach(redelivery::add);
    redelivery.stop();
    assertThat(redelivery.add(Letters.letter(3, "bad"))).isFalse();
    redelivery.flush();
    assertThat(sent).isEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void aBatchWaitsForItsTimeAndIsGivenUpWhenItIsStoppedMeanwhile() throws InterruptedException {
    var redelivery = redelivery(Pace.parse("1/m"));
    redelivery.add(Letters.letter(0, "bad"));
    var second = new Thread(() -> redelivery.add(Letters.letter(1, "bad")));
    second.start();
    redelivery.stop();
    second.join();
    assertThat(done).containsExactly("1/0");
  }
}
