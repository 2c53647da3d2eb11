package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one entity of the mentions that name one thing. Knows nothing of how mentions were found,
 * so that any recogniser can use it. Linear in the number of mentions.
 */
final class Grouping {

  private final Tokens tokens;
  private final Map<String, List<Mention>> groups = new LinkedHashMap<>();

  /** The person or organisation a short form stands for: the one named in full last, or first. */
  private final Map<String, String> shortForms = new HashMap<>();

  private Grouping(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The entities that mentions, given in text order, name; in order of first mention. */
  static List<Entity> of(Tokens tokens, List<Mention> mentions) {
    var grouping = new Grouping(tokens);
    for (int i = mentions.size() - 1; i >= 0; i--) {
      grouping.learn(mentions.get(i));
    }
    mentions.forEach(grouping::place);
    return grouping.groups.values().stream().map(grouping::entity).toList();
  }

  private void place(Mention mention) {
    learn(mention);
    groups.computeIfAbsent(key(mention), key -> new ArrayList<>()).add(mention);
  }

  /** Read backwards once, so that "Kim" in a headline finds the name given in full below it. */
  private void learn(Mention mention) {
    var name = Name.of(surface(mention));
    for (String shortForm : name.shortForms(mention.type())) {
      shortForms.put(mention.type() + shortForm, fullKey(mention, name));
    }
  }

  private String key(Mention mention) {
    var name = Name.of(surface(mention));
    var longer = mention.known().isPresent() ? null : shortForms.get(mention.type() + name.whole());
    return longer != null ? longer : fullKey(mention, name);
  }

  private static String fullKey(Mention mention, Name name) {
    return mention
        .known()
        .map(Known::id)
        .orElseGet(() -> mention.type() + name.key(mention.type()));
  }

  private Entity entity(List<Mention> mentions) {
    var known = mentions.get(0).known();
    var type = mentions.get(0).type();
    var name = fullest(mentions);
    return new Entity(
        known.map(Known::id).orElseGet(() -> EntityIds.of(type, name)),
        name,
        type,
        known.flatMap(Known::country),
        mentions.stream().map(this::span).toList());
  }

  private String fullest(List<Mention> mentions) {
    String fullest = "";
    for (var mention : mentions) {
      var surface = surface(mention).replaceAll("\\s+", " ");
      fullest = surface.length() > fullest.length() ? surface : fullest;
    }
    return fullest;
  }

  private Span span(Mention mention) {
    return new Span(tokens.start(mention.from()), tokens.end(mention.to() - 1));
  }

  private String surface(Mention mention) {
    return span(mention).of(tokens.text());
  }
}
