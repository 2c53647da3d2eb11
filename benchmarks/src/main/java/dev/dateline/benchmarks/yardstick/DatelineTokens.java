package dev.dateline.benchmarks.yardstick;

import dev.dateline.enrichment.text.Tokenizer;
import java.time.LocalDate;

/** Our tokens and sentences, which are one pass for every language. */
final class DatelineTokens implements Peer {

  @Override
  public String name() {
    return "Dateline";
  }

  @Override
  public String stage() {
    return "tokens";
  }

  @Override
  public boolean isPresent() {
    return true;
  }

  @Override
  public boolean speaks(String language) {
    return true;
  }

  @Override
  public int annotate(String language, String text, LocalDate published) {
    return Tokenizer.tokenize(text).size();
  }
}
