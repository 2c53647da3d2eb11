package dev.dateline.enrichment.dates.resources;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what CLDR knows of time, from ICU4J, one resource file per language: names of months,
 * weekdays and days near today, the order of dates, and phrases for units ago, ahead and long.
 *
 * <p>Run by the command in docs/dates.md; a test checks that the committed files are what it
 * writes. ICU4J stays in the test scope: the product reads the files only.
 */
final class CldrDates {

  /** Languages whose files are written by hand. */
  static final Set<String> BY_HAND = Set.of("de", "en", "es", "fr", "it", "nl", "pt");

  private static final Map<String, List<String>> SCRIPTS =
      Map.of("sr", List.of("sr", "sr-Latn"), "zh", List.of("zh", "zh-Hant"));

  private static final int[] AMOUNTS = {1, 2, 3, 5, 11, 21, 100};

  private static final Map<Direction, Integer> NEAR =
      new TreeMap<>(Map.of(Direction.LAST, -1, Direction.THIS, 0, Direction.NEXT, 1));

  private final TreeMap<String, Set<String>> words = new TreeMap<>();
  private final TreeSet<String> rules = new TreeSet<>();

  private CldrDates() {}

  /**
   * Writes the files and the list of their languages.
   *
   * @param args the directory to write to
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    for (String language : languages()) {
      Files.writeString(directory.resolve(language + ".tsv"), dump(language), UTF_8);
    }
    Files.writeString(directory.resolve("languages.txt"), list(), UTF_8);
  }

  /** Languages that CLDR has names of months, of yesterday and of three days ago for. */
  static List<String> languages() {
    return Stream.of(ULocale.getAvailableLocales())
        .map(ULocale::getLanguage)
        .distinct()
        .filter(language -> !BY_HAND.contains(language))
        .filter(CldrDates::isCovered)
        .sorted()
        .toList();
  }

  /** The list of languages, each with the SHA-256 of its file. */
  static String list() {
    return languages().stream()
        .map(language -> language + " " + Catalogue.sha256(dump(language).getBytes(UTF_8)) + "\n")
        .collect(Collectors.joining());
  }

  private static boolean isCovered(String language) {
    ULocale locale = locale(language);
    RelativeDateTimeFormatter near = RelativeDateTimeFormatter.getInstance(locale);
    String yesterday = near.format(Direction.LAST, AbsoluteUnit.DAY);
    return !months(locale, DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)[0].equals("M01")
        && yesterday != null
        && yesterday.chars().noneMatch(Character::isDigit)
        && !near.format(3, Direction.LAST, RelativeUnit.DAYS).equals("-3 d");
  }

  private static ULocale locale(String tag) {
    return new ULocale(ULocale.forLanguageTag(tag).getName() + "@calendar=gregorian;numbers=latn");
  }

  /** The content of one file. */
  static String dump(String language) {
    CldrDates dates = new CldrDates();
    for (String tag : SCRIPTS.getOrDefault(language, List.of(language))) {
      dates.add(locale(tag));
    }
    dates.dropAmbiguousDays();
    String words =
        dates.words.entrySet().stream()
            .map(entry -> entry.getKey() + "\t" + String.join(" | ", entry.getValue()))
            .collect(Collectors.joining("\n"));
    return "# From Unicode CLDR (ICU4J 79.1), written by CldrDates: do not edit.\n\n[words]\n"
        + words
        + "\n\n[rules]\n"
        + String.join("\n", dates.rules)
        + "\n";
  }

  private void add(ULocale locale) {
    Optional<String> numbered = addNames(locale);
    for (String pattern : CldrPatterns.dates(locale, numbered)) {
      rules.add("_dmy\tpoint\t" + pattern);
      if (pattern.contains("{month}") && words.keySet().stream().anyMatch(CldrDates::isShort)) {
        rules.add("_dmy\tpoint\t" + pattern.replace("{month}", "{month/short}"));
      }
    }
    RelativeDateTimeFormatter near = RelativeDateTimeFormatter.getInstance(locale);
    addDays(near);
    addUnits(near);
    AMOUNTS_OF.forEach((unit, relative) -> addAmounts(near, locale, unit, relative));
  }

  private static boolean isShort(String key) {
    return key.startsWith("month/short");
  }

  private static String[] months(ULocale locale, int context, int width) {
    return new DateFormatSymbols(GregorianCalendar.class, locale).getMonths(context, width);
  }

  /** Returns the name of the fifth month if it is a number with a word. */
  private Optional<String> addNames(ULocale locale) {
    DateFormatSymbols symbols = new DateFormatSymbols(GregorianCalendar.class, locale);
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      String[] wide = symbols.getMonths(context, DateFormatSymbols.WIDE);
      String[] narrow = symbols.getMonths(context, DateFormatSymbols.ABBREVIATED);
      String[] days = symbols.getWeekdays(context, DateFormatSymbols.WIDE);
      for (int month = 0; month < 12; month++) {
        word("month\t" + (month + 1), wide[month]);
        if (!narrow[month].equals(wide[month])) {
          word("month/short\t" + (month + 1), narrow[month]);
        }
      }
      for (int day = 1; day <= 7; day++) {
        word("weekday\t" + (day == 1 ? 7 : day - 1), days[day]);
      }
    }
    String may = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)[4];
    return may.contains("5") ? Optional.of(may) : Optional.empty();
  }

  /** Names that are written with a capital within a sentence must have it. */
  private void word(String key, String name) {
    if (CldrPatterns.phrase(name).isPresent() && name.chars().noneMatch(Character::isDigit)) {
      String form = Character.isUpperCase(name.codePointAt(0)) ? "=" + name : name;
      words.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(form);
    }
  }

  private void addDays(RelativeDateTimeFormatter near) {
    addDay(near, Direction.LAST_2, -2);
    NEAR.forEach((direction, offset) -> addDay(near, direction, offset));
    addDay(near, Direction.NEXT_2, 2);
    String now = near.format(Direction.PLAIN, AbsoluteUnit.NOW);
    if (now != null) {
      word("ref\tPRESENT", now.toLowerCase(Locale.ROOT));
    }
  }

  private void addDay(RelativeDateTimeFormatter near, Direction direction, int offset) {
    String name = near.format(direction, AbsoluteUnit.DAY);
    if (name != null) {
      word("offset\t" + offset, name.toLowerCase(Locale.ROOT));
    }
  }

  /** Hindi has one word for yesterday and tomorrow: it tells neither. */
  private void dropAmbiguousDays() {
    List<Set<String>> days =
        words.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("offset"))
            .map(Map.Entry::getValue)
            .toList();
    for (Set<String> some : days) {
      for (Set<String> others : days) {
        Set<String> common = new TreeSet<>(others);
        common.retainAll(some);
        if (some != others) {
          some.removeAll(common);
          others.removeAll(common);
        }
      }
    }
    words.values().removeIf(Set::isEmpty);
  }

  private void addUnits(RelativeDateTimeFormatter near) {
    NEAR.forEach(
        (direction, rel) -> {
          for (String unit : List.of("WEEK", "MONTH", "QUARTER", "YEAR")) {
            literal(near.format(direction, AbsoluteUnit.valueOf(unit)))
                .ifPresent(
                    name ->
                        rules.add(
                            "date\tunit\t%s {rel=%d} {unit=%s}"
                                .formatted(name, rel, unit.toLowerCase(Locale.ROOT))));
          }
          for (int day = 1; day <= 7; day++) {
            String name = java.time.DayOfWeek.of(day).name();
            String phrase = near.format(direction, AbsoluteUnit.valueOf(name));
            addWeekday(literal(phrase), rel, day);
            addInflected(phrase, day);
          }
        });
  }

  private void addWeekday(Optional<String> name, int rel, int day) {
    name.ifPresent(n -> rules.add("date\tpoint\t%s {rel=%d} {weekday=%d}".formatted(n, rel, day)));
  }

  /** "On last Wednesday" may show Wednesday's name in the form it takes in a sentence. */
  private void addInflected(String phrase, int day) {
    Set<String> names = words.getOrDefault("weekday\t" + day, Set.of());
    for (String word : phrase == null ? new String[0] : phrase.split(" ")) {
      boolean known = names.stream().anyMatch(name -> sameStem(name, word));
      if (known && !names.contains(word)) {
        word("weekday\t" + day, word);
      }
    }
  }

  private static boolean sameStem(String name, String word) {
    return word.length() > 3 && name.length() > 3 && name.startsWith(word.substring(0, 3));
  }

  private static Optional<String> literal(String phrase) {
    return phrase == null || phrase.chars().anyMatch(Character::isDigit)
        ? Optional.empty()
        : CldrPatterns.phrase(phrase);
  }

  private static final Map<MeasureUnit, RelativeUnit> AMOUNTS_OF =
      Map.of(
          MeasureUnit.HOUR, RelativeUnit.HOURS,
          MeasureUnit.DAY, RelativeUnit.DAYS,
          MeasureUnit.WEEK, RelativeUnit.WEEKS,
          MeasureUnit.MONTH, RelativeUnit.MONTHS,
          MeasureUnit.YEAR, RelativeUnit.YEARS);

  private void addAmounts(
      RelativeDateTimeFormatter near, ULocale locale, MeasureUnit unit, RelativeUnit relative) {
    MeasureFormat lengths = MeasureFormat.getInstance(locale, FormatWidth.WIDE);
    for (int n : AMOUNTS) {
      String digits = Integer.toString(n);
      addAmount("date\tago", near.format(n, Direction.LAST, relative), digits, unit);
      addAmount("date\tahead", near.format(n, Direction.NEXT, relative), digits, unit);
      addAmount("length\tlength", lengths.format(new Measure(n, unit)), digits, unit);
    }
  }

  private void addAmount(String action, String phrase, String digits, MeasureUnit unit) {
    CldrPatterns.around(phrase, digits)
        .filter(steps -> !steps.equals("{n}"))
        .ifPresent(
            steps -> rules.add("%s\t%s {unit=%s}".formatted(action, steps, unit.getSubtype())));
  }
}
