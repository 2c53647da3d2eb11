package dev.dateline.enrichment.entities.tagger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * The form of a model file: big-endian numbers, ascending ones as variable-length gaps, so that the
 * same model has the same bytes everywhere.
 */
public final class ModelFile {

  /** "DLE" and the version of the form. A reader knows one version. */
  private static final int MAGIC = 0x444C4501;

  private ModelFile() {}

  /** The bytes of a model. */
  public static byte[] bytes(ModelParts model) {
    var bytes = new ByteArrayOutputStream(model.weights().length * 2);
    try (var out = new DataOutputStream(bytes)) {
      write(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The model with those bytes.
   *
   * @throws IllegalArgumentException when they are none, or cut short
   */
  public static ModelParts read(byte[] bytes) {
    try {
      var in = ByteBuffer.wrap(bytes);
      if (in.getInt() != MAGIC) {
        throw new IllegalArgumentException("not a model of entities, or of another version");
      }
      return read(in);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("a model of entities that is cut short", e);
    }
  }

  private static void write(ModelParts model, DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeUTF(model.language());
    out.writeInt(model.bits());
    out.writeFloat(model.unit());
    for (int steps : model.transitions()) {
      out.writeInt(steps);
    }
    out.writeInt(model.buckets().length);
    int last = 0;
    for (int bucket : model.buckets()) {
      writeGap(bucket - last, out);
      last = bucket;
    }
    out.write(model.weights());
    writeWords(model.inside(), out);
    writeWords(model.opening(), out);
    writeWords(model.classWords(), out);
    out.write(model.classes());
  }

  private static ModelParts read(ByteBuffer in) {
    var language = new String(bytes(in, in.getShort()), UTF_8);
    int bits = in.getInt();
    float unit = in.getFloat();
    int[] transitions = new int[Labels.COUNT * Labels.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.getInt();
    }
    int[] buckets = readBuckets(in);
    byte[] weights = bytes(in, buckets.length * Labels.COUNT);
    long[] inside = readWords(in);
    long[] opening = readWords(in);
    long[] classWords = readWords(in);
    byte[] classes = bytes(in, classWords.length);
    return new ModelParts(
        language, bits, buckets, weights, transitions, unit, inside, opening, classWords, classes);
  }

  private static byte[] bytes(ByteBuffer in, int count) {
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }

  private static int[] readBuckets(ByteBuffer in) {
    int[] buckets = new int[count(in, 1)];
    int last = 0;
    for (int i = 0; i < buckets.length; i++) {
      last += readGap(in);
      buckets[i] = last;
    }
    return buckets;
  }

  /** How many items follow, which cannot be more than there are bytes for. */
  private static int count(ByteBuffer in, int least) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining() / least) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  private static void writeGap(int gap, DataOutputStream out) throws IOException {
    int left = gap;
    while (left > 0x7F) {
      out.writeByte((left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.writeByte(left);
  }

  private static int readGap(ByteBuffer in) {
    int gap = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.get();
      gap |= (next & 0x7F) << shift;
      if (next >= 0) {
        return gap;
      }
    }
  }

  private static void writeWords(long[] words, DataOutputStream out) throws IOException {
    out.writeInt(words.length);
    for (long word : words) {
      out.writeLong(word);
    }
  }

  private static long[] readWords(ByteBuffer in) {
    long[] words = new long[count(in, Long.BYTES)];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.getLong();
    }
    return words;
  }
}
