package dev.dateline.it.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.streams.StreamsRunner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page in a real browser, on a pipeline that enriches. */
@Tag("long")
@ExtendWith(BrowserAvailable.class)
class PageTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> TEXTS =
      Map.of(
          "it",
          "Barolo, festa della vendemmia\n\nIl 10 settembre 2023 a Barolo Anna Rossi ha incontrato il"
              + " sindaco di Alba. 🍇👨‍👩‍👧 Poi è partita per Roma.",
          "ar",
          "باريس تستقبل الرئيس\n\nوصل الرئيس إلى باريس في 10 سبتمبر 2023 ثم سافر إلى روما (Roma).",
          "ja",
          "首相、パリへ\n\n首相は2023年9月10日に東京からパリへ出発した。",
          "hi",
          "पेरिस में प्रधानमंत्री\n\nप्रधानमंत्री 10 सितंबर 2023 को पेरिस पहुँचे।",
          "emoji",
          "Party in Paris 😀\n\n😀 In Paris, on 10 September 2023, 🇮🇹👩🏽‍🚀 Mary Jones met 🎉 the mayor"
              + " of London.",
          "script",
          "<script>window.broken = 1</script>\n\n\"><img src=x onerror=\"window.broken = 2\"> In"
              + " London, on 11 September 2023, <b>Mary Jones</b> said &amp;.");

  @TempDir static Path work;
  private static PageSite site;
  private static StreamsRunner enricher;
  private static Browser browser;
  private static Map<String, String> ids = new HashMap<>();

  @BeforeAll
  static void start() throws IOException {
    site = new PageSite(work, "page", 1_000);
    enricher = site.pipeline().enricher();
    browser = Browser.on(site.url());
    for (var text : TEXTS.entrySet()) {
      publish(text.getKey(), text.getValue());
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> api("status").get("articles").asInt() == 6);
    for (var article : api("articles?limit=100").get("articles")) {
      ids.put(nameOf(article.get("headline").asText()), article.get("id").asText());
    }
    assertThat(ids.keySet()).isEqualTo(TEXTS.keySet());
  }

  @AfterAll
  static void stop() {
    browser.close();
    enricher.close();
    site.close();
  }

  @AfterEach
  void theBrowserComplainsOfNothing() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void anArticleIsSeenAsItComes() throws IOException {
    browser.open("#/live").awaitThat("#feed [data-article]");
    publish("new", "Alba, mercato aperto\n\nDomenica Anna Rossi apre il mercato di Alba.");
    browser.awaitText("#feed [data-article]", "Alba, mercato aperto");
    assertThat(browser.texts("#feed [data-article]:first-child mark[data-kind=LOCATION]"))
        .contains("Alba");
  }

  @ParameterizedTest
  @ValueSource(strings = {"it", "ar", "ja", "hi", "emoji", "script"})
  void everyMarkStandsOnItsVeryCharacters(String name) throws IOException {
    browser.open("#/article/" + ids.get(name)).awaitThat("#text mark");
    var article = api("articles/" + ids.get(name)).get("article");
    assertThat(browser.texts("#text")).containsExactly(TEXTS.get(name));
    assertThat(article.get("text").asText()).isEqualTo(TEXTS.get(name));
    var expected =
        StreamSupport.stream(article.get("marks").spliterator(), false)
            .map(it -> "%d-%d".formatted(it.get("start").asInt(), it.get("end").asInt()))
            .toList();
    assertThat(expected).isNotEmpty();
    assertThat(placesOfMarks()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void anArticleThatIsAScriptIsShownAndNotRun() {
    for (var view :
        List.of("#/live", "#/find", "#/day/2023-09-11", "#/article/" + ids.get("script"))) {
      browser.open(view).awaitText("main", view.equals("#/find") ? "window.broken" : "Mary Jones");
      assertThat(browser.ask("return window.broken")).isNull();
      assertThat(browser.ask("return document.querySelectorAll('main img, main script').length"))
          .isEqualTo(0L);
    }
  }

  @Test
  void articlesAreFoundByWordsOfTheHeadline() {
    browser
        .open("#/find")
        .awaitThat("#find-words")
        .type("#find-words", "VENDEMMIA barolo", Keys.ENTER)
        .awaitText("#total", "1 article");
    assertThat(browser.texts("#results [data-article]"))
        .hasSize(1)
        .first()
        .asString()
        .contains("festa della vendemmia");
    assertThat(browser.view()).contains("words=");
  }

  @Test
  void whatCannotBeAnsweredJustNowIsAskedAgainUntilItIs() {
    browser.open("#/live").awaitThat("#feed");
    browser.ask(
        """
        const asked = window.fetch;
        let failures = 2;
        window.fetch = (url, how) =>
          String(url).startsWith("api/articles?") && failures-- > 0
            ? Promise.resolve(new Response('{"problem": "Not just now."}', {status: 503}))
            : asked(url, how);
        location.hash = "#/find?words=vendemmia";
        """);
    browser.awaitText("#results [data-state=error]", "Not just now.");
    browser.awaitText("#total", "1 article");
  }

  @Test
  void aDayOfTheTimelineLeadsToItsSentences() {
    browser
        .open("#/look?by=day&at=2023-09-10")
        .awaitThat("#timeline-chart [data-bar='2023-09-10']");
    browser.ask(
        "document.querySelector(\"#timeline-chart [data-key='column 2023-09-10']\").focus()");
    browser.press(Keys.ENTER).awaitText("#day", "Mary Jones met");
    assertThat(browser.view()).startsWith("#/day/2023-09-10");
    browser.awaitText("#day", "Anna Rossi ha incontrato");
  }

  @Test
  void aMarkIsReadAndFollowedWithoutAPointer() {
    browser.open("#/article/" + ids.get("it")).awaitThat("#text mark");
    for (int i = 0; i < 40 && !isFocusOnAMark(); i++) {
      browser.press(Keys.TAB);
    }
    assertThat(isFocusOnAMark()).isTrue();
    var first = focused();
    browser.press(Keys.ARROW_RIGHT);
    assertThat(focused()).isNotEqualTo(first);
    browser.awaitThat("#tip:not([hidden])").press(Keys.ESCAPE).awaitThat("#tip[hidden]");
    browser.press(Keys.ENTER);
    await().until(() -> !browser.view().startsWith("#/article"));
    assertThat(browser.view()).matches("#/(day|entity)/.*");
  }

  @Test
  void aDeadLetterIsShownWithTheCommandThatSendsItBack() {
    var articles = site.pipeline().topics().articles().name();
    site.pipeline().send(articles, "k".getBytes(UTF_8), "no Avro at all".getBytes(UTF_8));
    site.pipeline().read(site.pipeline().topics().dead(), 1);
    browser.open("#/machine").awaitThat("[data-cause]");
    assertThat(browser.texts("[data-cause]").get(0))
        .contains("dateline dead retry --where cause=", "SerializationException");
    assertThat(browser.texts("#machine").get(0)).contains("page.articles.v1");
  }

  @Test
  void nothingIsAskedOfAnotherHostAndItIsSmall() {
    browser.open("#/look").awaitThat("#rankings [data-entity]");
    var strangers =
        "return performance.getEntriesByType('resource').map(it => it.name)"
            + ".filter(it => !it.startsWith(location.origin + '/'))";
    assertThat((List<?>) browser.ask(strangers)).isEmpty();
    var bytes =
        "return [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]"
            + ".filter(it => !it.name.includes('/api/')).reduce((sum, it) => sum + it.transferSize, 0)";
    assertThat(((Number) browser.ask(bytes)).longValue()).isBetween(10_000L, 150_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#/live", "#/look", "#/find", "#/machine", "#/day/2023-09-10", "#/article/"})
  void onASmallPhoneNothingIsCutOff(String view) {
    var whole = view.endsWith("/article/") ? view + ids.get("it") : view;
    try {
      browser.size(320, 640, true).open(whole).awaitThat("main h1");
      browser.awaitText("main", view.equals("#/machine") ? "Lag" : "");
      var beyond = "return document.documentElement.scrollWidth - innerWidth";
      assertThat(((Number) browser.ask(beyond)).intValue()).isNotPositive();
    } finally {
      browser.size(1280, 900, false);
    }
  }

  private static boolean isFocusOnAMark() {
    return Boolean.TRUE.equals(browser.ask("return document.activeElement.matches('#text mark')"));
  }

  private static Object focused() {
    return browser.ask("return document.activeElement.dataset.mark");
  }

  /** Where the pieces of each mark begin and end in the text that is shown, counted anew. */
  private static List<String> placesOfMarks() {
    var script =
        """
        const text = document.querySelector('#text'), places = new Map();
        for (const mark of text.querySelectorAll('mark[data-mark]')) {
          const before = document.createRange();
          before.setStart(text, 0);
          before.setEndBefore(mark);
          const start = before.toString().length, end = start + mark.textContent.length;
          const known = places.get(mark.dataset.mark) ?? [start, end];
          places.set(mark.dataset.mark, [Math.min(known[0], start), Math.max(known[1], end)]);
        }
        return [...places.values()].map(([start, end]) => start + '-' + end);
        """;
    return ((List<?>) browser.ask(script)).stream().map(String::valueOf).toList();
  }

  private static String nameOf(String headline) {
    return TEXTS.entrySet().stream()
        .filter(it -> it.getValue().startsWith(headline))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static void publish(String name, String text) throws IOException {
    var line = JSON.createObjectNode().put("id", name).put("published", "2023-09");
    line.put("headline", text.substring(0, text.indexOf('\n'))).put("text", text);
    site.pipeline().publish(Files.writeString(work.resolve(name + ".jsonl"), line + "\n"));
  }

  private static JsonNode api(String path) throws IOException {
    try (var answer = URI.create(site.url() + "/api/" + path).toURL().openStream()) {
      return JSON.readTree(answer);
    }
  }
}
