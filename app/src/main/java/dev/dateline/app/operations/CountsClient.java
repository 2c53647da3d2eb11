package dev.dateline.app.operations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dateline.streams.MentionCounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.state.HostInfo;

/** Asks another process of the index what it has counted. Safe for use by many threads. */
final class CountsClient {

  /** Shorter than whoever asks us waits. */
  private static final Duration ANSWER = Duration.ofSeconds(4);

  private static final JsonFactory JSON = new JsonFactory();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();

  /**
   * What a process has counted of its own partitions.
   *
   * @param process known from the group, never from who asks us
   * @param rawQuery the query we were asked
   * @throws IllegalStateException when it does not answer, naming it
   */
  MentionCounts.Part ask(HostInfo process, String rawQuery) {
    var host = process.host().contains(":") ? "[" + process.host() + "]" : process.host();
    var address =
        URI.create("http://%s:%d/counts?%s&here".formatted(host, process.port(), rawQuery));
    try {
      var request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw unanswered(process, "HTTP " + answer.statusCode(), null);
      }
      return part(answer.body());
    } catch (IOException e) {
      throw unanswered(process, e.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unanswered(process, "interrupted", e);
    }
  }

  private static IllegalStateException unanswered(HostInfo process, String why, Throwable cause) {
    return new IllegalStateException(
        "%s:%d does not answer (%s)".formatted(process.host(), process.port(), why), cause);
  }

  static MentionCounts.Part part(String body) throws IOException {
    var windows = new TreeMap<Instant, Long>();
    var partitions = new TreeSet<Integer>();
    try (var json = JSON.createParser(body)) {
      while (json.nextToken() != null) {
        if (isStartOf("windows", JsonToken.START_OBJECT, json)) {
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            windows.put(Instant.parse(json.currentName()), json.nextLongValue(0));
          }
        } else if (isStartOf("partitions", JsonToken.START_ARRAY, json)) {
          while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
            partitions.add(json.getIntValue());
          }
        }
      }
    }
    return new MentionCounts.Part(windows, partitions);
  }

  private static boolean isStartOf(String field, JsonToken start, JsonParser json)
      throws IOException {
    return json.currentToken() == start && field.equals(json.currentName());
  }
}
