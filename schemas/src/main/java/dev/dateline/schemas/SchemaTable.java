package dev.dateline.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * Every schema that was ever written with local ids. Ids are given once, never changed and never
 * reused: old bytes stay readable for ever.
 */
public final class SchemaTable {

  private static final String FOLDER = "table/";
  private static final SchemaTable TABLE = new SchemaTable(load());

  private final List<Entry> entries;

  private SchemaTable(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * One version of one record.
   *
   * @param id the id on the wire, from 1
   * @param version version of the record, from 1
   * @param schema the schema, self-contained
   */
  public record Entry(int id, int version, Schema schema) {}

  /** The table that is built in. */
  public static SchemaTable get() {
    return TABLE;
  }

  /** All entries, by id. */
  public List<Entry> entries() {
    return entries;
  }

  /** All versions of the record with that full name, oldest first. */
  public List<Entry> versionsOf(String record) {
    return entries.stream()
        .filter(entry -> entry.schema().getFullName().equals(record))
        .sorted(Comparator.comparingInt(Entry::version))
        .toList();
  }

  /** The schema with that id, or empty when none was ever written with it. */
  public Optional<Entry> byId(long id) {
    return entries.stream().filter(entry -> entry.id() == id).findFirst();
  }

  /** The entry that holds exactly this schema, or empty when it is not in the table. */
  public Optional<Entry> find(Schema schema) {
    return entries.stream().filter(entry -> entry.schema().equals(schema)).findFirst();
  }

  private static List<Entry> load() {
    return read("ids.tsv")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(SchemaTable::entry)
        .toList();
  }

  private static Entry entry(String line) {
    var cells = line.split("\t");
    var schema = new Schema.Parser().parse(read(cells[2]));
    return new Entry(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), schema);
  }

  private static String read(String name) {
    try (InputStream in = SchemaTable.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the schema table lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
