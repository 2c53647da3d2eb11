package dev.dateline.schemas;

import io.apicurio.registry.resolver.config.SchemaResolverConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * How a schema registry knows us, and how we know it.
 *
 * @param user name for HTTP's basic authentication
 * @param password for that user
 * @param trusted certificates to trust instead of the JDK's
 */
public record RegistryAccess(
    Optional<String> user, Optional<String> password, Optional<TrustStore> trusted) {

  /** No credentials, and the JDK's trusted certificates. */
  public static final RegistryAccess OPEN =
      new RegistryAccess(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Certificates to trust.
   *
   * @param location the file
   * @param type {@code JKS}, {@code PKCS12} or {@code PEM}
   * @param password of the file; empty for none
   */
  public record TrustStore(Path location, String type, String password) {

    /** Checks the file and its type. */
    public TrustStore {
      type = type.toUpperCase(Locale.ROOT);
      if (!List.of("JKS", "PKCS12", "PEM").contains(type)) {
        throw new IllegalArgumentException(
            "registry.ssl.truststore.type: '%s' is not JKS, PKCS12 or PEM".formatted(type));
      }
      if (!Files.isReadable(location)) {
        throw new IllegalArgumentException(
            "registry.ssl.truststore.location: cannot read %s".formatted(location));
      }
    }

    @Override
    public String toString() {
      return location.toString();
    }
  }

  /** Checks that user and password come together. */
  public RegistryAccess {
    if (user.isPresent() != password.isPresent()) {
      throw new IllegalArgumentException("registry.user and registry.password go together");
    }
  }

  /** The value of an {@code Authorization} header, when there is a user. */
  public Optional<String> authorization() {
    return user.map(name -> name + ":" + password.orElseThrow())
        .map(pair -> pair.getBytes(StandardCharsets.UTF_8))
        .map(bytes -> "Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  /**
   * What a TLS connection to the registry trusts, when that is not what the JDK trusts.
   *
   * @throws IOException when the certificates cannot be read
   */
  public Optional<SSLContext> tls() throws IOException {
    if (trusted.isEmpty()) {
      return Optional.empty();
    }
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(certificates(trusted.get()));
      var context = SSLContext.getInstance("TLS");
      context.init(null, factory.getTrustManagers(), null);
      return Optional.of(context);
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot use the certificates in " + trusted.get(), e);
    }
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "RegistryAccess[user=%s, trusted=%s]".formatted(user.orElse("none"), trusted);
  }

  /** What the registry's client wants to be told. */
  Map<String, Object> settings() {
    var settings = new HashMap<String, Object>();
    user.ifPresent(it -> settings.put(SchemaResolverConfig.AUTH_USERNAME, it));
    password.ifPresent(it -> settings.put(SchemaResolverConfig.AUTH_PASSWORD, it));
    trusted.ifPresent(
        store -> {
          settings.put(SchemaResolverConfig.TLS_TRUSTSTORE_LOCATION, store.location().toString());
          settings.put(SchemaResolverConfig.TLS_TRUSTSTORE_TYPE, store.type());
          settings.put(SchemaResolverConfig.TLS_TRUSTSTORE_PASSWORD, store.password());
        });
    return settings;
  }

  private static KeyStore certificates(TrustStore store)
      throws GeneralSecurityException, IOException {
    var file = store.location().toFile();
    if (!store.type().equals("PEM")) {
      return KeyStore.getInstance(
          file, store.password().isEmpty() ? null : store.password().toCharArray());
    }
    var certificates = KeyStore.getInstance(KeyStore.getDefaultType());
    certificates.load(null, null);
    try (var pem = Files.newInputStream(store.location())) {
      var found = CertificateFactory.getInstance("X.509").generateCertificates(pem);
      for (var certificate : new ArrayList<>(found)) {
        certificates.setCertificateEntry(Integer.toString(certificates.size()), certificate);
      }
    }
    return certificates;
  }
}
