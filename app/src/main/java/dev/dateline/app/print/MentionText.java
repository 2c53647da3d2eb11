package dev.dateline.app.print;

import dev.dateline.schema.DateMentions;
import dev.dateline.schema.EntityMentions;
import dev.dateline.schema.MentionArticle;
import dev.dateline.schema.MentionSentence;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mentions for people: what is mentioned, in which article, and the sentences with marks. */
public final class MentionText {

  private final Palette palette;
  private final int columns;

  /**
   * A layout.
   *
   * @param palette how kinds of text are set apart
   * @param columns where prose is wrapped
   */
  public MentionText(Palette palette, int columns) {
    this.palette = palette;
    this.columns = columns;
  }

  /** Mentions of an entity, ending with an empty line. */
  public String of(EntityMentions mentions) {
    var title = mentions.getName() + " · " + mentions.getEntityId();
    return of(title, mentions.getArticle(), mentions.getSentences());
  }

  /** Mentions of a day, ending with an empty line. */
  public String of(DateMentions mentions) {
    return of(mentions.getDay(), mentions.getArticle(), mentions.getSentences());
  }

  /** That an article mentions something no more, ending with an empty line. */
  public String deletion(String subject, String articleId) {
    return new PlainRecord(palette, columns).start(subject).line("no longer in", articleId).end();
  }

  private String of(String title, MentionArticle article, List<MentionSentence> sentences) {
    var lines = new PlainRecord(palette, columns).start(title);
    for (var sentence : sentences) {
      marked(sentence).writeTo(lines.more(), columns, palette);
    }
    lines.more().append('\n');
    return lines
        .line("article", article.getId())
        .line("headline", article.getHeadline())
        .line("published", published(article))
        .end();
  }

  private static String published(MentionArticle article) {
    var date = article.getPublished() == null ? null : article.getPublished().getValue();
    return Stream.of(date, article.getPublisher(), article.getUrl())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private StyledText marked(MentionSentence sentence) {
    var result = new StyledText();
    var text = sentence.getText();
    int start = sentence.getStart();
    int at = start;
    for (var mark : Highlights.of(sentence)) {
      result.append(text.substring(at - start, mark.start() - start), null);
      mark.writeTo(result, text.substring(mark.start() - start, mark.end() - start), palette);
      at = mark.end();
    }
    return result.append(text.substring(at - start), null);
  }
}
