package dev.dateline.app;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/** Says why a connection to the brokers does not come about, in a sentence with the way out. */
final class Refusal {

  private final KafkaSettings settings;
  private final String protocol;

  private Refusal(KafkaSettings settings) {
    this.settings = settings;
    this.protocol =
        settings
            .properties()
            .getOrDefault("security.protocol", "PLAINTEXT")
            .toUpperCase(Locale.ROOT);
  }

  /** Why the brokers do not know us, or we do not know them. */
  static CommandFailure of(KafkaSettings settings, AuthenticationException error) {
    var refusal = new Refusal(settings);
    var sentence =
        error instanceof SslAuthenticationException ? refusal.tls(error) : refusal.login(error);
    return new CommandFailure(ExitCodes.UNREACHABLE, sentence, error);
  }

  /**
   * Why nobody answers, when what listens there expects another protocol than ours.
   *
   * @param hungUp whether our connections are made, and then closed
   */
  static Optional<CommandFailure> ofSilence(KafkaSettings settings, boolean hungUp) {
    return new Refusal(settings)
        .otherProtocol(hungUp)
        .map(sentence -> new CommandFailure(ExitCodes.UNREACHABLE, sentence));
  }

  private Optional<String> otherProtocol(boolean hungUp) {
    boolean ours = protocol.endsWith("SSL");
    boolean loginMissing = hungUp && !protocol.startsWith("SASL");
    return TlsPeer.at(settings.bootstrap())
        .filter(peer -> peer.speaksTls() != ours || loginMissing)
        .map(peer -> otherProtocol(peer, ours));
  }

  private String otherProtocol(TlsPeer peer, boolean ours) {
    if (peer.speaksTls() == ours) {
      return "what listens at %s hangs up on us; it may want a login (security.protocol is %s, should it be SASL_%s?), or be no Kafka broker"
          .formatted(peer.address(), protocol, ours ? "SSL" : "PLAINTEXT");
    }
    return peer.speaksTls()
        ? "%s speaks TLS, but security.protocol is %s; set it to SSL or SASL_SSL"
            .formatted(peer.address(), protocol)
        : "%s does not speak TLS, but security.protocol is %s; correct it, or the port"
            .formatted(peer.address(), protocol);
  }

  private String login(AuthenticationException error) {
    return "the broker at %s refuses %s with %s (%s); correct name, password or sasl.mechanism in the file of --kafka-config"
        .formatted(
            settings.bootstrap(),
            Login.principal(settings.properties()),
            settings.properties().getOrDefault("sasl.mechanism", "GSSAPI"),
            error.getMessage());
  }

  private String tls(AuthenticationException error) {
    var reason = deepest(error);
    // Newer JDKs say which one before it.
    if (reason.contains("Received fatal alert")) {
      return "the broker at %s refuses our certificate (%s); look at ssl.keystore.location"
          .formatted(settings.bootstrap(), reason);
    }
    return TlsPeer.at(settings.bootstrap())
        .filter(peer -> !peer.chain().isEmpty())
        .map(peer -> certificate(peer, reason))
        .orElse("TLS with %s fails: %s".formatted(settings.bootstrap(), reason));
  }

  private static String certificate(TlsPeer peer, String reason) {
    var now = Instant.now();
    var expired = first(peer, it -> it.getNotAfter().toInstant().isBefore(now));
    if (expired.isPresent()) {
      return "%s expired on %s; it needs a new one"
          .formatted(named(peer, expired.get()), expired.get().getNotAfter().toInstant());
    }
    var early = first(peer, it -> it.getNotBefore().toInstant().isAfter(now));
    if (early.isPresent()) {
      return "%s is valid from %s on only; is this machine's clock right?"
          .formatted(named(peer, early.get()), early.get().getNotBefore().toInstant());
    }
    var own = peer.chain().get(0);
    return reason.contains("certification path")
        ? "%s was issued by %s, whom we do not trust; give that certificate with ssl.truststore.location"
            .formatted(named(peer, own), own.getIssuerX500Principal())
        : "%s is not accepted (%s)".formatted(named(peer, own), reason);
  }

  private static Optional<X509Certificate> first(TlsPeer peer, Predicate<X509Certificate> wrong) {
    return peer.chain().stream().filter(wrong).findFirst();
  }

  private static String named(TlsPeer peer, X509Certificate certificate) {
    return "the certificate of %s (%s)"
        .formatted(peer.address(), certificate.getSubjectX500Principal());
  }

  private static String deepest(Throwable error) {
    var last = Failures.causes(error).reduce(error, (outer, inner) -> inner);
    return String.valueOf(last.getMessage());
  }
}
