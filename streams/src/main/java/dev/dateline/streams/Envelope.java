package dev.dateline.streams;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Takes one part of an enriched article and writes its headers: CloudEvents in binary mode, the
 * trace it belongs to, the record it was made from. Only {@link ResultHeaders#ENRICHED_AT} reads
 * the clock; all else is the same in a replay.
 *
 * @param <V> the part
 */
final class Envelope<V> extends ContextualFixedKeyProcessor<String, EnrichedText, V> {

  static final String TYPE = "ce_type";

  private static final byte[] SPEC_VERSION = utf8("1.0");

  private final byte[] type;
  private final byte[] run;
  private final byte[] source;
  private final Function<EnrichedText, V> part;

  /**
   * An envelope for parts of one type.
   *
   * @param what for example {@code enriched}: the event's type is {@code
   *     dev.dateline.article.<what>.v1}
   * @param run the run that writes them
   * @param part takes the part
   */
  Envelope(String what, String run, Function<EnrichedText, V> part) {
    this.type = utf8(type(what));
    this.run = utf8(run);
    this.source = utf8("urn:dateline:enrich:" + run);
    this.part = part;
  }

  /** The event's type for one of the topics of results. */
  static String type(String what) {
    return "dev.dateline.article." + what + ".v1";
  }

  @Override
  public void process(FixedKeyRecord<String, EnrichedText> enriched) {
    var headers = new RecordHeaders();
    copy("traceparent", enriched.headers(), headers);
    copy("tracestate", enriched.headers(), headers);
    event(enriched, headers);
    context().recordMetadata().ifPresent(place -> origin(place, headers));
    put(
        headers,
        ResultHeaders.ENRICHED_AT,
        Instant.ofEpochMilli(context().currentSystemTimeMs()).toString());
    context().forward(enriched.withValue(part.apply(enriched.value())).withHeaders(headers));
  }

  private void event(FixedKeyRecord<String, EnrichedText> enriched, Headers headers) {
    headers.add("ce_specversion", SPEC_VERSION);
    headers.add(TYPE, type);
    headers.add("ce_source", source);
    put(headers, "ce_id", context().recordMetadata().map(Envelope::id).orElse(enriched.key()));
    put(headers, "ce_subject", enriched.key());
    put(headers, "ce_time", Instant.ofEpochMilli(enriched.timestamp()).toString());
    headers.add(ResultHeaders.RUN, run);
  }

  private static void origin(RecordMetadata source, Headers headers) {
    put(headers, ResultHeaders.SOURCE + "topic", source.topic());
    put(headers, ResultHeaders.SOURCE + "partition", Integer.toString(source.partition()));
    put(headers, ResultHeaders.SOURCE + "offset", Long.toString(source.offset()));
  }

  /** One event of a type is made from one record, so that record's place is its name. */
  private static String id(RecordMetadata source) {
    return source.topic() + "/" + source.partition() + "/" + source.offset();
  }

  private static void copy(String name, Headers from, Headers to) {
    Optional.ofNullable(from.lastHeader(name)).ifPresent(to::add);
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, utf8(value));
  }

  private static byte[] utf8(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
