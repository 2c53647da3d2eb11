package dev.dateline.schemas;

import java.net.URI;

/**
 * Where the 4-byte schema ids in front of Avro bytes come from. Ids of one kind mean nothing to the
 * other, so every record says in a header which kind it carries, and readers refuse to mix them.
 */
public sealed interface SchemaIds {

  /** Name of the record header that tells the kind: {@code local} or {@code registry}. */
  String HEADER = "dateline-schema-ids";

  /** What the header says. */
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
    return new Registry(url);
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
   */
  record Registry(URI url) implements SchemaIds {
    private static final String CORE_API = "/apis/registry/v3";

    /** Checks the address. */
    public Registry {
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

    /** Address of the registry's own API: the path is added when only a host is given. */
    URI api() {
      var path = url.getPath();
      return path == null || path.isEmpty() || path.equals("/") ? url.resolve(CORE_API) : url;
    }
  }
}
