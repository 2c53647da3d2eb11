package dev.dateline.enrichment.dates.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A place where a rule fits.
 *
 * @param rule the rule
 * @param start first token
 * @param end one past the last token
 * @param captures what each element of the pattern matched; null where an optional one is missing
 */
public record Match(Rule rule, int start, int end, List<Capture> captures) {

  /** The values of all slots that the pattern filled; of a slot filled twice, the first. */
  public Map<Slot, Integer> numbers() {
    Map<Slot, Integer> numbers = new EnumMap<>(Slot.class);
    for (int i = 0; i < captures.size(); i++) {
      Slot slot = captures.get(i) == null ? null : rule.step(i).slot();
      if (slot != null) {
        numbers.putIfAbsent(slot, captures.get(i).number());
      }
    }
    return numbers;
  }

  /** The value of a slot, if the pattern filled it. */
  public OptionalInt number(Slot slot) {
    Capture capture = capture(slot);
    return capture == null ? OptionalInt.empty() : OptionalInt.of(capture.number());
  }

  /** The value of a slot as text, if the pattern filled it. */
  public Optional<String> text(Slot slot) {
    Capture capture = capture(slot);
    return capture == null ? Optional.empty() : Optional.of(capture.text());
  }

  /** The names of its rule and of those of its nested matches, the outermost first. */
  public String rules() {
    StringBuilder names = new StringBuilder(rule.name());
    for (Match match : nested()) {
      names.append(" > ").append(match.rules());
    }
    return names.toString();
  }

  /** How the rule labels its nested matches, in their order. */
  public List<String> labels() {
    List<String> labels = new ArrayList<>(2);
    for (int i = 0; i < captures.size(); i++) {
      if (captures.get(i) != null && rule.step(i).test() instanceof Element.Nested nested) {
        labels.add(nested.label());
      }
    }
    return labels;
  }

  /** All nested matches, in order. */
  public List<Match> nested() {
    List<Match> nested = new ArrayList<>(2);
    for (Capture capture : captures) {
      if (capture != null && capture.nested() != null) {
        nested.add(capture.nested());
      }
    }
    return nested;
  }

  private Capture capture(Slot slot) {
    for (int i = 0; i < captures.size(); i++) {
      if (captures.get(i) != null && rule.step(i).fills(slot)) {
        return captures.get(i);
      }
    }
    return null;
  }
}
