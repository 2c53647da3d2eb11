package dev.dateline.enrichment.dates;

import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.text.Tokenizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Tags short texts for the tests. */
final class Tagging {

  static final ResourceDateTagger TAGGER = ResourceDateTagger.create();

  private Tagging() {}

  /** A day, a month or a year; null for no date at all. */
  static Optional<DocumentDate> published(String date) {
    if (date == null) {
      return Optional.empty();
    }
    if (date.length() == 7) {
      YearMonth month = YearMonth.parse(date);
      return Optional.of(new DocumentDate(month.atDay(1), month.atEndOfMonth()));
    }
    LocalDate first = LocalDate.parse(date.length() == 4 ? date + "-01-01" : date);
    LocalDate last = date.length() == 4 ? first.plusYears(1).minusDays(1) : first;
    return Optional.of(new DocumentDate(first, last));
  }

  static List<DateMention> tag(String language, String published, String text) {
    return TAGGER.tag(Tokenizer.tokenize(text), language, published(published));
  }

  /** Each mention as {@code surface=value}. */
  static List<String> values(String language, String published, String text) {
    return tag(language, published, text).stream()
        .map(mention -> mention.span().of(text) + "=" + mention.value())
        .toList();
  }
}
