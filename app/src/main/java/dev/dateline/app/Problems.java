package dev.dateline.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects everything that is wrong with the settings, so that the user hears of it at once. */
public final class Problems {

  private final List<String> found = new ArrayList<>();

  /** Adds a problem. */
  public void add(String problem) {
    found.add(problem);
  }

  /** Adds a problem when {@code wrong} holds. */
  public void addIf(boolean wrong, String problem) {
    if (wrong) {
      add(problem);
    }
  }

  /**
   * The value that {@code make} gives, or null when it refuses its arguments: then why is added.
   */
  public <T> T collect(Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException e) {
      add(e.getMessage());
      return null;
    }
  }

  /** Everything added so far. */
  public List<String> all() {
    return List.copyOf(found);
  }

  /**
   * Ends the command when there is any problem.
   *
   * @throws CommandFailure with {@link ExitCodes#USAGE}, naming each problem on its own line
   */
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new CommandFailure(ExitCodes.USAGE, String.join("\n", found));
    }
  }
}
