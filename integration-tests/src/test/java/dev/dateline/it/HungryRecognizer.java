package dev.dateline.it;

import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.entities.Entity;
import dev.dateline.enrichment.entities.EntityRecognizer;
import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * An engine of somebody else that takes all memory there is for a text that begins with {@value
 * #WORD}. Only those find it who put {@code META-INF/services} on the class path.
 */
public final class HungryRecognizer implements EntityRecognizer {

  static final String WORD = "Hungry";

  private static final int BLOCK = 1 << 24;

  private static final Annotator ANNOTATOR = Annotator.of("hungry", "1");

  @Override
  public boolean supports(String language) {
    return true;
  }

  @Override
  public List<Entity> recognize(Tokens tokens, String language) {
    if (tokens.text().startsWith(WORD)) {
      var eaten = new ArrayList<byte[]>();
      while (!eaten.contains(new byte[0])) {
        eaten.add(new byte[BLOCK]);
      }
    }
    return List.of();
  }

  @Override
  public Annotator annotator(String language) {
    return ANNOTATOR;
  }

  @Override
  public List<Annotator> annotators() {
    return List.of(ANNOTATOR);
  }
}
