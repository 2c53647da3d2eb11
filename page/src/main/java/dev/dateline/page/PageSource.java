package dev.dateline.page;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.Topics;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * What the page asks of the cluster that it shows; everything is read only. Methods may throw
 * whatever keeps them from an answer: its message is shown in their place, the rest of the page
 * goes on.
 */
public interface PageSource {

  /** The topics that are shown. */
  Topics topics();

  /**
   * A new consumer of committed records, without a group.
   *
   * @param mostRecords records of one poll
   */
  Consumer<byte[], byte[]> consumer(int mostRecords);

  /** A record as plain JSON, one object. */
  String json(EnrichedArticle record);

  /** Articles that were ever published. */
  long published();

  /** How far consumer groups are behind on our topics. */
  List<Machine.Lag> lag();

  /** What each enricher that is to be asked says of itself, in Prometheus' text format. */
  List<String> metrics();

  /** The dead letters that wait. */
  Machine.DeadLetters dead();

  /** The replays, the newest first. */
  List<Machine.Replay> replays();

  /**
   * What a replay changes.
   *
   * @throws NoSuchElementException when there is none of that name
   */
  Machine.Diff diff(String run);
}
