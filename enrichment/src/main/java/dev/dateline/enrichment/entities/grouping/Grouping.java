package dev.dateline.enrichment.entities.grouping;

import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.entities.Entity;
import dev.dateline.enrichment.entities.document.Mention;
import dev.dateline.enrichment.entities.lists.EntityIds;
import dev.dateline.enrichment.entities.lists.Known;
import dev.dateline.enrichment.entities.lists.Lexicon;
import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes one entity of the mentions that name one thing. Knows nothing of how mentions were found.
 * Linear in the number of mentions.
 */
public final class Grouping {

  private static final double THOUSANDTHS = 1000;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Map<String, List<Named>> groups = new LinkedHashMap<>();

  /** What a short form or another spelling stands for: what was named in full last, or first. */
  private final Map<String, String> otherForms = new HashMap<>();

  private Grouping(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /**
   * The entities that mentions name, in order of first mention.
   *
   * @param mentions in text order, not overlapping
   */
  public static List<Entity> of(Tokens tokens, Lexicon lexicon, List<Mention> mentions) {
    var grouping = new Grouping(tokens, lexicon);
    var named = mentions.stream().map(grouping::named).toList();
    for (int i = named.size() - 1; i >= 0; i--) {
      grouping.learn(named.get(i));
    }
    named.forEach(grouping::place);
    return grouping.groups.values().stream().map(grouping::entity).toList();
  }

  private Named named(Mention mention) {
    var known =
        lexicon
            .known(tokens, mention.from(), mention.to())
            .filter(meaning -> meaning.type() == mention.type());
    return Named.of(mention, mention.span(tokens).of(tokens.text()), known, lexicon.endings());
  }

  private void place(Named named) {
    learn(named);
    groups.computeIfAbsent(key(named), key -> new ArrayList<>()).add(named);
  }

  /** Read backwards once, so that "Kim" in a headline finds the name given in full below it. */
  private void learn(Named named) {
    var key = key(named);
    for (String form : named.shortForms()) {
      otherForms.put(form, key);
    }
    if (named.known().isPresent()) {
      otherForms.put(named.whole(), key);
    }
    for (String form : named.inflected()) {
      otherForms.putIfAbsent(form, key);
    }
  }

  private String key(Named named) {
    var other = otherForms.get(named.whole());
    return other == null || named.known().isPresent() ? named.key() : other;
  }

  private Entity entity(List<Named> group) {
    var type = group.get(0).mention().type();
    var name = fullest(group);
    var known = group.stream().flatMap(named -> named.known().stream()).findFirst();
    return new Entity(
        known.map(Known::id).orElseGet(() -> EntityIds.of(type, name)),
        name,
        type,
        known.flatMap(Known::country),
        confidence(group),
        group.stream().map(this::span).toList());
  }

  private Span span(Named named) {
    return named.mention().span(tokens);
  }

  /** Rounded, so that nobody reads more into it than there is. */
  private static double confidence(List<Named> group) {
    double most = 0;
    for (var named : group) {
      most = Math.max(most, named.mention().confidence());
    }
    return Math.round(most * THOUSANDTHS) / THOUSANDTHS;
  }

  /** The longest name; one that only adds an ending to another is not longer. */
  private String fullest(List<Named> group) {
    String fullest = "";
    for (var named : group) {
      var surface = BLANKS.matcher(named.surface()).replaceAll(" ");
      if (surface.length() > fullest.length() && !isInflected(surface, fullest)) {
        fullest = surface;
      } else if (isInflected(fullest, surface)) {
        fullest = surface;
      }
    }
    return fullest;
  }

  private boolean isInflected(String surface, String plain) {
    for (String ending : lexicon.endings()) {
      if (surface.length() == plain.length() + ending.length()
          && surface.startsWith(plain)
          && surface.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
