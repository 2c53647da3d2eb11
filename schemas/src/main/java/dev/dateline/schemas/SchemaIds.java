package dev.dateline.schemas;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the 4-byte schema ids in front of Avro bytes come from. Ids of one kind mean nothing to the
 * other, so every record says in a header which kind it carries, and readers refuse to mix them.
 */
public sealed interface SchemaIds {

  /** Name of the record header that tells the kind: {@code local} or {@code registry}. */
  String HEADER = "dateline-schema-ids";

  /** All that the header may say. */
  Set<String> KINDS = Set.of("local", "registry");

  /** What the header says; one of {@link #KINDS}. */
  String kind();

  /** Fixed ids from the table of schemas that is built in: no registry needed. */
  static SchemaIds local() {
    return new Local();
  }

  /**
   * Ids given by a schema registry.
   *
   * @param url base address of the registry, for example {@code http://localhost:8080}; a path of
   *     its API may follow
   */
  static SchemaIds registry(URI url) {
    return new Registry(url, Optional.empty(), RegistryAccess.OPEN);
  }

  /**
   * The same, with what the registry answers kept on disk: a process that starts while the registry
   * is away goes on with the schemas that were seen before.
   *
   * @param url as above
   * @param memory a directory, made when it is needed; may serve many registries and processes
   */
  static SchemaIds registry(URI url, Path memory) {
    return registry(url, memory, RegistryAccess.OPEN);
  }

  /**
   * The same, of a registry that asks for credentials or has a certificate of its own.
   *
   * @param url as above
   * @param memory as above
   * @param access how it knows us, and we it
   */
  static SchemaIds registry(URI url, Path memory, RegistryAccess access) {
    return new Registry(url, Optional.of(memory), access);
  }

  /** Fixed ids from {@link SchemaTable}. */
  record Local() implements SchemaIds {
    @Override
    public String kind() {
      return "local";
    }
  }

  /**
   * Ids given by a schema registry.
   *
   * @param url base address, absolute, http or https
   * @param memory where its answers are kept
   * @param access how it knows us, and we it
   */
  record Registry(URI url, Optional<Path> memory, RegistryAccess access) implements SchemaIds {
    private static final String CORE_API = "/apis/registry/v3";
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9.-]+");

    /** Checks the address. */
    public Registry {
      if (url.getUserInfo() != null) {
        throw new IllegalArgumentException("credentials do not belong into a registry's address");
      }
      if (url.getHost() == null || url.getScheme() == null || !url.getScheme().startsWith("http")) {
        throw new IllegalArgumentException(
            "registry '%s' must be an http or https address, such as http://localhost:8080"
                .formatted(url));
      }
    }

    @Override
    public String kind() {
      return "registry";
    }

    /** True when this registry's answers to an earlier process are on disk. */
    public boolean isRemembered() {
      return remembered().filter(SchemaMemory::isIn).isPresent();
    }

    /** Where this registry's answers are kept: each has ids of its own. */
    Optional<Path> remembered() {
      var name = "%s-%d-%s".formatted(url.getHost(), url.getPort(), url.getPath());
      return memory.map(it -> it.resolve(NO_NAME.matcher(name).replaceAll("_")));
    }

    /** Address of the registry's own API: the path is added when only a host is given. */
    URI api() {
      var path = url.getPath();
      return path == null || path.isEmpty() || path.equals("/") ? url.resolve(CORE_API) : url;
    }
  }
}
