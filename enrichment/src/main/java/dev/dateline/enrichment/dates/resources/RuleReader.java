package dev.dateline.enrichment.dates.resources;

import dev.dateline.enrichment.dates.grammar.Action;
import dev.dateline.enrichment.dates.grammar.Capture;
import dev.dateline.enrichment.dates.grammar.Classes;
import dev.dateline.enrichment.dates.grammar.Element;
import dev.dateline.enrichment.dates.grammar.Figures;
import dev.dateline.enrichment.dates.grammar.Rule;
import dev.dateline.enrichment.dates.grammar.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rules: head, action and pattern. */
final class RuleReader {

  private final Classes classes;
  private final Literals literals;
  private final List<ResourceFile.Line> lines;
  private final Map<String, Integer> heads = new LinkedHashMap<>();
  private final Map<String, Element> read = new HashMap<>();

  /** Makes classes of the words that patterns spell out. */
  interface Literals {

    /** The number of the class of these words, parted by {@code |}. */
    int add(ResourceFile.Line line, String alternatives);
  }

  RuleReader(Classes classes, Literals literals, List<ResourceFile.Line> lines) {
    this.classes = classes;
    this.literals = literals;
    this.lines = lines;
    for (ResourceFile.Line line : lines) {
      if (!heads.containsKey(line.cell(0))) {
        heads.put(line.cell(0), heads.size());
      }
    }
  }

  /** Names of what rules build, by their numbers. */
  List<String> heads() {
    return new ArrayList<>(heads.keySet());
  }

  List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(lines.size());
    for (ResourceFile.Line line : lines) {
      rules.add(rule(line));
    }
    return rules;
  }

  private Rule rule(ResourceFile.Line line) {
    Optional<Action> action = Action.named(line.cell(1));
    if (action.isEmpty()) {
      throw line.problem("no action is called " + line.cell(1));
    }
    Rule rule = new Rule(line.place(), heads.get(line.cell(0)), action.get(), pattern(line));
    if (!rule.problem().isEmpty()) {
      throw line.problem(rule.problem());
    }
    return rule;
  }

  private List<Element> pattern(ResourceFile.Line line) {
    List<Element> elements = new ArrayList<>();
    boolean inside = false;
    for (String step : ResourceFile.split(line.cell(2), ' ')) {
      Element element = known(line, step, inside);
      inside |= element.role() == Element.Role.INSIDE;
      elements.add(element);
    }
    if (!inside) {
      throw line.problem("nothing of the pattern is inside the expression");
    }
    return elements;
  }

  /** Many rules have the same steps; what stands around them depends on their place. */
  private Element known(ResourceFile.Line line, String step, boolean afterFirst) {
    if (step.endsWith(")")) {
      return element(line, step, afterFirst);
    }
    Element element = read.get(step);
    if (element == null) {
      element = element(line, step, afterFirst);
      read.put(step, element);
    }
    return element;
  }

  private Element element(ResourceFile.Line line, String step, boolean afterFirst) {
    boolean negative = step.startsWith("!(");
    boolean around = negative || step.startsWith("(");
    String inner = around ? step.substring(negative ? 2 : 1, step.length() - 1) : step;
    if (around && !step.endsWith(")")) {
      throw line.problem("a bracket without its end: " + step);
    }
    boolean optional = inner.length() > 1 && inner.endsWith("?");
    inner = optional ? inner.substring(0, inner.length() - 1) : inner;
    boolean touching = inner.length() > 1 && inner.startsWith("+");
    inner = touching ? inner.substring(1) : inner;
    return new Element(test(line, inner), role(around, negative, afterFirst), optional, touching);
  }

  private static Element.Role role(boolean around, boolean negative, boolean afterFirst) {
    if (!around) {
      return Element.Role.INSIDE;
    }
    if (afterFirst) {
      return negative ? Element.Role.NOT_AFTER : Element.Role.AFTER;
    }
    return negative ? Element.Role.NOT_BEFORE : Element.Role.BEFORE;
  }

  private Element.Test test(ResourceFile.Line line, String inner) {
    if (inner.startsWith("{") && inner.endsWith("}")) {
      return slot(line, inner.substring(1, inner.length() - 1));
    }
    if (inner.startsWith("<") && inner.endsWith(">")) {
      String name = inner.substring(1, inner.length() - 1);
      return new Element.Word(connector(line, name));
    }
    return new Element.Word(literals.add(line, inner));
  }

  private Element.Test slot(ResourceFile.Line line, String name) {
    if (name.contains("=")) {
      return constant(
          line, name.substring(0, name.indexOf('=')), name.substring(name.indexOf('=') + 1));
    }
    Optional<Figures> figures = Figures.named(name);
    if (figures.isPresent()) {
      Slot filled = figures.get().slot();
      return new Element.Value(filled, figures.get(), Classes.of(filled));
    }
    int slash = name.indexOf('/');
    Optional<Slot> slot = Slot.named(slash < 0 ? name : name.substring(0, slash));
    if (slot.isPresent()) {
      return new Element.Value(slot.get(), null, kind(line, name, slot.get()));
    }
    String[] parts = name.split(":", 2);
    if (!heads.containsKey(parts[0])) {
      throw line.problem("neither a class of words nor the head of a rule: " + parts[0]);
    }
    return new Element.Nested(heads.get(parts[0]), parts.length > 1 ? parts[1] : "");
  }

  private static Element.Test constant(ResourceFile.Line line, String name, String value) {
    Optional<Slot> slot = Slot.named(name);
    if (slot.isEmpty()) {
      throw line.problem("no typed class is called " + name);
    }
    try {
      return new Element.Constant(slot.get(), Capture.value(slot.get().read(value), value));
    } catch (IllegalArgumentException unreadable) {
      throw new InvalidResourceException(
          line.place(),
          "not a value of %s: %s".formatted(name, unreadable.getMessage()),
          unreadable);
    }
  }

  /** A name with a slash is a class of its own whose words fill the slot before the slash. */
  private int kind(ResourceFile.Line line, String name, Slot slot) {
    return name.indexOf('/') < 0 ? Classes.of(slot) : connector(line, name);
  }

  private int connector(ResourceFile.Line line, String name) {
    Optional<Integer> kind = classes.connector(name);
    if (kind.isEmpty()) {
      throw line.problem("no class is called " + name);
    }
    return kind.get();
  }
}
