package dev.dateline.enrichment;

import dev.dateline.enrichment.Annotations.Found;
import dev.dateline.enrichment.dates.DateExplanation;
import dev.dateline.enrichment.dates.DateMention;
import dev.dateline.enrichment.dates.DateTagger;
import dev.dateline.enrichment.dates.ResourceDateTagger;
import dev.dateline.enrichment.entities.EntityRecognizers;
import dev.dateline.enrichment.entities.EntityStage;
import dev.dateline.enrichment.language.LangidLanguageDetector;
import dev.dateline.enrichment.language.LanguageAnnotation;
import dev.dateline.enrichment.language.LanguageStage;
import dev.dateline.enrichment.text.TextBudget;
import dev.dateline.enrichment.text.Tokenizer;
import dev.dateline.enrichment.text.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The enrichment that ships: language, then tokens once, then entities and dates over them. Safe
 * for use by many threads; load it once a JVM.
 */
public final class StandardEnricher implements Enricher {

  private static final int VERSION_LENGTH = 12;

  private final LanguageStage language;
  private final EntityStage entities;
  private final DateTagger dates;
  private final TextBudget budget;
  private final String version;

  /** An enricher of these stages, for documents of any length. */
  public StandardEnricher(LanguageStage language, EntityStage entities, DateTagger dates) {
    this(language, entities, dates, TextBudget.OF_A_DOCUMENT);
  }

  StandardEnricher(
      LanguageStage language, EntityStage entities, DateTagger dates, TextBudget budget) {
    this.language = language;
    this.entities = entities;
    this.dates = dates;
    this.budget = budget;
    this.version =
        fingerprint(
            List.of(language.annotator(), dates.annotator()), this.entities.annotators(), budget);
  }

  /** The enricher with the stages and models that ship. */
  public static StandardEnricher create() {
    return new StandardEnricher(
        new LanguageStage(new LangidLanguageDetector()),
        new EntityStage(EntityRecognizers.all()),
        ResourceDateTagger.create());
  }

  @Override
  public Annotations enrich(Document document) {
    return enrich(document, StageObserver.NONE);
  }

  @Override
  public Annotations enrich(Document document, StageObserver observer) {
    var spoken = stage("language", observer, () -> languageOf(document));
    var tokens = stage("tokens", observer, () -> tokensOf(document));
    var named = stage("entities", observer, () -> entities.annotate(tokens, spoken.tag()));
    var dated = stage("dates", observer, () -> datesOf(tokens, spoken.tag(), document));
    return new Annotations(spoken, asFarAs(tokens, named), asFarAs(tokens, dated));
  }

  private static <T> T stage(String name, StageObserver observer, Supplier<T> work) {
    observer.begins(name);
    T found = work.get();
    observer.ended(name);
    return found;
  }

  private LanguageAnnotation languageOf(Document document) {
    return language.annotate(document.text(), document.declaredLanguage());
  }

  private Tokens tokensOf(Document document) {
    return Tokenizer.tokenize(document.text(), budget);
  }

  /** What was found where the budget ended before the text is a part. */
  private static <T> Found<T> asFarAs(Tokens tokens, Found<T> found) {
    return tokens.whole() || found.status() != Status.DONE
        ? found
        : new Found<>(Status.PARTIAL, found.items(), found.annotator());
  }

  @Override
  public List<Explanation> explain(Document document) {
    var spoken = languageOf(document);
    var tokens = tokensOf(document);
    return Stream.concat(
            entities.explain(tokens, spoken.tag()).stream(),
            whyDates(tokens, spoken.tag(), document))
        .toList();
  }

  private Stream<Explanation> whyDates(Tokens tokens, String tag, Document document) {
    return dates.supports(tag)
        ? dates.explain(tokens, tag, document.published()).stream().map(StandardEnricher::line)
        : Stream.empty();
  }

  private static Explanation line(DateExplanation why) {
    return new Explanation(
        "dates",
        why.mention().span(),
        why.mention().value(),
        List.of(
            new Explanation.Reason("trigger", why.trigger()),
            new Explanation.Reason("rule", why.rule()),
            new Explanation.Reason("anchor", why.anchor())));
  }

  @Override
  public String version() {
    return version;
  }

  private Found<DateMention> datesOf(Tokens tokens, String tag, Document document) {
    return dates.supports(tag)
        ? new Found<>(Status.DONE, dates.tag(tokens, tag, document.published()), dates.annotator())
        : new Found<>(Status.UNSUPPORTED_LANGUAGE, List.of(), dates.annotator());
  }

  /** Changes with any stage, its version or its model, and the budget, and with nothing else. */
  private static String fingerprint(
      List<Annotator> stages, List<Annotator> entities, TextBudget budget) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      hash.update((stages.toString() + entities + budget).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash.digest()).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
