package dev.dateline.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.dead.AuditEntry;
import dev.dateline.app.dead.Letter;
import dev.dateline.app.dead.Letters;
import dev.dateline.app.print.Palette;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterTextTest {

  private static final LetterContent NONE = new LetterContent(null, "cannot decode 5 bytes");

  private final Fixture.Captured captured = new Fixture.Captured();

  private static String text(Letter letter, LetterContent content, AuditEntry... history) {
    return new LetterText(Palette.PLAIN, 80).of(new LetterView(letter, content, List.of(history)));
  }

  @Test
  void aLetterIsShownWithItsCauseItsHeadersItsBytesAndWhatWasDoneAboutIt() {
    var letter = Letters.letter(5, "è rotto");
    letter.record().headers().add("traceparent", "00-ab".getBytes(UTF_8));
    assertThat(text(letter, NONE))
        .contains("dead letter 1/5", "è rotto", "news.articles.v1/3/105", "state          waits")
        .contains("traceparent: 00-ab")
        .contains("Caused by: java.io.EOFException", "dev.dateline.schemas.RecordDeserializer")
        .contains("000000  62797465 73                          bytes")
        .doesNotContain("__streams.errors");
    var dropped = AuditEntry.of(letter, AuditEntry.DROPPED, Instant.EPOCH, "anna");
    assertThat(text(letter, NONE, dropped)).contains("dropped at 1970-01-01T00:00:00Z by anna");
  }

  @Test
  void anArticleThatCanBeReadIsShownAsOne() {
    assertThat(text(Letters.letter(5, "bad"), new LetterContent(Fixture.article(), null)))
        .contains("Kim Jong-un parlerà dal 10 al 13 settembre");
  }

  @Test
  void aLetterThatTellsNothingIsShownAsFarAsItGoes() {
    assertThat(text(Letters.letter(5, Map.of()), NONE))
        .contains("dead letter 1/5", "waits")
        .doesNotContain("source", "message");
  }

  @Test
  void jsonTellsAllOfIt() {
    var view = new LetterView(Letters.letter(5, "bad"), NONE, List.of());
    var out = captured.console(Map.of(), "").out();
    new JsonObjects(false, out).print(json -> DeadLetterJson.write(json, view));
    assertThat(captured.out())
        .contains("\"id\":\"1/5\"", "\"source\":\"news.articles.v1/3/105\"", "\"attempt\":1")
        .contains("\"history\":[]", "\"headers\":[]", "\"bytes\":\"Ynl0ZXM=\"", "\"article\":null")
        .hasLineCount(1);
  }

  @Test
  void bytesAreDumpedSixteenALineUpToALimit() {
    var bytes = new byte[40];
    bytes[17] = 'A';
    bytes[18] = (byte) 0xFF;
    assertThat(HexDump.of(bytes, 32).lines())
        .containsExactly(
            "000000  00000000 00000000 00000000 00000000  ................",
            "000010  0041ff00 00000000 00000000 00000000  .A..............",
            "…");
    assertThat(HexDump.of(new byte[0], 32)).isEmpty();
  }
}
