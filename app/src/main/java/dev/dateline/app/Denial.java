package dev.dateline.app;

import dev.dateline.app.access.Grant;
import dev.dateline.app.access.Grants;
import dev.dateline.app.access.Role;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Says what a role may not do. Brokers name the resource at most, never the operation; but what a
 * role needs there is known.
 */
final class Denial {

  private final Role role;
  private final Grants grants;
  private final String principal;

  Denial(Role role, Grants grants, String principal) {
    this.role = role;
    this.grants = grants;
    this.principal = principal;
  }

  /** What the command was denied, when that is what ended it. */
  static Optional<CommandFailure> of(Throwable error, CommandSpec command) {
    return Failures.causes(error)
        .filter(AuthorizationException.class::isInstance)
        .map(AuthorizationException.class::cast)
        .reduce((outer, inner) -> inner)
        .flatMap(cause -> about(command).map(it -> it.failure(it.sentence(cause), error)));
  }

  /** The same, for topics of which it is known what is allowed there. */
  CommandFailure lacking(String topic, Collection<AclOperation> allowed) {
    var missing =
        needed(it -> it.covers(ResourceType.TOPIC, topic)).stream()
            .filter(it -> !allowed.contains(it))
            .toList();
    return failure(sentence(missing, ResourceType.TOPIC, " " + topic), null);
  }

  /** True when not all that the role needs on a topic is allowed. */
  boolean lacks(String topic, Collection<AclOperation> allowed) {
    return !allowed.containsAll(needed(it -> it.covers(ResourceType.TOPIC, topic)));
  }

  private static Optional<Denial> about(CommandSpec command) {
    var at = command;
    while (at.parent() != null && at.parent().parent() != null) {
      at = at.parent();
    }
    return Role.ofCommand(at.name())
        .map(
            role ->
                new Denial(
                    role,
                    new Grants(
                        value(command, "--prefix", "news"),
                        value(command, "--application-id", "dateline-enrich"),
                        value(command, "--index-id", IndexCommand.DEFAULT_ID)),
                    Login.principal(GivenProperties.of(command))));
  }

  private static String value(CommandSpec command, String option, String otherwise) {
    var found = command.findOption(option);
    return found == null || found.getValue() == null ? otherwise : found.getValue();
  }

  private CommandFailure failure(String sentence, Throwable error) {
    return new CommandFailure(ExitCodes.UNREACHABLE, sentence, error);
  }

  private String sentence(AuthorizationException cause) {
    var type = type(cause);
    var names = names(cause);
    Predicate<Grant> concerned =
        grant ->
            names.isEmpty()
                ? grant.type() == type
                : names.stream().anyMatch(name -> grant.covers(type, name));
    var named = names.isEmpty() ? "" : " " + String.join(", ", names);
    return sentence(List.copyOf(needed(concerned)), type, named);
  }

  private String sentence(List<AclOperation> operations, ResourceType type, String named) {
    var what =
        operations.isEmpty()
            ? "something"
            : operations.stream().map(Enum::name).collect(Collectors.joining(" or "));
    return "the broker denies %s %s on %s%s; `dateline topics acls %s` prints all that this role needs"
        .formatted(
            principal,
            what,
            type.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            named,
            role.title());
  }

  private Set<AclOperation> needed(Predicate<Grant> concerned) {
    return grants.of(role).stream()
        .filter(concerned)
        .flatMap(grant -> grant.operations().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ResourceType type(AuthorizationException cause) {
    if (cause instanceof GroupAuthorizationException) {
      return ResourceType.GROUP;
    }
    if (cause instanceof ClusterAuthorizationException) {
      return ResourceType.CLUSTER;
    }
    return cause instanceof TransactionalIdAuthorizationException
        ? ResourceType.TRANSACTIONAL_ID
        : ResourceType.TOPIC;
  }

  private static Set<String> names(AuthorizationException cause) {
    if (cause instanceof TopicAuthorizationException topics) {
      return new TreeSet<>(topics.unauthorizedTopics());
    }
    return cause instanceof GroupAuthorizationException group && group.groupId() != null
        ? Set.of(group.groupId())
        : Set.of();
  }
}
