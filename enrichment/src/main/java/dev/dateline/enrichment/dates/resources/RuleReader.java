package dev.dateline.enrichment.dates.resources;

import dev.dateline.enrichment.dates.grammar.Action;
import dev.dateline.enrichment.dates.grammar.Classes;
import dev.dateline.enrichment.dates.grammar.Element;
import dev.dateline.enrichment.dates.grammar.Figures;
import dev.dateline.enrichment.dates.grammar.Rule;
import dev.dateline.enrichment.dates.grammar.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/** Reads rules: head, action and pattern. */
final class RuleReader {

  private final Classes classes;
  private final ToIntBiFunction<ResourceFile.Line, String> literals;
  private final List<ResourceFile.Line> lines;
  private final List<String> heads;

  RuleReader(
      Classes classes,
      ToIntBiFunction<ResourceFile.Line, String> literals,
      List<ResourceFile.Line> lines) {
    this.classes = classes;
    this.literals = literals;
    this.lines = lines;
    this.heads = lines.stream().map(line -> line.cell(0)).distinct().toList();
  }

  /** Names of what rules build, by their numbers. */
  List<String> heads() {
    return heads;
  }

  List<Rule> rules() {
    return lines.stream().map(this::rule).toList();
  }

  private Rule rule(ResourceFile.Line line) {
    Action action =
        Action.named(line.cell(1))
            .orElseThrow(() -> line.problem("no action is called " + line.cell(1)));
    Rule rule = new Rule(line.place(), heads.indexOf(line.cell(0)), action, pattern(line));
    if (!rule.problem().isEmpty()) {
      throw line.problem(rule.problem());
    }
    return rule;
  }

  private List<Element> pattern(ResourceFile.Line line) {
    List<Element> elements = new ArrayList<>();
    boolean inside = false;
    for (String step : line.cell(2).split(" +", -1)) {
      Element element = element(line, step, inside);
      inside |= element.role() == Element.Role.INSIDE;
      elements.add(element);
    }
    if (!inside) {
      throw line.problem("nothing of the pattern is inside the expression");
    }
    return elements;
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
      return new Element.Word(
          classes.connector(name).orElseThrow(() -> line.problem("no class is called " + name)));
    }
    return new Element.Word(literals.applyAsInt(line, inner));
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
    Optional<Slot> slot = Slot.named(name.split("/", 2)[0]);
    if (slot.isPresent()) {
      return new Element.Value(slot.get(), null, kind(line, name, slot.get()));
    }
    String[] parts = name.split(":", 2);
    if (!heads.contains(parts[0])) {
      throw line.problem("neither a class of words nor the head of a rule: " + parts[0]);
    }
    return new Element.Nested(heads.indexOf(parts[0]), parts.length > 1 ? parts[1] : "");
  }

  private static Element.Test constant(ResourceFile.Line line, String name, String value) {
    Slot slot =
        Slot.named(name).orElseThrow(() -> line.problem("no typed class is called " + name));
    try {
      return new Element.Constant(slot, slot.read(value), value);
    } catch (IllegalArgumentException unreadable) {
      throw new InvalidResourceException(
          line.place(),
          "not a value of %s: %s".formatted(name, unreadable.getMessage()),
          unreadable);
    }
  }

  /** A name with a slash is a class of its own whose words fill the slot before the slash. */
  private int kind(ResourceFile.Line line, String name, Slot slot) {
    return name.contains("/")
        ? classes.connector(name).orElseThrow(() -> line.problem("no class is called " + name))
        : Classes.of(slot);
  }
}
