package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.entities.tagger.TaggedName;
import dev.dateline.enrichment.text.Tokenizer;
import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with names marked in it: {@code [PER Kim] met [ORG Fiat?0.4]} has two, the second with a
 * confidence of 0.4, all others with 0.9.
 */
public final class Marked {

  private static final Pattern MARK =
      Pattern.compile("\\[(PER|ORG|LOC) ([^\\]?]+)(?:\\?([0-9.]+))?\\]");

  private final Tokens tokens;
  private final List<TaggedName> names = new ArrayList<>();

  private Marked(String marked) {
    var text = new StringBuilder();
    var spans = new ArrayList<int[]>();
    var types = new ArrayList<EntityType>();
    var confidences = new ArrayList<Double>();
    var matcher = MARK.matcher(marked);
    while (matcher.find()) {
      matcher.appendReplacement(text, "");
      int start = text.length();
      text.append(matcher.group(2));
      spans.add(new int[] {start, text.length()});
      types.add(type(matcher.group(1)));
      confidences.add(matcher.group(3) == null ? 0.9 : Double.parseDouble(matcher.group(3)));
    }
    matcher.appendTail(text);
    tokens = Tokenizer.tokenize(text.toString());
    for (int n = 0; n < spans.size(); n++) {
      int from = tokens.tokenAt(spans.get(n)[0]);
      int to = tokens.tokenAt(spans.get(n)[1]);
      names.add(new TaggedName(from, to, types.get(n), confidences.get(n)));
    }
  }

  /** Reads the marks. */
  public static Marked text(String marked) {
    return new Marked(marked);
  }

  private static EntityType type(String mark) {
    return switch (mark) {
      case "PER" -> EntityType.PERSON;
      case "ORG" -> EntityType.ORGANIZATION;
      default -> EntityType.LOCATION;
    };
  }

  /** The text without marks. */
  public Tokens tokens() {
    return tokens;
  }

  /** The marked names. */
  public List<TaggedName> names() {
    return names;
  }
}
