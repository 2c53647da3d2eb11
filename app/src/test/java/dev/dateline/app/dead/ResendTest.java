package dev.dateline.app.dead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class ResendTest {

  private static final Set<String> TOPICS = Set.of("news.articles.v1");

  private static List<String> headers(ProducerRecord<?, ?> record) {
    var texts = new ArrayList<String>();
    record.headers().forEach(it -> texts.add(it.key() + "=" + new String(it.value(), UTF_8)));
    return texts;
  }

  @Test
  void aRecordGoesBackAsItWasAndSaysThatItIsTriedAgain() {
    var letter = Letters.letter(5, "bad");
    letter.record().headers().add("tag", "one".getBytes(UTF_8)).add("tag", "two".getBytes(UTF_8));
    var record = Resend.of(letter);
    assertThat(record.topic()).isEqualTo("news.articles.v1");
    assertThat(record.partition()).isEqualTo(3);
    assertThat(record.timestamp()).isNull(); // As the letter has none.
    assertThat(record.key()).isSameAs(letter.record().key());
    assertThat(record.value()).isSameAs(letter.record().value());
    assertThat(headers(record))
        .containsExactly(
            "tag=one",
            "tag=two",
            "dateline-attempt=2",
            "dateline-first-place=news.articles.v1/3/105");
  }

  @Test
  void howOftenItIsSentBackItKeepsItsFirstPlaceAndEachHeaderOnce() {
    var letter = Letters.tried(5, 2);
    letter.record().headers().add("dateline-first-place", "news.articles.v1/3/7".getBytes(UTF_8));
    assertThat(headers(Resend.of(letter)))
        .containsExactly("dateline-attempt=3", "dateline-first-place=news.articles.v1/3/7");
  }

  @Test
  void aLetterThatWasTriedTooOftenIsSentBackByForceOnly() {
    assertThat(Resend.obstacle(Letters.tried(5, 4), TOPICS, false)).isEmpty();
    assertThat(Resend.obstacle(Letters.tried(5, 5), TOPICS, false))
        .get()
        .asString()
        .contains("--force");
    assertThat(Resend.obstacle(Letters.tried(5, 5), TOPICS, true)).isEmpty();
  }

  @Test
  void aLetterFromNowhereOrFromElsewhereIsNeverSentBack() {
    assertThat(Resend.obstacle(Letters.letter(5, Map.of()), TOPICS, true)).isPresent();
    assertThat(Resend.obstacle(Letters.letter(5, "bad"), Set.of("other"), true))
        .get()
        .asString()
        .contains("news.articles.v1");
  }

  @Test
  void anAuditEntryReadsAsItWasWritten() {
    var letter = Letters.letter(5, "bad");
    var entry = AuditEntry.of(letter, AuditEntry.RETRIED, Instant.EPOCH, "Zoë \"root\"");
    var record = entry.record("audit");
    assertThat(new String(record.key(), UTF_8)).isEqualTo("1/5");
    assertThat(AuditEntry.of(new ConsumerRecord<>("audit", 0, 0, record.key(), record.value())))
        .hasValue(entry);
    assertThat(entry.isAbout(letter)).isTrue();
    assertThat(entry.isAbout(Letters.letter(6, "bad"))).isFalse();
  }

  @Test
  void anEntryOnALetterOfATopicThatWasMadeAnewIsAboutNoOther() {
    var entry = AuditEntry.of(Letters.letter(5, "bad"), AuditEntry.DROPPED, Instant.EPOCH, "me");
    assertThat(entry.isAbout(Letters.letter(5, Map.of()))).isFalse();
  }

  @Test
  void whatIsNoEntryTellsOfNoLetter() {
    for (var value : new String[] {"", "nonsense", "[]", "{}", "{\"letter\":\"1/5\"}", null}) {
      var bytes = value == null ? null : value.getBytes(UTF_8);
      assertThat(AuditEntry.of(new ConsumerRecord<>("audit", 0, 0, null, bytes))).isEmpty();
    }
  }
}
