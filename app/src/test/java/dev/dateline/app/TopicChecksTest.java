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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicChecksTest {

  private final TopicPlan plan = new TopicPlan(Topics.of("news", SchemaIds.local()), 1, -1);
  private final Map<String, TopicFacts> facts = new TreeMap<>();

  TopicChecksTest() {
    for (var topic : plan.topics().all()) {
      facts.put(
          topic.name(),
          new TopicFacts(topic.name(), 4, 3, 0, 0, new HashMap<>(plan.configOf(topic))));
      facts.get(topic.name()).config().put("min.insync.replicas", "2");
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
  void articlesThatWereDeletedFromTheStartAreAWarning() {
    facts.compute(
        "news.articles.v1", (name, it) -> new TopicFacts(name, 4, 3, 10, 1_200, it.config()));
    assertThat(finding(Level.WARN).message()).contains("news.articles.v1", "1200");
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
    facts.replaceAll((name, it) -> new TopicFacts(name, 4, 1, 0, 0, it.config()));
    facts.values().forEach(it -> it.config().put("min.insync.replicas", "1"));
    assertThat(finding(Level.WARN).check()).isEqualTo("replicas");
  }

  @ParameterizedTest
  @CsvSource({
    "min.insync.replicas, 1, WARN, min.insync.replicas=2",
    "min.insync.replicas, 3, WARN, third replica",
    "min.insync.replicas, 4, FAIL, min.insync.replicas=2",
    "unclean.leader.election.enable, true, FAIL, unclean.leader.election.enable=false",
    "message.timestamp.type, LogAppendTime, WARN, message.timestamp.type=CreateTime",
    "message.timestamp.before.max.ms, 86400000, FAIL, before.max.ms=9223372036854775807",
    "message.timestamp.after.max.ms, 3600000, WARN, after.max.ms=9223372036854775807"
  })
  void aSettingThatCouldLoseRecordsOrTheirTimesIsNamedWithWhatMendsIt(
      String key, String value, Level level, String remedy) {
    facts.get("news.articles.enriched.v1").config().put(key, value);
    var finding = finding(level);
    assertThat(finding.message()).contains("news.articles.enriched.v1", key);
    assertThat(finding.remedy().orElseThrow()).contains(remedy);
  }

  @Test
  void theBrokersMayStampArticlesAsTheyArrive() {
    facts.get("news.articles.v1").config().put("message.timestamp.type", "LogAppendTime");
    assertThat(new TopicChecks(plan, facts).all()).allMatch(it -> it.level() == Level.OK);
  }

  @Test
  void topicsThatDifferInPartitionsAreAWarning() {
    facts.compute(
        "news.articles.dates.v1", (name, it) -> new TopicFacts(name, 8, 3, 0, 0, it.config()));
    assertThat(finding(Level.WARN).message()).contains("news.articles.dates.v1 8");
  }
}
