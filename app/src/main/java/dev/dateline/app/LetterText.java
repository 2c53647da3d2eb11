package dev.dateline.app;

import dev.dateline.app.dead.AuditEntry;
import dev.dateline.app.dead.Resend;
import dev.dateline.app.print.ArticleText;
import dev.dateline.app.print.Palette;
import dev.dateline.app.print.PlainRecord;
import java.util.Locale;
import java.util.stream.Collectors;

/** One dead letter for people. */
final class LetterText {

  private static final int MOST_FRAMES = 12;
  private static final int MOST_BYTES = 256;

  private final Palette palette;
  private final int columns;

  LetterText(Palette palette, int columns) {
    this.palette = palette;
    this.columns = columns;
  }

  /** The letter, ending with an empty line. */
  String of(LetterView view) {
    var letter = view.letter();
    var lines =
        new PlainRecord(palette, columns)
            .start("dead letter " + letter.id())
            .line("message", letter.message())
            .line("exception", letter.cause().exception())
            .line("cause", letter.cause().fingerprint())
            .line("source", letter.sourceText())
            .line("failed", letter.failedAt().toString())
            .line("ingested", letter.ingestedAt().toString())
            .line("attempt", Integer.toString(letter.attempt()))
            .line("state", state(view))
            .line("key", Bytes.readable(letter.record().key()))
            .unwrapped("headers", headers(view))
            .unwrapped("stack trace", frames(letter.stackTrace()))
            .line("unreadable", view.content().unreadable())
            .unwrapped("bytes", bytes(letter.record().value()));
    var article = view.content().article();
    return article == null
        ? lines.end()
        : lines.end() + new ArticleText(palette, columns).of(article);
  }

  private static String state(LetterView view) {
    return view.history().isEmpty()
        ? "waits"
        : view.history().stream().map(LetterText::done).collect(Collectors.joining("\n"));
  }

  private static String done(AuditEntry entry) {
    return "%s at %s by %s".formatted(entry.action(), entry.at(), entry.by());
  }

  private static String headers(LetterView view) {
    return Resend.originalHeaders(view.letter()).stream()
        .map(header -> header.key() + ": " + Bytes.readable(header.value()))
        .collect(Collectors.joining("\n"));
  }

  private static String frames(String stackTrace) {
    return stackTrace
        .lines()
        .filter(line -> line.startsWith("Caused by") || line.contains("at dev.dateline"))
        .map(line -> line.strip().replaceFirst("^at ", ""))
        .limit(MOST_FRAMES)
        .collect(Collectors.joining("\n"));
  }

  private static String bytes(byte[] value) {
    if (value == null) {
      return "none";
    }
    var shown = HexDump.of(value, MOST_BYTES);
    return String.format(Locale.ROOT, "%,d; --bytes writes them\n%s", value.length, shown);
  }
}
