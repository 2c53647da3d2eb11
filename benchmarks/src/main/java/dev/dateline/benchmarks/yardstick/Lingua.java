package dev.dateline.benchmarks.yardstick;

import java.lang.reflect.Method;

/** Lingua, with all its languages and in its accurate form, which is its default. */
final class Lingua extends LanguagePeer {

  private static final String PACKAGE = "com.github.pemistahl.lingua.api.";

  Lingua() {
    super("Lingua 1.2.2", PACKAGE + "LanguageDetector");
  }

  @Override
  Object load() throws ReflectiveOperationException {
    var builder =
        Reflection.method(PACKAGE + "LanguageDetectorBuilder", "fromAllLanguages").invoke(null);
    return Reflection.call(builder, "build");
  }

  @Override
  Method method() throws ReflectiveOperationException {
    return Reflection.method(PACKAGE + "LanguageDetector", "detectLanguageOf", String.class);
  }
}
