package dev.dateline.benchmarks.yardstick;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * OpenNLP's sentences, and the tokens of each. It publishes no models for names, so there is
 * nothing of it to measure entities against.
 */
final class OpenNlpTokens implements Peer {

  private static final String SENTENCES = "opennlp.tools.sentdetect.Sentence";
  private static final String TOKENS = "opennlp.tools.tokenize.Tokenizer";

  /** The treebanks that its models come from. */
  private static final Map<String, String> TREEBANKS = Map.of("de", "de-ud-gsd", "en", "en-ud-ewt");

  private final Map<String, Engine> engines = new HashMap<>();

  /** Models of one language. */
  private record Engine(Object sentences, Object tokens) {}

  @Override
  public String name() {
    return "OpenNLP 2.5.4";
  }

  @Override
  public String stage() {
    return "tokens";
  }

  @Override
  public boolean isPresent() {
    return Reflection.isPresent(TOKENS + "ME");
  }

  @Override
  public boolean speaks(String language) {
    return TREEBANKS.containsKey(language)
        && getClass().getResource(file(language, "sentence")) != null
        && getClass().getResource(file(language, "tokens")) != null;
  }

  @Override
  public int annotate(String language, String text, LocalDate published) throws Exception {
    var engine = engines.get(language);
    if (engine == null) {
      engine =
          new Engine(
              load(SENTENCES, "Detector", file(language, "sentence")),
              load(TOKENS, "", file(language, "tokens")));
      engines.put(language, engine);
    }
    var split = engine.sentences().getClass().getMethod("sentDetect", CharSequence.class);
    var cut = engine.tokens().getClass().getMethod("tokenize", String.class);
    int found = 0;
    for (String sentence : (String[]) split.invoke(engine.sentences(), text)) {
      found += ((String[]) cut.invoke(engine.tokens(), sentence)).length;
    }
    return found;
  }

  private static String file(String language, String what) {
    return "/opennlp-%s-%s-1.3-2.5.4.bin".formatted(TREEBANKS.get(language), what);
  }

  private static Object load(String prefix, String kind, String file) throws Exception {
    try (var stream = OpenNlpTokens.class.getResourceAsStream(file)) {
      var model = prefix + "Model";
      return Reflection.create(
          prefix + kind + "ME",
          Class.forName(model),
          Reflection.create(model, InputStream.class, stream));
    }
  }
}
