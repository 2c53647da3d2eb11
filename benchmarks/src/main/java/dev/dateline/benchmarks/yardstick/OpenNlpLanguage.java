package dev.dateline.benchmarks.yardstick;

import java.io.InputStream;
import java.lang.reflect.Method;

/** OpenNLP's detector with the model that it publishes. */
final class OpenNlpLanguage extends LanguagePeer {

  private static final String PACKAGE = "opennlp.tools.langdetect.";
  private static final String MODEL = "/langdetect-183.bin";

  OpenNlpLanguage() {
    super("OpenNLP 2.5.4", PACKAGE + "LanguageDetectorME");
  }

  @Override
  Object load() throws Exception {
    var model = PACKAGE + "LanguageDetectorModel";
    try (var stream = OpenNlpLanguage.class.getResourceAsStream(MODEL)) {
      return Reflection.create(
          PACKAGE + "LanguageDetectorME",
          Class.forName(model),
          Reflection.create(model, InputStream.class, stream));
    }
  }

  @Override
  Method method() throws ReflectiveOperationException {
    return Reflection.method(PACKAGE + "LanguageDetectorME", "predictLanguage", CharSequence.class);
  }
}
