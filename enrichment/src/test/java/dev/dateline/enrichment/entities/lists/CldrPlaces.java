package dev.dateline.enrichment.entities.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the place names that CLDR knows, from ICU4J, one resource file per language: countries and
 * territories, the continents and their parts, and the exemplar city of each time zone.
 *
 * <p>Run by the command in docs/entities.md; a test checks that the committed files are what it
 * writes. ICU4J stays in the test scope: the product reads the files only.
 */
final class CldrPlaces {

  /** The file of names in each place's own language, where that is written in Latin letters. */
  static final String NATIVE = "native";

  private static final Pattern PARENTHESES = Pattern.compile("^(.+?) ?\\((.+)\\)$");
  private static final Pattern ANY = Pattern.compile(".+");
  private static final Pattern LATIN =
      Pattern.compile("[\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]+");

  /** UN M.49 areas that news names; others ("Western Asia") are too rare and too wordy. */
  private static final List<String> AREAS =
      List.of("002", "003", "005", "009", "013", "019", "029", "142", "150", "419");

  private static final Set<String> WITH_DATA =
      Stream.of(ULocale.getAvailableLocales())
          .map(ULocale::getLanguage)
          .collect(Collectors.toUnmodifiableSet());

  private CldrPlaces() {}

  /**
   * Writes the files.
   *
   * @param args the directory to write to; its {@code languages.txt} says which languages
   */
  public static void main(String[] args) throws IOException {
    var directory = Path.of(args[0]);
    for (String language : Files.readAllLines(directory.resolve("languages.txt"), UTF_8)) {
      if (!language.startsWith("#")) {
        write(directory, language, dump(language));
      }
    }
    write(directory, NATIVE, dump(NATIVE));
  }

  private static void write(Path directory, String name, String content) throws IOException {
    Files.writeString(directory.resolve(name + ".tsv"), content, UTF_8);
  }

  /** The content of one file: a head, then {@code id, country or -, name}, sorted. */
  static String dump(String language) {
    var lines = new TreeSet<String>();
    var letters = letters(language);
    regions().forEach(region -> addRegion(lines, letters, region, language));
    zones().forEach(zone -> addCity(lines, letters, zone, language));
    return "# From Unicode CLDR (ICU4J 79.1), written by CldrPlaces: do not edit.\n"
        + "# id\tISO 3166-1 country, or - for none\tname\n"
        + String.join("\n", lines)
        + "\n";
  }

  /** What a name may be written in: where the language has Latin letters, in nothing else. */
  private static Pattern letters(String language) {
    boolean latin =
        language.equals(NATIVE)
            || ULocale.addLikelySubtags(new ULocale(language)).getScript().equals("Latn");
    return latin ? LATIN : ANY;
  }

  private static Stream<String> regions() {
    return Stream.concat(Stream.of(ULocale.getISOCountries()), AREAS.stream());
  }

  /** Zones with a city; Antarctica has stations with people's names ("Davis"). */
  private static Stream<String> zones() {
    return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
        .filter(zone -> !zone.startsWith("Antarctica/"));
  }

  private static void addRegion(
      Set<String> lines, Pattern letters, String region, String language) {
    var locale = language.equals(NATIVE) ? homeOf(region) : ULocale.forLanguageTag(language);
    var country = AREAS.contains(region) ? "-" : region;
    for (var length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
      var name = LocaleDisplayNames.getInstance(locale, length).regionDisplayName(region);
      if (name != null && !name.equals(region)) {
        add(lines, letters, region, country, name);
      }
    }
  }

  private static void addCity(Set<String> lines, Pattern letters, String zone, String language) {
    var country = TimeZone.getRegion(zone);
    var locale = language.equals(NATIVE) ? homeOf(country) : ULocale.forLanguageTag(language);
    var name = TimeZoneNames.getInstance(locale).getExemplarLocationName(zone);
    if (name != null) {
      add(lines, letters, zone, country, name.split(",")[0]);
    }
  }

  /**
   * The likeliest language of a region: {@code und-KP} gives Korean. Where ICU has no data for it,
   * English: ICU itself would take the machine's default.
   */
  private static ULocale homeOf(String region) {
    var home = ULocale.addLikelySubtags(new ULocale("und_" + region));
    boolean latin = home.getScript().equals("Latn");
    return latin && WITH_DATA.contains(home.getLanguage()) ? home : ULocale.ENGLISH;
  }

  private static void add(
      Set<String> lines, Pattern letters, String id, String country, String name) {
    var parts = PARENTHESES.matcher(name);
    if (parts.matches()) {
      add(lines, letters, id, country, parts.group(1));
      add(lines, letters, id, country, parts.group(2));
    } else if (letters.matcher(name).matches() && !Character.isLowerCase(name.codePointAt(0))) {
      addPlain(lines, id, country, name.replace('’', '\''));
    }
  }

  /** A city that has its country's name ("Singapore") is the country. */
  private static void addPlain(Set<String> lines, String id, String country, String name) {
    if (!lines.contains(line(country, country, name))) {
      lines.add(line(id, country, name));
    }
  }

  private static String line(String id, String country, String name) {
    return "place:" + id + "\t" + country + "\t" + name;
  }
}
