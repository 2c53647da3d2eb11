package dev.dateline.enrichment.entities.lists;

import dev.dateline.enrichment.text.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * All that lists know of one language's names: cue words, names of its own, names of any language.
 * Never changed once built.
 *
 * @param ownCues the cue bits of this language's words
 * @param cues the cue bits of words of any language, and of given and family names
 * @param lists names as this language writes them, then names of any language: the surer one first
 * @param endings what names may end in beside their own form, as the German genitive's "s"
 */
public record Lexicon(
    LongIntTable ownCues, LongIntTable cues, List<NameList> lists, List<String> endings) {

  /** The cue bits of a word, 0 for none. */
  public int flags(long word) {
    return flags(ownCues, word) | flags(cues, word);
  }

  private static int flags(LongIntTable table, long word) {
    int flags = table.get(word);
    return flags == LongIntTable.ABSENT ? 0 : flags;
  }

  /** What tokens {@code from} to {@code to}, all of them, stand for; an ending may be too many. */
  public Optional<Known> known(Tokens tokens, int from, int to) {
    var surface = tokens.text().substring(tokens.start(from), tokens.end(to - 1));
    return known(Hashes.words(tokens, from, to), surface).or(() -> inflected(surface));
  }

  private Optional<Known> known(long[] words, String surface) {
    for (NameList list : lists) {
      var found = list.known(words, surface);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Known> inflected(String surface) {
    for (String ending : endings) {
      if (surface.endsWith(ending) && surface.length() > ending.length() + 2) {
        var plain = surface.substring(0, surface.length() - ending.length());
        var found = known(Hashes.words(plain), plain);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
