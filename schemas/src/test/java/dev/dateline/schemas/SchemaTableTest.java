package dev.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.Article;
import dev.dateline.schema.ArticleDates;
import dev.dateline.schema.ArticleEntities;
import dev.dateline.schema.ArticleLanguage;
import dev.dateline.schema.DateMentions;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.EntityMentions;
import dev.dateline.schema.ReplayRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTableTest {

  static Stream<Schema> current() {
    return Stream.of(
        Article.getClassSchema(),
        EnrichedArticle.getClassSchema(),
        ArticleLanguage.getClassSchema(),
        ArticleEntities.getClassSchema(),
        ArticleDates.getClassSchema(),
        ReplayRun.getClassSchema(),
        EntityMentions.getClassSchema(),
        DateMentions.getClassSchema());
  }

  @ParameterizedTest
  @MethodSource("current")
  void holdsTheCurrentVersionOfEveryRecord(Schema schema) {
    var versions = SchemaTable.get().versionsOf(schema.getFullName());
    assertThat(versions).isNotEmpty();
    assertThat(versions.get(versions.size() - 1).schema().toString())
        .as("a changed schema is a new version: add it to the table with the next free id")
        .isEqualTo(schema.toString());
  }

  @ParameterizedTest
  @MethodSource("current")
  void everyVersionReadsEveryOther(Schema schema) {
    var versions = SchemaTable.get().versionsOf(schema.getFullName());
    for (var reader : versions) {
      for (var writer : versions) {
        var result =
            SchemaCompatibility.checkReaderWriterCompatibility(reader.schema(), writer.schema());
        assertThat(result.getType())
            .as("v%d reads v%d: %s", reader.version(), writer.version(), result.getDescription())
            .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
      }
    }
  }

  @Test
  void idsAreGivenOnceAndVersionsCountFromOne() {
    var entries = SchemaTable.get().entries();
    assertThat(entries).extracting(SchemaTable.Entry::id).doesNotHaveDuplicates();
    entries.stream()
        .map(entry -> entry.schema().getFullName())
        .distinct()
        .forEach(
            record -> {
              var versions = SchemaTable.get().versionsOf(record);
              for (int i = 0; i < versions.size(); i++) {
                assertThat(versions.get(i).version()).as(record).isEqualTo(i + 1);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("current")
  void everyEnumStartsWithUnknownAndFallsBackToIt(Schema schema) {
    for (var found : enumsIn(schema, new ArrayList<>())) {
      assertThat(found.getEnumDefault()).as(found.getFullName()).isEqualTo("UNKNOWN");
      assertThat(found.getEnumSymbols().get(0)).as(found.getFullName()).isEqualTo("UNKNOWN");
    }
  }

  @ParameterizedTest
  @MethodSource("current")
  void everyRecordAndFieldIsDocumentedAndEveryOptionalFieldHasADefault(Schema schema) {
    assertThat(undocumented(schema, new ArrayList<>())).isEmpty();
  }

  private static List<Schema> enumsIn(Schema schema, List<Schema> found) {
    switch (schema.getType()) {
      case ENUM -> found.add(schema);
      case ARRAY -> enumsIn(schema.getElementType(), found);
      case UNION -> schema.getTypes().forEach(type -> enumsIn(type, found));
      case RECORD -> schema.getFields().forEach(field -> enumsIn(field.schema(), found));
      default -> {}
    }
    return found;
  }

  private static List<String> undocumented(Schema schema, List<String> found) {
    switch (schema.getType()) {
      case ARRAY -> undocumented(schema.getElementType(), found);
      case UNION -> schema.getTypes().forEach(type -> undocumented(type, found));
      case ENUM -> addIf(schema.getDoc() == null, schema.getFullName(), found);
      case RECORD -> {
        addIf(schema.getDoc() == null, schema.getFullName(), found);
        for (var field : schema.getFields()) {
          var name = schema.getName() + "." + field.name();
          addIf(field.doc() == null, name, found);
          addIf(field.schema().isNullable() && !field.hasDefaultValue(), name, found);
          undocumented(field.schema(), found);
        }
      }
      default -> {}
    }
    return found;
  }

  private static void addIf(boolean condition, String name, List<String> found) {
    if (condition) {
      found.add(name);
    }
  }
}
