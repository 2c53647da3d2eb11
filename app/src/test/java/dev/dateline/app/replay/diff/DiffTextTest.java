package dev.dateline.app.replay.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.print.Palette;
import dev.dateline.replay.diff.DiffCollector;
import dev.dateline.schema.EntityType;
import org.junit.jupiter.api.Test;

class DiffTextTest {

  @Test
  void tellsNumbersThenExamplesThenWhatToDoNext() {
    var collector = new DiffCollector(20);
    Sides.addItalian(collector);
    collector.addIdentical(Sides.young("same", "Nulla di nuovo.").build());
    assertThat(plain(collector))
        .isEqualTo(
            """
            ── trial1 compared with live ───────────────────────────────────────────────────
              version        trial1: v2 (2 articles)
              version        live: v1 (1 article), v2 (1 article)
              articles       2 compared: 1 unchanged (1 with the same bytes), 1 changed

            Language    articles  same bytes  unchanged  changed  other language
              it               2           1          1        1               0

            Entities    unchanged  changed  gained  lost  retyped  relinked  re-spanned
              it                1        1       1     0        1         1           1

            Dates    unchanged  changed  gained  lost  revalued  re-spanned
              it             1        1       0     0         1           0

            ── 1. Un treno per Torino 🚆 ───────────────────────────────────────────────────
              article        treno · it · 5 changes · file:///news/treno.txt
              retyped        ORGANIZATION → LOCATION Torino
                             Un treno per [Torino] 🚆 ↵ Anna Rossi è partita da Roma il 3
                             maggio 2024 per la …
              re-spanned     “Anna” PERSON Anna → “Anna Rossi” PERSON Anna Rossi
                             Un treno per Torino 🚆 ↵ [Anna Rossi] è partita da Roma il 3
                             maggio 2024 per la Fiera.
              relinked       LOCATION Roma: country none → IT
                             Un treno per Torino 🚆 ↵ Anna Rossi è partita da [Roma] il 3
                             maggio 2024 per la Fiera.
              revalued       DATE value 2024-05-03 → 2024-05-04
                             Un treno per Torino 🚆 ↵ Anna Rossi è partita da Roma il [3
                             maggio 2024] per la Fiera.
              gained         ORGANIZATION Fiera
                             … 🚆 ↵ Anna Rossi è partita da Roma il 3 maggio 2024 per la
                             [Fiera].

              next           dateline replay promote trial1 --dry-run
                             says what would become live; without --dry-run it does
            """);
  }

  @Test
  void saysHowFarARunIsAndWhatWasLeftOut() {
    var text = DiffText.of(Sides.all(), Palette.PLAIN, 80);
    assertThat(text)
        .contains("trial1 is not done: 5 of 1,000 articles so far")
        .contains("1 article only in trial1")
        .contains("es → it: 1 article")
        .contains("dateline replay run … --as trial1")
        .doesNotContain("promote");
  }

  @Test
  void anArticleCannotSteerTheTerminal() {
    var collector = new DiffCollector(20);
    var text = "Anna\u001B[31m Rossi\u0007 a Roma";
    collector.add(
        Sides.old("esc", text).build(),
        Sides.young("esc", text).entity("Roma", EntityType.LOCATION, "\u001B[2J").build());
    assertThat(plain(collector)).doesNotContain("\u001B").doesNotContain("\u0007");
  }

  @Test
  void anArticleOfManyChangesDoesNotFillTheScreen() {
    var collector = new DiffCollector(20);
    var text = "Roma0 Roma1 Roma2 Roma3 Roma4 Roma5 Roma6 Roma7 Roma8 Roma9";
    var young = Sides.young("many", text);
    for (var name : text.split(" ")) {
      young.entity(name, EntityType.LOCATION, null);
    }
    collector.add(Sides.old("many", text).build(), young.build());
    assertThat(plain(collector)).contains("Roma7").contains("and 2 more").doesNotContain("[Roma9]");
  }

  @Test
  void coloursSetTheChangedTextApartWithoutBrackets() {
    var text = DiffText.of(Sides.all(), Palette.COLOR, 80);
    assertThat(text).contains("\u001B[36mAnna Rossi\u001B[0m").doesNotContain("[Anna Rossi]");
  }

  private static String plain(DiffCollector collector) {
    return DiffText.of(collector.build("live", "trial1"), Palette.PLAIN, 80);
  }
}
