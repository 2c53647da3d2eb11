package dev.dateline.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic of enriched articles, from as far back as is remembered, in a thread of its own.
 * Without a group: it leaves no trace on the cluster. A broker that is away is waited for.
 */
final class Feed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  private final Topic<String, EnrichedArticle> topic;
  private final Clock clock;
  private final RecentArticles articles;
  private final MinuteCounts minutes;
  private final Live live;
  private final Pulse pulse;
  private final Remembering remembering = new Remembering();
  private final Thread thread = new Thread(this::run, "dateline-page-feed");

  /** Where those partitions end that were there at the start; only while they are being read. */
  private final Map<TopicPartition, Long> ends = new HashMap<>();

  /** Partitions that are not read from their beginning, until their first record. */
  private final Set<TopicPartition> cut = new HashSet<>();

  private volatile boolean isReadUp;
  private volatile boolean isStopped;
  private volatile String trouble;
  private long nextLook = Long.MIN_VALUE;

  /**
   * A feed, not yet started.
   *
   * @param consumer of committed records, without a group; closed with this
   * @param topic of enriched articles
   * @param clock tells the seconds in which articles come
   * @param articles where they are remembered
   * @param minutes where they are counted
   * @param live who is told of them
   */
  Feed(
      Consumer<byte[], byte[]> consumer,
      Topic<String, EnrichedArticle> topic,
      Clock clock,
      RecentArticles articles,
      MinuteCounts minutes,
      Live live) {
    this.consumer = consumer;
    this.topic = topic;
    this.clock = clock;
    this.articles = articles;
    this.minutes = minutes;
    this.live = live;
    this.pulse = new Pulse(clock);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** True when everything was read that was there at the start. */
  boolean isReadUp() {
    return isReadUp;
  }

  /** What keeps it from reading, if anything does. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  Pulse pulse() {
    return pulse;
  }

  @Override
  public void close() {
    isStopped = true;
    consumer.wakeup();
    try {
      thread.join(CLOSING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (consumer) {
      while (!isStopped) {
        round();
      }
    } catch (WakeupException e) {
      LOG.debug("stopped", e);
    }
  }

  private void round() {
    try {
      lookForPartitions();
      for (var record : consumer.poll(POLL)) {
        take(record);
      }
      lookWhetherReadUp();
      trouble = null;
    } catch (WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      if (!e.toString().equals(trouble)) {
        LOG.warn("cannot read {}; trying again", topic.name(), e);
      }
      trouble = e.toString();
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Topics may be given more partitions while we read. */
  private void lookForPartitions() {
    if (clock.millis() < nextLook) {
      return;
    }
    var all =
        consumer.partitionsFor(topic.name()).stream()
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    boolean isFirst = nextLook == Long.MIN_VALUE;
    nextLook = clock.millis() + BETWEEN_LOOKS.toMillis();
    var known = Set.copyOf(consumer.assignment());
    var more = all.stream().filter(it -> !known.contains(it)).toList();
    if (!more.isEmpty()) {
      consumer.assign(all);
      if (isFirst) {
        goBack(all);
      } else {
        consumer.seekToBeginning(more);
      }
    }
  }

  /** So far that as many are read as are remembered, if all partitions have alike. */
  private void goBack(List<TopicPartition> all) {
    var beginnings = consumer.beginningOffsets(all);
    ends.putAll(consumer.endOffsets(all));
    long share = articles.most() / all.size() + 1L;
    for (var partition : all) {
      long from = Math.max(beginnings.get(partition), ends.get(partition) - share);
      consumer.seek(partition, from);
      if (from > beginnings.get(partition)) {
        cut.add(partition);
      }
    }
  }

  private void lookWhetherReadUp() {
    if (!isReadUp) {
      ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      isReadUp = ends.isEmpty();
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      forget(new String(record.key(), UTF_8));
      return;
    }
    try {
      var value =
          topic.values().deserializer().deserialize(topic.name(), record.headers(), record.value());
      var place = new Place(record.partition(), record.offset());
      take(new Arrival(remembering.of(value, place), value));
      noteIfCut(record, value);
    } catch (SerializationException e) {
      LOG.warn("left out: {}, offset {}", record.topic(), record.offset(), e);
    }
  }

  private void take(Arrival arrival) {
    live.forget(arrival.known().id());
    if (articles.add(arrival.known())) {
      minutes.add(arrival.known());
    }
    pulse.beat();
    live.offer(arrival);
  }

  private void forget(String id) {
    articles.remove(id);
    live.forget(id);
  }

  /** What lies before the first record of a partition that we began to read later is not known. */
  private void noteIfCut(ConsumerRecord<?, ?> record, EnrichedArticle first) {
    if (!cut.isEmpty() && cut.remove(new TopicPartition(record.topic(), record.partition()))) {
      articles.lost(first.getArticle().getIngestedAt().toEpochMilli());
    }
  }
}
