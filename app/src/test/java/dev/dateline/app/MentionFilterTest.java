package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.schemas.MentionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class MentionFilterTest {

  @ParameterizedTest
  @CsvSource({
    "2023-09-10, 2023-09-10, true",
    "2023-09-10, 2023-09-11, false",
    "2023-09-10, 2023-09, false",
    "2023-09, 2023-09, true",
    "2023-09, 2023-09-10, true",
    "2023, 2023-Q3, true",
    "1991, 1991/2020, true",
    "2023, 20231-01, false"
  })
  void aDayIsFoundByItselfAndByTheMonthAndYearItIsIn(String day, String subject, boolean found) {
    var filter = filter("days", "--day", day);
    assertThat(filter.acceptsKey(new MentionKey(subject, "a"), false)).isEqualTo(found);
    assertThat(filter.acceptsKey(new MentionKey(subject, "a"), true)).isEqualTo(found);
  }

  @Test
  void anArticleIsFoundByTheSecondPartOfTheKey() {
    var filter = filter("mentions", "--id", "a");
    assertThat(filter.acceptsKey(new MentionKey("person:kim", "a"), false)).isTrue();
    assertThat(filter.acceptsKey(new MentionKey("a", "b"), false)).isFalse();
  }

  @Test
  void ofADeletionTheKeyTellsWhomItIsAbout() {
    var filter = filter("mentions", "--entity", "Kim Jong-un");
    assertThat(filter.acceptsKey(new MentionKey("person:kim-jong-un", "a"), true)).isTrue();
    assertThat(filter.acceptsKey(new MentionKey("place:RU/moskva", "a"), true)).isFalse();
    assertThat(filter.acceptsKey(new MentionKey("place:RU/moskva", "a"), false)).isTrue();
  }

  @Test
  void aDayThatIsNoneAndOneOfAnotherTopicAreRefused() {
    assertThatThrownBy(() -> filter("days", "--day", "10 September"))
        .hasMessageContaining("--day: '10 September'");
    assertThatThrownBy(() -> filter("mentions", "--day", "2023-09-10"))
        .hasMessageContaining("only to days");
  }

  private static TailFilter filter(String topic, String... options) {
    var filter = new TailFilter();
    var spec = CommandSpec.create().addMixin("filter", CommandSpec.forAnnotatedObject(filter));
    new CommandLine(spec).parseArgs(options);
    filter.prepare(topic);
    return filter;
  }
}
