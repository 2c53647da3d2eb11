package dev.dateline.app.print;

import dev.dateline.app.print.Palette.Style;
import dev.dateline.schema.DateMention;
import dev.dateline.schema.Dates;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Entities;
import dev.dateline.schema.Entity;
import dev.dateline.schema.EntityType;
import dev.dateline.schema.Language;
import dev.dateline.schema.StageStatus;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The lists below an article: publication, language, people, organisations, places, dates. */
public final class FindingsText {

  private static final int LABEL = 15;
  private static final int LONGEST_SURFACE = 32;

  private final Palette palette;
  private final int columns;

  /** Lists in that palette, wrapped at {@code columns}. */
  public FindingsText(Palette palette, int columns) {
    this.palette = palette;
    this.columns = columns;
  }

  void write(StringBuilder out, EnrichedArticle enriched) {
    var article = enriched.getArticle();
    if (article.getPublished() != null) {
      line(out, "published", article.getPublished().getValue(), null);
    }
    if (article.getAuthor() != null) {
      line(out, "author", article.getAuthor(), null);
    }
    language(out, enriched.getLanguage());
    entities(out, enriched.getEntities());
    dates(out, enriched.getDates());
  }

  /** The line of a language. */
  public void language(StringBuilder out, Language language) {
    var text = new StringBuilder(language.getTag());
    text.append(String.format(Locale.ROOT, " (confidence %.2f", language.getConfidence()));
    text.append(language.getMixed() ? ", mixed with another" : "");
    text.append(language.getDetected() == null ? "" : ", detected " + language.getDetected());
    line(out, "language", text.append(')').toString(), null);
  }

  /** A line for each kind of entity that was found. */
  public void entities(StringBuilder out, Entities entities) {
    status(out, "entities", entities.getStatus());
    entities(out, "people", entities.getItems(), EntityType.PERSON);
    entities(out, "organisations", entities.getItems(), EntityType.ORGANIZATION);
    entities(out, "places", entities.getItems(), EntityType.LOCATION);
  }

  /** A line for each date. */
  public void dates(StringBuilder out, Dates dates) {
    status(out, "dates", dates.getStatus());
    int width =
        dates.getItems().stream()
            .mapToInt(date -> Math.min(LONGEST_SURFACE, surface(date).length()))
            .max()
            .orElse(0);
    var label = "dates";
    for (var date : dates.getItems()) {
      var value = pad(surface(date), width + 2) + date.getValue() + bounds(date);
      line(out, label, value, Style.DATE, surface(date).length());
      label = "";
    }
  }

  private void status(StringBuilder out, String stage, StageStatus status) {
    if (status != StageStatus.DONE) {
      var words = status.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
      line(out, stage, words, Style.QUIET);
    }
  }

  private void entities(StringBuilder out, String label, List<Entity> all, EntityType type) {
    var names =
        all.stream().filter(e -> e.getType() == type).map(this::name).collect(Collectors.toList());
    if (!names.isEmpty()) {
      line(out, label, String.join(" · ", names), Highlights.style(type));
    }
  }

  private String name(Entity entity) {
    int times = entity.getMentions().size();
    return entity.getName().replaceAll("\\s+", " ")
        + (entity.getCountry() == null ? "" : " (" + entity.getCountry() + ")")
        + (times > 1 ? " ×" + times : "");
  }

  private static String surface(DateMention date) {
    return date.getSurface().replaceAll("\\s+", " ");
  }

  private static String bounds(DateMention date) {
    if (date.getRange() != null) {
      return "   range %s … %s".formatted(date.getRange().getBegin(), date.getRange().getEnd());
    }
    boolean open = date.getEarliest() == null && date.getLatest() == null;
    boolean day = date.getEarliest() != null && date.getEarliest().equals(date.getLatest());
    return open || day
        ? ""
        : "   %s … %s".formatted(orOpen(date.getEarliest()), orOpen(date.getLatest()));
  }

  private static String orOpen(Object day) {
    return day == null ? "" : day.toString();
  }

  private void line(StringBuilder out, String label, String value, Style style) {
    line(out, label, value, style, value.length());
  }

  /** Wraps the value beside its label; only its first {@code styled} characters are painted. */
  private void line(StringBuilder out, String label, String value, Style style, int styled) {
    var wrapped = new StringBuilder();
    new StyledText()
        .append(value.substring(0, styled), style)
        .append(value.substring(styled), null)
        .writeTo(wrapped, Math.max(20, columns - LABEL - 2), palette);
    var head = "  " + palette.paint(pad(label, LABEL), Style.QUIET);
    for (var line : wrapped.toString().split("\n")) {
      out.append(head).append(line).append('\n');
      head = " ".repeat(LABEL + 2);
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
