package dev.dateline.app.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does with a pipeline; each role has commands of its own. */
public enum Role {
  /** Brings articles. */
  PUBLISHER,
  /** Enriches them. */
  ENRICHER,
  /** Turns what comes out round, by entity and day. */
  INDEXER,
  /** Reads what comes out. */
  READER,
  /** Looks at what comes out and how the machine is doing. */
  WATCHER,
  /** Looks after what could not be processed. */
  DEAD_LETTERS,
  /** Enriches the past again. */
  REPLAYS,
  /** Makes topics and checks the cluster. */
  ADMINISTRATOR;

  /** How it is written: {@code dead-letters}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role that has the command which begins with that word. */
  public static Optional<Role> ofCommand(String word) {
    return Optional.ofNullable(
        switch (word) {
          case "publish" -> PUBLISHER;
          case "enrich" -> ENRICHER;
          case "index" -> INDEXER;
          case "tail" -> READER;
          case "page" -> WATCHER;
          case "dead" -> DEAD_LETTERS;
          case "replay" -> REPLAYS;
          case "topics", "doctor" -> ADMINISTRATOR;
          default -> null;
        });
  }

  /** The role of that title. */
  public static Optional<Role> titled(String title) {
    return Arrays.stream(values()).filter(role -> role.title().equals(title)).findFirst();
  }
}
