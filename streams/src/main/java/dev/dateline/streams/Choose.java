package dev.dateline.streams;

import dev.dateline.schema.Article;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Lets the articles through that a replay is about. */
final class Choose extends ContextualFixedKeyProcessor<String, Article, Article> {

  private final Choice choice;

  Choose(Choice choice) {
    this.choice = choice;
  }

  @Override
  public void process(FixedKeyRecord<String, Article> article) {
    if (context().recordMetadata().filter(this::isChosen).isPresent()) {
      context().forward(article);
    }
  }

  private boolean isChosen(RecordMetadata record) {
    return choice.includes(record.partition(), record.offset());
  }
}
