package dev.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apicurio.registry.resolver.client.RegistryClientFacade;
import io.apicurio.registry.resolver.client.RegistryVersionCoordinates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry's client forgets what it knows after 30 seconds, and asks again. */
class RememberedRegistryTest {

  private static final String SCHEMA = "\"string\"";

  @TempDir private Path folder;
  private boolean away;
  private boolean page;

  private RememberedRegistry remembered() {
    var types = new Class<?>[] {RegistryClientFacade.class};
    var registry =
        Proxy.newProxyInstance(
            getClass().getClassLoader(), types, (proxy, asked, args) -> answer(asked));
    return new RememberedRegistry(
        (RegistryClientFacade) registry, new SchemaMemory(Optional.of(folder)));
  }

  private Object answer(Method asked) {
    if (away) {
      throw new UncheckedIOException(new IOException("connection refused"));
    }
    return switch (asked.getName()) {
      case "getSchemaByContentId" -> page ? "<html>" : SCHEMA;
      case "getReferencesByContentId" -> List.of();
      case "createSchema" -> RegistryVersionCoordinates.create(8L, 7L, null, "t-value", "1");
      default -> throw new AssertionError(asked);
    };
  }

  private static RegistryVersionCoordinates idOf(String topic, RememberedRegistry registry) {
    return registry.createSchema(
        "AVRO", "default", topic + "-value", null, "FIND", false, "a schema", Set.of());
  }

  private static void assertKnows(RememberedRegistry registry) {
    assertThat(registry.getSchemaByContentId(7L)).isEqualTo(SCHEMA);
    assertThat(registry.getReferencesByContentId(7L)).isEmpty();
    assertThat(idOf("t", registry).getContentId()).isEqualTo(7L);
    assertThat(idOf("t", registry).getGlobalId()).isEqualTo(8L);
    assertThat(idOf("t", registry).getVersion()).isEqualTo("1");
  }

  @Test
  void schemasAndIdsOnceSeenNeedNoRegistryAnyMore() {
    var registry = remembered();
    assertKnows(registry);
    away = true;
    assertKnows(registry);
    assertKnows(remembered());
  }

  @Test
  void aPageThatSomethingElseServesIsNoSchemaAndTheRegistryIsAway() {
    page = true;
    var registry = remembered();
    assertThatThrownBy(() -> registry.getSchemaByContentId(7L))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("no Avro schema");
    page = false;
    assertKnows(registry);
  }

  @Test
  void aSchemaIsAnotherQuestionForEveryTopic() {
    var registry = remembered();
    assertKnows(registry);
    away = true;
    assertThatThrownBy(() -> idOf("other", registry)).hasRootCauseMessage("connection refused");
  }
}
