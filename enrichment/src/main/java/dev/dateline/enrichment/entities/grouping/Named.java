package dev.dateline.enrichment.entities.grouping;

import dev.dateline.enrichment.entities.EntityType;
import dev.dateline.enrichment.entities.document.Mention;
import dev.dateline.enrichment.entities.lists.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mention with what it can be grouped by. All forms begin with the type: a person and a place of
 * one name are two.
 *
 * @param surface what the text says
 * @param known what the lists know of it
 * @param whole its name
 * @param key what it shares with other names of the same thing
 * @param shortForms what may stand for it, with and without endings
 * @param inflected its name with each ending
 */
record Named(
    Mention mention,
    String surface,
    Optional<Known> known,
    String whole,
    String key,
    List<String> shortForms,
    List<String> inflected) {

  static Named of(Mention mention, String surface, Optional<Known> known, List<String> endings) {
    var name = Name.of(surface);
    EntityType type = mention.type();
    String whole = type + name.whole();
    String key = known.isPresent() ? known.get().id() : type + name.key(type);
    var shortForms = new ArrayList<String>();
    for (String form : name.shortForms(type)) {
      shortForms.add(type + form);
      shortForms.addAll(inflected(type + form, endings));
    }
    return new Named(mention, surface, known, whole, key, shortForms, inflected(whole, endings));
  }

  private static List<String> inflected(String form, List<String> endings) {
    var forms = new ArrayList<String>(endings.size());
    for (String ending : endings) {
      forms.add(form + ending);
    }
    return forms;
  }
}
