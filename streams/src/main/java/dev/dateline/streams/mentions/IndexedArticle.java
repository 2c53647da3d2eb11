package dev.dateline.streams.mentions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.errors.ProcessorStateException;

/**
 * What is remembered of an article: under which keys it stands in the index, and where it was
 * counted.
 *
 * @param time when it was ingested, in milliseconds since 1970
 * @param language BCP 47 tag
 * @param publisher as the source names them; empty for none
 * @param entities ids of its entities
 * @param days keys of its days
 */
public record IndexedArticle(
    long time, String language, String publisher, List<String> entities, List<String> days) {

  private static final byte VERSION = 1;

  /** Copies the lists. */
  public IndexedArticle {
    entities = List.copyOf(entities);
    days = List.copyOf(days);
  }

  /** As it is kept in the state. */
  public byte[] toBytes() {
    var texts = new ArrayList<byte[]>();
    texts.add(language.getBytes(UTF_8));
    texts.add(publisher.getBytes(UTF_8));
    entities.forEach(it -> texts.add(it.getBytes(UTF_8)));
    days.forEach(it -> texts.add(it.getBytes(UTF_8)));
    int size = texts.stream().mapToInt(it -> Integer.BYTES + it.length).sum();
    var bytes = ByteBuffer.allocate(1 + Long.BYTES + 2 * Integer.BYTES + size);
    bytes.put(VERSION).putLong(time).putInt(entities.size()).putInt(days.size());
    texts.forEach(it -> bytes.putInt(it.length).put(it));
    return bytes.array();
  }

  /**
   * What {@link #toBytes} gave.
   *
   * @throws ProcessorStateException when it was not that: the state is of no use
   */
  public static IndexedArticle of(byte[] bytes) {
    try {
      var in = ByteBuffer.wrap(bytes);
      if (in.get() != VERSION) {
        throw new ProcessorStateException("the index was kept by another version");
      }
      long time = in.getLong();
      int entities = in.getInt();
      int days = in.getInt();
      return new IndexedArticle(time, text(in), text(in), texts(in, entities), texts(in, days));
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new ProcessorStateException("the state of the index is damaged", e);
    }
  }

  private static List<String> texts(ByteBuffer in, int count) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      texts.add(text(in));
    }
    return texts;
  }

  private static String text(ByteBuffer in) {
    var bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, UTF_8);
  }
}
