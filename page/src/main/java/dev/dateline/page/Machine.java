package dev.dateline.page;

import java.util.List;

/**
 * How the machine is doing; the fields are those of its JSON.
 *
 * @param rates articles per second
 * @param lag how far consumer groups are behind
 * @param stages what the stages of the enrichment take
 * @param stagesHint how to have them, or null when they are there
 * @param dead the dead letters that wait
 * @param replays the replays, the newest first
 * @param problems why parts are missing, a sentence each
 */
public record Machine(
    Rates rates,
    List<Lag> lag,
    List<StageTime> stages,
    String stagesHint,
    DeadLetters dead,
    List<Replay> replays,
    List<String> problems) {

  /**
   * Articles per second.
   *
   * @param step length of the time of each number, ISO 8601
   * @param from when the first of them begins, ISO 8601, UTC
   * @param published articles that came in
   * @param enriched articles that came out
   */
  public record Rates(String step, String from, List<Double> published, List<Double> enriched) {}

  /**
   * How far a consumer group is behind on a topic.
   *
   * @param group its id
   * @param state as Kafka calls it
   * @param topic the topic's name
   * @param behind records, over all partitions
   * @param partitions each of them
   */
  public record Lag(
      String group, String state, String topic, long behind, List<PartitionLag> partitions) {}

  /**
   * How far a consumer group is behind on a partition.
   *
   * @param partition its number
   * @param behind records
   */
  public record PartitionLag(int partition, long behind) {}

  /**
   * What a stage of the enrichment takes, over all enrichers that are asked.
   *
   * @param stage its name
   * @param articles that went through it since the enrichers started
   * @param meanMillis mean time of an article
   * @param recentMillis the same of the last minute, or null when there were none
   * @param maxMillis longest time of late, or null when it is not told
   */
  public record StageTime(
      String stage, long articles, double meanMillis, Double recentMillis, Double maxMillis) {}

  /**
   * Dead letters that wait.
   *
   * @param waiting how many
   * @param more whether there are more, which were not looked at
   * @param causes what went wrong, the largest group first
   */
  public record DeadLetters(long waiting, boolean more, List<DeadCause> causes) {}

  /**
   * Dead letters of one cause.
   *
   * @param cause its fingerprint
   * @param letters how many
   * @param message what the exception of the latest said
   * @param exception its class
   * @param place the method it came through
   * @param first when the first failed, ISO 8601, UTC
   * @param last when the latest failed
   * @param show command that shows the latest
   * @param retry command that sends them back
   */
  public record DeadCause(
      String cause,
      long letters,
      String message,
      String exception,
      String place,
      String first,
      String last,
      String show,
      String retry) {}

  /**
   * A replay.
   *
   * @param run its name
   * @param state as the catalogue of runs calls it
   * @param made when, ISO 8601, UTC
   * @param version pipeline version of its results
   * @param articles it is about
   * @param done of those
   * @param failed of those
   * @param diff command that shows what it changes
   */
  public record Replay(
      String run,
      String state,
      String made,
      String version,
      long articles,
      long done,
      long failed,
      String diff) {}

  /**
   * What a replay changes.
   *
   * @param run its name
   * @param articles that were compared
   * @param same those in which nothing differs that counts
   * @param different the others
   * @param kinds by stage
   * @param samples articles that differ most
   * @param complete whether the replay is done
   */
  public record Diff(
      String run,
      long articles,
      long same,
      long different,
      List<KindOfChange> kinds,
      List<ChangedArticle> samples,
      boolean complete) {}

  /**
   * Changes of a stage.
   *
   * @param kind its name
   * @param added found only now
   * @param removed found only before
   * @param changed found otherwise
   */
  public record KindOfChange(String kind, long added, long removed, long changed) {}

  /**
   * An article that a replay changes.
   *
   * @param id the article's
   * @param headline as printed, or null
   * @param changes a line each
   */
  public record ChangedArticle(String id, String headline, List<String> changes) {}
}
