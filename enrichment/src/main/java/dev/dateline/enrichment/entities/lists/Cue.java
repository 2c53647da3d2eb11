package dev.dateline.enrichment.entities.lists;

import java.util.Locale;

/** What a word says about the names around it. Its resource section has the name with hyphens. */
public enum Cue {
  /** A role or form of address before a person's name. */
  TITLE(0, true),
  /** What a minister is minister of: may stand between title and name. */
  PORTFOLIO(1, false),
  /** An adjective of nationality: may stand between title and name. */
  DEMONYM(2, true),
  /** Opens the name of an organisation: "Ministero", "University". */
  ORGANIZATION_HEAD(3, false),
  /** Closes the name of an organisation: "Inc", "Party". */
  ORGANIZATION_TAIL(4, false),
  /** A common noun whose apposition is an organisation: "agenzia", "company". */
  ORGANIZATION_BEFORE(5, false),
  /** Opens the name of a place: "Piazza", "Mount". */
  PLACE_HEAD(6, false),
  /** Closes the name of a place: "River". */
  PLACE_TAIL(7, false),
  /** A common noun whose apposition is a place: "fiume", "city". */
  PLACE_BEFORE(8, false),
  /** Says that a place follows, where capitals say nothing: "nach", "in". */
  PLACE_PREPOSITION(19, false),
  /** A preposition or article inside names of organisations and places. */
  LINKER(9, false),
  /** A preposition or article that may stand between a title and what it rules. */
  ARTICLE(10, false),
  /** A verb of saying: who says is a person when the name has two parts. */
  SAID(11, false),
  /** Capitals that are no organisation: "DNA", "XIV". */
  ACRONYM_NOT(12, false),
  /** Capitalised at the start of a sentence, or always, and no name. */
  COMMON(13, false),
  /** No word but an ending that names take in this language: the genitive "Obamas". */
  NAME_ENDING(14, false),
  /** A given name. */
  GIVEN(15, false),
  /** A family name. */
  FAMILY(16, false),
  /** A family name of those that stand first. */
  SURNAME_FIRST(17, false),
  /** A particle inside a person's name: "von", "bin". */
  PARTICLE(18, false);

  private final int bit;
  private final boolean anyCase;

  Cue(int position, boolean anyCase) {
    this.bit = 1 << position;
    this.anyCase = anyCase;
  }

  /** Its bit in a word's flags. */
  public int bit() {
    return bit;
  }

  /** True when a capital at the start changes nothing: "Presidente" is "presidente". */
  public boolean anyCase() {
    return anyCase;
  }

  /** The cue of a resource section, or an exception that names it. */
  static Cue ofSection(String section) {
    return valueOf(section.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
