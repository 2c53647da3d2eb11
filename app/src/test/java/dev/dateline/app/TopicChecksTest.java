package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Finding.Level;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.TopicPlan;
import dev.dateline.schemas.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicChecksTest {

  private final TopicPlan plan = new TopicPlan(Topics.of("news", SchemaIds.local()), 1, -1);
  private final Map<String, TopicFacts> facts = new TreeMap<>();

  TopicChecksTest() {
    for (var topic : plan.topics().all()) {
      facts.put(
          topic.name(), new TopicFacts(topic.name(), 4, 3, 0, new HashMap<>(plan.configOf(topic))));
    }
  }

  private Finding finding(Level level) {
    var found =
        new TopicChecks(plan, facts).all().stream().filter(it -> it.level() == level).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void topicsAsWeCreateThemAreWell() {
    assertThat(new TopicChecks(plan, facts).all())
        .isNotEmpty()
        .allMatch(it -> it.level() == Level.OK);
  }

  @Test
  void aHistoryThatForgetsFails() {
    facts.get("news.articles.v1").config().put("retention.ms", "604800000");
    var finding = finding(Level.FAIL);
    assertThat(finding.message()).contains("news.articles.v1", "604800000");
    assertThat(finding.remedy().orElseThrow()).contains("--add-config retention.ms=-1");
  }

  @Test
  void resultsThatAreNotCompactedFail() {
    facts.get("news.articles.dates.v1").config().put("cleanup.policy", "delete");
    assertThat(finding(Level.FAIL).message()).contains("news.articles.dates.v1");
  }

  @Test
  void aTopicThatTakesLessThanWeSendFails() {
    facts.get("news.articles.v1").config().put("max.message.bytes", "1048588");
    assertThat(finding(Level.FAIL).check()).isEqualTo("size limits agree");
  }

  @Test
  void aMissingTopicFailsWithTheCommandThatMakesIt() {
    facts.remove("news.articles.dead.v1");
    assertThat(finding(Level.FAIL).remedy()).contains("dateline topics create");
  }

  @Test
  void aSingleReplicaIsAWarning() {
    facts.replaceAll((name, it) -> new TopicFacts(name, 4, 1, 0, it.config()));
    assertThat(finding(Level.WARN).check()).isEqualTo("replicas");
  }
}
