package dev.dateline.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.entities.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorporaTest {

  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, UTF_8);
  }

  private static List<String> shown(Labelled text) {
    return text.names().stream()
        .map(name -> name.type() + " " + name.span().of(text.text()))
        .toList();
  }

  @Test
  void columnsBecomeProseWithTheirNames() throws IOException {
    var file =
        file(
            "x.conll",
            """
            "\tO
            Mary\tB-PER
            Brun\tI-PER
            "\tO
            met\tO
            Fiat\tB-ORG
            Zork\tB-ORG
            (\tO
            Pisa\tB-LOC
            )\tO
            .\tO

            Next\tO
            """);
    var texts = Columns.read(file, "x");
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0).text()).isEqualTo("\"Mary Brun\" met Fiat Zork (Pisa).");
    assertThat(shown(texts.get(0)))
        .containsExactly(
            "PERSON Mary Brun", "ORGANIZATION Fiat", "ORGANIZATION Zork", "LOCATION Pisa");
  }

  @Test
  void labelsApartFromTheirTextFindItByItsHash() throws IOException {
    var text = "Mary Brun met nobody.";
    var hash = Hashing.sha256(text).substring(0, 16);
    var file = file("x.tsv", "# head\n" + hash + "\t0\t9\tPER\nffffffffffffffff\t0\t3\tLOC\n");
    var found = Corpora.standoff(file, List.of(text, "Another."));
    assertThat(found)
        .singleElement()
        .satisfies(it -> assertThat(shown(it)).containsExactly("PERSON Mary Brun"));
  }

  @Test
  void aLineThatIsNoLabelledTextIsNamed() throws IOException {
    var file = file("x.jsonl", "{\"id\": \"x-toy1\", \"text\": \"a\"}\n");
    assertThatThrownBy(() -> Corpora.jsonLines(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x.jsonl")
        .hasMessageContaining("x-toy1");
  }

  @Test
  void sentencesOfOneSourceAreReadAsOneArticleButSingleOnesAreNot() {
    var news = List.of(sentence("it-wikinews", "Uno."), sentence("it-wikinews", "Mary Brun."));
    var joined = Articles.of(news);
    assertThat(joined)
        .singleElement()
        .satisfies(it -> assertThat(shown(it)).contains("PERSON Mary"));
    assertThat(Articles.of(List.of(sentence("it-wiki", "Uno."), sentence("it-wiki", "Due."))))
        .hasSize(2);
  }

  private static Labelled sentence(String source, String text) {
    var names =
        text.startsWith("Mary")
            ? List.of(new Labelled.Name(new Span(0, 4), EntityType.PERSON))
            : List.<Labelled.Name>of();
    return new Labelled(source, source + "1", text, names);
  }

  @Test
  void translationsOfASentenceAreHeldOutTogether() {
    for (int i = 0; i < 200; i++) {
      var number = "pud%05d".formatted(i);
      var english = new Labelled("en-pud", "en-" + number, "a", List.of());
      var french = new Labelled("fr-pud", "fr-" + number, "a", List.of());
      assertThat(HeldOut.holds(english)).isEqualTo(HeldOut.holds(french));
    }
  }

  @Test
  void copiesInCapitalsKeepTheirNamesInPlace() {
    var text = sentence("it-wikinews", "Mary è qui.");
    assertThat(Capitals.all(List.of(text)))
        .singleElement()
        .satisfies(it -> assertThat(shown(it)).containsExactly("PERSON MARY"));
    var sharp = new Labelled("x", "x1", "Straße", List.of());
    assertThat(Capitals.all(List.of(sharp))).isEmpty();
  }
}
