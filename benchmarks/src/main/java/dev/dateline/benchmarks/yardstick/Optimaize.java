package dev.dateline.benchmarks.yardstick;

import java.lang.reflect.Method;
import java.util.Collection;

/** Optimaize's detector with its built-in profiles. */
final class Optimaize extends LanguagePeer {

  private static final String PACKAGE = "com.optimaize.langdetect.";

  Optimaize() {
    super("Optimaize 0.6", PACKAGE + "LanguageDetector");
  }

  @Override
  Object load() throws ReflectiveOperationException {
    var reader =
        Class.forName(PACKAGE + "profiles.LanguageProfileReader").getConstructor().newInstance();
    var ngrams = Reflection.method(PACKAGE + "ngram.NgramExtractors", "standard").invoke(null);
    var extractor = Class.forName(PACKAGE + "ngram.NgramExtractor");
    var builder = PACKAGE + "LanguageDetectorBuilder";
    var built = Reflection.method(builder, "create", extractor).invoke(null, ngrams);
    Reflection.method(builder, "withProfiles", Iterable.class)
        .invoke(built, (Collection<?>) Reflection.call(reader, "readAllBuiltIn"));
    return Reflection.call(built, "build");
  }

  @Override
  Method method() throws ReflectiveOperationException {
    return Reflection.method(PACKAGE + "LanguageDetector", "getProbabilities", CharSequence.class);
  }
}
