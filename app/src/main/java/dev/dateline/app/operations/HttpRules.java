package dev.dateline.app.operations;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;

/** What holds for everything that we serve over HTTP. */
public final class HttpRules {

  /**
   * Without it a client that sends half a request keeps a thread, and a few keep all others out.
   */
  private static final String LONGEST_REQUEST_S = "10";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY");

  static {
    limit("sun.net.httpserver.maxReqTime");
    limit("sun.net.httpserver.maxRspTime");
  }

  private HttpRules() {}

  /**
   * A server that waits for nobody longer than 10 seconds; not started.
   *
   * @throws IOException when the address cannot be used
   */
  public static HttpServer server(InetSocketAddress address) throws IOException {
    return HttpServer.create(address, 0);
  }

  /** Tells browsers to keep, run, guess and embed nothing. */
  public static void apply(Headers headers) {
    HEADERS.forEach(headers::set);
  }

  private static void limit(String property) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, LONGEST_REQUEST_S);
    }
  }
}
