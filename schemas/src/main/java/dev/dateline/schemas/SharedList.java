package dev.dateline.schemas;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.apache.avro.Schema;

/**
 * A part that several records have in common, encoded once for all of them: a list, unmodifiable,
 * that remembers its Avro bytes from when our serdes first wrote it. Its elements must not be
 * changed after that. Safe for use by many threads.
 *
 * @param <E> what is in it
 */
public final class SharedList<E> extends AbstractList<E> implements RandomAccess {

  private final List<E> elements;
  private volatile Encoded encoded;

  private SharedList(Collection<E> elements) {
    this.elements = List.copyOf(elements);
  }

  private record Encoded(Schema schema, ByteBuffer bytes) {}

  /** The same elements, to be shared. */
  public static <E> SharedList<E> of(Collection<E> elements) {
    return new SharedList<>(elements);
  }

  @Override
  public E get(int index) {
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }

  /**
   * Its bytes, not to be changed.
   *
   * @param schema of the list; one object for all that are equal
   * @param encoding gives the bytes when they are not known
   */
  @SuppressWarnings("ReferenceEquality") // Comparing schemas takes longer than encoding.
  ByteBuffer bytes(Schema schema, Supplier<ByteBuffer> encoding) {
    var known = encoded;
    if (known == null || known.schema() != schema) {
      known = new Encoded(schema, encoding.get());
      encoded = known;
    }
    return known.bytes();
  }
}
