package dev.dateline.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dateline.schema.EnrichedArticle;
import java.util.List;

/**
 * An article with its text; the fields are those of its JSON.
 *
 * @param summary what lists show
 * @param text from its start, perhaps not to its end
 * @param textLength UTF-16 code units of the whole text
 * @param marks what was found in the part that is here
 */
record Card(@JsonUnwrapped Summary summary, String text, int textLength, List<Mark> marks) {

  /** UTF-16 code units of a text among others. */
  static final int LONGEST = 4_000;

  /** With the whole text. */
  static Card whole(KnownArticle known, EnrichedArticle enriched) {
    var text = enriched.getArticle().getText();
    return new Card(Summary.of(known), text, text.length(), new Marks(enriched).all());
  }

  /** With the beginning of its text, which cuts neither a mark nor a character in two. */
  static Card beginning(KnownArticle known, EnrichedArticle enriched) {
    var whole = whole(known, enriched);
    if (whole.textLength <= LONGEST) {
      return whole;
    }
    int end = end(whole.text, whole.marks);
    return new Card(
        whole.summary,
        whole.text.substring(0, end),
        whole.textLength,
        whole.marks.stream().filter(mark -> mark.end() <= end).toList());
  }

  private static int end(String text, List<Mark> marks) {
    int end = LONGEST;
    // Marks may overlap: one that begins before another may reach into what is left.
    for (int i = marks.size() - 1; i >= 0; i--) {
      var mark = marks.get(i);
      if (mark.start() < end && end < mark.end()) {
        end = mark.start();
      }
    }
    return end > 0 && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))
        ? end - 1
        : end;
  }
}
