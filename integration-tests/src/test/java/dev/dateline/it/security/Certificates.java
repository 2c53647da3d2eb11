package dev.dateline.it.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Certificates of an authority of our own, made by the JDK's {@code keytool} when they are needed.
 */
final class Certificates {

  /** Of all stores. */
  static final String PASSWORD = "canary-of-stores-55d0";

  private static final String SAN = "san=dns:localhost,ip:127.0.0.1";

  private final Path directory;

  /** Makes the authority. */
  Certificates(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
    pair("authority", "CN=Dateline Test Authority", List.of("-ext", "bc:c"));
    keytool(of("authority", "-exportcert", "-rfc", "-file", pem("authority").toString()));
  }

  /** The authority's certificate, in PEM. */
  Path authority() {
    return pem("authority");
  }

  /** A store that trusts the authority and nobody else. */
  Path trusted() throws IOException {
    return trust("authority");
  }

  /** A store that trusts another authority. */
  Path trustedByNobodyHere() throws IOException {
    pair("stranger", "CN=A Stranger", List.of("-ext", "bc:c"));
    keytool(of("stranger", "-exportcert", "-rfc", "-file", pem("stranger").toString()));
    return trust("stranger");
  }

  /** A store with a key and its certificate, valid for a day from now. */
  Path key(String name, String subject) throws IOException {
    return signed(name, subject, List.of("-validity", "1"));
  }

  /** A store with a key and a certificate whose time was over a day ago. */
  Path expiredKey(String name, String subject) throws IOException {
    return signed(name, subject, List.of("-startdate", "-2d", "-validity", "1"));
  }

  private Path signed(String name, String subject, List<String> validity) throws IOException {
    pair(name, subject, List.of("-ext", SAN));
    var request = directory.resolve(name + ".csr").toString();
    keytool(of(name, "-certreq", "-file", request));
    var sign = new ArrayList<>(List.of("-gencert", "-rfc", "-ext", SAN, "-infile", request));
    sign.addAll(List.of("-outfile", pem(name).toString()));
    sign.addAll(validity);
    keytool(of("authority", sign.toArray(String[]::new)));
    var chain = Files.readString(pem(name)) + Files.readString(authority());
    Files.writeString(pem(name), chain);
    keytool(of(name, "-importcert", "-noprompt", "-file", pem(name).toString()));
    return store(name);
  }

  private Path trust(String name) throws IOException {
    var store = directory.resolve(name + "-trusted.p12");
    keytool(
        List.of(
            "-importcert",
            "-noprompt",
            "-alias",
            name,
            "-file",
            pem(name).toString(),
            "-keystore",
            store.toString(),
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD));
    return store;
  }

  private void pair(String name, String subject, List<String> more) throws IOException {
    var words = new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-dname", subject));
    words.addAll(more);
    keytool(of(name, words.toArray(String[]::new)));
  }

  private List<String> of(String name, String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("-alias", name, "-keystore", store(name).toString()));
    all.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    return all;
  }

  private Path store(String name) {
    return directory.resolve(name + ".p12");
  }

  private Path pem(String name) {
    return directory.resolve(name + ".pem");
  }

  private static void keytool(List<String> words) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-Duser.language=en", "-J-XX:TieredStopAtLevel=1"));
    command.addAll(words);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new UncheckedIOException(new IOException("keytool " + words + ": " + said));
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
