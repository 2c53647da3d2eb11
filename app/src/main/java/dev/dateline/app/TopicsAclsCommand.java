package dev.dateline.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.app.access.Grant;
import dev.dateline.app.access.Grants;
import dev.dateline.app.access.Role;
import dev.dateline.schemas.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what access control lists must allow. */
@Command(
    name = "acls",
    description = {
      "Print the least that each role must be allowed on a cluster with access control. Asks no"
          + " broker, changes nothing.",
      "",
      "Roles: publisher (publish), enricher (enrich), indexer (index), reader (tail), watcher (page),"
          + " dead-letters (dead …), replays (replay …), administrator (topics …, doctor). Whoever has"
          + " several roles needs the lists of all.",
      "",
      "Examples:",
      "  dateline topics acls",
      "  dateline topics acls enricher=User:enricher reader=User:web --format commands | sh"
    })
final class TopicsAclsCommand implements Callable<Integer> {

  private static final String ROW = "%-13s %-16s %-34s %s%n";

  @Parameters(
      arity = "0..*",
      paramLabel = "ROLE[=PRINCIPAL]",
      description = "Roles, and who has them; all, unless some are named (User:ROLE).")
  private List<String> wanted = List.of();

  @Option(
      names = "--prefix",
      paramLabel = "NAME",
      defaultValue = Topics.DEFAULT_PREFIX,
      description = "First part of every topic's name (default: ${DEFAULT-VALUE}).")
  private String prefix;

  @Option(
      names = "--application-id",
      paramLabel = "ID",
      defaultValue = "dateline-enrich",
      description = "What the enrichers run under (default: ${DEFAULT-VALUE}).")
  private String applicationId;

  @Option(
      names = "--index-id",
      paramLabel = "ID",
      defaultValue = IndexCommand.DEFAULT_ID,
      description = "What the indexes of mentions run under (default: ${DEFAULT-VALUE}).")
  private String indexId;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, commands (for kafka-acls.sh; set BOOTSTRAP and ADMIN_CONFIG), json or jsonl"
              + " (default: ${DEFAULT-VALUE}).")
  private Layout layout;

  private final Console console;

  TopicsAclsCommand(Console console) {
    this.console = console;
  }

  /** How the list is printed. */
  enum Layout {
    TEXT,
    COMMANDS,
    JSON,
    JSONL
  }

  /** Somebody with a role. */
  private record Holder(Role role, String principal) {}

  @Override
  public Integer call() {
    var problems = new Problems();
    var holders = holders(problems);
    var grants = problems.collect(() -> new Grants(prefix, applicationId, indexId));
    problems.refuseIfAny();
    var print = printer();
    holders.forEach(holder -> grants.of(holder.role()).forEach(it -> print.accept(holder, it)));
    console.flush();
    return ExitCodes.DONE;
  }

  private List<Holder> holders(Problems problems) {
    if (wanted.isEmpty()) {
      return Arrays.stream(Role.values()).map(it -> new Holder(it, "User:" + it.title())).toList();
    }
    var holders = new ArrayList<Holder>();
    for (var word : wanted) {
      var parts = word.split("=", 2);
      var principal = parts.length == 2 ? parts[1] : "User:" + parts[0];
      Role.titled(parts[0])
          .ifPresentOrElse(
              role -> holders.add(new Holder(role, principal)),
              () -> problems.add("'%s' is no role; there are %s".formatted(parts[0], titles())));
      problems.addIf(
          !principal.matches("[A-Za-z]+:.+"),
          "'%s' is no principal, such as User:alice".formatted(principal));
    }
    return holders;
  }

  private BiConsumer<Holder, Grant> printer() {
    return switch (layout) {
      case TEXT -> {
        console.out().printf(Locale.ROOT, ROW, "role", "resource", "name", "operations");
        yield this::row;
      }
      case COMMANDS -> (holder, grant) -> console.out().println(command(holder, grant));
      case JSON, JSONL -> {
        var objects = new JsonObjects(layout == Layout.JSON, console.out());
        yield (holder, grant) -> objects.print(json -> write(json, holder, grant));
      }
    };
  }

  private void row(Holder holder, Grant grant) {
    var name = grant.pattern() == PatternType.PREFIXED ? grant.name() + "*" : grant.name();
    console
        .out()
        .printf(
            Locale.ROOT,
            ROW,
            holder.role().title(),
            words(grant.type()),
            name,
            grant.operations().stream()
                .map(TopicsAclsCommand::words)
                .collect(Collectors.joining(", ")));
  }

  private static String command(Holder holder, Grant grant) {
    var operations =
        grant.operations().stream()
            .map(it -> " --operation " + camelCase(it))
            .collect(Collectors.joining());
    var resource =
        switch (grant.type()) {
          case CLUSTER -> "--cluster";
          case GROUP -> "--group " + quoted(grant.name());
          case TRANSACTIONAL_ID -> "--transactional-id " + quoted(grant.name());
          default -> "--topic " + quoted(grant.name());
        };
    var pattern =
        grant.pattern() == PatternType.PREFIXED ? " --resource-pattern-type prefixed" : "";
    return "kafka-acls.sh --bootstrap-server \"$BOOTSTRAP\" --command-config \"$ADMIN_CONFIG\" --add"
        + " --allow-principal %s%s %s%s"
            .formatted(quoted(holder.principal()), operations, resource, pattern);
  }

  private static void write(JsonGenerator json, Holder holder, Grant grant) throws IOException {
    json.writeStringField("role", holder.role().title());
    json.writeStringField("principal", holder.principal());
    json.writeStringField("resource", grant.type().name());
    json.writeStringField("pattern", grant.pattern().name());
    json.writeStringField("name", grant.name());
    json.writeArrayFieldStart("operations");
    for (var operation : grant.operations()) {
      json.writeString(operation.name());
    }
    json.writeEndArray();
  }

  /** For a shell. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String camelCase(AclOperation operation) {
    return Arrays.stream(operation.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private static String titles() {
    return Arrays.stream(Role.values()).map(Role::title).collect(Collectors.joining(", "));
  }
}
