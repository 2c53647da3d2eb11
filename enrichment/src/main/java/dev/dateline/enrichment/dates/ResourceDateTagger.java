package dev.dateline.enrichment.dates;

import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.dates.resources.Catalogue;
import dev.dateline.enrichment.dates.resources.Language;
import dev.dateline.enrichment.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds time expressions with the words and rules of resource files, one for each language. A
 * language is read when it is first used.
 */
public final class ResourceDateTagger implements DateTagger {

  private static final String NAME = "dateline-dates";
  private static final String VERSION = "2";

  private final Catalogue catalogue;
  private final Set<String> supported;
  private final Annotator annotator;
  private final Map<String, Language> languages = new ConcurrentHashMap<>();

  private ResourceDateTagger(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.supported = Set.copyOf(catalogue.languages());
    this.annotator =
        new Annotator(NAME, VERSION, Optional.of("resources"), Optional.of(catalogue.sha256()));
  }

  /** The languages it has resources for, as BCP 47 primary tags. */
  public Set<String> languages() {
    return supported;
  }

  /** A tagger with the resources on the class path. */
  public static ResourceDateTagger create() {
    return new ResourceDateTagger(Catalogue.load());
  }

  @Override
  public boolean supports(String language) {
    return supported.contains(primary(language));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when it does not support the language
   */
  @Override
  public List<DateMention> tag(Tokens tokens, String language, Optional<DocumentDate> published) {
    return new TextTagger(tokens, known(language)).tag(published);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when it does not support the language
   */
  @Override
  public List<DateExplanation> explain(
      Tokens tokens, String language, Optional<DocumentDate> published) {
    return new TextTagger(tokens, known(language)).explain(published);
  }

  private Language known(String tag) {
    if (!supports(tag)) {
      throw new IllegalArgumentException("no resources for the language " + tag);
    }
    return language(primary(tag));
  }

  /** Two threads may read a language at the same time; the first one's is kept. */
  private Language language(String tag) {
    Language known = languages.get(tag);
    if (known == null) {
      Language read = catalogue.language(tag);
      Language other = languages.putIfAbsent(tag, read);
      known = other == null ? read : other;
    }
    return known;
  }

  @Override
  public Annotator annotator() {
    return annotator;
  }

  private static String primary(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}
