package dev.dateline.app;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.StreamsConfig;

/** What the names of properties tell: whether any client has such a one, and which are secret. */
final class PropertyNames {

  /** Kafka Streams hands properties to one kind of its clients by these. */
  private static final Pattern PREFIX =
      Pattern.compile("^(?:(?:(?:main|restore|global)\\.)?consumer|producer|admin)\\.");

  /** Families whose members nobody lists: of internal topics, of config providers. */
  private static final Pattern FAMILY = Pattern.compile("^(?:topic|config\\.providers)\\b.*");

  private static final Pattern SOUNDS_SECRET =
      Pattern.compile(
          "password|passphrase|secret|token|credential|user\\.info|private\\.?key",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z][\\w.-]*)=.*");

  private static final List<ConfigDef> DEFINITIONS =
      List.of(
          AdminClientConfig.configDef(),
          ConsumerConfig.configDef(),
          ProducerConfig.configDef(),
          StreamsConfig.configDef());

  private static final Set<String> KNOWN = known();
  private static final Set<String> PASSWORDS = passwords();

  private PropertyNames() {}

  /** True when a value of that name must not be seen: Kafka says so, or it sounds like it. */
  static boolean isSecret(String name) {
    var plain = plain(name);
    return PASSWORDS.contains(plain)
        || (!KNOWN.contains(plain) && SOUNDS_SECRET.matcher(plain).find());
  }

  /** True when a client of Kafka or of the registry has such a property. */
  static boolean isKnown(String name) {
    return KNOWN.contains(plain(name)) || FAMILY.matcher(name).matches();
  }

  /** The known name that an unknown one was probably meant to be. */
  static Optional<String> meant(String name) {
    return Suggestions.nearest(plain(name), List.copyOf(KNOWN));
  }

  /** A text without the values that it assigns to secret names. */
  static String withoutValues(String text) {
    return ASSIGNMENT
        .matcher(text)
        .replaceAll(found -> isSecret(found.group(1)) ? "$1=[hidden]" : "$0");
  }

  private static String plain(String name) {
    return PREFIX.matcher(name).replaceFirst("");
  }

  private static Set<String> known() {
    var names = new HashSet<>(RegistryProperties.NAMES);
    DEFINITIONS.forEach(definition -> names.addAll(definition.names()));
    return Set.copyOf(names);
  }

  private static Set<String> passwords() {
    return DEFINITIONS.stream()
        .flatMap(definition -> definition.configKeys().values().stream())
        .filter(key -> key.type == ConfigDef.Type.PASSWORD)
        .map(key -> key.name)
        .collect(Collectors.collectingAndThen(Collectors.toSet(), PropertyNames::withRegistry));
  }

  private static Set<String> withRegistry(Set<String> ofKafka) {
    return Stream.concat(ofKafka.stream(), RegistryProperties.SECRETS.stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
