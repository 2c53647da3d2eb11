package dev.dateline.schemas;

import io.apicurio.registry.resolver.ParsedSchemaImpl;
import io.apicurio.registry.resolver.SchemaLookupResult;
import io.apicurio.registry.resolver.SchemaParser;
import io.apicurio.registry.resolver.SchemaResolver;
import io.apicurio.registry.resolver.client.RegistryClientFacade;
import io.apicurio.registry.resolver.data.Record;
import io.apicurio.registry.resolver.strategy.ArtifactReference;
import io.apicurio.registry.resolver.strategy.ArtifactReferenceResolverStrategy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.kafka.common.errors.SerializationException;

/** Answers the serde from {@link SchemaTable}: the same bytes as with a registry, without one. */
final class LocalSchemaResolver<T> implements SchemaResolver<Schema, T> {

  private final Map<Schema, SchemaLookupResult<Schema>> bySchema = new ConcurrentHashMap<>();
  private final Map<Long, SchemaLookupResult<Schema>> byId = new ConcurrentHashMap<>();
  private SchemaParser<Schema, T> parser;

  @Override
  public void configure(Map<String, ?> configs, SchemaParser<Schema, T> schemaParser) {
    parser = schemaParser;
  }

  @Override
  public SchemaLookupResult<Schema> resolveSchema(Record<T> data) {
    var schema = ((GenericContainer) data.payload()).getSchema();
    return bySchema.computeIfAbsent(schema, LocalSchemaResolver::find);
  }

  @Override
  public SchemaLookupResult<Schema> resolveSchemaByArtifactReference(ArtifactReference reference) {
    var id = reference.getContentId() == null ? reference.getGlobalId() : reference.getContentId();
    return byId.computeIfAbsent(id, LocalSchemaResolver::find);
  }

  @Override
  public SchemaParser<Schema, T> getSchemaParser() {
    return parser;
  }

  @Override
  public void setClientFacade(RegistryClientFacade client) {
    // There is no registry to talk to.
  }

  @Override
  public void setArtifactResolverStrategy(
      ArtifactReferenceResolverStrategy<Schema, T> artifactResolverStrategy) {
    // Ids come from the table, not from a naming strategy.
  }

  @Override
  public void reset() {
    // The table never changes while we run.
  }

  @Override
  public void close() {
    // Holds nothing that needs closing.
  }

  private static SchemaLookupResult<Schema> find(Schema schema) {
    return SchemaTable.get()
        .find(schema)
        .map(LocalSchemaResolver::result)
        .orElseThrow(
            () ->
                new SerializationException(
                    "schema %s is not in the table of schemas".formatted(schema.getFullName())));
  }

  private static SchemaLookupResult<Schema> find(long id) {
    return SchemaTable.get()
        .byId(id)
        .map(LocalSchemaResolver::result)
        .orElseThrow(() -> new SerializationException("no schema was ever written with id " + id));
  }

  private static SchemaLookupResult<Schema> result(SchemaTable.Entry entry) {
    var schema = entry.schema();
    var parsed =
        new ParsedSchemaImpl<Schema>()
            .setParsedSchema(schema)
            .setReferenceName(schema.getFullName())
            .setRawSchema(schema.toString().getBytes(StandardCharsets.UTF_8));
    return SchemaLookupResult.<Schema>builder()
        .parsedSchema(parsed)
        .contentId(entry.id())
        .globalId(entry.id())
        .artifactId(schema.getFullName())
        .version(Integer.toString(entry.version()))
        .build();
  }
}
