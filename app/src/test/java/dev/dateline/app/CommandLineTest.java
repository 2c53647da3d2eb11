package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

class CommandLineTest {

  @Command(name = "probe")
  static final class Probe implements Callable<Integer> {
    @Mixin KafkaOptions kafka;

    @Option(names = "--max-age", defaultValue = "7")
    int maxAge;

    @Option(names = "--fail")
    boolean fail;

    KafkaSettings settings;

    @Override
    public Integer call() {
      if (fail) {
        throw new IllegalStateException("the moon is full");
      }
      var problems = new Problems();
      settings = problems.collect(kafka::settings);
      problems.refuseIfAny();
      return ExitCodes.DONE;
    }
  }

  private Probe probe = new Probe();
  private final Fixture.Captured captured = new Fixture.Captured();

  private int run(Map<String, String> environment, String... args) {
    probe = new Probe();
    return Dateline.commandLine(captured.console(environment, ""), probe).execute(args);
  }

  @Test
  void theEnvironmentWinsOverDefaultsAndTheCommandLineOverBoth() {
    run(Map.of(), "probe");
    assertThat(probe.maxAge).isEqualTo(7);
    assertThat(probe.settings.bootstrap()).isEqualTo("localhost:9092");
    var environment = Map.of("DATELINE_MAX_AGE", "8", "DATELINE_BOOTSTRAP", "a:1,b:2");
    run(environment, "probe");
    assertThat(probe.maxAge).isEqualTo(8);
    assertThat(probe.settings.bootstrap()).isEqualTo("a:1,b:2");
    run(environment, "probe", "--max-age", "9", "--bootstrap", "c:3");
    assertThat(probe.maxAge).isEqualTo(9);
    assertThat(probe.settings.bootstrap()).isEqualTo("c:3");
  }

  @Test
  void anEmptyVariableCountsAsNotSet() {
    assertThat(run(Map.of("DATELINE_MAX_AGE", " "), "probe")).isEqualTo(ExitCodes.DONE);
    assertThat(probe.maxAge).isEqualTo(7);
  }

  @Test
  void aSwitchCanBeAVariableAndStaysOnWhenGivenTwice() {
    assertThat(run(Map.of("DATELINE_FAIL", "false"), "probe")).isEqualTo(ExitCodes.DONE);
    assertThat(run(Map.of("DATELINE_FAIL", "true"), "probe")).isEqualTo(ExitCodes.UNEXPECTED);
    assertThat(run(Map.of("DATELINE_FAIL", "true"), "probe", "--fail"))
        .isEqualTo(ExitCodes.UNEXPECTED);
  }

  @Test
  void aBadVariableIsReportedLikeABadOptionByItsName() {
    assertThat(run(Map.of("DATELINE_MAX_AGE", "many"), "probe")).isEqualTo(ExitCodes.USAGE);
    assertThat(captured.err()).contains("--max-age", "'many'", "DATELINE_MAX_AGE");
  }

  @Test
  void aBadVariableThatTheCommandLineHidesHarmsNobody() {
    assertThat(run(Map.of("DATELINE_MAX_AGE", "many"), "probe", "--max-age", "3"))
        .isEqualTo(ExitCodes.DONE);
    assertThat(probe.maxAge).isEqualTo(3);
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    var args =
        "probe --bootstrap nope --registry ftp://x --prefix A --kafka foo --kafka isolation.level=x";
    assertThat(run(Map.of(), args.split(" "))).isEqualTo(ExitCodes.USAGE);
    assertThat(captured.err())
        .contains("--bootstrap: 'nope'", "--registry: 'ftp://x'", "--prefix: 'A'", "'foo'");
    assertThat(captured.out()).isEmpty();
  }

  @Test
  void allErrorsOfACommandLineToo() {
    assertThat(run(Map.of(), "probe", "--max-age", "x", "--moon")).isEqualTo(ExitCodes.USAGE);
    assertThat(captured.err()).contains("--max-age", "--moon", "'dateline probe --help'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"probe --bootstrapp x", "prob", "tail --limt 3", "doctor --frmat=json"})
  void anUnknownWordGetsASuggestion(String args) {
    assertThat(run(Map.of(), args.split(" "))).isEqualTo(ExitCodes.USAGE);
    assertThat(captured.err()).contains("did you mean");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "annotate",
        "publish",
        "enrich",
        "tail",
        "topics",
        "topics create",
        "topics describe",
        "topics acls",
        "dead",
        "dead list",
        "dead show",
        "dead retry",
        "dead export",
        "dead drop",
        "doctor"
      })
  void helpIsTheManual(String command) {
    assertThat(run(Map.of(), (command + " --help").strip().split(" "))).isEqualTo(ExitCodes.DONE);
    assertThat(captured.out()).contains("Usage: dateline", "Exit codes:", "DATELINE_BOOTSTRAP");
    assertThat(captured.err()).isEmpty();
  }

  @Test
  void whatIsWrongWithAChoiceOfDeadLettersIsReportedAtOnceBeforeAnythingIsSent() {
    var args = "dead retry 1/5 one --where mesage=x --sample 0 --rate fast".split(" ");
    assertThat(run(Map.of(), args)).isEqualTo(ExitCodes.USAGE);
    assertThat(captured.err()).contains("'one'", "'mesage=x'", "--sample", "'fast'");
    assertThat(captured.err()).doesNotContain("1/5'");
  }

  @Test
  void publishWantsPathsOrAFileOfRejectsAndNeverReadsTheOneItWrites() {
    assertThat(run(Map.of(), "publish")).isEqualTo(ExitCodes.USAGE);
    assertThat(captured.err()).contains("--retry FILE");
    assertThat(run(Map.of(), "publish", "--retry", "a", "--rejects", "a"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(captured.err()).contains("must be two files");
  }

  @Test
  void versionNamesUsAndWhatWeRunOn() {
    assertThat(run(Map.of(), "--version")).isEqualTo(ExitCodes.DONE);
    assertThat(captured.out()).startsWith("dateline 0.").contains("Kafka", "Java");
  }

  @Test
  void aFailureIsOneSentenceUnlessAskedForMore() {
    assertThat(run(Map.of(), "probe", "--fail")).isEqualTo(ExitCodes.UNEXPECTED);
    assertThat(captured.err()).hasLineCount(1).contains("the moon is full", "--debug");
    run(Map.of(), "probe", "--fail", "--debug");
    assertThat(captured.err()).contains("at dev.dateline.app");
  }

  @Test
  void kafkaPropertiesInOneVariableArePartedBySemicolonsAndLineEnds() {
    var jaas = "org.example.Login required user=\"a\" password=\"b;c\";";
    var value = "a.b=1;c.d=x=y\n sasl.jaas.config=" + jaas;
    assertThat(run(Map.of("DATELINE_KAFKA", value), "probe")).isEqualTo(ExitCodes.DONE);
    assertThat(probe.settings.properties())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a.b", "1", "c.d", "x=y", "sasl.jaas.config", jaas));
  }

  @Test
  void aBadLogLevelIsRefused() {
    assertThat(run(Map.of("DATELINE_LOG", "loud"), "probe")).isEqualTo(ExitCodes.USAGE);
    assertThat(captured.err()).contains("DATELINE_LOG", "loud");
  }
}
