package dev.dateline.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.DateMention;
import dev.dateline.schema.DateMentions;
import dev.dateline.schema.DateType;
import dev.dateline.schema.Entity;
import dev.dateline.schema.EntityMentions;
import dev.dateline.schema.EntityType;
import dev.dateline.schema.Mention;
import dev.dateline.schema.MentionArticle;
import dev.dateline.schema.MentionSentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionTextTest {

  private static final MentionArticle ARTICLE =
      new MentionArticle("a1", "Kim in Russia", "The Example", null, null, "en");
  private static final MentionSentence SENTENCE =
      new MentionSentence(
          100,
          124,
          "Kim came on 12 September",
          List.of(new Mention(100, 103, "Kim")),
          List.of(
              new Entity(
                  "person:kim",
                  "Kim",
                  EntityType.PERSON,
                  null,
                  null,
                  List.of(new Mention(100, 103, "Kim")))),
          List.of(
              new DateMention(
                  112, 124, "12 September", DateType.DATE, "2023-09-12", null, null, null)));

  private final MentionText text = new MentionText(Palette.PLAIN, 60);

  @Test
  void aMentionShowsItsSentenceWithWhoAndWhenAndItsArticle() {
    var mentions =
        new EntityMentions(
            "person:kim", "Kim", EntityType.PERSON, null, null, ARTICLE, List.of(SENTENCE), "v1");
    assertThat(text.of(mentions))
        .isEqualTo(
            """
            ── Kim · person:kim ────────────────────────────────────────
            [Kim PER] came on [12 September = 2023-09-12]

              article        a1
              headline       Kim in Russia
              published      The Example

            """);
  }

  @Test
  void aDayShowsTheSame() {
    var mentions = new DateMentions("2023-09-12", ARTICLE, List.of(SENTENCE), "v1");
    assertThat(text.of(mentions))
        .startsWith("── 2023-09-12 ──")
        .contains("[Kim PER] came on [12 September = 2023-09-12]", "a1");
  }

  @Test
  void aDeletionSaysWhatIsTakenBack() {
    assertThat(text.deletion("2023-09-12", "a1"))
        .startsWith("── 2023-09-12 ──")
        .contains("no longer in   a1");
  }
}
