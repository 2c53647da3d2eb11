package dev.dateline.schemas;

import io.apicurio.registry.resolver.DefaultSchemaResolver;
import io.apicurio.registry.resolver.SchemaResolver;
import io.apicurio.registry.resolver.client.RegistryClientFacadeFactory;
import io.apicurio.registry.resolver.config.SchemaResolverConfig;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import io.apicurio.registry.serde.avro.AvroSerdeConfig;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Serdes for our records, in Confluent's wire format: a zero byte, a 4-byte schema id, Avro binary.
 * A {@code null} value stays {@code null}, so tombstones survive.
 */
public final class AvroSerdes {

  private static final String RECORDS = "dev.dateline.schema.";

  /** The serde wants an address even when it never calls it. */
  private static final String NO_REGISTRY = "http://localhost:1/no-registry";

  static {
    // Avro refuses to instantiate generated classes it finds by schema name unless they are
    // trusted.
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.DEFAULT, type -> type.getName().startsWith(RECORDS)));
  }

  private AvroSerdes() {}

  /**
   * A serde for {@code type}.
   *
   * @param type a generated record class
   * @param ids where schema ids come from
   * @throws org.apache.kafka.common.errors.SerializationException (from the serde) when bytes are
   *     not such a record; the message names topic and size
   * @throws RegistryException (from the serde) when the registry cannot be asked
   */
  public static <T extends SpecificRecord> Serde<T> of(Class<T> type, SchemaIds ids) {
    var serializer = new AvroKafkaSerializer<T>();
    var deserializer = new AvroKafkaDeserializer<T>();
    serializer.setSchemaResolver(resolver(ids));
    deserializer.setSchemaResolver(resolver(ids));
    serializer.configure(settings(ids), false);
    deserializer.configure(settings(ids), false);
    return Serdes.serdeFrom(
        new RecordSerializer<>(serializer, ids), new RecordDeserializer<>(type, deserializer, ids));
  }

  private static <T> SchemaResolver<Schema, T> resolver(SchemaIds ids) {
    if (!(ids instanceof SchemaIds.Registry registry)) {
      return new LocalSchemaResolver<>();
    }
    var client = RegistryClientFacadeFactory.create(new SchemaResolverConfig(settings(ids)));
    var memory = new SchemaMemory(registry.remembered());
    return new DefaultSchemaResolver<>(new RememberedRegistry(client, memory));
  }

  private static Map<String, Object> settings(SchemaIds ids) {
    var settings = new HashMap<String, Object>();
    settings.put(AvroSerdeConfig.USE_SPECIFIC_AVRO_READER, true);
    settings.put(AvroSerdeConfig.AVRO_DATUM_PROVIDER, KnownDatums.class);
    settings.put(AvroSerdeConfig.AUTO_REGISTER_ARTIFACT, true);
    // One self-contained schema an id, as in the table: simple clients follow no references.
    settings.put(AvroSerdeConfig.DEREFERENCE_SCHEMA, true);
    settings.put(AvroSerdeConfig.REGISTRY_URL, NO_REGISTRY);
    if (ids instanceof SchemaIds.Registry registry) {
      settings.put(AvroSerdeConfig.REGISTRY_URL, registry.api().toString());
      settings.putAll(registry.access().settings());
    }
    return settings;
  }
}
