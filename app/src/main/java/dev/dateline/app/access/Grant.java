package dev.dateline.app.access;

import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a role must be allowed on some resources.
 *
 * @param type topics, a group, transactions or the cluster
 * @param pattern whether {@code name} is the whole name or its beginning
 * @param name of the resources
 * @param operations what must be allowed; reading and writing imply describing
 */
public record Grant(
    ResourceType type, PatternType pattern, String name, List<AclOperation> operations) {

  static Grant of(ResourceType type, String name, AclOperation... operations) {
    return new Grant(type, PatternType.LITERAL, name, List.of(operations));
  }

  static Grant prefixed(ResourceType type, String name, AclOperation... operations) {
    return new Grant(type, PatternType.PREFIXED, name, List.of(operations));
  }

  /** True when it is about that resource. */
  public boolean covers(ResourceType resource, String resourceName) {
    return type == resource
        && (pattern == PatternType.LITERAL
            ? name.equals(resourceName)
            : resourceName.startsWith(name));
  }

  /** As Kafka's access control lists have it, an entry for each operation. */
  public List<AclBinding> bindings(String principal) {
    var resource = new ResourcePattern(type, name, pattern);
    return operations.stream()
        .map(
            it ->
                new AclBinding(
                    resource, new AccessControlEntry(principal, "*", it, AclPermissionType.ALLOW)))
        .toList();
  }
}
