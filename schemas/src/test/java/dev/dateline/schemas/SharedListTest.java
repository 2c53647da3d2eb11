package dev.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.schema.ArticleDates;
import dev.dateline.schema.DateMention;
import dev.dateline.schema.DateRange;
import dev.dateline.schema.DateType;
import dev.dateline.schema.Dates;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Entities;
import dev.dateline.schema.Entity;
import dev.dateline.schema.EntityType;
import dev.dateline.schema.Language;
import dev.dateline.schema.Mention;
import dev.dateline.schema.Provenance;
import dev.dateline.schema.StageStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class SharedListTest {

  private static final String TOPIC = "news.articles.enriched.v1";

  /** A zero byte and the id of the schema. */
  private static final int BEFORE_THE_RECORD = 5;

  private static DateMention wednesday() {
    var day = LocalDate.parse("2023-09-13");
    var range = new DateRange("2023-09-10", "2023-09-13");
    return new DateMention(4, 13, "mercoledì", DateType.DATE, "2023-09-13", day, day, range);
  }

  private static DateMention someDay() {
    return new DateMention(20, 22, "poi", DateType.DATE, "FUTURE_REF", null, null, null);
  }

  private static EnrichedArticle article(List<DateMention> dates) {
    var mentions = List.of(new Mention(0, 3, "Kim"));
    var kim = new Entity("person:kim", "Kim", EntityType.PERSON, null, 0.75, mentions);
    var moscow = new Entity("place:RU/moscow", "Mosca", EntityType.LOCATION, "RU", null, mentions);
    var entities = new Entities(StageStatus.DONE, SharedList.of(List.of(kim, moscow)));
    return new EnrichedArticle(
        AvroSerdesTest.article(),
        new Language(StageStatus.DONE, "it", 0.99, false, null),
        entities,
        new Dates(StageStatus.DONE, dates),
        List.of(new Provenance("dates", "dateline-dates", "2", null, null)),
        "63225bcb8cd6",
        "live");
  }

  private static ArticleDates projection(List<DateMention> dates) {
    return new ArticleDates(
        "0b9c3f3c-5f0e-5a52-9f54-2f3f2a3a1c11",
        "00",
        new Dates(StageStatus.DONE, dates),
        new Provenance("dates", "dateline-dates", "2", null, null),
        "63225bcb8cd6",
        "live");
  }

  @Test
  void recordsAreWrittenByteForByteAsAvroWritesThem() throws IOException {
    for (var dates : List.<List<DateMention>>of(List.of(), List.of(wednesday(), someDay()))) {
      var shared = article(SharedList.of(dates));
      assertThat(written(shared)).isEqualTo(byAvro(article(dates)));
      assertThat(written(shared)).as("once more").isEqualTo(byAvro(article(dates)));
      assertThat(written(projection(shared.getDates().getItems())))
          .isEqualTo(byAvro(projection(dates)));
    }
  }

  @Test
  void whatRecordsOfTwoTopicsShareIsEncodedOnce() {
    var date = wednesday();
    var shared = SharedList.of(List.of(date));
    var before = written(projection(SharedList.of(List.of(wednesday()))));
    var unused = written(article(shared));
    date.setSurface("giovedì"); // As nobody may, and the only way to see which bytes are written.
    assertThat(written(projection(shared))).isEqualTo(before);
  }

  @Test
  void whatIsReadIsWhatWasShared() {
    try (var serde = AvroSerdes.of(ArticleDates.class, SchemaIds.local())) {
      var dates = projection(SharedList.of(List.of(wednesday(), someDay())));
      var bytes = serde.serializer().serialize(TOPIC, dates);
      assertThat(serde.deserializer().deserialize(TOPIC, bytes)).hasToString(dates.toString());
    }
  }

  @Test
  void nobodyCanAddToIt() {
    var shared = SharedList.of(List.of(wednesday()));
    assertThatThrownBy(() -> shared.add(someDay()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> shared.set(0, someDay()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @SuppressWarnings("unchecked")
  private static <T extends SpecificRecord> byte[] written(T record) {
    try (var serde = AvroSerdes.of((Class<T>) record.getClass(), SchemaIds.local())) {
      var bytes = serde.serializer().serialize(TOPIC, record);
      return Arrays.copyOfRange(bytes, BEFORE_THE_RECORD, bytes.length);
    }
  }

  private static <T extends SpecificRecord> byte[] byAvro(T record) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new SpecificDatumWriter<T>(record.getSchema()).write(record, encoder);
    return bytes.toByteArray();
  }
}
