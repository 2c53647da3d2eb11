package dev.dateline.app.page;

import dev.dateline.app.DeadTopic;
import dev.dateline.app.KafkaSettings;
import dev.dateline.app.dead.CauseGroup;
import dev.dateline.page.Machine.DeadCause;
import dev.dateline.page.Machine.DeadLetters;

/** The dead letters that wait, by cause, as the page shows them. */
final class WaitingLetters {

  /** Enough to see what goes wrong; reading them takes a second or two. */
  private static final int MOST = 20_000;

  private WaitingLetters() {}

  static DeadLetters in(KafkaSettings settings) {
    var groups = new CauseGroup.Collector();
    var count = new int[1];
    try (var dead = DeadTopic.open(settings, settings.topics())) {
      dead.readWaiting(
          letter -> {
            groups.add(letter);
            return ++count[0] < MOST;
          });
    }
    return new DeadLetters(
        count[0],
        count[0] == MOST,
        groups.largestFirst().stream().map(WaitingLetters::cause).toList());
  }

  private static DeadCause cause(CauseGroup group) {
    var fingerprint = group.cause().fingerprint();
    return new DeadCause(
        fingerprint,
        group.count(),
        group.message(),
        group.cause().exception(),
        group.cause().place(),
        group.first().toString(),
        group.last().toString(),
        "dateline dead show " + group.example(),
        "dateline dead retry --where cause=" + fingerprint);
  }
}
