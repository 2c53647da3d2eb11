package dev.dateline.benchmarks.performance;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.Enricher;
import dev.dateline.schema.Article;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import java.util.List;

/**
 * Takes an article through all that a stream thread does to it, from the text to the bytes of the
 * enriched record, and takes the CPU and the allocated bytes of each stage of the calling thread.
 */
public final class StageLaps {

  /** The stages, in their order. */
  public static final List<String> STAGES =
      List.of("language", "tokens", "entities", "dates", "record", "bytes");

  private final Enricher enricher;
  private final Topics topics = Topics.of("laps", SchemaIds.local());

  /** Laps of that enricher. */
  public StageLaps(Enricher enricher) {
    this.enricher = enricher;
  }

  /**
   * What one article, or several of them, took.
   *
   * @param nanos CPU by stage
   * @param bytes allocated, by stage
   * @param found dates and mentions
   */
  public record Cost(List<Long> nanos, List<Long> bytes, int found) {

    /** Of all stages, in nanoseconds. */
    public long cpu() {
      return nanos.stream().mapToLong(Long::longValue).sum();
    }

    /** Of all stages, in bytes. */
    public long allocated() {
      return bytes.stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Finds what was found before, so that all that is left is to make the record. */
  private record Known(Annotations found) implements Enricher {

    @Override
    public Annotations enrich(Document document) {
      return found;
    }

    @Override
    public String version() {
      return "known";
    }
  }

  /** Takes an article through. */
  public Cost measure(Article article, Document document) {
    var watch = new Stopwatch();
    var found = enricher.enrich(document, stage -> watch.lap());
    var enriched = new ArticleEnrichment(new Known(found), ArticleEnrichment.LIVE).enrich(article);
    watch.lap();
    topics.enriched().values().serializer().serialize(topics.enriched().name(), enriched);
    watch.lap();
    return new Cost(watch.nanos, watch.bytes, count(found));
  }

  private static int count(Annotations found) {
    return found.dates().items().size()
        + found.entities().items().stream().mapToInt(entity -> entity.mentions().size()).sum();
  }

  /** Takes the time of the calling thread's stages; what that itself allocates is left out. */
  private static final class Stopwatch {
    private final List<Long> nanos = new java.util.ArrayList<>(STAGES.size());
    private final List<Long> bytes = new java.util.ArrayList<>(STAGES.size());
    private long lastBytes = Cpu.allocatedByThread();
    private long last = Cpu.ofThread();

    void lap() {
      nanos.add(Cpu.ofThread() - last);
      bytes.add(Cpu.allocatedByThread() - lastBytes);
      lastBytes = Cpu.allocatedByThread();
      last = Cpu.ofThread();
    }
  }
}
