package dev.dateline.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;

/** The house rules that a compiler does not check. */
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.dateline");

  @Test
  void enrichmentKnowsNeitherKafkaNorAvro() {
    noClasses()
        .that()
        .resideInAPackage("dev.dateline.enrichment..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..",
            "org.apache.avro..",
            "dev.dateline.schema..",
            "dev.dateline.schemas..",
            "java.net..")
        .check(PRODUCT);
  }

  @Test
  void enrichmentReadsNoClockAndRollsNoDice() {
    noClasses()
        .that()
        .resideInAPackage("dev.dateline.enrichment..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, Random.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .check(PRODUCT);
  }

  @Test
  void whatTrainsModelsIsNoPartOfTheProduct() {
    noClasses().should().resideInAPackage("dev.dateline.training..").check(PRODUCT);
  }

  @Test
  void producerAndStreamsNeverSeeEachOther() {
    noClasses()
        .that()
        .resideInAPackage("dev.dateline.producer..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.dateline.streams..", "dev.dateline.enrichment..")
        .check(PRODUCT);
    noClasses()
        .that()
        .resideInAPackage("dev.dateline.streams..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.dateline.producer..")
        .check(PRODUCT);
  }

  @Test
  void eachKafkaClientHasOneOwner() {
    onlyIn(KafkaStreams.class, "dev.dateline.streams.StreamsRunner");
    onlyIn(
        KafkaProducer.class,
        "dev.dateline.producer.Producers",
        "dev.dateline.replay.ReplayCluster",
        "dev.dateline.streams.LastingMembers");
    onlyIn(
        KafkaConsumer.class,
        "dev.dateline.app.TailConsumer",
        "dev.dateline.replay.ReplayCluster",
        "dev.dateline.streams.LastingMembers");
  }

  @Test
  void nothingDependsOnTheDefaultLocaleOrCharset() {
    noClasses()
        .that()
        .resideInAPackage("dev.dateline..")
        .and(handWritten())
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .check(PRODUCT);
  }

  @Test
  void onlyMainEndsTheProcess() {
    classes()
        .that(call(System.class, "exit").or(call(Runtime.class, "halt")))
        .should()
        .haveSimpleNameEndingWith("Dateline")
        .orShould()
        .haveSimpleName("BrokerMain")
        .allowEmptyShould(true)
        .check(PRODUCT);
  }

  private static void onlyIn(Class<?> client, String... owners) {
    var creators =
        PRODUCT.stream()
            .filter(
                type ->
                    type.getConstructorCallsFromSelf().stream()
                        .anyMatch(made -> made.getTargetOwner().isEquivalentTo(client)))
            .filter(type -> !type.getPackageName().startsWith("dev.dateline.benchmarks"))
            .map(JavaClass::getName)
            .toList();
    org.assertj.core.api.Assertions.assertThat(creators)
        .as("classes that create a %s", client.getSimpleName())
        .containsExactlyInAnyOrder(owners);
  }

  private static DescribedPredicate<JavaClass> handWritten() {
    return DescribedPredicate.describe(
        "hand-written, and no broker, whose own code fails in a Turkish locale",
        type ->
            !type.getPackageName().equals("dev.dateline.schema")
                && !type.getSimpleName().equals("EmbeddedBroker"));
  }

  private static DescribedPredicate<JavaClass> call(Class<?> owner, String method) {
    return DescribedPredicate.describe(
        "call " + method,
        type ->
            type.getMethodCallsFromSelf().stream()
                .anyMatch(
                    made ->
                        made.getTargetOwner().isEquivalentTo(owner)
                            && made.getName().equals(method)));
  }
}
