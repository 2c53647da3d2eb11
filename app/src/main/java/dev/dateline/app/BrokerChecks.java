package dev.dateline.app;

import dev.dateline.schemas.RecordLimits;
import dev.dateline.streams.EnrichSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks a broker's settings against what exactly-once processing and large articles need. */
final class BrokerChecks {

  private static final Duration SHORTEST_ABSENCE = Duration.ofDays(7);

  /** What stands for a setting that a broker does not tell, where a large number would not do. */
  private static final Map<String, Long> UNKNOWN = Map.of("group.min.session.timeout.ms", 0L);

  private final Map<String, String> config;
  private final int brokers;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Checks of one broker.
   *
   * @param config its settings in force; one that it does not tell is not checked
   * @param brokers how many there are
   */
  BrokerChecks(Map<String, String> config, int brokers) {
    this.config = config;
    this.brokers = brokers;
  }

  /** What all checks found: one finding when all is well. */
  List<Finding> all() {
    sizes();
    timeouts();
    positions();
    cleaning();
    creation();
    return findings.isEmpty()
        ? List.of(Finding.ok("broker settings", "fit large articles and exactly-once"))
        : List.copyOf(findings);
  }

  private void sizes() {
    atLeast(
        "socket.request.max.bytes",
        RecordLimits.ANY_RECORD + 1L,
        104_857_600,
        "a request with a record of %d bytes is refused".formatted(RecordLimits.ANY_RECORD));
  }

  /** A broker refuses a client that asks for more time than these allow: it never starts. */
  private void timeouts() {
    long transaction = EnrichSettings.SLOW_DOCUMENTS.toMillis();
    long session = EnrichSettings.SESSION.toMillis();
    atLeast(
        "transaction.max.timeout.ms",
        transaction,
        900_000,
        "exactly-once asks for transactions of up to %d ms".formatted(transaction));
    atLeast(
        "group.max.session.timeout.ms",
        session,
        1_800_000,
        "the enrichers ask for sessions of %d ms".formatted(session));
    if (number("group.min.session.timeout.ms") > session) {
      fail(
          "group.min.session.timeout.ms",
          6_000,
          "the enrichers ask for sessions of %d ms".formatted(session));
    }
  }

  /** Where each group is, and which transactions committed, lives in topics of the brokers' own. */
  private void positions() {
    if (number("offsets.retention.minutes") < SHORTEST_ABSENCE.toMinutes()) {
      warn(
          "offsets.retention.minutes",
          SHORTEST_ABSENCE.toMinutes(),
          "enrichers that are stopped for longer start again at the first article");
    }
    if (brokers > 1) {
      int copies = Math.min(3, brokers);
      replicated("offsets.topic.replication.factor", copies, "positions");
      replicated("transaction.state.log.replication.factor", copies, "open transactions");
      replicated("transaction.state.log.min.isr", 2, "open transactions");
      replicated("default.replication.factor", copies, "the enrichers' states");
    }
  }

  private void cleaning() {
    if ("false".equals(config.get("log.cleaner.enable"))) {
      findings.add(
          Finding.warn(
              "broker settings",
              "log.cleaner.enable is false: topics of results are never compacted, disks fill up",
              "set log.cleaner.enable=true on the brokers"));
    }
  }

  /** A topic made by a slip of a name, or before ours, keeps seven days. */
  private void creation() {
    if ("true".equals(config.get("auto.create.topics.enable"))) {
      findings.add(
          Finding.warn(
              "broker settings",
              "auto.create.topics.enable is true: a program that writes before `dateline topics"
                  + " create` makes a topic that forgets",
              "set auto.create.topics.enable=false on the brokers"));
    }
  }

  private void replicated(String key, int wanted, String what) {
    if (number(key) < 2) {
      warn(key, wanted, "%s are lost with one disk".formatted(what));
    }
  }

  private void atLeast(String key, long wanted, long remedy, String why) {
    if (number(key) < wanted) {
      fail(key, remedy, why);
    }
  }

  private void fail(String key, long value, String why) {
    findings.add(Finding.fail("broker settings", found(key, why), set(key, value)));
  }

  private void warn(String key, long value, String why) {
    findings.add(Finding.warn("broker settings", found(key, why), set(key, value)));
  }

  private String found(String key, String why) {
    return "%s is %s: %s".formatted(key, config.get(key), why);
  }

  private static String set(String key, long value) {
    return "set %s=%d on the brokers".formatted(key, value);
  }

  /** A number that is well when the broker does not tell: then nothing is claimed. */
  private long number(String key) {
    var value = config.get(key);
    return value == null ? UNKNOWN.getOrDefault(key, Long.MAX_VALUE) : Long.parseLong(value);
  }
}
