package dev.dateline.enrichment.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.language.LanguageDetector.Detection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LangidLanguageDetectorTest {

  private static final String ITALIAN =
      "Il ministro ha spiegato ai giornalisti che la riunione di domani servirà a trovare un"
          + " accordo sulle spese. Nessuno dei presenti ha voluto aggiungere altro. ";
  private static final String ENGLISH =
      "The minister told reporters that tomorrow's meeting would be used to reach an agreement on"
          + " spending. None of those present wished to add anything. ";
  private static final String GERMAN =
      "Der Minister erklärte den Journalisten, dass die morgige Sitzung eine Einigung über die"
          + " Ausgaben bringen solle. Keiner der Anwesenden wollte etwas hinzufügen. ";

  private final LanguageDetector detector = new LangidLanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it|La sindaca ha inaugurato ieri mattina il nuovo ponte sul fiume, davanti a molte"
            + " famiglie del quartiere.",
        "en|The mayor opened the new bridge over the river yesterday morning in front of many"
            + " families.",
        "es|La alcaldesa inauguró ayer por la mañana el nuevo puente sobre el río ante muchas"
            + " familias del barrio.",
        "fr|La maire a inauguré hier matin le nouveau pont sur le fleuve devant de nombreuses"
            + " familles du quartier.",
        "de|Die Bürgermeisterin hat gestern Morgen vor vielen Familien des Viertels die neue Brücke"
            + " eröffnet.",
        "pt|A prefeita inaugurou ontem de manhã a nova ponte sobre o rio, diante de muitas famílias"
            + " do bairro.",
        "nl|De burgemeester opende gisterochtend de nieuwe brug over de rivier in het bijzijn van"
            + " veel gezinnen.",
        "pl|Burmistrz otworzyła wczoraj rano nowy most nad rzeką w obecności wielu rodzin z"
            + " dzielnicy.",
        "no|Ordføreren åpnet i går morges den nye broen over elva foran mange familier fra bydelen,"
            + " og etterpå ble det servert kaffe.",
        "ru|Вчера утром мэр открыла новый мост через реку в присутствии многих семей района.",
        "ar|افتتحت رئيسة البلدية صباح أمس الجسر الجديد فوق النهر أمام العديد من عائلات الحي.",
        "zh|市长昨天上午在许多居民面前为河上的新桥剪彩。",
        "ja|市長は昨日の朝、多くの家族の前で川にかかる新しい橋を開通させた。",
        "ko|시장은 어제 아침 많은 가족들 앞에서 강 위의 새 다리를 개통했다.",
        "tr|Belediye başkanı dün sabah mahalleden birçok ailenin önünde nehrin üzerindeki yeni köprüyü"
            + " açtı.",
      })
  void namesTheLanguageOfASentence(String tag, String text) {
    Detection found = detector.detect(text);
    assertThat(found.tag()).isEqualTo(tag);
    assertThat(found.confidence()).isBetween(0.8, 1.0);
    assertThat(found.mixed()).isFalse();
  }

  @Test
  void readsCapitals() {
    assertThat(detector.detect(ITALIAN.toUpperCase(Locale.ROOT)).tag()).isEqualTo("it");
    assertThat(detector.detect(GERMAN.toUpperCase(Locale.ROOT)).tag()).isEqualTo("de");
  }

  @Test
  void looksThroughMarkupAddressesAndCodes() {
    String noisy =
        "<html lang='en'><script>if (a < b) { window.the = 'and of the'; }</script>"
            + "<!-- this is a comment of the page --><p class=\"the-article-of-the-day\">La riunione"
            + " &egrave; stata rinviata&nbsp;a domani https://www.example.com/the/and/of/this"
            + " redazione@example.org 550e8400-e29b-41d4-a716-446655440000</p>";
    Detection found = detector.detect(noisy);
    assertThat(found.tag()).isEqualTo("it");
    assertThat(found.mixed()).isFalse();
    assertThat(Cleaner.clean(noisy).toString())
        .contains("è stata rinviata a domani")
        .doesNotContain("example", "the", "550e8400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\n",
        "\0\0\0",
        "a",
        "x x x x x",
        "2023-09-10 10:30:00",
        "€ 12,50 -- 30% (1.234,56)",
        "!!! ... --- ???",
        "😀😀🔥🔥👍",
        "https://www.example.com/a/long/path?with=words&and=more",
        "HTTP://EXAMPLE.ORG/INDEX.HTML",
        "www.example.com",
        "first.last@mail.example.com",
        "cafebabe deadbeef 0badf00d",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "SGVsbG8gV29ybGQhIFRoaXMgaXMgYmFzZTY0IGVuY29kZWQ=",
        "550e8400-e29b-41d4-a716-446655440000",
        "<div class=\"a\"><img src=\"b.png\"/></div>",
        "\uD83D\uD83D\uDE00\uDE00\uD83D",
        "ÌÚ±Þ³­ßÞçè©ô É£¨ÏÑÙ¿Ù¡èÉè¯ÃÆ£°¹«ÉÝ¹é§âþ¬÷ð¹ââÖßú¼¥ÉäÑÚ³Í«¢Ø£§ô",
        "zqfrp xkvwt bbnmq wrtzz ghjkq pldrv mnxxq vvtrk zzpwl qqwrt kkjhg xxcvb nnmqp rrtzw llkjh"
            + " ppqwx ddfgh jjklz xxvbn wwqrt ttzpl",
      })
  void namesNoLanguageForWhatIsNone(String text) {
    assertThat(detector.detect(text)).isEqualTo(Detection.NONE);
  }

  @Test
  void flagsMixedTextAndOnlyThat() {
    String italian = ITALIAN.repeat(12);
    assertThat(detector.detect(italian).mixed()).isFalse();
    assertThat(detector.detect(italian + ENGLISH.repeat(1)).mixed()).isFalse();
    Detection third = detector.detect(ITALIAN.repeat(6) + ENGLISH.repeat(5) + ITALIAN.repeat(6));
    assertThat(third.tag()).isEqualTo("it");
    assertThat(third.mixed()).isTrue();
  }

  @Test
  void agreesWithTheLibraryItTakesTheModelFrom() {
    var library = new com.carrotsearch.labs.langid.LangIdV3();
    for (String text : List.of(ITALIAN, ENGLISH, GERMAN)) {
      String start = text.substring(0, 90);
      var votes = new Votes(LangidModel.get(), Cleaner.clean(start));
      assertThat(votes.language()).isEqualTo(library.classify(start, true).langCode);
    }
  }

  @Test
  void answersTheSameFromManyThreads() throws Exception {
    List<String> texts = randomTexts();
    List<Detection> expected = texts.stream().map(detector::detect).toList();
    var threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Detection>> all = () -> texts.stream().map(detector::detect).toList();
      for (Future<List<Detection>> answers : threads.invokeAll(List.of(all, all, all, all))) {
        assertThat(answers.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Stretches of three languages, cut anywhere. */
  private static List<String> randomTexts() {
    var random = new Random(7);
    String pool = (ITALIAN + ENGLISH + GERMAN).repeat(3);
    var texts = new ArrayList<String>();
    IntStream.range(0, 2000)
        .map(i -> random.nextInt(pool.length() - 400))
        .forEach(at -> texts.add(pool.substring(at, at + 5 + random.nextInt(395))));
    return texts;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Il ministro parla. ", "<", "<!--", "<script>", "&", "@", "a", "漢", "\uD83D", "."})
  void takesBoundedTimeForAHugeText(String unit) {
    String huge = unit.repeat(5_000_000 / unit.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> detector.detect(huge));
    String belowTheLimit = unit.repeat(32_000 / unit.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> detector.detect(belowTheLimit));
  }

  @Test
  void seesTheMiddleOfAHugeText() {
    String huge = ENGLISH.repeat(2) + ITALIAN.repeat(30_000) + ENGLISH.repeat(2);
    Detection found = detector.detect(huge);
    assertThat(found.tag()).isEqualTo("it");
    assertThat(found.mixed()).isFalse();
  }

  @Test
  void survivesAnyText() {
    var random = new Random(11);
    for (int round = 0; round < 3000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
      }
      Detection found = detector.detect(text.toString());
      assertThat(found.confidence()).isBetween(0.0, 1.0);
      assertThat(found).isEqualTo(detector.detect(text.toString()));
    }
  }

  @Test
  void namesItsModel() {
    var annotator = detector.annotator();
    assertThat(annotator.name()).isEqualTo("langid-java");
    assertThat(annotator.model()).contains("langid.lzma");
    assertThat(annotator.modelSha256().orElseThrow()).matches("[0-9a-f]{64}");
  }
}
