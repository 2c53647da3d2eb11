package dev.dateline.replay.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void aShortTextIsWhole() {
    assertThat(Excerpt.of("A Roma oggi", 2, 6, 60))
        .isEqualTo(new Excerpt("A ", "Roma", " oggi", false, false));
  }

  @Test
  void aLongTextIsCutBetweenWords() {
    var text = "parola ".repeat(20) + "Roma" + " parola".repeat(20);
    var excerpt = Excerpt.of(text, 140, 144, 60);
    assertThat(excerpt.marked()).isEqualTo("Roma");
    assertThat(excerpt.before()).startsWith("parola ").hasSizeBetween(48, 60);
    assertThat(excerpt.after()).endsWith(" parola").hasSizeBetween(48, 60);
    assertThat(excerpt.cutBefore()).isTrue();
    assertThat(excerpt.cutAfter()).isTrue();
  }

  @Test
  void noCharacterIsTornWhereverTheCutFalls() {
    var character = "e\u0301\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80";
    var text = character.repeat(20) + "Roma" + character.repeat(20);
    int start = text.indexOf("Roma");
    for (int context = 0; context < 40; context++) {
      var excerpt = Excerpt.of(text, start, start + 4, context);
      int from = start - excerpt.before().length();
      int to = start + 4 + excerpt.after().length();
      assertThat(Excerpt.isCharacterBoundary(text, from)).as("left at %d", from).isTrue();
      assertThat(Excerpt.isCharacterBoundary(text, to)).as("right at %d", to).isTrue();
      assertThat(excerpt.before()).hasSizeLessThanOrEqualTo(context);
    }
  }

  @Test
  void boundariesLieBetweenCharactersOnly() {
    assertThat(Excerpt.isCharacterBoundary("\uD83D\uDE80a", 1)).isFalse();
    assertThat(Excerpt.isCharacterBoundary("e\u0301", 1)).isFalse();
    assertThat(Excerpt.isCharacterBoundary("\uD83D\uDE80a", 2)).isTrue();
    assertThat(Excerpt.isCharacterBoundary("a\uDE80", 1)).isTrue();
  }
}
