package dev.dateline.benchmarks.yardstick;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** HeidelTime's stand-alone form, with its own tokens and without tags for parts of speech. */
final class HeidelTime implements Peer {

  private static final String STANDALONE = "de.unihd.dbs.heideltime.standalone.";
  private static final String LANGUAGE =
      "de.unihd.dbs.uima.annotator.heideltime.resources.Language";

  private static final Map<String, String> LANGUAGES =
      Map.of(
          "de",
          "GERMAN",
          "en",
          "ENGLISH",
          "es",
          "SPANISH",
          "fr",
          "FRENCH",
          "it",
          "ITALIAN",
          "nl",
          "DUTCH",
          "pt",
          "PORTUGUESE");

  /** What it reads from its settings when it has no tagger; there is no default in its jar. */
  private static final List<String> SETTINGS =
      List.of(
          "considerDate = true",
          "considerDuration = true",
          "considerSet = true",
          "considerTime = true",
          "considerTemponym = false",
          "typeSystemHome = desc/type/HeidelTime_TypeSystem.xml",
          "typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml",
          "uimaVarDate = Date",
          "uimaVarDuration = Duration",
          "uimaVarLanguage = Language",
          "uimaVarSet = Set",
          "uimaVarTime = Time",
          "uimaVarTemponym = Temponym",
          "uimaVarTypeToProcess = Type",
          "ConvertDurations = true");

  private final Map<String, Object> engines = new HashMap<>();

  @Override
  public String name() {
    return "HeidelTime 2.2.1";
  }

  @Override
  public String stage() {
    return "dates";
  }

  @Override
  public boolean isPresent() {
    try {
      Class.forName(STANDALONE + "HeidelTimeStandalone");
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  @Override
  public boolean speaks(String language) {
    return LANGUAGES.containsKey(language);
  }

  @Override
  public int annotate(String language, String text, LocalDate published) throws Exception {
    Object engine = engines.get(language);
    if (engine == null) {
      engine = engine(language);
      engines.put(language, engine);
    }
    Method process = engine.getClass().getMethod("process", String.class, Date.class);
    Date day = Date.from(published.atStartOfDay(ZoneOffset.UTC).toInstant());
    return ((String) process.invoke(engine, text, day)).length();
  }

  private static Object engine(String language) throws Exception {
    Class<?> standalone = Class.forName(STANDALONE + "HeidelTimeStandalone");
    Object spoken = constant(LANGUAGE, LANGUAGES.get(language));
    Object news = constant(STANDALONE + "DocumentType", "NEWS");
    Object timeMl = constant(STANDALONE + "OutputType", "TIMEML");
    Object noTagger = constant(STANDALONE + "POSTagger", "NO");
    return standalone
        .getConstructor(
            spoken.getClass(),
            Class.forName(STANDALONE + "DocumentType"),
            Class.forName(STANDALONE + "OutputType"),
            String.class,
            noTagger.getClass(),
            Boolean.class)
        .newInstance(spoken, news, timeMl, settings().toString(), noTagger, true);
  }

  private static Object constant(String type, String name) throws ReflectiveOperationException {
    return Class.forName(type).getField(name).get(null);
  }

  private static Path settings() throws IOException {
    Path file = Files.createTempFile("heideltime", ".props");
    file.toFile().deleteOnExit();
    return Files.write(file, SETTINGS);
  }
}
