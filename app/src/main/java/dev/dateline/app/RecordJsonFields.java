package dev.dateline.app;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a record stands, as JSON: topic, partition, offset, time, key and headers. */
final class RecordJsonFields {

  private RecordJsonFields() {}

  /** Writes the field {@code record} into the object that is open. */
  static void write(JsonGenerator json, ConsumerRecord<byte[], byte[]> record) throws IOException {
    json.writeObjectFieldStart("record");
    json.writeStringField("topic", record.topic());
    json.writeNumberField("partition", record.partition());
    json.writeNumberField("offset", record.offset());
    json.writeStringField("time", Instant.ofEpochMilli(record.timestamp()).toString());
    json.writeStringField("key", Bytes.readable(record.key()));
    json.writeObjectFieldStart("headers");
    for (var header : record.headers()) {
      json.writeStringField(header.key(), Bytes.readable(header.value()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
