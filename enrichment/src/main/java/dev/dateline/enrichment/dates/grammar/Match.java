package dev.dateline.enrichment.dates.grammar;

import java.util.ArrayList;
import java.util.List;
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

  /** The value of a slot, if the pattern filled it. */
  public OptionalInt number(Slot slot) {
    return capture(slot).map(c -> OptionalInt.of(c.number())).orElse(OptionalInt.empty());
  }

  /** The value of a slot as text, if the pattern filled it. */
  public Optional<String> text(Slot slot) {
    return capture(slot).map(Capture::text);
  }

  /** How the rule labels its nested matches, in their order. */
  public List<String> labels() {
    List<String> labels = new ArrayList<>(2);
    for (int i = 0; i < captures.size(); i++) {
      if (captures.get(i) != null
          && rule.pattern().get(i).test() instanceof Element.Nested nested) {
        labels.add(nested.label());
      }
    }
    return labels;
  }

  /** All nested matches, in order. */
  public List<Match> nested() {
    return captures.stream()
        .filter(c -> c != null && c.nested() != null)
        .map(Capture::nested)
        .toList();
  }

  private Optional<Capture> capture(Slot slot) {
    for (int i = 0; i < captures.size(); i++) {
      if (captures.get(i) != null && rule.pattern().get(i).fills(slot)) {
        return Optional.of(captures.get(i));
      }
    }
    return Optional.empty();
  }
}
