package dev.dateline.replay;

import dev.dateline.streams.ArticleEnrichment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Measures how fast one thread enriches, on a sample of what it shall enrich. */
final class RateProbe {

  private static final long WARM_UP_NS = Duration.ofMillis(1_500).toNanos();
  private static final long MEASURED_NS = Duration.ofMillis(1_500).toNanos();

  private final ArticleEnrichment enrichment;
  private final List<Tally.Sampled> sample;

  RateProbe(ArticleEnrichment enrichment, List<Tally.Sampled> sample) {
    this.enrichment = enrichment;
    this.sample = sample;
  }

  /** Bytes of article records in a second; empty without a sample. Takes three seconds. */
  Optional<Double> bytesPerSecond() {
    if (sample.isEmpty()) {
      return Optional.empty();
    }
    enrichFor(WARM_UP_NS);
    long begin = System.nanoTime();
    long bytes = enrichFor(MEASURED_NS);
    return Optional.of(bytes * 1e9 / (System.nanoTime() - begin));
  }

  private long enrichFor(long nanos) {
    long begin = System.nanoTime();
    long bytes = 0;
    for (int i = 0; i == 0 || System.nanoTime() - begin < nanos; i++) {
      var next = sample.get(i % sample.size());
      enrichment.enrich(next.article());
      bytes += next.bytes();
    }
    return bytes;
  }
}
