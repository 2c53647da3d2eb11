package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.text.Tokenizer;
import java.util.List;

/** What the recogniser finds in a text, in words that a test can state. */
final class Recognized {

  static final TaggerEntityRecognizer RECOGNIZER = TaggerEntityRecognizer.create();

  private Recognized() {}

  static List<Entity> entities(String language, String text) {
    return RECOGNIZER.recognize(Tokenizer.tokenize(text), language);
  }

  /** Every entity as {@code TYPE surface, surface}. */
  static List<String> in(String language, String text) {
    return entities(language, text).stream().map(entity -> shown(entity, text)).toList();
  }

  private static String shown(Entity entity, String text) {
    return entity.type().name().substring(0, 3)
        + " "
        + String.join(", ", entity.mentions().stream().map(span -> span.of(text)).toList());
  }
}
