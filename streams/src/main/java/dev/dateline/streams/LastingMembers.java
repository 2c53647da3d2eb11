package dev.dateline.streams;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * Clients of a process that the brokers know again by its state directory: static members of the
 * group. One that was killed and comes back in time gets its partitions at once and nobody else is
 * disturbed, instead of waiting until its predecessor is missed.
 *
 * <p>Kafka Streams keeps a process id in the state directory and puts it into the client ids, which
 * no two processes share as the directory is locked.
 */
final class LastingMembers implements KafkaClientSupplier {

  private final String applicationId;

  /** Clients for one application. */
  LastingMembers(String applicationId) {
    this.applicationId = applicationId;
  }

  /**
   * The configuration of a main consumer, with its lasting name where it has none. A client id of
   * the user's names no process: several may have the same.
   */
  Map<String, Object> named(Map<String, Object> config) {
    var clientId = String.valueOf(config.get(ConsumerConfig.CLIENT_ID_CONFIG));
    var named = new HashMap<>(config);
    if (clientId.matches("\\Q" + applicationId + "\\E-[0-9a-f-]{36}-.+")) {
      named.putIfAbsent(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, clientId);
    }
    return named;
  }

  @Override
  public Admin getAdmin(Map<String, Object> config) {
    return Admin.create(config);
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return consumer(named(config));
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
    return consumer(config);
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
    return consumer(config);
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
