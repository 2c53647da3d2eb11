package dev.dateline.enrichment.entities.lists;

/**
 * What a list says of a name in it. A name may be of several kinds: "Milan" is a club and a city.
 */
public enum NameKind {
  /** A country, territory or continent that CLDR knows. */
  REGION(0),
  /** A city that CLDR knows. */
  CITY_OF_ZONE(1),
  /** A town or province of the world list. */
  TOWN(2),
  /** An Italian municipality or province. */
  ITALIAN_TOWN(3),
  /** A sports club. */
  CLUB(4),
  /** A university. */
  UNIVERSITY(5),
  /** A person of our own lists. */
  OWN_PERSON(6),
  /** An organisation of our own lists. */
  OWN_ORGANIZATION(7),
  /** A place of our own lists. */
  OWN_PLACE(8);

  /** How many there are. */
  public static final int COUNT = values().length;

  private final int bit;

  NameKind(int position) {
    this.bit = 1 << position;
  }

  /** Its bit. */
  public int bit() {
    return bit;
  }
}
