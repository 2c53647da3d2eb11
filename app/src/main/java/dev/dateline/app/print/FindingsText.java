package dev.dateline.app.print;

import dev.dateline.app.print.Palette.Style;
import dev.dateline.schema.Article;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lists below an article: publication, language, people, organisations, places, dates. */
public final class FindingsText {

  private static final int LONGEST_COLUMN = 32;

  private final Labels labels;

  /** Lists in that palette, wrapped at {@code columns}. */
  public FindingsText(Palette palette, int columns) {
    this.labels = new Labels(palette, columns);
  }

  void write(StringBuilder out, EnrichedArticle enriched) {
    origin(out, enriched.getArticle());
    language(out, enriched.getLanguage());
    entities(out, enriched.getEntities());
    dates(out, enriched.getDates());
  }

  /** What the source says of an article. */
  void origin(StringBuilder out, Article article) {
    if (article.getPublished() != null) {
      labels.line(out, "published", article.getPublished().getValue(), null);
    }
    if (article.getAuthor() != null) {
      labels.line(out, "author", article.getAuthor(), null);
    }
    if (article.getPublisher() != null) {
      labels.line(out, "publisher", article.getPublisher(), null);
    }
    if (article.getUrl() != null) {
      labels.line(out, "url", article.getUrl(), null);
    }
  }

  /** The line of a language. */
  public void language(StringBuilder out, Language language) {
    var text = new StringBuilder(language.getTag());
    text.append(String.format(Locale.ROOT, " (confidence %.2f", language.getConfidence()));
    text.append(language.getMixed() ? ", mixed with another" : "");
    text.append(language.getDetected() == null ? "" : ", detected " + language.getDetected());
    labels.line(out, "language", text.append(')').toString(), null);
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
    int surfaces = widest(dates, FindingsText::surface);
    int values = widest(dates, DateMention::getValue);
    var label = "dates";
    for (var date : dates.getItems()) {
      var value =
          Labels.pad(surface(date), surfaces + 2)
              + Labels.pad(date.getValue(), values + 2)
              + bounds(date);
      labels.line(out, label, value, Style.DATE, surface(date).length());
      label = "";
    }
  }

  private static int widest(Dates dates, Function<DateMention, String> column) {
    return dates.getItems().stream()
        .mapToInt(date -> Math.min(LONGEST_COLUMN, column.apply(date).length()))
        .max()
        .orElse(0);
  }

  private void status(StringBuilder out, String stage, StageStatus status) {
    if (status != StageStatus.DONE) {
      var words = status.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
      labels.line(out, stage, words, Style.QUIET);
    }
  }

  private void entities(StringBuilder out, String label, List<Entity> all, EntityType type) {
    var names =
        all.stream().filter(e -> e.getType() == type).map(this::name).collect(Collectors.toList());
    if (!names.isEmpty()) {
      labels.line(out, label, String.join(" · ", names), Highlights.style(type));
    }
  }

  private String name(Entity entity) {
    int times = entity.getMentions().size();
    var name =
        entity.getName()
            + (entity.getCountry() == null ? "" : " (" + entity.getCountry() + ")")
            + (times > 1 ? " ×" + times : "");
    return name.replaceAll("\\s+", String.valueOf(StyledText.GLUE));
  }

  private static String surface(DateMention date) {
    return date.getSurface().replaceAll("\\s+", " ");
  }

  private static String bounds(DateMention date) {
    if (date.getRange() != null) {
      return "range %s … %s".formatted(date.getRange().getBegin(), date.getRange().getEnd());
    }
    boolean open = date.getEarliest() == null && date.getLatest() == null;
    boolean day = date.getEarliest() != null && date.getEarliest().equals(date.getLatest());
    return open || day
        ? ""
        : "%s … %s".formatted(orOpen(date.getEarliest()), orOpen(date.getLatest()));
  }

  private static String orOpen(Object day) {
    return day == null ? "" : day.toString();
  }
}
