package dev.dateline.benchmarks.yardstick;

import dev.dateline.enrichment.entities.EntityRecognizer;
import dev.dateline.enrichment.entities.TaggerEntityRecognizer;
import dev.dateline.enrichment.text.Tokenizer;
import java.time.LocalDate;

/** Our entities, with the cost of cutting the text into tokens. */
final class DatelineEntities implements Peer {

  private final EntityRecognizer recognizer = TaggerEntityRecognizer.create();

  @Override
  public String name() {
    return "Dateline";
  }

  @Override
  public String stage() {
    return "entities";
  }

  @Override
  public boolean isPresent() {
    return true;
  }

  @Override
  public boolean speaks(String language) {
    return recognizer.supports(language);
  }

  @Override
  public int annotate(String language, String text, LocalDate published) {
    return recognizer.recognize(Tokenizer.tokenize(text), language).size();
  }
}
