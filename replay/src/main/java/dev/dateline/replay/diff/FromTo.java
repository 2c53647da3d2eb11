package dev.dateline.replay.diff;

import java.util.Comparator;

/**
 * Something said of a whole article that changed, such as its language from {@code it} to {@code
 * es}.
 *
 * @param stage whose result it is
 * @param kind {@link ChangeKind#LANGUAGE} or {@link ChangeKind#STATUS}
 * @param from what the older side says
 * @param to what the newer side says
 */
public record FromTo(Stage stage, ChangeKind kind, String from, String to)
    implements Comparable<FromTo> {

  private static final Comparator<FromTo> ORDER =
      Comparator.comparing(FromTo::stage)
          .thenComparing(FromTo::kind)
          .thenComparing(FromTo::from)
          .thenComparing(FromTo::to);

  static FromTo of(Change change) {
    return new FromTo(change.stage(), change.kind(), change.from(), change.to());
  }

  @Override
  public int compareTo(FromTo other) {
    return ORDER.compare(this, other);
  }
}
