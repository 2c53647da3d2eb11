package dev.dateline.app;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * What listens at an address: does it speak TLS, and whose certificates does it show. Asked only to
 * explain a connection that failed: nothing is trusted, and nothing is sent.
 *
 * @param address as {@code host:port}
 * @param speaksTls false when it hangs up on a TLS greeting, or answers with something else
 * @param chain its certificates, its own first; empty when it showed none
 */
record TlsPeer(String address, boolean speaksTls, List<X509Certificate> chain) {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** What listens at the first of these addresses where anything does. */
  static Optional<TlsPeer> at(String bootstrap) {
    return List.of(bootstrap.split(",")).stream()
        .map(String::strip)
        .flatMap(address -> look(address).stream())
        .findFirst();
  }

  private static Optional<TlsPeer> look(String address) {
    int colon = address.lastIndexOf(':');
    var host = address.substring(0, colon).replaceAll("^\\[|]$", "");
    int port = Integer.parseInt(address.substring(colon + 1));
    var seen = new Seen();
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
      plain.setSoTimeout((int) PATIENCE.toMillis());
      return greet(plain, host, port, seen)
          .map(speaksTls -> new TlsPeer(address, speaksTls, seen.chain));
    } catch (IOException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Empty when it says nothing at all. */
  private static Optional<Boolean> greet(Socket plain, String host, int port, Seen seen)
      throws IOException, GeneralSecurityException {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {seen}, null);
    try (var socket =
        (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, false)) {
      socket.startHandshake();
      return Optional.of(true);
    } catch (EOFException | SocketException e) {
      return Optional.of(false);
    } catch (SSLException e) {
      var refused = String.valueOf(e.getMessage()).contains("Received fatal alert");
      return Optional.of(refused || !seen.chain.isEmpty());
    }
  }

  /** Trusts nobody, and keeps what it was shown. */
  private static final class Seen implements X509TrustManager {

    private List<X509Certificate> chain = List.of();

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type)
        throws CertificateException {
      chain = List.of(shown);
      throw new CertificateException("only looked at");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type)
        throws CertificateException {
      throw new CertificateException("nobody is a client of ours");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
