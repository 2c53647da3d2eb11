package dev.dateline.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LastingMembersTest {

  private static final String PROCESS = "5ba3e290-f5a0-4cfd-8b19-207c2bc7a991";

  private final LastingMembers members = new LastingMembers("dateline.enrich");

  @Test
  void aMemberIsNamedByItsProcessAndThread() {
    var clientId = "dateline.enrich-" + PROCESS + "-StreamThread-1-consumer";
    assertThat(nameOf(Map.of("client.id", clientId))).isEqualTo(clientId);
  }

  @Test
  void aNameOfTheUsersIsKept() {
    var config =
        Map.<String, Object>of(
            "client.id",
            "dateline.enrich-" + PROCESS + "-StreamThread-1-consumer",
            "group.instance.id",
            "enricher-0-1");
    assertThat(nameOf(config)).isEqualTo("enricher-0-1");
  }

  @Test
  void aClientIdOfTheUsersNamesNoProcessAndMakesNobodyLasting() {
    assertThat(nameOf(Map.of("client.id", "ours-StreamThread-1-consumer"))).isNull();
    assertThat(nameOf(Map.of("client.id", "datelineXenrich-" + PROCESS + "-a"))).isNull();
    assertThat(nameOf(Map.of())).isNull();
  }

  private Object nameOf(Map<String, Object> config) {
    return members.named(config).get("group.instance.id");
  }
}
