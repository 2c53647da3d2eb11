package dev.dateline.app.operations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.streams.MentionCounts;
import dev.dateline.streams.mentions.ArticleCounts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.state.HostInfo;

/**
 * How many articles name an entity, are in a language or come from a publisher, hour by hour. Adds
 * up what all processes of the index have; a sum in which one of them is missing is never given.
 */
final class Counts {

  private static final JsonFactory JSON = new JsonFactory();

  private final MentionCounts counts;
  private final HostInfo us;
  private final CountsClient client = new CountsClient();

  /**
   * Counts of one index.
   *
   * @param us where this process answers
   */
  Counts(MentionCounts counts, HostInfo us) {
    this.counts = counts;
    this.us = us;
  }

  /** Answers with 200, with 400 to a wrong question, with 503 while not all is there. */
  Answer answer(String rawQuery) {
    try {
      var query = CountQuery.of(rawQuery, Clock.systemUTC());
      var own = counts.here(query.by(), query.of(), query.from(), query.until());
      return Answer.json(200, body(query, query.here() ? own : all(own, rawQuery)));
    } catch (IllegalArgumentException e) {
      return Answer.json(400, problem(e.getMessage()));
    } catch (IllegalStateException e) {
      return Answer.json(503, problem(e.getMessage()));
    }
  }

  private MentionCounts.Part all(MentionCounts.Part own, String rawQuery) {
    var windows = new TreeMap<>(own.windows());
    var partitions = new HashSet<>(own.partitions());
    for (var other : counts.others(us)) {
      var part = client.ask(other, rawQuery);
      part.windows().forEach((start, articles) -> windows.merge(start, articles, Long::sum));
      for (int partition : part.partitions()) {
        if (!partitions.add(partition)) {
          throw new IllegalStateException("partition %d moves".formatted(partition));
        }
      }
    }
    requireAll(partitions);
    return new MentionCounts.Part(windows, partitions);
  }

  private void requireAll(Set<Integer> partitions) {
    var missing = new HashSet<>(counts.partitions());
    boolean known = !missing.isEmpty();
    missing.removeAll(partitions);
    if (!known || !missing.isEmpty()) {
      throw new IllegalStateException(
          known
              ? "nobody answers for partitions %s; every process needs --http-port"
                  .formatted(missing)
              : "no broker says which partitions there are");
    }
  }

  private static String body(CountQuery query, MentionCounts.Part part) {
    return object(
        json -> {
          json.writeStringField(query.by().title(), query.of());
          json.writeStringField("window", ArticleCounts.WINDOW.toString());
          json.writeNumberField(
              "articles", part.windows().values().stream().mapToLong(Long::longValue).sum());
          json.writeObjectFieldStart("windows");
          for (var window : part.windows().entrySet()) {
            json.writeNumberField(window.getKey().toString(), window.getValue());
          }
          json.writeEndObject();
          json.writeArrayFieldStart("partitions");
          for (int partition : part.partitions()) {
            json.writeNumber(partition);
          }
          json.writeEndArray();
        });
  }

  private static String problem(String sentence) {
    return object(json -> json.writeStringField("problem", sentence));
  }

  /** Writes the fields of an object. */
  @FunctionalInterface
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static String object(Fields fields) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Written to memory: cannot happen.
    }
    return text.append('\n').toString();
  }
}
