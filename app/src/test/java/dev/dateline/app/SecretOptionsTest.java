package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets among the settings: where they may come from, and that nobody sees them. */
class SecretOptionsTest {

  private static final String CANARY = "canary-8f21";
  private static final String NOBODY = "127.0.0.1:1";

  private final Fixture.Captured captured = new Fixture.Captured();
  private CommandLineTest.Probe probe = new CommandLineTest.Probe();

  @TempDir Path work;

  private int run(Map<String, String> environment, String... args) {
    probe = new CommandLineTest.Probe();
    return Dateline.commandLine(captured.console(environment, ""), probe).execute(args);
  }

  private Path file(String permissions, String... lines) throws IOException {
    var file = work.resolve("client.properties");
    Files.writeString(file, String.join("\n", lines), StandardCharsets.UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }

  private String said() {
    return captured.out() + captured.err();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sasl.jaas.config=x.Login required password=\"canary-8f21\";",
        "ssl.keystore.password=canary-8f21",
        "ssl.keystore.key=canary-8f21",
        "main.consumer.ssl.key.password=canary-8f21",
        "producer.ssl.truststore.password=canary-8f21",
        "sasl.oauthbearer.client.credentials.client.secret=canary-8f21",
        "my.plugin.api.token=canary-8f21",
        "registry.password=canary-8f21"
      })
  void aSecretOnTheCommandLineIsRefusedAndNotSaidAgain(String setting) {
    assertThat(run(Map.of(), "probe", "--kafka", setting)).isEqualTo(ExitCodes.USAGE);
    assertThat(said())
        .contains(setting.substring(0, setting.indexOf('=')), "--kafka-config", "DATELINE_KAFKA")
        .doesNotContain(CANARY);
  }

  @Test
  void soAreCredentialsInTheAddressOfARegistry() {
    assertThat(run(Map.of(), "probe", "--registry", "http://me:canary-8f21@host:8080"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(run(Map.of("DATELINE_REGISTRY", "https://me:canary-8f21@host/"), "probe"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(said()).contains("registry.user").doesNotContain(CANARY);
  }

  @Test
  void aSecretOfAVariableOrAFileIsTakenAndTheCommandLineWinsOverTheFile() throws IOException {
    var file = file("rw-------", "security.protocol=SSL", "ssl.key.password=" + CANARY, "a.b=è");
    var environment = Map.of("DATELINE_KAFKA_CONFIG", file.toString());
    assertThat(run(environment, "probe", "--kafka", "security.protocol=SASL_SSL")).isZero();
    assertThat(probe.settings.properties())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("ssl.key.password", CANARY)
        .containsEntry("a.b", "è");
    assertThat(run(Map.of("DATELINE_KAFKA", "ssl.key.password=" + CANARY), "probe")).isZero();
    assertThat(probe.settings.properties()).containsEntry("ssl.key.password", CANARY);
    assertThat(probe.settings.toString()).contains("ssl.key.password").doesNotContain(CANARY);
  }

  @Test
  void aSecretCanStayWhereItIsKept() throws IOException {
    Files.writeString(work.resolve("word"), CANARY + "\n");
    Files.writeString(work.resolve("more.properties"), "key=" + CANARY);
    var login = "sasl.jaas.config=x.Login required password=\"${dir:%s:word}\"".formatted(work);
    var key = "ssl.key.password=${file:%s/more.properties:key}".formatted(work);
    assertThat(run(Map.of(), "probe", "--kafka", login, "--kafka", key)).isZero();
    assertThat(probe.settings.properties())
        .containsEntry("sasl.jaas.config", "x.Login required password=\"canary-8f21\";")
        .containsEntry("ssl.key.password", CANARY);
    assertThat(run(Map.of(), "probe", "--kafka", "a.b=${env:PATH}")).isZero();
    assertThat(probe.settings.properties()).containsEntry("a.b", System.getenv("PATH"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${env:NO_SUCH_VARIABLE}", "${dir:/nowhere:x}", "${file:/nowhere:x}"})
  void aReferenceThatLeadsNowhereIsNamed(String reference) {
    assertThat(run(Map.of(), "probe", "--kafka", "ssl.key.password=" + reference))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(captured.err()).contains("ssl.key.password", reference);
  }

  @Test
  void aPasswordWithSemicolonsAndEqualsSignsIsNotTornApart() {
    var login = "sasl.jaas.config=x.Login required password=\"a;b=c\nd=e\";";
    assertThat(run(Map.of("DATELINE_KAFKA", "a.b=1;" + login), "probe")).isZero();
    assertThat(probe.settings.properties())
        .containsEntry("sasl.jaas.config", "x.Login required password=\"a;b=c\nd=e\";");
  }

  @Test
  void aFileThatCannotBeReadIsRefusedBesidesWhateverElseIsWrong() {
    var nowhere = work.resolve("nowhere").toString();
    assertThat(run(Map.of(), "probe", "--kafka-config", nowhere, "--prefix", "?"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(captured.err()).contains(nowhere, "NoSuchFile", "--prefix");
  }

  @Test
  void whatIsNoSettingIsNamedOnlyWhenItCannotBeHalfASecret() {
    assertThat(run(Map.of("DATELINE_KAFKA", "password canary-8f21"), "probe"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(run(Map.of(), "probe", "--kafkaa", "ssl.key.password=canary-8f21"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(said()).doesNotContain(CANARY);
  }

  /** Kafka quotes words of a login line that it cannot read. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.kafka.common.security.scram.ScramLoginModule canary-8f21 username=\"a\";",
        "org.apache.kafka.common.security.scram.ScramLoginModule required password=x canary-8f21;",
        "canary-8f21",
        "canary-8f21 required;",
        "org.apache.kafka.common.security.plain.PlainLoginModule required password=\"canary-8f21"
      })
  void aLoginLineThatKafkaCannotReadIsASettingsProblemAndNotQuoted(String login)
      throws IOException {
    var file =
        file(
            "rw-------",
            "security.protocol=SASL_SSL",
            "sasl.mechanism=SCRAM-SHA-512",
            "sasl.jaas.config=" + login);
    var args = new String[] {"tail", "--debug", "-b", NOBODY, "--kafka-config", file.toString()};
    assertThat(run(Map.of(), args)).as(captured.err()).isEqualTo(ExitCodes.USAGE);
    assertThat(said()).contains("Kafka's client cannot use its properties").doesNotContain(CANARY);
  }

  @Test
  void aKeyThatIsNoneIsNotQuotedEither() throws IOException {
    var file =
        file(
            "rw-------",
            "security.protocol=SSL",
            "ssl.keystore.type=PEM",
            "ssl.keystore.key=canary-8f21",
            "ssl.keystore.certificate.chain=canary-8f21");
    var args = new String[] {"doctor", "--debug", "-b", NOBODY, "--kafka-config", file.toString()};
    assertThat(run(Map.of(), args)).isEqualTo(ExitCodes.USAGE);
    assertThat(said()).contains("PEM").doesNotContain(CANARY);
  }

  @Test
  void aNameThatNoClientKnowsIsToldWithWhatWasMeant() {
    var properties =
        Map.of(
            "secrity.protocol", "SSL",
            "main.consumer.session.timeout.ms", "6000",
            "producer.linger.ms", "5",
            "num.stream.threads", "1",
            "registry.user", "me");
    assertThat(KafkaProperties.warnings(null, properties))
        .singleElement()
        .asString()
        .contains("secrity.protocol", "did you mean security.protocol?");
  }

  @Test
  void aFileWithSecretsThatEverybodyCanReadIsToldOf() throws IOException {
    assertThat(KafkaProperties.warnings(file("rw-r--r--", "ssl.key.password=x"), Map.of()))
        .singleElement()
        .asString()
        .contains("chmod 600");
    assertThat(KafkaProperties.warnings(file("rw-r-----", "ssl.key.password=x"), Map.of()))
        .isEmpty();
    assertThat(KafkaProperties.warnings(file("rw-r--r--", "ssl.key.password=${env:X}"), Map.of()))
        .isEmpty();
    assertThat(KafkaProperties.warnings(file("rw-r--r--", "security.protocol=SSL"), Map.of()))
        .isEmpty();
  }

  @Test
  void helpNeverShowsWhatAVariableHolds() {
    var environment = Map.of("DATELINE_KAFKA", "ssl.key.password=" + CANARY);
    assertThat(run(environment, "tail", "--help")).isZero();
    assertThat(said()).contains("--kafka-config").doesNotContain(CANARY);
  }
}
