package dev.dateline.benchmarks.yardstick;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/** CoreNLP's pipeline up to names, for English: as it ships, or with all left out that can be. */
final class CoreNlpPipeline implements Peer {

  private static final String PIPELINE = "edu.stanford.nlp.pipeline.StanfordCoreNLP";
  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private final boolean lean;
  private Object pipeline;
  private Method process;

  CoreNlpPipeline(boolean lean) {
    this.lean = lean;
  }

  @Override
  public String name() {
    return "CoreNLP 4.5.10 pipeline, " + (lean ? "leanest" : "default");
  }

  @Override
  public String stage() {
    return "entities";
  }

  @Override
  public boolean isPresent() {
    return Reflection.isPresent(PIPELINE);
  }

  @Override
  public boolean speaks(String language) {
    return language.equals("en") && getClass().getClassLoader().getResource(MODEL) != null;
  }

  @Override
  public int annotate(String language, String text, LocalDate published) throws Exception {
    if (pipeline == null) {
      pipeline = Reflection.create(PIPELINE, Properties.class, properties());
      process = pipeline.getClass().getMethod("processToCoreDocument", String.class);
    }
    return tokensInNames(process.invoke(pipeline, text));
  }

  private static int tokensInNames(Object document) throws ReflectiveOperationException {
    int found = 0;
    for (Object token : (List<?>) Reflection.call(document, "tokens")) {
      found += "O".equals(Reflection.call(token, "ner")) ? 0 : 1;
    }
    return found;
  }

  private Properties properties() {
    var properties = new Properties();
    properties.setProperty("annotators", lean ? "tokenize,ner" : "tokenize,pos,lemma,ner");
    if (lean) {
      properties.setProperty("ner.model", MODEL);
      properties.setProperty("ner.applyNumericClassifiers", "false");
      properties.setProperty("ner.applyFineGrained", "false");
      properties.setProperty("ner.useSUTime", "false");
      properties.setProperty("ner.buildEntityMentions", "false");
    }
    return properties;
  }
}
