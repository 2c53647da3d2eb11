package dev.dateline.replay.diff;

import dev.dateline.replay.diff.RunDiff.Progress;
import dev.dateline.replay.diff.RunDiff.Side;
import dev.dateline.schema.EnrichedArticle;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what articles differ in, as they come. The order makes no difference. One thread. */
public final class DiffCollector {

  private final SortedMap<String, TallyBuilder> languages = new TreeMap<>();
  private final SortedMap<FromTo, Long> fromTo = new TreeMap<>();
  private final WorstArticles worst;
  private final Counts before = new Counts();
  private final Counts after = new Counts();
  private long otherText;

  /**
   * Nothing yet.
   *
   * @param sample how many of the articles that differ most are kept, 0 or more
   */
  public DiffCollector(int sample) {
    this.worst = new WorstArticles(sample);
  }

  /** What is counted of one side besides. */
  public static final class Counts {

    private final SortedMap<String, Long> versions = new TreeMap<>();
    private long only;
    private long unreadable;
    private long missing;
    private Progress progress;

    private Counts() {}

    /** One more article that the other side has not. */
    public void addOnly() {
      only++;
    }

    /** So many articles that the other side has not. */
    public void only(long articles) {
      only = articles;
    }

    /** A record that cannot be read. */
    public void addUnreadable() {
      unreadable++;
    }

    /** Articles whose record was gone when it was looked at again. */
    public void missing(long articles) {
      missing = articles;
    }

    /** How far the run is, when it is not done. */
    public void progress(long written, long chosen) {
      progress = new Progress(written, chosen);
    }

    private void version(EnrichedArticle article) {
      versions.merge(article.getPipelineVersion(), 1L, Long::sum);
    }

    private Side build(String name) {
      return new Side(name, only, unreadable, missing, progress, versions);
    }
  }

  /** The older side's counts. */
  public Counts before() {
    return before;
  }

  /** The newer side's counts. */
  public Counts after() {
    return after;
  }

  /** An article whose two records have the same bytes. */
  public void addIdentical(EnrichedArticle article) {
    count(article, article);
    language(article).addIdentical(ArticleComparison.of(article, article));
  }

  /** An article whose two records have different bytes. */
  public void add(EnrichedArticle old, EnrichedArticle young) {
    var compared = ArticleComparison.of(old, young);
    if (!compared.sameText()) {
      otherText++;
      return;
    }
    count(old, young);
    language(young).add(compared);
    if (!compared.changes().isEmpty()) {
      addChanges(compared);
    }
  }

  /** What came together; the collector is not used after. */
  public RunDiff build(String beforeName, String afterName) {
    var tallies = new TreeMap<String, LanguageTally>();
    languages.forEach((tag, tally) -> tallies.put(tag, tally.build()));
    return new RunDiff(
        before.build(beforeName),
        after.build(afterName),
        tallies,
        fromTo,
        otherText,
        worst.worstFirst());
  }

  private void addChanges(ArticleComparison compared) {
    compared.changes().stream()
        .filter(change -> !change.kind().isOfMarks())
        .forEach(change -> fromTo.merge(FromTo.of(change), 1L, Long::sum));
    worst.offer(compared);
  }

  private void count(EnrichedArticle old, EnrichedArticle young) {
    before.version(old);
    after.version(young);
  }

  private TallyBuilder language(EnrichedArticle article) {
    return languages.computeIfAbsent(article.getLanguage().getTag(), tag -> new TallyBuilder());
  }
}
