package dev.dateline.enrichment.dates.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a rule's match means. */
public enum Action {
  /** A point in the calendar, said by the slots the pattern fills. */
  POINT(0),
  /** Units back from now: {@code {n}}, 1 if not said, and {@code {unit}}. */
  AGO(0, Slot.UNIT),
  /** Units on from now. */
  AHEAD(0, Slot.UNIT),
  /** Units before the date last mentioned. */
  EARLIER(0, Slot.UNIT),
  /** Units after the date last mentioned. */
  LATER(0, Slot.UNIT),
  /** The unit before, around or after now: {@code {rel}}, this if not said, and {@code {unit}}. */
  UNIT(0, Slot.UNIT),
  /** The unit before, around or after the date last mentioned. */
  SAME_UNIT(0, Slot.UNIT),
  /** A length of time: {@code {n} {unit}}; with a nested length, their sum. */
  LENGTH(0, Slot.UNIT),
  /** A length of time of which only the unit is said. */
  LENGTHS(0, Slot.UNIT),
  /** Something that repeats: {@code {frequency}}, {@code {n} {unit}} or calendar slots. */
  SET(0),
  /** A vague time: {@code {ref}}. */
  REF(0, Slot.REF),
  /** A half, quarter or week of a nested date: {@code {ordinal} {unit}}. */
  NTH(0, Slot.ORDINAL, Slot.UNIT),
  /** The nested expression itself, with words around it that do not change its value. */
  SAME(1),
  /** The first nested expression within the time of the second, or the other way round by label. */
  WITHIN(2),
  /** Two dates that open and close one stretch of time. */
  RANGE(2),
  /** Two dates said together: each takes from the other what it lacks. */
  PAIR(2),
  /** Something that looks like a time expression and is none. */
  NOTHING(0);

  private static final Map<String, Action> NAMES = new HashMap<>();

  static {
    for (Action action : values()) {
      NAMES.put(action.keyword(), action);
    }
  }

  private final int nested;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Slot> needs;

  Action(int nested, Slot... needs) {
    this.nested = nested;
    this.needs = List.of(needs);
  }

  /** False for lengths, repetitions and vague times, which no tense changes. */
  public boolean isPoint() {
    return this != LENGTH && this != LENGTHS && this != SET && this != REF && this != NOTHING;
  }

  /** How many nested expressions it needs at least. */
  public int nested() {
    return nested;
  }

  /** The slots it cannot do without. */
  public List<Slot> needs() {
    return needs;
  }

  /** What a resource file calls it. */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The action that a resource file calls so. */
  public static Optional<Action> named(String keyword) {
    return Optional.ofNullable(NAMES.get(keyword));
  }
}
