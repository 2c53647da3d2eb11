package dev.dateline.producer;

import dev.dateline.schema.Article;
import java.util.List;
import java.util.Optional;

/** What became of one input: an article, or the reason why it is none. */
public sealed interface Reading {

  /**
   * An article.
   *
   * @param article the article as it will be published
   * @param bytes size of what it was read from
   * @param notes what was odd but no reason to refuse it, such as a date header that names no date
   * @param traceparent W3C trace context that the input carried
   */
  record Accepted(Article article, long bytes, List<String> notes, Optional<String> traceparent)
      implements Reading {

    /** Copies the notes. */
    public Accepted {
      notes = List.copyOf(notes);
    }

    /** An article whose input carried no trace context. */
    public Accepted(Article article, long bytes, List<String> notes) {
      this(article, bytes, notes, Optional.empty());
    }
  }

  /**
   * An input that is no article. The others go on.
   *
   * @param source the input as the user named it; {@code #<line>} follows for a line of a file
   * @param cause why, in words that name the limit, the offset or the field
   * @param bytes what was read; empty when there was nothing, or more than may be held in memory,
   *     and then the cause says where it lies
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and too large to copy
  record Rejected(String source, String cause, byte[] bytes) implements Reading {

    @Override
    public String toString() {
      return source + ": " + cause;
    }
  }
}
