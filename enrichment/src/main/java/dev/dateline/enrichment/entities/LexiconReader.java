package dev.dateline.enrichment.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the lexicon of a language from its resources. */
final class LexiconReader {

  private final LongIntTable cues = new LongIntTable();
  private final PhraseTable names = new PhraseTable();
  private final List<Known> known = new ArrayList<>();
  private boolean nounsCapitalised;

  private LexiconReader() {}

  /**
   * Reads a language; our own names come before CLDR's, its own language's before English.
   *
   * @param language one of {@link Resources#LANGUAGES}
   */
  static Lexicon read(String language) {
    var reader = new LexiconReader();
    reader.readCues("cues/any.txt");
    reader.readCues("cues/" + language + ".txt");
    for (String list :
        List.of("aliases/" + language, "aliases/any", "cldr/" + language, "cldr/en")) {
      Resources.lines(list + ".tsv").forEach(reader::addName);
    }
    Resources.lines("cldr/native.tsv").forEach(reader::addName);
    Resources.lines("names/people.tsv").forEach(reader::addPerson);
    int sure = reader.known.size();
    Resources.lines("names/cities-it.txt")
        .forEach(name -> reader.addCity(name, "place:IT/", Optional.of("IT")));
    Resources.lines("names/cities.txt")
        .forEach(name -> reader.addCity(name, "location:", Optional.empty()));
    return new Lexicon(
        reader.cues, reader.names, List.copyOf(reader.known), sure, reader.nounsCapitalised);
  }

  private void readCues(String file) {
    Cue section = Cue.COMMON;
    for (String line : (Iterable<String>) Resources.lines(file)::iterator) {
      if (line.startsWith("[")) {
        section = Cue.ofSection(line.substring(1, line.indexOf(']')));
        nounsCapitalised |= section == Cue.NOUNS_CAPITALISED;
      } else {
        addCues(section, line);
      }
    }
  }

  private void addCues(Cue section, String line) {
    for (String word : line.trim().split("\\s+")) {
      cues.or(Hashes.exact(word), section.bit());
    }
  }

  private void addName(String line) {
    String[] cells = line.split("\t");
    var country = cells[1].equals("-") ? Optional.<String>empty() : Optional.of(cells[1]);
    var tokens = Hashes.tokens(cells[2]);
    names.add(tokens, 0, tokens.size(), known.size());
    known.add(new Known(cells[0], EntityIds.typeOf(cells[0]), country));
  }

  private void addCity(String name, String prefix, Optional<String> country) {
    var tokens = Hashes.tokens(name);
    names.add(tokens, 0, tokens.size(), known.size());
    known.add(new Known(prefix + EntityIds.slug(name), EntityType.LOCATION, country));
  }

  private void addPerson(String line) {
    String[] cells = line.split("\t");
    cues.or(Hashes.exact(cells[1]), (cells[0].equals("FORE") ? Cue.GIVEN : Cue.FAMILY).bit());
  }
}
