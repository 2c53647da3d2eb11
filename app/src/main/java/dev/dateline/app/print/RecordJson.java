package dev.dateline.app.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * Writes any of our records as plain JSON: fields by their names in the schema and in its order,
 * absent ones as null, dates and times in ISO 8601 (times in UTC), no wrappers around unions.
 */
public final class RecordJson {

  private RecordJson() {}

  /** Writes {@code record} as one object. */
  public static void write(JsonGenerator json, IndexedRecord record) throws IOException {
    json.writeStartObject();
    writeFields(json, record);
    json.writeEndObject();
  }

  /** Writes the fields of {@code record} into the object that is open. */
  public static void writeFields(JsonGenerator json, IndexedRecord record) throws IOException {
    for (var field : record.getSchema().getFields()) {
      writeField(json, record, field);
    }
  }

  /** Writes one field of {@code record} into the object that is open. */
  public static void writeField(JsonGenerator json, IndexedRecord record, Schema.Field field)
      throws IOException {
    json.writeFieldName(field.name());
    write(json, field.schema(), record.get(field.pos()));
  }

  private static void write(JsonGenerator json, Schema schema, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
      return;
    }
    switch (schema.getType()) {
      case RECORD -> write(json, (IndexedRecord) value);
      case UNION -> write(json, presentBranch(schema), value);
      case ARRAY -> writeArray(json, schema.getElementType(), (Collection<?>) value);
      case BOOLEAN -> json.writeBoolean((Boolean) value);
      case DOUBLE -> json.writeNumber((Double) value);
      case INT, LONG -> writeWhole(json, value);
      case STRING, ENUM -> json.writeString(value.toString());
      default -> throw new IllegalArgumentException("no JSON for Avro's " + schema.getType());
    }
  }

  private static void writeArray(JsonGenerator json, Schema items, Collection<?> values)
      throws IOException {
    json.writeStartArray();
    for (var value : values) {
      write(json, items, value);
    }
    json.writeEndArray();
  }

  /** Dates and times arrive as {@code java.time} values, whose text is ISO 8601. */
  private static void writeWhole(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(value.toString());
    }
  }

  private static Schema presentBranch(Schema union) {
    List<Schema> present =
        union.getTypes().stream().filter(type -> type.getType() != Schema.Type.NULL).toList();
    if (present.size() != 1) {
      throw new IllegalArgumentException("our unions are 'absent or one type', not " + union);
    }
    return present.get(0);
  }
}
