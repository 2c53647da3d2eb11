package dev.dateline.page;

import dev.dateline.schema.Mention;
import dev.dateline.schema.MentionSentence;
import dev.dateline.streams.mentions.ArticleMentions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A sentence that speaks of what is asked for; the fields are those of its JSON.
 *
 * @param article the article it stands in
 * @param start first UTF-16 code unit of the article's text
 * @param end one past the last
 * @param text the article's text from start to end
 * @param marks what was found in it; offsets count from the start of the article's text
 * @param about start and end of the mentions that are asked for
 */
record Sentence(
    Summary article, int start, int end, String text, List<Mark> marks, List<List<Integer>> about) {

  /** Those of an article that name an entity. */
  static List<Sentence> naming(String entity, KnownArticle known, Stored stored) {
    var mentions = ArticleMentions.of(stored.enriched()).entities().get(entity);
    return mentions == null ? List.of() : all(known, stored, mentions.getSentences().stream());
  }

  /** Those of an article that speak of a day, or of any day of a month or year. */
  static List<Sentence> speakingOf(String day, KnownArticle known, Stored stored) {
    var days = ArticleMentions.of(stored.enriched()).days();
    var sentences =
        days.entrySet().stream()
            .filter(it -> Days.covers(day, it.getKey()))
            .flatMap(it -> it.getValue().getSentences().stream());
    return all(known, stored, sentences);
  }

  /** Of several days, one sentence may come several times. */
  private static List<Sentence> all(
      KnownArticle known, Stored stored, Stream<MentionSentence> found) {
    var summary = Summary.of(known);
    var marks = new Marks(stored.enriched());
    var sentences = new TreeMap<Integer, Sentence>();
    found.forEach(
        it -> sentences.merge(it.getStart(), sentence(summary, marks, it), Sentence::withAboutOf));
    return List.copyOf(sentences.values());
  }

  private static Sentence sentence(Summary summary, Marks marks, MentionSentence it) {
    return new Sentence(
        summary,
        it.getStart(),
        it.getEnd(),
        it.getText(),
        marks.of(it.getEntities(), it.getDates()),
        it.getMentions().stream().map(Sentence::bounds).toList());
  }

  private static List<Integer> bounds(Mention mention) {
    return List.of(mention.getStart(), mention.getEnd());
  }

  private Sentence withAboutOf(Sentence other) {
    var all = new ArrayList<>(about);
    other.about.stream().filter(it -> !about.contains(it)).forEach(all::add);
    all.sort(Comparator.comparing(it -> it.get(0)));
    return new Sentence(article, start, end, text, marks, all);
  }
}
