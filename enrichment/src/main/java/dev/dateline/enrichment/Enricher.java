package dev.dateline.enrichment;

/** Finds everything at once: language first, then dates and entities over the same tokens. */
public interface Enricher {

  /**
   * Annotates a document. Pure: the same document gives the same annotations, always.
   *
   * @param document any text, also empty
   */
  Annotations enrich(Document document);

  /** Changes whenever the output for some document may. */
  String version();
}
