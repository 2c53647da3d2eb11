package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.entities.document.Mention;
import dev.dateline.enrichment.entities.document.Mention.Decision;
import dev.dateline.enrichment.entities.grouping.Grouping;
import dev.dateline.enrichment.entities.lists.Lexicon;
import dev.dateline.enrichment.entities.lists.LexiconReader;
import dev.dateline.enrichment.entities.lists.NameKind;
import dev.dateline.enrichment.entities.lists.PhraseTable;
import dev.dateline.enrichment.entities.lists.Resources;
import dev.dateline.enrichment.entities.tagger.Observations;
import dev.dateline.enrichment.entities.tagger.WordClasses;
import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The places that CLDR's lists are sure of, in any language: countries by name, and cities whose
 * name is long enough, or of several words, to be no common word.
 */
final class SurePlaces {

  /** How often such a name was marked as a place, in annotated text of five languages. */
  private static final double CONFIDENCE = 0.85;

  private static final Set<String> LISTED =
      Resources.lines("cldr/languages.txt").collect(Collectors.toUnmodifiableSet());

  private static final String UNKNOWN = "und";

  private static final int SHORTEST_CITY = 5;
  private static final int SHORTEST_COUNTRY = 4;

  /** Where words are written without spaces, two signs may be part of another word. */
  private static final int SHORTEST_UNSPACED = 3;

  private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();
  private final Annotator annotator =
      new Annotator("dateline-places", "1", Optional.of("lists"), Optional.of(Resources.sha256()));

  Annotator annotator() {
    return annotator;
  }

  List<Entity> in(Tokens tokens, String language) {
    var lexicon = lexicon(language);
    var seen = new Observations(tokens, lexicon, WordClasses.EMPTY);
    var mentions = new ArrayList<Mention>();
    int at = 0;
    while (at < tokens.size()) {
      int end = placeEnd(seen, lexicon, at);
      if (end > at) {
        mentions.add(Mention.of(at, end, EntityType.LOCATION, CONFIDENCE, Decision.LIST));
      }
      at = Math.max(end, at + 1);
    }
    return Grouping.of(tokens, lexicon, mentions);
  }

  /** Languages without a list share one lexicon: articles may declare any number of them. */
  Lexicon lexicon(String language) {
    var code = Locale.forLanguageTag(language).getLanguage();
    return lexicons.computeIfAbsent(LISTED.contains(code) ? code : UNKNOWN, LexiconReader::read);
  }

  /** One past the last token of the sure place at a token; 0 when there is none. */
  private static int placeEnd(Observations seen, Lexicon lexicon, int from) {
    if (!seen.mayStartName(from)) {
      return 0;
    }
    int size = seen.tokens().size();
    for (var list : lexicon.lists()) {
      long match = list.longest(seen.exact(), from, size);
      if (match != PhraseTable.NONE
          && isSure(seen, list.kinds(match), from, PhraseTable.end(match))) {
        return PhraseTable.end(match);
      }
    }
    return 0;
  }

  private static boolean isSure(Observations seen, int kinds, int from, int to) {
    var tokens = seen.tokens();
    boolean joined =
        (from > 0 && tokens.touchesNext(from - 1) && seen.isMark(from - 1, '-'))
            || (tokens.touchesNext(to - 1) && seen.isMark(to, '-'));
    if (joined || (kinds & (NameKind.REGION.bit() | NameKind.CITY_OF_ZONE.bit())) == 0) {
      return false;
    }
    int length = tokens.end(to - 1) - tokens.start(from);
    if (!seen.hasCapital(from)) {
      return length >= (seen.isSpaced(from) ? SHORTEST_CITY : SHORTEST_UNSPACED);
    }
    boolean inside = !seen.opens(from) && !insideLonger(seen, from, to);
    boolean country = (kinds & NameKind.REGION.bit()) != 0 && length >= SHORTEST_COUNTRY;
    return inside && (country || to > from + 1 || length >= SHORTEST_CITY);
  }

  /** "Paris Hilton": a capital beside it may make it part of another name. */
  private static boolean insideLonger(Observations seen, int from, int to) {
    boolean before = from > 0 && seen.hasCapital(from - 1) && !seen.opens(from - 1);
    return before || (to < seen.tokens().size() && seen.hasCapital(to));
  }
}
