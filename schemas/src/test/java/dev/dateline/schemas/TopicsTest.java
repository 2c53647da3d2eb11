package dev.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

class TopicsTest {

  private final Topics topics = Topics.of("my.dead.news", SchemaIds.local());

  @Test
  void whatWasDoneAboutDeadLettersHasATopicBesideTheirs() {
    assertThat(topics.deadAudit().name()).isEqualTo("my.dead.news.articles.dead.audit.v1");
    assertThat(topics.all()).contains(topics.deadAudit());
    assertThat(topics.flow()).doesNotContain(topics.deadAudit());
  }

  @Test
  void everyTopicIsFoundByANameOfItsOwn() {
    assertThat(topics.all().stream().map(Topics::shortName)).doesNotHaveDuplicates();
    assertThat(topics.find("mentions")).contains(topics.entityMentions());
    assertThat(topics.find("days")).contains(topics.dateMentions());
    assertThat(topics.find("my.dead.news.dates.mentions.v1")).contains(topics.dateMentions());
    assertThat(topics.find("entities")).contains(topics.entities());
  }

  @Test
  void historiesAreKeptForEverAndTheOthersByKey() {
    var plan = new TopicPlan(topics, 1, 1);
    for (var topic : topics.all()) {
      boolean history = topics.histories().contains(topic);
      assertThat(plan.configOf(topic))
          .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, history ? "delete" : "compact");
      assertThat(plan.configOf(topic).get(TopicConfig.RETENTION_MS_CONFIG))
          .isEqualTo(history ? "-1" : null);
    }
  }

  @Test
  void noRecordIsRefusedForItsTime() {
    var plan = new TopicPlan(topics, 1, 1);
    for (var topic : topics.all()) {
      assertThat(plan.configOf(topic))
          .containsEntry(
              TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
    }
  }
}
