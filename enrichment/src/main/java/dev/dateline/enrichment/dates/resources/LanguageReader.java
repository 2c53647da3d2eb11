package dev.dateline.enrichment.dates.resources;

import dev.dateline.enrichment.dates.grammar.Classes;
import dev.dateline.enrichment.dates.grammar.Grammar;
import dev.dateline.enrichment.dates.grammar.Lexicon;
import dev.dateline.enrichment.dates.grammar.Rule;
import dev.dateline.enrichment.dates.grammar.Sense;
import dev.dateline.enrichment.dates.grammar.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds a language from its resource files. */
public final class LanguageReader {

  private static final int LONGEST_FORM = 8;

  private final Classes classes = new Classes();
  private final Lexicon.Builder lexicon = new Lexicon.Builder();

  private LanguageReader() {}

  /**
   * Reads a language.
   *
   * @param files its own file first, then those it shares with others
   * @throws InvalidResourceException when a line cannot be understood
   */
  public static Language read(List<ResourceFile> files) {
    return new LanguageReader().build(files);
  }

  private Language build(List<ResourceFile> files) {
    for (ResourceFile.Line line : lines(files, "words")) {
      addWords(line);
    }
    RuleReader reader = new RuleReader(classes, new Spelled(), lines(files, "rules"));
    List<Rule> rules = reader.rules();
    Lexicon built = lexicon.build();
    try {
      return new Language(built, new Grammar(built, reader.heads(), rules), endings(files));
    } catch (IllegalArgumentException circle) {
      throw new InvalidResourceException(files.get(0).name(), circle.getMessage(), circle);
    }
  }

  private static List<ResourceFile.Line> lines(List<ResourceFile> files, String section) {
    List<ResourceFile.Line> lines = new ArrayList<>();
    for (ResourceFile file : files) {
      lines.addAll(file.in(section));
    }
    return lines;
  }

  private void addWords(ResourceFile.Line line) {
    String name = line.cell(0);
    int slash = name.indexOf('/');
    Optional<Slot> slot = Slot.named(slash < 0 ? name : name.substring(0, slash));
    int kind =
        slot.isEmpty()
            ? connector(line, name)
            : slash < 0 ? Classes.of(slot.get()) : classes.add(name);
    int number = slot.isEmpty() ? 0 : value(line, slot.get(), line.cell(1));
    for (String form : ResourceFile.split(line.cell(2), '|')) {
      add(line, kind, number, form);
    }
  }

  private int connector(ResourceFile.Line line, String name) {
    if (!line.cell(1).equals("-")) {
      throw line.problem("%s is no typed class, so its value must be -".formatted(name));
    }
    return classes.add(name);
  }

  private static int value(ResourceFile.Line line, Slot slot, String value) {
    try {
      return slot.read(value);
    } catch (IllegalArgumentException unreadable) {
      String name = slot.name().toLowerCase(Locale.ROOT);
      throw new InvalidResourceException(
          line.place(),
          "not a value of %s: %s".formatted(name, unreadable.getMessage()),
          unreadable);
    }
  }

  /**
   * A form may begin with = (capitals as written) and end with a full stop, which may be missing
   * unless an exclamation mark follows it.
   */
  private void add(ResourceFile.Line line, int kind, int number, String form) {
    boolean exact = form.startsWith("=");
    boolean stopped = form.endsWith(".!");
    String text = form.substring(exact ? 1 : 0, form.length() - (stopped ? 1 : 0));
    phrase(line, kind, number, text, exact);
    if (!stopped && text.length() > 1 && text.endsWith(".")) {
      phrase(line, kind, number, text.substring(0, text.length() - 1), exact);
    }
  }

  private void phrase(ResourceFile.Line line, int kind, int number, String text, boolean exact) {
    List<String> words = Forms.words(text);
    if (words.isEmpty() || words.size() > LONGEST_FORM) {
      throw line.problem("a form of %d words".formatted(words.size()));
    }
    lexicon.add(words, new Sense(kind, line.cell(1), number, exact ? text : null));
  }

  private int literal(ResourceFile.Line line, String alternatives) {
    int kind = classes.add("'".concat(alternatives));
    for (String form : ResourceFile.split(alternatives, '|')) {
      List<String> words = Forms.words(form.replace('_', ' '));
      if (words.isEmpty()) {
        throw line.problem("an empty word in " + alternatives);
      }
      lexicon.add(words, new Sense(kind, "-", 0, null));
    }
    return kind;
  }

  /** A class for the words that a pattern spells out. */
  private final class Spelled implements RuleReader.Literals {
    @Override
    public int add(ResourceFile.Line line, String alternatives) {
      return literal(line, alternatives);
    }
  }

  private static Endings endings(List<ResourceFile> files) {
    List<Endings.Ending> endings = new ArrayList<>();
    for (ResourceFile.Line line : lines(files, "endings")) {
      int tense = value(line, Slot.CUE, line.cell(0));
      for (String letters : ResourceFile.split(line.cell(1), '|')) {
        endings.add(new Endings.Ending(letters, tense));
      }
    }
    return new Endings(endings);
  }
}
