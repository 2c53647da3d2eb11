package dev.dateline.enrichment.entities.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the lexicon of a language from the resources that it has; a language may lack any. */
public final class LexiconReader {

  /** What all languages share, read when the first of them is. */
  private static final class Common {
    private static final LongIntTable CUES = new LongIntTable();
    private static final NameList NAMES = new NameList(1 << 18);

    static {
      readCues("cues/any.txt", CUES);
      Resources.lines("names/people.tsv").forEach(line -> addPerson(line, CUES));
      for (String list : List.of("aliases/any", "cldr/en", "cldr/native")) {
        Resources.lines(list + ".tsv").forEach(line -> addName(line, NAMES));
      }
      addAll("names/cities-it.txt", NameKind.ITALIAN_TOWN);
      addAll("names/cities.txt", NameKind.TOWN);
      addAll("names/clubs.txt", NameKind.CLUB);
      addAll("names/universities.txt", NameKind.UNIVERSITY);
    }

    private static void addAll(String file, NameKind kind) {
      Resources.lines(file).forEach(name -> NAMES.add(name, kind));
    }
  }

  private LexiconReader() {}

  /**
   * Reads a language; our own names come before CLDR's, its own language's before all others.
   *
   * @param language ISO 639 code
   */
  public static Lexicon read(String language) {
    var cues = new LongIntTable();
    var endings = readCues("cues/" + language + ".txt", cues);
    var names = new NameList(1 << 13);
    for (String list : List.of("aliases/", "cldr/")) {
      Resources.lines(list + language + ".tsv").forEach(line -> addName(line, names));
    }
    return new Lexicon(cues, Common.CUES, List.of(names, Common.NAMES), endings);
  }

  /** Adds the cues of a file; returns its endings of names. */
  private static List<String> readCues(String file, LongIntTable cues) {
    var endings = new ArrayList<String>();
    Cue section = Cue.COMMON;
    for (String line : (Iterable<String>) Resources.lines(file)::iterator) {
      if (line.startsWith("[")) {
        section = Cue.ofSection(line.substring(1, line.indexOf(']')));
      } else if (section == Cue.NAME_ENDING) {
        endings.addAll(List.of(words(line)));
      } else {
        addCues(section, line, cues);
      }
    }
    return List.copyOf(endings);
  }

  private static void addCues(Cue section, String line, LongIntTable cues) {
    for (String word : words(line)) {
      cues.or(Hashes.exact(word), section.bit());
    }
  }

  private static String[] words(String line) {
    return line.trim().split("\\s+");
  }

  private static void addPerson(String line, LongIntTable cues) {
    String[] cells = line.split("\t");
    cues.or(Hashes.exact(cells[1]), (cells[0].equals("FORE") ? Cue.GIVEN : Cue.FAMILY).bit());
  }

  private static void addName(String line, NameList names) {
    String[] cells = line.split("\t");
    var country = cells[1].equals("-") ? Optional.<String>empty() : Optional.of(cells[1]);
    var known = new Known(cells[0], EntityIds.typeOf(cells[0]), country);
    names.add(cells[2], kindOf(known), known);
  }

  /** CLDR's cities have a time zone's id, {@code place:Asia/Pyongyang}, its regions a code. */
  private static NameKind kindOf(Known known) {
    return switch (known.type()) {
      case PERSON -> NameKind.OWN_PERSON;
      case ORGANIZATION -> NameKind.OWN_ORGANIZATION;
      case LOCATION -> kindOfPlace(known.id());
    };
  }

  private static NameKind kindOfPlace(String id) {
    if (!id.startsWith("place:")) {
      return NameKind.OWN_PLACE;
    }
    return id.contains("/") ? NameKind.CITY_OF_ZONE : NameKind.REGION;
  }
}
