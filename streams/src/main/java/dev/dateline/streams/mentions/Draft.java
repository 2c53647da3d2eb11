package dev.dateline.streams.mentions;

import dev.dateline.enrichment.Span;
import dev.dateline.schema.DateMention;
import dev.dateline.schema.Entity;
import dev.dateline.schema.Mention;
import dev.dateline.schema.MentionSentence;
import dev.dateline.schemas.SharedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** One sentence while what stands in it is collected. */
final class Draft {

  private final Span span;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final List<DateMention> dates = new ArrayList<>();
  private final Map<String, List<Mention>> days = new LinkedHashMap<>();

  Draft(Span span) {
    this.span = span;
  }

  void add(Found found) {
    if (found instanceof Found.OfEntity it) {
      entities
          .computeIfAbsent(it.entity().getId(), id -> withoutMentions(it.entity()))
          .getMentions()
          .add(it.mention());
    } else if (found instanceof Found.OfDate it) {
      dates.add(it.date());
      var mention = new Mention(it.span().start(), it.span().end(), it.date().getSurface());
      it.days().forEach(day -> days.computeIfAbsent(day, key -> new ArrayList<>()).add(mention));
    }
  }

  /** Gives the sentence, as it is about each entity and then about each day that it mentions. */
  void finish(
      String text,
      BiConsumer<Entity, MentionSentence> ofEntity,
      BiConsumer<String, MentionSentence> ofDay) {
    var sentence = span.of(text);
    var who = SharedList.of(entities.values());
    var when = SharedList.of(dates);
    Function<List<Mention>, MentionSentence> about =
        it -> new MentionSentence(span.start(), span.end(), sentence, it, who, when);
    who.forEach(it -> ofEntity.accept(it, about.apply(it.getMentions())));
    days.forEach((day, mentions) -> ofDay.accept(day, about.apply(mentions)));
  }

  private static Entity withoutMentions(Entity entity) {
    return new Entity(
        entity.getId(),
        entity.getName(),
        entity.getType(),
        entity.getCountry(),
        entity.getConfidence(),
        new ArrayList<>());
  }
}
