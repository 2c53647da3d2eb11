package dev.dateline.it.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** What an enricher's process says of its health, as whoever supervises it asks. */
record Probes(URI url) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern URL = Pattern.compile("health and metrics at (http\\S+)");

  /** Those of a process, as soon as it serves them. */
  static Probes of(DatelineProcess enricher) {
    return new Probes(URI.create(enricher.awaitSaid(URL).group(1)));
  }

  boolean isReady() {
    return status("/health/ready") == 200;
  }

  boolean isLive() {
    return status("/health/live") == 200;
  }

  private int status(String path) {
    var request = HttpRequest.newBuilder(url.resolve(path)).build();
    try {
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
