package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.dateline.app.Manifests.Kustomization;
import dev.dateline.app.Manifests.ScaledObject;
import dev.dateline.app.operations.Operations;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.EnrichSettings;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The manifests say what Kubernetes understands, and what the command and its image really have.
 */
class KubernetesTest {

  private static final String DOCKERFILE = read(Path.of("../Dockerfile"));

  private final StatefulSet enricher = Manifests.read("enricher.yaml", StatefulSet.class);
  private final StatefulSet index = Manifests.read("index.yaml", StatefulSet.class);
  private final Job topics = Manifests.read("topics.yaml", Job.class);
  private final Map<String, String> settings =
      Manifests.read("configmap.yaml", ConfigMap.class).getData();

  @Test
  void aMisspeltFieldIsRefusedAndSoIsANumberWhereATextBelongs() throws IOException {
    var right = Files.readString(Manifests.FOLDER.resolve("enricher.yaml"));
    Manifests.parse(right);
    for (var field : List.of("readinessProbe", "runAsNonRoot", "maxSkew", "defaultMode")) {
      var misspelt = right.replace(field + ":", field + "x:");
      assertThat(misspelt).isNotEqualTo(right);
      assertThatThrownBy(() -> Manifests.parse(misspelt))
          .isInstanceOf(UnrecognizedPropertyException.class);
    }
    assertThatThrownBy(() -> Manifests.parse(right.replace("value: \"9464\"", "value: 9464")))
        .isInstanceOf(JsonMappingException.class);
    assertThatThrownBy(() -> Manifests.parse(right.replace("replicas: 3", "replicas: three")))
        .isInstanceOf(JsonMappingException.class);
  }

  @Test
  void everyFileIsAppliedAndOfTheVersionThatItsModelIsOf() throws Exception {
    try (var files = Files.list(Manifests.FOLDER)) {
      var there =
          files
              .map(it -> it.getFileName().toString())
              .filter(it -> it.endsWith(".yaml") && !it.equals("kustomization.yaml"));
      var applied = Manifests.read("kustomization.yaml", Kustomization.class).resources();
      assertThat(there).containsExactlyInAnyOrderElementsOf(applied);
    }
    for (HasMetadata manifest : Manifests.all()) {
      var fresh = manifest.getClass().getDeclaredConstructor().newInstance();
      assertThat(manifest.getApiVersion()).isEqualTo(fresh.getApiVersion());
    }
  }

  @Test
  void theCommandsAndTheirVariablesAreThoseOfTheProgram() {
    for (var container : containers()) {
      var line = Dateline.commandLine(new Fixture.Captured().console(Map.of(), ""));
      var parsed = line.parseArgs(container.getArgs().toArray(new String[0]));
      assertThat(UsageErrors.in(parsed)).isEmpty();
      var known = new ArrayList<String>();
      for (var at = parsed; at != null; at = at.subcommand()) {
        at.commandSpec().options().stream()
            .map(EnvironmentDefaults::variableOf)
            .forEach(known::add);
      }
      assertThat(ofItsOwn(container).keySet()).isSubsetOf(known);
      assertThat(container.getEnvFrom())
          .extracting(it -> it.getConfigMapRef().getName())
          .containsExactly("dateline");
    }
  }

  @Test
  void whatAllShareIsAVariableOfTheEnrichers() {
    var line = Dateline.commandLine(new Fixture.Captured().console(Map.of(), ""));
    var enrich = line.getSubcommands().get("enrich").getCommandSpec();
    var known =
        Stream.of(line.getCommandSpec(), enrich)
            .flatMap(it -> it.options().stream())
            .map(EnvironmentDefaults::variableOf)
            .toList();
    assertThat(settings.keySet()).isSubsetOf(known);
  }

  @Test
  void probesAskWhatIsServedWhereItIsServed() throws Exception {
    assertThat(ofItsOwn(containerOf(enricher))).containsEntry("DATELINE_HTTP_HOST", "0.0.0.0");
    assertProbed(enricher, "service.yaml");
    assertThat(containerOf(index).getEnv())
        .filteredOn(it -> it.getName().equals("DATELINE_HTTP_HOST"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.getValueFrom().getFieldRef().getFieldPath())
                    .isEqualTo("status.podIP"));
    assertProbed(index, "index-service.yaml");
  }

  private static void assertProbed(StatefulSet set, String service) throws Exception {
    var container = containerOf(set);
    var port = container.getPorts().get(0);
    assertThat(ofItsOwn(container))
        .containsEntry("DATELINE_HTTP_PORT", port.getContainerPort().toString());
    assertThat(set.getSpec().getTemplate().getMetadata().getAnnotations())
        .containsEntry("prometheus.io/port", port.getContainerPort().toString());
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (var served = Operations.open(Optional.of(loopback), SchemaIds.local())) {
      for (var probe : probesOf(container)) {
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo(port.getName());
        assertThat(statusOf(probe, served)).isIn(200, 503);
      }
    }
    assertThat(Manifests.read(service, Service.class).getSpec().getPorts())
        .allSatisfy(
            it -> {
              assertThat(it.getTargetPort().getStrVal()).isEqualTo(port.getName());
              assertThat(it.getPort()).isEqualTo(port.getContainerPort());
            });
  }

  @Test
  void thePageIsAskedWhereItListensAndAsksTheEnrichersWhereTheyAre() {
    var pod = Manifests.read("page.yaml", Deployment.class).getSpec().getTemplate();
    var container = pod.getSpec().getContainers().get(0);
    var port = container.getPorts().get(0);
    var line = Dateline.commandLine(new Fixture.Captured().console(Map.of(), ""));
    var options = line.getSubcommands().get("page").getCommandSpec();
    assertThat(options.findOption("--page-port").defaultValue())
        .isEqualTo(port.getContainerPort().toString());
    assertThat(probesOf(container))
        .allSatisfy(it -> assertThat(it.getHttpGet().getPort().getStrVal()).isEqualTo("page"))
        .allSatisfy(it -> assertThat(it.getHttpGet().getPath()).isEqualTo("/api/status"));
    var set = enricher.getMetadata().getName();
    var served = containerOf(enricher).getPorts().get(0);
    assertThat(ofItsOwn(container).get("DATELINE_ENRICHER").split(","))
        .containsExactly(
            IntStream.range(0, enricher.getSpec().getReplicas())
                .mapToObj(
                    i -> "http://" + set + "-" + i + "." + enricher.getSpec().getServiceName())
                .map(it -> it + ":" + served.getContainerPort())
                .toArray(String[]::new));
    var let = Manifests.read("network.yaml", NetworkPolicy.class).getSpec().getIngress().get(0);
    assertThat(let.getPorts())
        .allSatisfy(it -> assertThat(it.getPort().getStrVal()).isEqualTo(served.getName()));
    assertThat(let.getFrom())
        .filteredOn(it -> it.getPodSelector() != null)
        .singleElement()
        .satisfies(
            it ->
                assertThat(pod.getMetadata().getLabels())
                    .containsAllEntriesOf(it.getPodSelector().getMatchLabels()));
  }

  @Test
  void podsRunAsTheUserOfTheImageAndMayDoNothingElse() {
    var user = Long.valueOf(line("USER (\\d+):\\d+"));
    for (var pod : Manifests.pods()) {
      assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
      assertThat(pod.getSpec().getEnableServiceLinks()).isFalse();
      var all = pod.getSpec().getSecurityContext();
      assertThat(all.getRunAsNonRoot()).isTrue();
      assertThat(all.getRunAsUser()).isEqualTo(user);
      assertThat(all.getFsGroup()).isEqualTo(user);
      assertThat(all.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
      for (var container : pod.getSpec().getContainers()) {
        var own = container.getSecurityContext();
        assertThat(own.getAllowPrivilegeEscalation()).isFalse();
        assertThat(own.getReadOnlyRootFilesystem()).isTrue();
        assertThat(own.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).containsKey("memory");
      }
    }
  }

  @Test
  void whatIsWrittenHasAVolume() {
    var directory = line("ENV DATELINE_STATE_DIR=(\\S+)");
    for (var set : List.of(enricher, index)) {
      assertThat(ofItsOwn(containerOf(set))).containsEntry("DATELINE_STATE_DIR", directory);
      assertThat(set.getSpec().getVolumeClaimTemplates())
          .extracting(it -> it.getMetadata().getName())
          .containsExactly("state");
    }
    for (var pod : Manifests.pods()) {
      var volumes = new ArrayList<>(List.of("state"));
      pod.getSpec().getVolumes().forEach(it -> volumes.add(it.getName()));
      var mounts = pod.getSpec().getContainers().get(0).getVolumeMounts();
      assertThat(mounts).allSatisfy(it -> assertThat(volumes).contains(it.getName()));
      assertThat(mounts).extracting(it -> it.getMountPath()).contains("/tmp", "/etc/dateline");
    }
    assertThat(settings.get("DATELINE_KAFKA_CONFIG")).startsWith("/etc/dateline/");
  }

  @Test
  void aStopHasTheTimeThatItTakesAndTheHeapHoldsTheLargestDocuments() {
    for (var set : List.of(enricher, index)) {
      assertThat(set.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
          .isGreaterThan(30);
    }
    var memory = containerOf(enricher).getResources().getLimits().get("memory");
    var share = Integer.parseInt(line("MaxRAMPercentage=(\\d+)"));
    long needed = (96L + 128L) << 20;
    assertThat(Quantity.getAmountInBytes(memory).longValue() * share / 100).isGreaterThan(needed);
  }

  @Test
  void whatChoosesPodsByLabelsChoosesTheEnrichers() {
    var labels = enricher.getSpec().getTemplate().getMetadata().getLabels();
    var policy = Manifests.read("network.yaml", NetworkPolicy.class).getSpec();
    var service = Manifests.read("service.yaml", Service.class);
    var choices =
        Stream.of(
            enricher.getSpec().getSelector().getMatchLabels(),
            Manifests.read("disruption.yaml", PodDisruptionBudget.class)
                .getSpec()
                .getSelector()
                .getMatchLabels(),
            policy.getPodSelector().getMatchLabels(),
            service.getSpec().getSelector());
    assertThat(choices).allSatisfy(it -> assertThat(labels).containsAllEntriesOf(it));
    assertThat(enricher.getSpec().getServiceName()).isEqualTo(service.getMetadata().getName());
    var ofTheIndex = Manifests.read("index-service.yaml", Service.class);
    assertThat(index.getSpec().getServiceName()).isEqualTo(ofTheIndex.getMetadata().getName());
    assertThat(index.getSpec().getTemplate().getMetadata().getLabels())
        .containsAllEntriesOf(index.getSpec().getSelector().getMatchLabels())
        .containsAllEntriesOf(ofTheIndex.getSpec().getSelector())
        .containsAllEntriesOf(policy.getPodSelector().getMatchLabels());
    assertThat(topics.getSpec().getTemplate().getMetadata().getLabels())
        .doesNotContainEntry("app.kubernetes.io/component", "enricher");
  }

  @Test
  void autoscalingLooksAtTheEnrichersLagAndStopsAtThePartitions() {
    var args = topics.getSpec().getTemplate().getSpec().getContainers().get(0).getArgs();
    int partitions = Integer.parseInt(args.get(args.indexOf("--partitions") + 1));
    var keda = Manifests.read("autoscaling/keda.yaml", ScaledObject.class);
    var hpa = Manifests.read("autoscaling/hpa.yaml", HorizontalPodAutoscaler.class);
    assertThat(keda.spec().scaleTargetRef().name()).isEqualTo(enricher.getMetadata().getName());
    assertThat(hpa.getSpec().getScaleTargetRef().getName())
        .isEqualTo(enricher.getMetadata().getName());
    assertThat(keda.spec().maxReplicaCount()).isEqualTo(partitions);
    assertThat(hpa.getSpec().getMaxReplicas()).isEqualTo(partitions);
    var trigger = keda.spec().triggers().get(0);
    assertThat(trigger.type()).isEqualTo("kafka");
    assertThat(trigger.metadata().consumerGroup())
        .isEqualTo(EnrichSettings.DEFAULTS.applicationId());
    assertThat(trigger.metadata().topic())
        .isEqualTo(Topics.of(Topics.DEFAULT_PREFIX, SchemaIds.local()).articles().name());
    assertThat(trigger.metadata().bootstrapServers()).isEqualTo(settings.get("DATELINE_BOOTSTRAP"));
  }

  private static List<Container> containers() {
    return Manifests.pods().stream().flatMap(it -> it.getSpec().getContainers().stream()).toList();
  }

  private static Container containerOf(StatefulSet set) {
    return set.getSpec().getTemplate().getSpec().getContainers().get(0);
  }

  private static List<Probe> probesOf(Container container) {
    return List.of(
        container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe());
  }

  private static Map<String, String> ofItsOwn(Container container) {
    return container.getEnv().stream()
        .filter(it -> it.getValueFrom() == null)
        .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
  }

  private static int statusOf(Probe probe, Operations served) throws Exception {
    var url = served.url().orElseThrow().resolve(probe.getHttpGet().getPath());
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding())
        .statusCode();
  }

  /** What a line of the Dockerfile says. */
  private static String line(String pattern) {
    return Pattern.compile(pattern)
        .matcher(DOCKERFILE)
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
