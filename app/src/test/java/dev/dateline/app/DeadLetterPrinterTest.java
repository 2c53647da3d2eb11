package dev.dateline.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.print.Palette;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterPrinterTest {

  private final Fixture.Captured captured = new Fixture.Captured();

  private static ConsumerRecord<byte[], byte[]> letter(byte[] value) {
    var letter =
        new ConsumerRecord<>("news.articles.dead.v1", 1, 5, "chiave".getBytes(UTF_8), value);
    var headers = letter.headers();
    headers.add("__streams.errors.message", "è rotto".getBytes(UTF_8));
    headers.add("__streams.errors.topic", "news.articles.v1".getBytes(UTF_8));
    headers.add("__streams.errors.partition", "0".getBytes(UTF_8));
    headers.add("__streams.errors.offset", "12".getBytes(UTF_8));
    return letter;
  }

  private String print(Format format, byte[] value) {
    var out = captured.console(java.util.Map.of(), "").out();
    new TailPrinter(format, Palette.PLAIN, 60, out).printDead(letter(value));
    return captured.out();
  }

  @Test
  void textSaysWhatWasWrongWithWhichRecord() {
    assertThat(print(Format.TEXT, "città".getBytes(UTF_8)))
        .contains("news.articles.v1 partition 0 offset 12", "è rotto", "chiave", "città");
  }

  @Test
  void whatIsNoTextIsShownInBase64() {
    assertThat(print(Format.JSONL, new byte[] {0, (byte) 0xFF}))
        .contains("\"cause\":\"è rotto\"")
        .contains(
            "\"source\":{\"topic\":\"news.articles.v1\",\"partition\":\"0\",\"offset\":\"12\"}")
        .contains("\"value\":\"base64:AP8=\"")
        .contains("\"record\":{\"topic\":\"news.articles.dead.v1\",\"partition\":1,\"offset\":5");
  }

  @Test
  void aRecordWithoutKeyOrValueIsShownToo() {
    assertThat(print(Format.TEXT, null)).contains("value", "null");
  }
}
