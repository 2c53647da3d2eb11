package dev.dateline.benchmarks.yardstick;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * CoreNLP's tagger of names in its leanest form: the classifier alone, on its own tokens, without
 * the pipeline around it.
 */
final class CoreNlp implements Peer {

  private static final String CLASSIFIER = "edu.stanford.nlp.ie.crf.CRFClassifier";
  private static final String FOLDER = "edu/stanford/nlp/models/ner/";

  private static final Map<String, String> MODELS =
      Map.of(
          "de", "german.distsim.crf.ser.gz",
          "en", "english.all.3class.distsim.crf.ser.gz",
          "es", "spanish.ancora.distsim.s512.crf.ser.gz",
          "fr", "french-wikiner-4class.crf.ser.gz",
          "it", "italian.crf.ser.gz");

  private final Map<String, Object> classifiers = new HashMap<>();

  @Override
  public String name() {
    return "CoreNLP 4.5.10";
  }

  @Override
  public String stage() {
    return "entities";
  }

  @Override
  public boolean isPresent() {
    try {
      Class.forName(CLASSIFIER);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  @Override
  public boolean speaks(String language) {
    return MODELS.containsKey(language)
        && getClass().getClassLoader().getResource(FOLDER + MODELS.get(language)) != null;
  }

  @Override
  public int annotate(String language, String text, LocalDate published) throws Exception {
    Object classifier = classifiers.get(language);
    if (classifier == null) {
      classifier = load(language);
      classifiers.put(language, classifier);
    }
    Method classify = classifier.getClass().getMethod("classifyToCharacterOffsets", String.class);
    return ((List<?>) classify.invoke(classifier, text)).size();
  }

  private static Object load(String language) throws ReflectiveOperationException {
    return Class.forName(CLASSIFIER)
        .getMethod("getClassifier", String.class)
        .invoke(null, FOLDER + MODELS.get(language));
  }
}
