package dev.dateline.enrichment.dates.resources;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import dev.dateline.enrichment.text.Tokenizer;
import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns CLDR's date patterns and phrases into steps of rules. */
final class CldrPatterns {

  private static final List<String> SKELETONS =
      List.of(
          "yMMMMEEEEd", "MMMMEEEEd", "yMMMMd", "MMMMd", "yMMMM", "yMMMd", "MMMd", "yMMM", "yMd");

  /** What stands on the marks that have a meaning in rules cannot be a step. */
  private static final String MARKS = "|?()<>{}!+=_";

  /** Korean writes its particles onto the word. */
  private static final Map<String, String> WITH_PARTICLES =
      Map.of("년", "년|년에|년의|년부터|년까지", "월", "월|월에|월의|월부터|월까지", "일", "일|일에|일의|일은|일부터|일까지");

  private CldrPatterns() {}

  /** The patterns of rules for dates, for each way in which the language orders them. */
  static Set<String> dates(ULocale locale, Optional<String> numberedMonth) {
    Set<String> patterns = new TreeSet<>();
    DateTimePatternGenerator generator = DateTimePatternGenerator.getInstance(locale);
    for (String skeleton : SKELETONS) {
      String pattern = generator.getBestPattern(skeleton);
      if (pattern.indexOf('G') < 0 && pattern.indexOf('r') < 0 && pattern.indexOf('U') < 0) {
        steps(pattern, numberedMonth).ifPresent(steps -> addWithout(patterns, steps));
      }
    }
    return patterns;
  }

  /** Words that follow the last value may be missing. */
  private static void addWithout(Set<String> patterns, List<String> steps) {
    int last = steps.size();
    while (!steps.get(last - 1).endsWith("}")) {
      last--;
    }
    patterns.add(String.join(" ", steps));
    List<String> values = steps.subList(0, last);
    if (values.contains("{month}") || steps.contains("{year}")) {
      patterns.add(String.join(" ", values));
    }
  }

  private static Optional<List<String>> steps(String pattern, Optional<String> numberedMonth) {
    List<String> steps = new ArrayList<>();
    boolean figures = pattern.chars().noneMatch(c -> c == 'E') && !pattern.contains("MMM");
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < pattern.length(); ) {
      char c = pattern.charAt(i);
      int end = i;
      while (end < pattern.length() && pattern.charAt(end) == c) {
        end++;
      }
      if (c == '\'') {
        int close = pattern.indexOf('\'', i + 1);
        literal.append(pattern, i + 1, close);
        end = close + 1;
      } else if (c < 'A' || c > 'z' || !Character.isLetter(c)) {
        literal.append(pattern, i, end);
      } else {
        addLiteral(steps, literal, figures);
        steps.addAll(value(c, end - i, numberedMonth));
      }
      i = end;
    }
    addLiteral(steps, literal, figures);
    boolean usable = steps.stream().noneMatch(String::isEmpty);
    return usable && !steps.isEmpty() ? Optional.of(joined(steps, figures)) : Optional.empty();
  }

  /** In dates of figures nothing stands between the figures and their marks. */
  private static List<String> joined(List<String> steps, boolean figures) {
    boolean marks = figures && steps.stream().anyMatch(s -> s.equals("/") || s.equals("-"));
    List<String> result = new ArrayList<>();
    for (String step : steps) {
      result.add((marks && !result.isEmpty()) || step.equals(".") ? "+" + step : step);
    }
    return result;
  }

  private static List<String> value(char letter, int length, Optional<String> numberedMonth) {
    return switch (letter) {
      case 'y' -> List.of("{year}");
      case 'd' -> List.of("{day}");
      case 'E', 'c' -> List.of("{weekday}");
      case 'M', 'L' ->
          length < 3
              ? List.of("{m}")
              : numberedMonth.map(CldrPatterns::numbered).orElse(List.of("{month}"));
      default -> List.of("");
    };
  }

  /** "tháng 5" and "5月": the month is a number with a word. */
  private static List<String> numbered(String name) {
    List<String> steps = new ArrayList<>();
    Tokens tokens = Tokenizer.tokenize(name);
    for (int i = 0; i < tokens.size(); i++) {
      steps.add(tokens.kind(i) == Tokens.Kind.NUMBER ? "{m}" : word(tokens.word(i)));
    }
    return steps;
  }

  private static void addLiteral(List<String> steps, StringBuilder literal, boolean figures) {
    Tokens tokens = Tokenizer.tokenize(literal.toString());
    for (int i = 0; i < tokens.size(); i++) {
      String step = word(tokens.word(i));
      steps.add(!step.isEmpty() && ",،、".contains(step) && !figures ? step + "?" : step);
    }
    literal.setLength(0);
  }

  /** A phrase as one step; empty when it cannot be one. */
  static Optional<String> phrase(String text) {
    List<String> words = new ArrayList<>();
    Tokens tokens = Tokenizer.tokenize(text);
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i).toLowerCase(Locale.ROOT));
    }
    boolean usable = words.stream().noneMatch(w -> w.chars().anyMatch(c -> MARKS.indexOf(c) >= 0));
    return usable && !words.isEmpty() && words.size() <= 8
        ? Optional.of(String.join("_", words))
        : Optional.empty();
  }

  /** The steps of a phrase around a number, such as "3 days ago"; empty when they are none. */
  static Optional<String> around(String text, String number) {
    int at = text.indexOf(number);
    if (at < 0) {
      return Optional.empty();
    }
    Optional<String> before = phrase(text.substring(0, at));
    Optional<String> after = phrase(text.substring(at + number.length()));
    boolean blank = text.substring(0, at).isBlank();
    return blank || before.isPresent()
        ? Optional.of((before.map(b -> b + " ").orElse("") + "{n} " + after.orElse("")).strip())
        : Optional.empty();
  }

  private static String word(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean usable = lower.chars().noneMatch(c -> MARKS.indexOf(c) >= 0);
    return usable ? WITH_PARTICLES.getOrDefault(lower, lower) : "";
  }
}
