package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds names by lists and by the words around them: known places, titles before a person, given
 * names, heads and tails of organisations. Precision first: what no rule vouches for is left out.
 *
 * <p>A language is loaded when it is first asked for and shared from then on.
 */
public final class RuleEntityRecognizer implements EntityRecognizer {

  private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();
  private final Annotator annotator =
      new Annotator(
          "dateline-entities-rules",
          "1",
          Optional.of("gazetteers"),
          Optional.of(Resources.sha256()));

  private RuleEntityRecognizer() {}

  /** A recogniser for the languages whose resources are on the class path. */
  public static RuleEntityRecognizer create() {
    return new RuleEntityRecognizer();
  }

  @Override
  public boolean supports(String language) {
    return Resources.LANGUAGES.contains(primary(language));
  }

  @Override
  public List<Entity> recognize(Tokens tokens, String language) {
    if (!supports(language)) {
      throw new IllegalArgumentException("no names for the language " + language);
    }
    var lexicon = lexicons.computeIfAbsent(primary(language), LexiconReader::read);
    var page = new Page(tokens, lexicon);
    var mentions = SecondReading.of(page, lexicon, FirstReading.of(page, lexicon));
    return Grouping.of(tokens, mentions);
  }

  @Override
  public Annotator annotator() {
    return annotator;
  }

  /** "it" for "it-CH". */
  private static String primary(String language) {
    return Locale.forLanguageTag(language).getLanguage();
  }
}
