package dev.dateline.app;

import dev.dateline.app.dead.Letter;
import dev.dateline.app.dead.LetterId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which dead letters a command is about: those named, that meet every condition. */
final class LetterOptions {

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Only these, as `dateline dead list` names them, for example 1/5.")
  private List<String> ids = List.of();

  @Option(
      names = {"-w", "--where"},
      paramLabel = "CONDITION",
      description =
          "Only those for which it holds; may be repeated, then all must hold. "
              + Condition.FORMS
              + ".")
  private List<String> where = List.of();

  /**
   * The choice, which tells afterwards which of the ids it did not meet.
   *
   * @throws IllegalArgumentException naming every id and condition that cannot be read
   */
  Chosen chosen() {
    var problems = new Problems();
    var named = new HashSet<LetterId>();
    ids.forEach(id -> problems.collect(() -> named.add(LetterId.parse(id))));
    var conditions = where.stream().map(it -> problems.collect(() -> Condition.parse(it))).toList();
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems.all()));
    }
    return new Chosen(named, conditions);
  }

  /** Accepts the letters that were chosen. */
  static final class Chosen implements Predicate<Letter> {

    private final Set<LetterId> named;
    private final Set<LetterId> missing;
    private final List<Condition> conditions;

    private Chosen(Set<LetterId> named, List<Condition> conditions) {
      this.named = named;
      this.missing = new HashSet<>(named);
      this.conditions = conditions;
    }

    @Override
    public boolean test(Letter letter) {
      missing.remove(letter.id());
      return (named.isEmpty() || named.contains(letter.id()))
          && conditions.stream().allMatch(it -> it.test(letter));
    }

    /** Names the letters that were asked for and do not wait; true when there are any. */
    boolean reportMissing(Console console) {
      missing.stream()
          .map(LetterId::toString)
          .sorted()
          .forEach(
              id ->
                  console
                      .err()
                      .println(
                          "dateline: no dead letter %s waits; `dateline dead show %s` tells why"
                              .formatted(id, id)));
      return !missing.isEmpty();
    }
  }
}
