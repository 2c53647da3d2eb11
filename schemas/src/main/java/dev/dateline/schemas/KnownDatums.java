package dev.dateline.schemas;

import io.apicurio.registry.serde.avro.DefaultAvroDatumProvider;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;

/**
 * Knows the readers and writers of schemas it has met, by the schema's identity. The serde's own
 * cache knows them by a fingerprint, and takes it anew for each record, which costs more than the
 * record. Instantiated by the serde; safe for use by many threads.
 *
 * @param <T> what is read and written
 */
public final class KnownDatums<T> extends DefaultAvroDatumProvider<T> {

  /** More schemas than anybody has versions of: whoever parses anew each time must not fill us. */
  private static final int MOST = 100;

  private final Map<Schema, DatumReader<T>> readers = known();
  private final Map<Schema, DatumWriter<T>> writers = known();

  /** The serde instantiates it. */
  public KnownDatums() {}

  @Override
  public DatumReader<T> createDatumReader(Schema schema) {
    forgetIfMany(readers);
    return readers.computeIfAbsent(schema, super::createDatumReader);
  }

  @Override
  public DatumWriter<T> createDatumWriter(T data, Schema schema) {
    forgetIfMany(writers);
    return writers.computeIfAbsent(schema, SharingWriter::new);
  }

  private static void forgetIfMany(Map<Schema, ?> known) {
    if (known.size() >= MOST) {
      known.clear();
    }
  }

  private static <V> Map<Schema, V> known() {
    return Collections.synchronizedMap(new IdentityHashMap<>());
  }
}
