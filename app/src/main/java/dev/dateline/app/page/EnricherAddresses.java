package dev.dateline.app.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Enrichers that are asked over HTTP what they have measured. */
final class EnricherAddresses {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int OK = 200;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final List<URI> metrics;

  /**
   * Some enrichers.
   *
   * @param addresses such as {@code http://127.0.0.1:9464}
   * @throws IllegalArgumentException naming one that is none
   */
  EnricherAddresses(List<String> addresses) {
    metrics = addresses.stream().map(EnricherAddresses::metrics).toList();
  }

  /** What those say that answer. */
  List<String> texts() {
    return metrics.stream().map(this::text).filter(Objects::nonNull).toList();
  }

  private String text(URI address) {
    try {
      var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == OK ? answer.body() : null;
    } catch (IOException e) {
      return null; // It is down; health and lag tell more than we could here.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static URI metrics(String address) {
    try {
      var uri = URI.create(address.strip());
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri.resolve("/metrics");
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "--enricher: '%s' is no address such as http://127.0.0.1:9464".formatted(address));
  }
}
