package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds every word with a capital for a person. Named in this module's test services. */
public final class ToyRecognizer implements EntityRecognizer {

  private static final Annotator TOY = Annotator.of("toy", "1");

  @Override
  public boolean supports(String language) {
    return language.equals("tlh");
  }

  @Override
  public List<Entity> recognize(Tokens tokens, String language) {
    var found = new ArrayList<Entity>();
    for (int i = 0; i < tokens.size(); i++) {
      var word = tokens.word(i);
      if (Character.isUpperCase(word.codePointAt(0))) {
        var span = List.of(new Span(tokens.start(i), tokens.end(i)));
        found.add(new Entity(word, word, EntityType.PERSON, Optional.empty(), 1, span));
      }
    }
    return found;
  }

  @Override
  public Annotator annotator(String language) {
    return TOY;
  }

  @Override
  public List<Annotator> annotators() {
    return List.of(TOY);
  }
}
