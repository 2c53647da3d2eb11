package dev.dateline.enrichment.text;

import java.util.Arrays;

/** Tokens in parallel arrays: no object, and no string, per token. */
@SuppressWarnings("EnumOrdinal") // kept in memory only, a byte each
final class PackedTokens implements Tokens {

  private static final Kind[] KINDS = Kind.values();

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final byte[] kinds;

  /** First token of each sentence, then the number of tokens. */
  private final int[] sentences;

  private final boolean whole;

  private PackedTokens(Builder built, String text, boolean whole) {
    this.text = text;
    this.whole = whole;
    this.starts = Arrays.copyOf(built.starts, built.size);
    this.ends = Arrays.copyOf(built.ends, built.size);
    this.kinds = Arrays.copyOf(built.kinds, built.size);
    this.sentences = Arrays.copyOf(built.sentences, built.sentenceCount + 1);
    this.sentences[built.sentenceCount] = built.size;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean whole() {
    return whole;
  }

  @Override
  public int size() {
    return starts.length;
  }

  @Override
  public int start(int i) {
    return starts[i];
  }

  @Override
  public int end(int i) {
    return ends[i];
  }

  @Override
  public Kind kind(int i) {
    return KINDS[kinds[i]];
  }

  @Override
  public int sentences() {
    return sentences.length - 1;
  }

  @Override
  public int sentenceStart(int s) {
    return sentences[s];
  }

  @Override
  public int sentenceEnd(int s) {
    return sentences[s + 1];
  }

  @Override
  public int tokenAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }

  @Override
  public String toString() {
    return "%d tokens in %d sentences of %d units".formatted(size(), sentences(), text.length());
  }

  /** Collects tokens and sentence starts in text order. */
  static final class Builder {

    private final String text;
    private int[] starts;
    private int[] ends;
    private byte[] kinds;
    private int[] sentences = new int[16];
    private int size;
    private int sentenceCount;
    private int lastParagraph;

    Builder(String text) {
      this.text = text;
      allocate(text.length() / 4 + 16);
    }

    private void allocate(int room) {
      starts = starts == null ? new int[room] : Arrays.copyOf(starts, room);
      ends = ends == null ? new int[room] : Arrays.copyOf(ends, room);
      kinds = kinds == null ? new byte[room] : Arrays.copyOf(kinds, room);
    }

    /** Adds a token; returns its number. */
    int add(Kind kind, int start, int end) {
      if (size == starts.length) {
        allocate(size + (size >> 1));
      }
      starts[size] = start;
      ends[size] = end;
      kinds[size] = (byte) kind.ordinal();
      return size++;
    }

    /** Opens a sentence at a token. */
    void openSentence(int token) {
      if (sentenceCount + 1 == sentences.length) {
        sentences = Arrays.copyOf(sentences, sentences.length * 2);
      }
      sentences[sentenceCount++] = token;
    }

    /** Opens a paragraph, and so a sentence, at a token. */
    void openParagraph(int token) {
      lastParagraph = token;
      openSentence(token);
    }

    int size() {
      return size;
    }

    int start(int token) {
      return starts[token];
    }

    int end(int token) {
      return ends[token];
    }

    boolean is(Kind kind, int token) {
      return KINDS[kinds[token]] == kind;
    }

    /** True when nothing stands between the token and the one before it. */
    boolean touchesPrevious(int token) {
      return token > 0 && ends[token - 1] == starts[token];
    }

    Tokens build() {
      return new PackedTokens(this, text, true);
    }

    /** The last token may have been cut short, so it is never among them. */
    Tokens buildBeginningOf(String longer) {
      size = goodEnd();
      while (sentenceCount > 0 && sentences[sentenceCount - 1] >= size) {
        sentenceCount--;
      }
      return new PackedTokens(this, longer, false);
    }

    /** Paragraphs and sentences are not cut, unless that would leave out too much. */
    private int goodEnd() {
      int lastSentence = sentenceCount == 0 ? 0 : sentences[sentenceCount - 1];
      int least = size - size / 4;
      if (lastParagraph >= least) {
        return lastParagraph;
      }
      return lastSentence >= least ? lastSentence : Math.max(0, size - 1);
    }
  }
}
