package dev.dateline.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.local.BrokerSettings;
import dev.dateline.local.EmbeddedBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * A broker with TLS, logins and access control, besides a door for the administrator of the tests.
 */
final class SecuredCluster implements AutoCloseable {

  private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
  private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path directory;
  private final Certificates certificates;
  private final Path trusted;
  private final Map<Door, String> addresses = new HashMap<>();
  private final EmbeddedBroker broker;
  private final Admin admin;

  /** Where clients may connect. */
  enum Door {
    /** TLS, with a login by SCRAM or PLAIN. */
    LOGIN,
    /** The same, but its certificate has expired. */
    EXPIRED,
    /** TLS, and clients show a certificate. */
    MUTUAL
  }

  /** A cluster with these doors. */
  SecuredCluster(Path directory, Door... doors) throws IOException {
    this.directory = directory;
    this.certificates = new Certificates(directory.resolve("certificates"));
    this.trusted = certificates.trusted();
    for (var door : doors) {
      addresses.put(door, "127.0.0.1:" + freePort());
    }
    broker =
        EmbeddedBroker.start(BrokerSettings.in(directory.resolve("broker")).with(properties()));
    admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  /** Its address for clients. */
  String address(Door door) {
    return addresses.get(door);
  }

  /** Its address for the administrator of the tests, who may do everything, without TLS. */
  String open() {
    return broker.bootstrapServers();
  }

  /** Where its certificates come from. */
  Certificates certificates() {
    return certificates;
  }

  /** A store that trusts its certificates. */
  Path trusted() {
    return trusted;
  }

  /** What a user's password is; of a user of PLAIN as well. */
  static String password(String user) {
    return "canary-of-" + user + "-73c1";
  }

  /** Makes users of SCRAM. */
  void addUsers(String... users) {
    var wanted =
        List.of(users).stream()
            .<UserScramCredentialAlteration>map(
                user ->
                    new UserScramCredentialUpsertion(
                        user,
                        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                        password(user)))
            .toList();
    get(admin.alterUserScramCredentials(wanted).all());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(get(admin.describeUserScramCredentials(List.of(users)).all()))
                    .containsKeys(users));
  }

  /** Allows something, and waits until it holds. */
  void allow(Collection<AclBinding> acls) {
    get(admin.createAcls(acls).all());
    await().atMost(PATIENCE).until(() -> current().containsAll(acls));
  }

  /** Takes that back, and waits until it holds. */
  void deny(Collection<AclBinding> acls) {
    get(admin.deleteAcls(acls.stream().map(AclBinding::toFilter).toList()).all());
    await().atMost(PATIENCE).until(() -> current().stream().noneMatch(acls::contains));
  }

  /** Deletes a topic, if there is one, and waits until it is gone. */
  void forget(String topic) {
    if (names().contains(topic)) {
      get(admin.deleteTopics(List.of(topic)).all());
      await().atMost(PATIENCE).until(() -> !names().contains(topic));
    }
  }

  private Set<String> names() {
    return get(admin.listTopics().names());
  }

  /** A file for a user who logs in with SCRAM, as docs/security.md shows it. */
  Path scram(String user) throws IOException {
    return login(user, SCRAM, "SCRAM-SHA-512", password(user));
  }

  /** The same with another password. */
  Path scramWith(String user, String password) throws IOException {
    return login(user, SCRAM, "SCRAM-SHA-512", password);
  }

  /** A file for a user who logs in with PLAIN. */
  Path plain(String user) throws IOException {
    return login(user, PLAIN, "PLAIN", password(user));
  }

  /** A file for somebody who shows a certificate. */
  Path mutual(Path key) throws IOException {
    return file(
        Map.of(
            "security.protocol",
            "SSL",
            "ssl.truststore.location",
            trusted.toString(),
            "ssl.truststore.type",
            "PKCS12",
            "ssl.truststore.password",
            Certificates.PASSWORD,
            "ssl.keystore.location",
            key.toString(),
            "ssl.keystore.type",
            "PKCS12",
            "ssl.keystore.password",
            Certificates.PASSWORD));
  }

  /** A file of properties that only we can read. */
  Path file(Map<String, String> content) throws IOException {
    var owner = PosixFilePermissions.fromString("rw-------");
    var file =
        Files.createTempFile(
            directory, "client", ".properties", PosixFilePermissions.asFileAttribute(owner));
    var properties = new Properties();
    properties.putAll(content);
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      properties.store(out, null);
    }
    return file;
  }

  /** What a user who logs in has to say; to be changed. */
  Map<String, String> properties(String user, String module, String mechanism, String password) {
    return new HashMap<>(
        Map.of(
            "security.protocol",
            "SASL_SSL",
            "sasl.mechanism",
            mechanism,
            "sasl.jaas.config",
            "%s required username=\"%s\" password=\"%s\";".formatted(module, user, password),
            "ssl.truststore.type",
            "PEM",
            "ssl.truststore.location",
            certificates.authority().toString()));
  }

  /** The same for SCRAM. */
  Map<String, String> scramProperties(String user) {
    return properties(user, SCRAM, "SCRAM-SHA-512", password(user));
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
    broker.close();
  }

  private Path login(String user, String module, String mechanism, String password)
      throws IOException {
    return file(properties(user, module, mechanism, password));
  }

  private Collection<AclBinding> current() {
    return get(admin.describeAcls(AclBindingFilter.ANY).values());
  }

  private Map<String, String> properties() throws IOException {
    var properties = new HashMap<String, String>();
    var listeners =
        addresses.entrySet().stream().map(it -> it.getKey() + "://" + it.getValue()).toList();
    properties.put("listeners", String.join(",", listeners));
    properties.put("advertised.listeners", String.join(",", listeners));
    var protocols =
        addresses.keySet().stream()
            .map(it -> it + (it == Door.MUTUAL ? ":SSL" : ":SASL_SSL"))
            .toList();
    properties.put("listener.security.protocol.map", String.join(",", protocols));
    properties.put("sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN");
    properties.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    properties.put("super.users", "User:ANONYMOUS;User:CN=operator;User:plain;User:trusted");
    var key = certificates.key("broker", "CN=broker.example");
    for (var door : addresses.keySet()) {
      var name = "listener.name." + door.name().toLowerCase(Locale.ROOT) + ".";
      keys(properties, name, door == Door.EXPIRED ? expired() : key);
      if (door == Door.MUTUAL) {
        clients(properties, name);
      } else {
        logins(properties, name);
      }
    }
    return properties;
  }

  private Path expired() throws IOException {
    return certificates.expiredKey("expired", "CN=old-broker.example");
  }

  private static void keys(Map<String, String> properties, String name, Path key) {
    properties.put(name + "ssl.keystore.location", key.toString());
    properties.put(name + "ssl.keystore.type", "PKCS12");
    properties.put(name + "ssl.keystore.password", Certificates.PASSWORD);
    properties.put(name + "ssl.key.password", Certificates.PASSWORD);
  }

  private void clients(Map<String, String> properties, String name) {
    properties.put(name + "ssl.client.auth", "required");
    properties.put(name + "ssl.truststore.location", trusted.toString());
    properties.put(name + "ssl.truststore.password", Certificates.PASSWORD);
  }

  private static void logins(Map<String, String> properties, String name) {
    properties.put(name + "scram-sha-512.sasl.jaas.config", SCRAM + " required;");
    properties.put(
        name + "plain.sasl.jaas.config",
        "%s required user_plain=\"%s\" user_enricher=\"%s\";"
            .formatted(PLAIN, password("plain"), password("enricher")));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static <T> T get(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
