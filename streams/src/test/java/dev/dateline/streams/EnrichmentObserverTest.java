package dev.dateline.streams;

import static dev.dateline.streams.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StageObserver;
import dev.dateline.schema.EnrichedArticle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichmentObserverTest {

  @TempDir private Path state;

  private final List<String> told = new ArrayList<>();
  private final EnrichmentObserver observer =
      new EnrichmentObserver() {
        @Override
        public void stage(String stage, long nanos) {
          assertThat(nanos).isNotNegative();
          told.add(stage);
        }

        @Override
        public void enriched(EnrichedArticle article, long nanos) {
          told.add("enriched " + article.getArticle().getId());
        }

        @Override
        public void unchanged() {
          told.add("unchanged");
        }

        @Override
        public void setAside(Exception cause) {
          told.add(cause.getClass().getSimpleName());
        }
      };

  /** Ends one stage more than the pipeline itself. */
  private record Staged(Enricher enricher) implements Enricher {
    @Override
    public Annotations enrich(Document document) {
      return enricher.enrich(document);
    }

    @Override
    public Annotations enrich(Document document, StageObserver stages) {
      stages.ended("language");
      return enrich(document);
    }

    @Override
    public String version() {
      return enricher.version();
    }
  }

  @Test
  void itIsToldOfEveryStageAndOfWhatBecameOfEveryRecord() {
    var enricher = new Staged(new FakeEnricher("v1"));
    try (var driver = new EnrichmentDriver(state, enricher, Articles.TOPICS, observer)) {
      driver.send(article("a", "Kim"));
      driver.send(article("a", "Kim"));
      driver.raw.pipeInput("b".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2});
    }
    assertThat(told)
        .containsExactly(
            "language",
            "record",
            "enriched a",
            "unchanged",
            SerializationException.class.getSimpleName());
  }
}
