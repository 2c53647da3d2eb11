package dev.dateline.benchmarks.yardstick;

import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.dates.DateTagger;
import dev.dateline.enrichment.dates.ResourceDateTagger;
import dev.dateline.enrichment.text.Tokenizer;
import java.time.LocalDate;
import java.util.Optional;

/** Our dates, with the cost of cutting the text into tokens. */
final class DatelineDates implements Peer {

  private final DateTagger tagger = ResourceDateTagger.create();

  @Override
  public String name() {
    return "Dateline";
  }

  @Override
  public String stage() {
    return "dates";
  }

  @Override
  public boolean isPresent() {
    return true;
  }

  @Override
  public boolean speaks(String language) {
    return tagger.supports(language);
  }

  @Override
  public int annotate(String language, String text, LocalDate published) {
    var day = Optional.of(new DocumentDate(published, published));
    return tagger.tag(Tokenizer.tokenize(text), language, day).size();
  }
}
