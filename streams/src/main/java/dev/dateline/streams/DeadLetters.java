package dev.dateline.streams;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets aside a record that cannot be read, processed or written, as the bytes it arrived in, and
 * goes on. Stops instead when the record is fine and the cluster is not, and when a bug shows with
 * {@value #BUGS_IN_A_ROW} records in a row: then it is no odd article that we meet. An {@link
 * Error} never comes here: it stops the flow, but for a stack that one document exhausts.
 *
 * <p>Kafka Streams instantiates it, by the names in {@code StreamsProperties}.
 */
public final class DeadLetters
    implements DeserializationExceptionHandler,
        ProcessingExceptionHandler,
        ProductionExceptionHandler {

  static final int BUGS_IN_A_ROW = 100;

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  /** Under this name a replay's choice reaches us: what it does not include is not its affair. */
  static final String CHOICE = "dateline.choice";

  private String topic;
  private EnrichmentCounters counters;
  private Choice choice;

  /** Kafka instantiates it. */
  public DeadLetters() {}

  /**
   * Learns where dead letters go.
   *
   * @throws ConfigException when no dead-letter topic is set: better now than at the first error
   */
  @Override
  public void configure(Map<String, ?> config) {
    if (!(config.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG)
        instanceof String name)) {
      throw new ConfigException(
          StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG + " must be set");
    }
    topic = name;
    counters = EnrichmentCounters.in(config);
    if (config.get(CHOICE) instanceof Choice some) {
      choice = some;
    }
  }

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext at, ConsumerRecord<byte[], byte[]> record, Exception error) {
    if (Trouble.of(error) == Trouble.RECORD && isNoAffairOfOurs(at)) {
      return DeserializationExceptionHandler.Response.resume();
    }
    return letter(at, error)
        .map(letter -> DeserializationExceptionHandler.Response.resume(List.of(letter)))
        .orElseGet(DeserializationExceptionHandler.Response::fail);
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext at, Record<?, ?> record, Exception error) {
    return letter(at, error)
        .map(letter -> ProcessingExceptionHandler.Response.resume(List.of(letter)))
        .orElseGet(ProcessingExceptionHandler.Response::fail);
  }

  /** What a broker refuses is never the record's fault here: its size was seen to before. */
  @Override
  public ProductionExceptionHandler.Response handleError(
      ErrorHandlerContext at, ProducerRecord<byte[], byte[]> record, Exception error) {
    return ProductionExceptionHandler.Response.fail();
  }

  @Override
  @SuppressWarnings("rawtypes") // Kafka's signature.
  public ProductionExceptionHandler.Response handleSerializationError(
      ErrorHandlerContext at,
      ProducerRecord record,
      Exception error,
      SerializationExceptionOrigin origin) {
    return letter(at, error)
        .map(letter -> ProductionExceptionHandler.Response.resume(List.of(letter)))
        .orElseGet(ProductionExceptionHandler.Response::fail);
  }

  private boolean isNoAffairOfOurs(ErrorHandlerContext at) {
    return choice != null && !choice.includes(at.partition(), at.offset());
  }

  /** The dead letter to send, or empty when the flow must stop. */
  private Optional<ProducerRecord<byte[], byte[]>> letter(ErrorHandlerContext at, Exception error) {
    var trouble = Trouble.of(error);
    if (trouble == Trouble.CLUSTER || isEverywhere(trouble)) {
      return Optional.empty();
    }
    report(trouble, at, error);
    counters.countDead(error);
    return Optional.of(DeadLetter.of(topic, at, error));
  }

  private boolean isEverywhere(Trouble trouble) {
    return trouble == Trouble.BUG && counters.countBug() > BUGS_IN_A_ROW;
  }

  private static void report(Trouble trouble, ErrorHandlerContext at, Exception error) {
    if (trouble == Trouble.BUG) {
      LOG.error("set aside {}-{}@{}: a bug", at.topic(), at.partition(), at.offset(), error);
    } else {
      LOG.warn(
          "set aside {}-{}@{}: {}", at.topic(), at.partition(), at.offset(), error.getMessage());
    }
  }
}
