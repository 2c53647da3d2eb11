package dev.dateline.it;

import dev.dateline.enrichment.Enricher;
import dev.dateline.replay.Criteria;
import dev.dateline.replay.ReplayCluster;
import dev.dateline.replay.ReplayStart;
import dev.dateline.replay.ReplayWork;
import dev.dateline.replay.RunDeletion;
import dev.dateline.replay.RunName;
import dev.dateline.replay.Runs;
import dev.dateline.schema.ReplayRun;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Replays of one pipeline, in this process. */
final class ReplayKit implements AutoCloseable {

  private final Pipeline pipeline;
  private final Enricher enricher;
  private final ReplayCluster cluster;
  private final Runs runs;

  ReplayKit(Pipeline pipeline, String prefix, Enricher enricher) {
    this.pipeline = pipeline;
    this.enricher = enricher;
    this.cluster =
        new ReplayCluster(
            Map.of("bootstrap.servers", pipeline.bootstrap()),
            pipeline.topics(),
            Topics.replays(prefix, SchemaIds.local()));
    this.runs = new Runs(cluster, Clock.systemUTC());
  }

  ReplayCluster cluster() {
    return cluster;
  }

  Runs runs() {
    return runs;
  }

  /** Makes a run, or finds it. */
  ReplayRun start(String name, Criteria criteria) {
    return new ReplayStart(cluster, runs, enricher.version(), Clock.systemUTC())
        .start(RunName.ofNew(name), criteria, false);
  }

  /** Makes a run and works on it until it is done. */
  ReplayRun run(String name, Criteria criteria, int threads, Path state) {
    return work(start(name, criteria), threads, state);
  }

  ReplayRun work(ReplayRun run, int threads, Path state) {
    var settings = pipeline.settings().withThreads(threads).withStateDir(state);
    return new ReplayWork(cluster, runs)
        .finish(
            run,
            settings,
            new ArticleEnrichment(enricher, run.getName()),
            OptionalInt.empty(),
            progress -> {});
  }

  RunDeletion deletion(Path state) {
    return new RunDeletion(cluster, runs, state);
  }

  /** The values that a run wrote, as bytes in hexadecimal, by article. */
  Map<String, String> values(String run, int count) {
    return values(pipeline.topics().into(run), count);
  }

  /** The values of the enriched topic, the last of each article. */
  Map<String, String> values(Topics topics, int count) {
    var values = new TreeMap<String, String>();
    pipeline
        .read(
            topics.enriched().name(), new StringDeserializer(), new ByteArrayDeserializer(), count)
        .forEach(
            record -> values.put(record.key(), java.util.HexFormat.of().formatHex(record.value())));
    return values;
  }

  static Criteria published(String from, String until) {
    return Criteria.range(
        Criteria.By.PUBLISHED,
        Optional.of(Instant.parse(from)),
        Optional.of(Instant.parse(until)),
        false);
  }

  static Criteria publishedOrUndated(String from, String until) {
    return Criteria.range(
        Criteria.By.PUBLISHED,
        Optional.of(Instant.parse(from)),
        Optional.of(Instant.parse(until)),
        true);
  }

  static Criteria ingestedBefore(Instant until) {
    return Criteria.range(Criteria.By.INGESTED, Optional.empty(), Optional.of(until), false);
  }

  @Override
  public void close() {
    cluster.close();
  }
}
