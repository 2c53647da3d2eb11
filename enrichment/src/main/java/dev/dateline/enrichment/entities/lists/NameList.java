package dev.dateline.enrichment.entities.lists;

import dev.dateline.enrichment.entities.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Names with their kinds and, where there is more to say, what they stand for. */
public final class NameList {

  private final PhraseTable phrases;
  private final List<Known> known = new ArrayList<>();
  private int[] kinds = new int[1024];

  /**
   * An empty list.
   *
   * @param room for so many words it need not grow; a power of two
   */
  NameList(int room) {
    this.phrases = new PhraseTable(room);
  }

  /** Adds a name that stands for something known. The first meaning of a name stays. */
  void add(String name, NameKind kind, Known meaning) {
    long[] words = Hashes.words(name);
    int at = phrases.exact(words);
    if (at < 0) {
      at = known.size();
      phrases.add(words, at);
      known.add(meaning);
      kinds = at == kinds.length ? Arrays.copyOf(kinds, 2 * at) : kinds;
    } else if (known.get(at) == null) {
      known.set(at, meaning);
    }
    kinds[at] |= kind.bit();
  }

  /** Adds a name of which nothing but its kind is known. */
  void add(String name, NameKind kind) {
    add(name, kind, null);
  }

  /** The longest name at a token, as {@link PhraseTable#longest} gives it. */
  public long longest(long[] words, int from, int limit) {
    return phrases.longest(words, from, limit);
  }

  /** The name of one word, as {@link #longest} gives it. */
  public long word(long word) {
    return phrases.longest(new long[] {word}, 0, 1);
  }

  /** The {@link NameKind} bits of the name of a match. */
  public int kinds(long match) {
    return kinds[(int) match];
  }

  /** What the name of a match stands for. */
  public Optional<Known> known(long match) {
    return Optional.ofNullable(known.get((int) match));
  }

  /**
   * What those words, all of them, stand for.
   *
   * @param surface the words as the text has them
   */
  Optional<Known> known(long[] words, String surface) {
    int at = phrases.exact(words);
    if (at < 0) {
      return Optional.empty();
    }
    boolean italian = known.get(at) == null && (kinds[at] & NameKind.ITALIAN_TOWN.bit()) != 0;
    return italian ? Optional.of(italianTown(surface)) : Optional.ofNullable(known.get(at));
  }

  /** Made when it is asked for: most of the eight thousand never are. */
  private static Known italianTown(String name) {
    var id = "place:IT/" + EntityIds.slug(name);
    return new Known(id, EntityType.LOCATION, Optional.of("IT"));
  }

  /** How many names it has. */
  public int size() {
    return known.size();
  }
}
