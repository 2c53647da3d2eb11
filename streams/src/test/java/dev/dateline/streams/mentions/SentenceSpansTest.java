package dev.dateline.streams.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceSpansTest {

  @Test
  void sentencesSliceToTheirTextWithoutWhiteSpaceAround() {
    var text = "  Kim arrived on Sunday. He left again!\n\nA paragraph \n";
    assertThat(shown(text))
        .containsExactly("Kim arrived on Sunday.", "He left again!", "A paragraph");
  }

  @Test
  void aMentionIsNeverCutInTwo() {
    var text = "He saw Panic. At The Disco played. Then he left.";
    int start = text.indexOf("Panic");
    int end = text.indexOf(" played");
    assertThat(shown(text, new Span(start, end)))
        .containsExactly("He saw Panic. At The Disco played.", "Then he left.");
    assertThat(shown(text)).hasSize(3);
  }

  @Test
  void mentionsThatOverlapHoldTheirSentenceTogether() {
    var text = "One. Two. Three.";
    assertThat(shown(text, new Span(0, 16), new Span(0, 3), new Span(5, 8))).containsExactly(text);
  }

  @Test
  void aVeryLongSentenceComesInPiecesThatAreNoLongerThanAllowed() {
    var text = "word ".repeat(1_000).strip();
    var pieces = SentenceSpans.of(text, List.of());
    assertThat(pieces).hasSizeGreaterThan(8);
    assertThat(pieces).allMatch(it -> it.end() - it.start() <= SentenceSpans.LONGEST);
    assertThat(String.join(" ", pieces.stream().map(it -> it.of(text)).toList())).isEqualTo(text);
  }

  @Test
  void aMentionAtTheEndOfAPieceStaysWhole() {
    var text = "word ".repeat(1_000).strip();
    var mentions = IntStream.range(0, 90).mapToObj(i -> new Span(50 * i + 5, 50 * i + 49)).toList();
    var pieces = SentenceSpans.of(text, mentions);
    assertThat(mentions)
        .allMatch(
            mention ->
                pieces.stream()
                    .anyMatch(it -> it.start() <= mention.start() && mention.end() <= it.end()));
  }

  @Test
  void anEmptyTextHasNone() {
    assertThat(shown("")).isEmpty();
    assertThat(shown(" \n ")).isEmpty();
  }

  private static List<String> shown(String text, Span... mentions) {
    return SentenceSpans.of(text, List.of(mentions)).stream().map(it -> it.of(text)).toList();
  }
}
