package dev.dateline.enrichment.language;

import com.carrotsearch.labs.langid.Model;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.tukaani.xz.LZMAInputStream;

/**
 * The model inside langid-java: a naive Bayes classifier over byte n-grams that an automaton finds.
 *
 * <p>Its weights are laid out here by n-gram, not by language as in the library: the weights of all
 * languages for one n-gram stand side by side and are added in a few machine instructions. That is
 * what makes a vote per window affordable. Immutable and shared: about 5 MB.
 */
final class LangidModel {

  /** Name of the resource beside the library's classes. */
  static final String RESOURCE = "langid.lzma";

  private final List<String> languages;
  private final float[] prior;
  private final float[] weights;
  private final Automaton automaton;
  private final int[][] ngrams;
  private final int[] firstOfSame;
  private final String sha256;

  private LangidModel(byte[] packed) throws IOException, ClassNotFoundException {
    this.sha256 = sha256(packed);
    try (var in = new ObjectInputStream(new LZMAInputStream(new ByteArrayInputStream(packed)))) {
      in.setObjectInputFilter(LangidModel::allow);
      languages = List.of((String[]) in.readObject());
      float[] byLanguage = (float[]) in.readObject();
      prior = (float[]) in.readObject();
      automaton = new Automaton((short[]) in.readObject());
      ngrams = (int[][]) in.readObject();
      weights = transpose(byLanguage, prior.length);
      firstOfSame = languages.stream().mapToInt(this::firstOfSame).toArray();
    }
  }

  /** Nothing but strings and arrays of numbers is in the model. */
  private static ObjectInputFilter.Status allow(ObjectInputFilter.FilterInfo info) {
    Class<?> type = info.serialClass();
    if (type == null || type == String.class || type.isArray()) {
      return ObjectInputFilter.Status.ALLOWED;
    }
    return ObjectInputFilter.Status.REJECTED;
  }

  /** The model, read once in a JVM. */
  static LangidModel get() {
    return Holder.MODEL;
  }

  private static final class Holder {
    static final LangidModel MODEL = load();
  }

  private static LangidModel load() {
    try (InputStream in = Model.class.getResourceAsStream(RESOURCE)) {
      return new LangidModel(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the language model " + RESOURCE, unreadable);
    } catch (ClassNotFoundException foreign) {
      throw new IllegalStateException("not a language model: " + RESOURCE, foreign);
    }
  }

  private static float[] transpose(float[] byLanguage, int languages) {
    int features = byLanguage.length / languages;
    float[] byFeature = new float[byLanguage.length];
    for (int language = 0; language < languages; language++) {
      for (int feature = 0; feature < features; feature++) {
        byFeature[feature * languages + language] = byLanguage[language * features + feature];
      }
    }
    return byFeature;
  }

  private int firstOfSame(String code) {
    int first = 0;
    while (!LanguageTags.agree(languages.get(first), code)) {
      first++;
    }
    return first;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** The languages' codes, in the order of all scores. */
  List<String> languages() {
    return languages;
  }

  /** True when two are one language under several codes, as Norwegian is. */
  boolean same(int one, int other) {
    return firstOfSame[one] == firstOfSame[other];
  }

  /** Logarithm of how often a language is expected. */
  float prior(int language) {
    return prior[language];
  }

  String sha256() {
    return sha256;
  }

  /** The automaton's state after one more byte; 0 at the start. */
  int step(int state, int unsignedByte) {
    return automaton.step(state, unsignedByte);
  }

  /** Adds the weights of the n-grams that end in a state; returns how many there are. */
  int addTo(float[] scores, int state) {
    int[] found = ngrams[state];
    if (found == null) {
      return 0;
    }
    for (int ngram : found) {
      add(scores, weights, ngram * scores.length);
    }
    return found.length;
  }

  /** Short and free of fields, so that the compiler adds eight languages at a time. */
  private static void add(float[] scores, float[] weights, int from) {
    for (int language = 0; language < scores.length; language++) {
      scores[language] += weights[from + language];
    }
  }
}
