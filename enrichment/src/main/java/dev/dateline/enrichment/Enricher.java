package dev.dateline.enrichment;

import java.util.List;

/** Finds everything at once: language first, then dates and entities over the same tokens. */
public interface Enricher {

  /**
   * Annotates a document. Pure: the same document gives the same annotations, always.
   *
   * @param document any text, also empty
   */
  Annotations enrich(Document document);

  /**
   * The same, telling of each stage as it ends; an enricher without stages tells nothing.
   *
   * @param document any text, also empty
   * @param observer told by the calling thread
   */
  default Annotations enrich(Document document, StageObserver observer) {
    return enrich(document);
  }

  /**
   * Why each stage found what it found, stage by stage, each in text order; nothing for stages that
   * cannot say.
   *
   * @param document as for {@link #enrich}
   */
  default List<Explanation> explain(Document document) {
    return List.of();
  }

  /** Changes whenever the output for some document may. */
  String version();
}
