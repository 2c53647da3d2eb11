package dev.dateline.it.containers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/**
 * A client that knows nothing of Dateline: Confluent's wire format and the registry's
 * Confluent-compatible REST API, as any other language's client would read our topics.
 */
final class WireReader {

  private static final int HEADER = 1 + Integer.BYTES;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Integer, Schema> schemas = new HashMap<>();
  private final URI api;

  /**
   * @param api address under which {@code schemas/ids/{id}} answers, ending in a slash
   */
  WireReader(URI api) {
    this.api = api;
  }

  GenericRecord read(byte[] bytes) {
    var wire = ByteBuffer.wrap(bytes);
    if (wire.get() != 0) {
      throw new IllegalArgumentException("the first byte of Confluent's wire format is 0");
    }
    var schema = schemas.computeIfAbsent(wire.getInt(), this::fetch);
    var avro = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
    try {
      return new GenericDatumReader<GenericRecord>(schema).read(null, avro);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a record of " + schema.getFullName(), e);
    }
  }

  private Schema fetch(int id) {
    var request = HttpRequest.newBuilder(api.resolve("schemas/ids/" + id)).build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      var json = new ObjectMapper().readTree(answer.body());
      return new Schema.Parser().parse(json.required("schema").asText());
    } catch (IOException e) {
      throw new IllegalStateException("the registry did not answer for id " + id, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
