package dev.dateline.enrichment;

import java.util.Optional;

/**
 * What makes one kind of annotation, so that any result can be traced to it.
 *
 * @param name name of the implementation, for example {@code langid-java}
 * @param version changes whenever the output may
 * @param model the model or resources it uses
 * @param modelSha256 SHA-256 of the model's bytes, 64 lower-case hexadecimal digits
 */
public record Annotator(
    String name, String version, Optional<String> model, Optional<String> modelSha256) {

  /** An annotator without a model. */
  public static Annotator of(String name, String version) {
    return new Annotator(name, version, Optional.empty(), Optional.empty());
  }
}
