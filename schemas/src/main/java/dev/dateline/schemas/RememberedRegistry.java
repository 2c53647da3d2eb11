package dev.dateline.schemas;

import static dev.dateline.schemas.RegistryTrouble.asking;

import io.apicurio.registry.resolver.client.RegistryArtifactReference;
import io.apicurio.registry.resolver.client.RegistryClientFacade;
import io.apicurio.registry.resolver.client.RegistryVersionCoordinates;
import io.apicurio.registry.resolver.strategy.ArtifactReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.avro.Schema;

/**
 * A registry whose answers are remembered: the two that our serdes ask for, the schema of an id and
 * the id of a schema. All else is passed on.
 */
final class RememberedRegistry implements RegistryClientFacade {

  private static final Pattern NUMBERS = Pattern.compile("\\d{1,18}( \\d{1,18} .+)?");

  private final RegistryClientFacade registry;
  private final SchemaMemory memory;

  RememberedRegistry(RegistryClientFacade registry, SchemaMemory memory) {
    this.registry = registry;
    this.memory = memory;
  }

  @Override
  public String getSchemaByContentId(Long id) {
    return asking(
        () ->
            memory.recall(
                "schema-" + id,
                () -> registry.getSchemaByContentId(id),
                RememberedRegistry::requireSchema));
  }

  /** None of a schema of ours: each is self-contained. Only that is remembered. */
  @Override
  public List<RegistryArtifactReference> getReferencesByContentId(long id) {
    var known =
        asking(
            () ->
                memory.recall(
                    "references-" + id,
                    () -> count(registry, id),
                    RememberedRegistry::requireNumbers));
    return known.equals("0") ? List.of() : asking(() -> registry.getReferencesByContentId(id));
  }

  @Override
  public RegistryVersionCoordinates createSchema(
      String type,
      String group,
      String artifact,
      String version,
      String ifExists,
      boolean canonical,
      String schema,
      Set<RegistryArtifactReference> references) {
    var question = "written-" + sha256(String.join("\n", group, artifact, schema));
    Supplier<RegistryVersionCoordinates> registering =
        () ->
            registry.createSchema(
                type, group, artifact, version, ifExists, canonical, schema, references);
    var answer =
        asking(
            () ->
                memory.recall(
                    question, () -> text(registering.get()), RememberedRegistry::requireNumbers));
    return coordinates(group, artifact, answer.split(" ", 3));
  }

  private static String count(RegistryClientFacade registry, long id) {
    return Integer.toString(registry.getReferencesByContentId(id).size());
  }

  private static String text(RegistryVersionCoordinates at) {
    return "%s %s %s".formatted(at.getGlobalId(), at.getContentId(), at.getVersion());
  }

  private static RegistryVersionCoordinates coordinates(
      String group, String artifact, String[] answer) {
    return RegistryVersionCoordinates.create(
        Long.valueOf(answer[0]), Long.valueOf(answer[1]), group, artifact, answer[2]);
  }

  /** Else a proxy's page would be believed, and every article set aside for it. */
  private static void requireSchema(String answer) {
    try {
      var unused = new Schema.Parser().parse(answer);
    } catch (RuntimeException e) {
      throw new NoAnswerException("no Avro schema", e);
    }
  }

  private static void requireNumbers(String answer) {
    if (!NUMBERS.matcher(answer).matches()) {
      throw new NoAnswerException("no ids of a schema", null);
    }
  }

  private static String sha256(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String getSchemaByGlobalId(long id, boolean dereferenced) {
    return asking(() -> registry.getSchemaByGlobalId(id, dereferenced));
  }

  @Override
  public String getSchemaByGAV(String group, String artifact, String version) {
    return asking(() -> registry.getSchemaByGAV(group, artifact, version));
  }

  @Override
  public String getSchemaByContentHash(String hash) {
    return asking(() -> registry.getSchemaByContentHash(hash));
  }

  @Override
  public List<RegistryArtifactReference> getReferencesByGlobalId(long id) {
    return asking(() -> registry.getReferencesByGlobalId(id));
  }

  @Override
  public List<RegistryArtifactReference> getReferencesByGAV(
      String group, String artifact, String version) {
    return asking(() -> registry.getReferencesByGAV(group, artifact, version));
  }

  @Override
  public List<RegistryArtifactReference> getReferencesByContentHash(String hash) {
    return asking(() -> registry.getReferencesByContentHash(hash));
  }

  @Override
  public List<RegistryVersionCoordinates> searchVersionsByContent(
      String schema, String type, ArtifactReference reference, boolean canonical) {
    return asking(() -> registry.searchVersionsByContent(schema, type, reference, canonical));
  }

  @Override
  public RegistryVersionCoordinates getVersionCoordinatesByGAV(
      String group, String artifact, String version) {
    return asking(() -> registry.getVersionCoordinatesByGAV(group, artifact, version));
  }

  @Override
  public Object getClient() {
    return registry.getClient();
  }
}
