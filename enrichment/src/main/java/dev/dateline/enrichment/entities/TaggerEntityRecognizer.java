package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.Explanation;
import dev.dateline.enrichment.entities.document.DocumentSteps;
import dev.dateline.enrichment.entities.document.Mention;
import dev.dateline.enrichment.entities.grouping.Grouping;
import dev.dateline.enrichment.entities.lists.Lexicon;
import dev.dateline.enrichment.entities.lists.LexiconReader;
import dev.dateline.enrichment.entities.lists.Resources;
import dev.dateline.enrichment.entities.tagger.Model;
import dev.dateline.enrichment.entities.tagger.ModelCatalogue;
import dev.dateline.enrichment.entities.tagger.Observations;
import dev.dateline.enrichment.entities.tagger.Tagger;
import dev.dateline.enrichment.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The engine that ships: a trained model of each language finds names, the document's other parts
 * confirm and complete them, lists say what they stand for.
 *
 * <p>A language is loaded when it is first asked for and shared by all threads from then on.
 */
public final class TaggerEntityRecognizer implements EntityRecognizer {

  /** Changes whenever the code may give other names for the same model and lists. */
  private static final String VERSION = "2";

  private static final int LISTS_LENGTH = 8;

  private final Map<String, Reader> readers = new ConcurrentHashMap<>();
  private final String version = VERSION + "-" + Resources.sha256().substring(0, LISTS_LENGTH);

  /** What reads one language. */
  private record Reader(Lexicon lexicon, Model model) {

    static Reader of(String language) {
      return new Reader(LexiconReader.read(language), ModelCatalogue.load(language));
    }

    Observations look(Tokens tokens) {
      return new Observations(tokens, lexicon, model.classes());
    }

    List<Mention> mentions(Observations seen) {
      return DocumentSteps.of(seen, lexicon, Tagger.names(model, seen));
    }
  }

  private TaggerEntityRecognizer() {}

  /** A recogniser for the languages whose models are on the class path. */
  public static TaggerEntityRecognizer create() {
    return new TaggerEntityRecognizer();
  }

  @Override
  public boolean supports(String language) {
    return ModelCatalogue.sha256ByLanguage().containsKey(primary(language));
  }

  @Override
  public List<Entity> recognize(Tokens tokens, String language) {
    var reader = reader(language);
    return Grouping.of(tokens, reader.lexicon(), reader.mentions(reader.look(tokens)));
  }

  @Override
  public List<Explanation> explain(Tokens tokens, String language) {
    var reader = reader(language);
    var seen = reader.look(tokens);
    var reasons = new Reasons(reader.model(), reader.lexicon(), seen);
    return reader.mentions(seen).stream().map(reasons::of).toList();
  }

  @Override
  public Annotator annotator(String language) {
    var code = primary(language);
    return new Annotator(
        "dateline-entities",
        version,
        Optional.of(code + ".model"),
        Optional.ofNullable(ModelCatalogue.sha256ByLanguage().get(code)));
  }

  @Override
  public List<Annotator> annotators() {
    return ModelCatalogue.sha256ByLanguage().keySet().stream().map(this::annotator).toList();
  }

  private Reader reader(String language) {
    if (!supports(language)) {
      throw new IllegalArgumentException("no model of names for the language " + language);
    }
    return readers.computeIfAbsent(primary(language), Reader::of);
  }

  /** "it" for "it-CH". */
  private static String primary(String language) {
    return Locale.forLanguageTag(language).getLanguage();
  }
}
