package dev.dateline.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * Writes records in Avro's binary encoding, and each {@link SharedList} as the bytes it was given
 * when it was first written, in whichever record. Safe for use by many threads.
 */
final class SharingWriter<T> extends SpecificDatumWriter<T> {

  /** Of schemas that are equal, the one for all: each writer has its own, and comparing is slow. */
  private static final Map<Schema, Schema> EQUAL = new ConcurrentHashMap<>();

  private final IdentityHashMap<Schema, Schema> schemas = new IdentityHashMap<>();

  SharingWriter(Schema schema) {
    super(schema);
    learn(schema);
  }

  private void learn(Schema schema) {
    if (schemas.putIfAbsent(schema, EQUAL.computeIfAbsent(schema, it -> it)) != null) {
      return;
    }
    switch (schema.getType()) {
      case RECORD -> schema.getFields().forEach(field -> learn(field.schema()));
      case UNION -> schema.getTypes().forEach(this::learn);
      case ARRAY -> learn(schema.getElementType());
      case MAP -> learn(schema.getValueType());
      default -> {}
    }
  }

  @Override
  protected void writeArray(Schema schema, Object datum, Encoder out) throws IOException {
    if (datum instanceof SharedList<?> list) {
      out.writeFixed(list.bytes(schemas.get(schema), () -> encoded(schema, list)));
    } else {
      super.writeArray(schema, datum, out);
    }
  }

  private ByteBuffer encoded(Schema schema, SharedList<?> list) {
    var bytes = new ByteArrayOutputStream();
    try {
      super.writeArray(schema, list, EncoderFactory.get().directBinaryEncoder(bytes, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory is never full of bytes, only of objects.
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  /** What may be absent needs no look at what it is when it is there. */
  @Override
  protected int resolveUnion(Schema union, Object datum) {
    var types = union.getTypes();
    boolean isOptional = types.size() == 2 && types.get(0).getType() == Schema.Type.NULL;
    return isOptional ? (datum == null ? 0 : 1) : super.resolveUnion(union, datum);
  }
}
