package dev.dateline.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The manifests of {@code deploy/kubernetes}, read as Kubernetes' API reads them when it is asked
 * to be strict: a field that it does not know, one given twice, or a number for a text is an error.
 */
final class Manifests {

  static final Path FOLDER = Path.of("../deploy/kubernetes");

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "Namespace", Namespace.class,
          "ConfigMap", ConfigMap.class,
          "Job", Job.class,
          "Service", Service.class,
          "Deployment", Deployment.class,
          "StatefulSet", StatefulSet.class,
          "PodDisruptionBudget", PodDisruptionBudget.class,
          "NetworkPolicy", NetworkPolicy.class,
          "HorizontalPodAutoscaler", HorizontalPodAutoscaler.class);

  private static final ObjectMapper STRICT = strict();

  private Manifests() {}

  /** What Kustomize is told. */
  record Kustomization(
      String apiVersion,
      String kind,
      String namespace,
      List<String> resources,
      List<Map<String, String>> images) {}

  /** What KEDA is told, as far as we tell it anything. */
  record ScaledObject(String apiVersion, String kind, ScaledObject.Metadata metadata, Spec spec) {

    record Metadata(String name, String namespace) {}

    record Target(String apiVersion, String kind, String name) {}

    record Spec(
        Target scaleTargetRef,
        int pollingInterval,
        int minReplicaCount,
        int maxReplicaCount,
        Advanced advanced,
        List<Trigger> triggers) {}

    record Advanced(Hpa horizontalPodAutoscalerConfig) {}

    record Hpa(HorizontalPodAutoscalerBehavior behavior) {}

    record Trigger(String type, KafkaTrigger metadata) {}

    record KafkaTrigger(
        String bootstrapServers,
        String consumerGroup,
        String topic,
        String lagThreshold,
        String offsetResetPolicy,
        String allowIdleConsumers) {}
  }

  /** The file of that name. */
  static <T> T read(String file, Class<T> type) {
    try {
      return parse(Files.readString(FOLDER.resolve(file)), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A manifest of some kind that Kubernetes itself knows. */
  static HasMetadata parse(String yaml) throws JsonProcessingException {
    var tree = STRICT.readTree(yaml);
    var kind = KINDS.get(tree.path("kind").asText());
    if (kind == null) {
      throw new IllegalArgumentException("unknown kind: " + tree.path("kind"));
    }
    return parse(yaml, kind);
  }

  private static <T> T parse(String yaml, Class<T> type) throws JsonProcessingException {
    if (yaml.contains("\n---")) {
      throw new IllegalArgumentException("one manifest a file: further ones would not be read");
    }
    return STRICT.readValue(yaml, type);
  }

  /** All that are applied together. */
  static List<HasMetadata> all() {
    return read("kustomization.yaml", Kustomization.class).resources().stream()
        .map(Manifests::ofFile)
        .toList();
  }

  /** The pods that they make. */
  static List<PodTemplateSpec> pods() {
    return all().stream().flatMap(it -> pod(it).stream()).toList();
  }

  private static Optional<PodTemplateSpec> pod(HasMetadata manifest) {
    if (manifest instanceof StatefulSet it) {
      return Optional.of(it.getSpec().getTemplate());
    }
    if (manifest instanceof Deployment it) {
      return Optional.of(it.getSpec().getTemplate());
    }
    return manifest instanceof Job it ? Optional.of(it.getSpec().getTemplate()) : Optional.empty();
  }

  private static HasMetadata ofFile(String file) {
    try {
      return parse(Files.readString(FOLDER.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static ObjectMapper strict() {
    return YAMLMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .withCoercionConfig(LogicalType.Textual, Manifests::onlyTexts)
        .annotationIntrospector(new NothingElse())
        .build();
  }

  private static void onlyTexts(MutableCoercionConfig config) {
    config
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /** The models would gather what they do not know; here it is refused. */
  private static final class NothingElse extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }
}
