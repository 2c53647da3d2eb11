package dev.dateline.it;

import dev.dateline.replay.ReplayCluster;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import java.util.HashMap;

/** A promotion or rollback in a process of its own, which waits to be killed at some record. */
final class PromotionProcess {

  /** What it prints when it waits. */
  static final String REACHED = "waiting to be killed";

  private PromotionProcess() {}

  /** Arguments: broker, prefix, run, {@code promote} or {@code rollback}, number of the record. */
  public static void main(String[] args) {
    var freeze = new Sends.Freeze(Integer.parseInt(args[4]));
    var properties = new HashMap<>(Sends.properties("process", telling(freeze)));
    properties.put("bootstrap.servers", args[0]);
    var topics = Topics.of(args[1], SchemaIds.local());
    try (var cluster =
        new ReplayCluster(properties, topics, Topics.replays(args[1], SchemaIds.local()))) {
      if (args[3].equals("promote")) {
        PromotionLab.promote(cluster, args[2]);
      } else {
        PromotionLab.rollBack(cluster, args[2]);
      }
    }
  }

  private static Sends.Hook telling(Sends.Freeze freeze) {
    return (number, record) -> {
      if (freeze.isAt(number)) {
        System.out.println(REACHED);
      }
      freeze.before(number, record);
    };
  }
}
