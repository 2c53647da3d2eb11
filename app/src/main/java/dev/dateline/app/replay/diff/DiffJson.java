package dev.dateline.app.replay.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.replay.diff.ArticleDiff;
import dev.dateline.replay.diff.Change;
import dev.dateline.replay.diff.ChangeKind;
import dev.dateline.replay.diff.Excerpt;
import dev.dateline.replay.diff.LanguageTally;
import dev.dateline.replay.diff.Mark;
import dev.dateline.replay.diff.RunDiff;
import dev.dateline.replay.diff.RunDiff.Side;
import dev.dateline.replay.diff.Stage;
import java.io.IOException;
import java.util.Locale;

/** A comparison as the fields of one JSON object. */
final class DiffJson {

  private final JsonGenerator json;

  private DiffJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes into the object that is open. */
  static void write(JsonGenerator json, RunDiff diff) throws IOException {
    new DiffJson(json).write(diff);
  }

  private void write(RunDiff diff) throws IOException {
    side("run", diff.after());
    side("against", diff.before());
    json.writeNumberField("otherText", diff.otherText());
    json.writeObjectFieldStart("total");
    tally(diff.total());
    json.writeEndObject();
    languages(diff);
    fromTo(diff);
    json.writeArrayFieldStart("sample");
    for (var article : diff.sample()) {
      article(article);
    }
    json.writeEndArray();
  }

  private void side(String field, Side side) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("name", side.name());
    json.writeObjectFieldStart("versions");
    for (var version : side.versions().entrySet()) {
      json.writeNumberField(version.getKey(), version.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("only", side.only());
    json.writeNumberField("unreadable", side.unreadable());
    json.writeNumberField("missing", side.missing());
    progress(side.progress());
    json.writeEndObject();
  }

  private void progress(RunDiff.Progress progress) throws IOException {
    if (progress == null) {
      json.writeNullField("progress");
      return;
    }
    json.writeObjectFieldStart("progress");
    json.writeNumberField("written", progress.written());
    json.writeNumberField("chosen", progress.chosen());
    json.writeEndObject();
  }

  private void languages(RunDiff diff) throws IOException {
    json.writeArrayFieldStart("languages");
    for (var language : diff.languages().entrySet()) {
      json.writeStartObject();
      json.writeStringField("language", language.getKey());
      tally(language.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void tally(LanguageTally tally) throws IOException {
    json.writeNumberField("compared", tally.compared());
    json.writeNumberField("identical", tally.identical());
    json.writeNumberField("unchanged", tally.unchanged());
    json.writeNumberField("changed", tally.changed());
    json.writeObjectFieldStart("stages");
    for (var stage : Stage.values()) {
      stage(stage, tally);
    }
    json.writeEndObject();
  }

  private void stage(Stage stage, LanguageTally tally) throws IOException {
    var part = tally.stage(stage);
    json.writeObjectFieldStart(stage.word());
    json.writeNumberField("unchanged", tally.compared() - part.changed());
    json.writeNumberField("changed", part.changed());
    if (stage != Stage.LANGUAGE) {
      json.writeNumberField("before", part.before());
      json.writeNumberField("after", part.after());
    }
    for (var kind : ChangeKind.ofMarks(stage)) {
      json.writeNumberField(word(kind), part.count(kind));
    }
    json.writeEndObject();
  }

  private void fromTo(RunDiff diff) throws IOException {
    json.writeArrayFieldStart("fromTo");
    for (var entry : diff.fromTo().entrySet()) {
      var change = entry.getKey();
      json.writeStartObject();
      json.writeStringField("stage", change.stage().word());
      json.writeStringField("kind", word(change.kind()));
      json.writeStringField("from", change.from());
      json.writeStringField("to", change.to());
      json.writeNumberField("articles", entry.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void article(ArticleDiff article) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", article.id());
    json.writeStringField("headline", article.article().getHeadline());
    json.writeStringField("uri", article.article().getSource().getUri());
    json.writeStringField("language", article.language());
    json.writeArrayFieldStart("changes");
    for (var change : article.changes()) {
      change(change, article.article().getText());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void change(Change change, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("stage", change.stage().word());
    json.writeStringField("kind", word(change.kind()));
    if (change.kind().isOfMarks()) {
      mark("before", change.before(), text);
      mark("after", change.after(), text);
      context(Excerpt.of(text, change.start(), change.end(), DiffPrinter.CONTEXT));
    } else {
      json.writeStringField("from", change.from());
      json.writeStringField("to", change.to());
    }
    json.writeEndObject();
  }

  private void mark(String field, Mark mark, String text) throws IOException {
    if (mark == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeNumberField("start", mark.start());
    json.writeNumberField("end", mark.end());
    json.writeStringField("surface", text.substring(mark.start(), mark.end()));
    json.writeStringField("type", mark.type());
    for (var detail : mark.meaning()) {
      json.writeStringField(detail.name(), detail.value());
    }
    json.writeEndObject();
  }

  private void context(Excerpt excerpt) throws IOException {
    json.writeObjectFieldStart("context");
    json.writeStringField("before", excerpt.before());
    json.writeStringField("text", excerpt.marked());
    json.writeStringField("after", excerpt.after());
    json.writeEndObject();
  }

  private static String word(ChangeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
