package dev.dateline.app.replay.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.replay.diff.DiffCollector;
import dev.dateline.replay.diff.RunDiff;
import dev.dateline.schema.EntityType;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DiffPageTest {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)>");
  private static final Set<String> VOID = Set.of("meta");

  private final String page = page(Sides.all());

  @Test
  void isOnePageThatRunsNoScriptAndAsksNoHost() {
    assertThat(page)
        .doesNotContain("<script")
        .doesNotContain("<link")
        .doesNotContain("src=")
        .doesNotContain("href=")
        .doesNotContain("url(")
        .doesNotContain("@import")
        .contains("default-src &#39;none&#39;");
  }

  @Test
  void everyElementIsClosedAndEverythingElseIsEscaped() {
    var open = new ArrayDeque<String>();
    var tag = TAG.matcher(page);
    while (tag.find()) {
      if (!tag.group(1).isEmpty()) {
        assertThat(tag.group(2)).isEqualTo(open.pop());
      } else if (!VOID.contains(tag.group(2))) {
        open.push(tag.group(2));
      }
    }
    assertThat(open).isEmpty();
    assertThat(TAG.matcher(page.replace("<!DOCTYPE html>", "")).replaceAll("")).doesNotContain("<");
  }

  @Test
  void anArticleWithMarkupIsShownAsText() {
    assertThat(page)
        .contains("&lt;/script&gt;")
        .contains("alert(&quot;Roma &amp; &#39;Tass&#39;&quot;)");
  }

  @Test
  void characterHalvesAndControlsAreReplacedAndPairsAreKept() {
    assertThat(page)
        .doesNotContain("\u0000")
        .contains("Anna \uFFFD Rossi")
        .contains("Torino</span>");
    assertThat(page)
        .contains("🚆\n\n")
        .doesNotContainPattern("(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]");
  }

  @Test
  void bothSidesStandBesideEachOtherWithTheirOwnMarks() {
    var sides = page.substring(page.indexOf("<div class=\"pair\">")).split("<div class=\"side ");
    assertThat(sides[1]).startsWith("before").contains(mark("person changed", "↔", "Anna", "PER"));
    assertThat(sides[2])
        .startsWith("after")
        .contains(mark("person changed", "↔", "Anna Rossi", "PER"))
        .contains(mark("organization gained", "+", "Fiera", "ORG"))
        .contains(mark("date changed", "≠", "3 maggio 2024", "2024-05-04"));
  }

  @Test
  void textIsReadInItsOwnDirection() {
    assertThat(page)
        .contains("<div class=\"text\" dir=\"auto\">")
        .contains(mark("person changed", "↔", "שרה כהן", "PER"));
  }

  @Test
  void whatIsUnchangedHasNoSign() {
    var collector = new DiffCollector(20);
    var text = "Anna Rossi è a Roma.";
    collector.add(
        Sides.old("a", text).entity("Roma", EntityType.LOCATION, "IT").build(),
        Sides.young("a", text)
            .entity("Roma", EntityType.LOCATION, "IT")
            .entity("Anna Rossi", EntityType.PERSON, null)
            .build());
    assertThat(page(collector.build("live", "trial1")))
        .contains(mark("location", "", "Roma", "LOC"));
  }

  @Test
  void longTextsAreCutToWhereSomethingChanged() {
    var collector = new DiffCollector(20);
    var text = "Nulla. ".repeat(1_000) + "Roma. " + "Nulla. ".repeat(1_000);
    collector.add(
        Sides.old("a", text).build(),
        Sides.young("a", text).entity("Roma", EntityType.LOCATION, "IT").build());
    assertThat(DiffPage.of(collector.build("live", "trial1")))
        .contains("characters without a change")
        .hasSizeLessThan(15_000);
  }

  /** The page, but without the marks' titles. */
  private static String page(RunDiff diff) {
    return DiffPage.of(diff).replaceAll(" title=\"[^\"]*\"", "");
  }

  /** How the page writes a mark, its title aside. */
  private static String mark(String cssClass, String sign, String surface, String tag) {
    return "<mark class=\"%s\">".formatted(cssClass)
        + "<span class=\"sign\" dir=\"ltr\">%s</span>".formatted(sign)
        + "<span class=\"surface\">%s</span>".formatted(surface)
        + "<span class=\"tag\" dir=\"ltr\">%s</span></mark>".formatted(tag);
  }
}
