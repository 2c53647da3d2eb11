package dev.dateline.enrichment.entities;

/** What kind of thing an entity is. */
public enum EntityType {
  /** A person, by name. */
  PERSON,
  /** A company, party, institution, team, or the seat that speaks for one. */
  ORGANIZATION,
  /** A place: country, city, region, river, building. */
  LOCATION
}
