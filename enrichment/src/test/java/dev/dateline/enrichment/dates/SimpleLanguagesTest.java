package dev.dateline.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Languages of which only CLDR's words are known, in texts of Friday 15 September 2023. */
class SimpleLanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|وصل في 3 مايو 2023|3 مايو 2023=2023-05-03",
        "ca|El tren va arribar ahir|ahir=2023-09-14",
        "cs|Vlak přijel 3. května 2023|3. května 2023=2023-05-03",
        "da|Toget ankom for 3 dage siden|for 3 dage siden=2023-09-12",
        "el|Το τρένο έφτασε στις 3 Μαΐου 2023|3 Μαΐου 2023=2023-05-03",
        "fi|Juna saapui 3. toukokuuta 2023|3. toukokuuta 2023=2023-05-03",
        "hi|ट्रेन 3 मई 2023 को पहुँची|3 मई 2023=2023-05-03",
        "hr|Vlak je stigao jučer|jučer=2023-09-14",
        "hu|A vonat tegnap érkezett|tegnap=2023-09-14",
        "id|Kereta tiba kemarin|kemarin=2023-09-14",
        "ja|列車は2023年5月3日に着いた|2023年5月3日=2023-05-03",
        "ja|列車は3日前に着いた|3日前=2023-09-12",
        "ko|기차는 2023년 5월 3일에 도착했다|2023년 5월 3일에=2023-05-03",
        "lt|Traukinys atvyko vakar|vakar=2023-09-14",
        "pl|Pociąg przyjechał 3 maja 2023|3 maja 2023=2023-05-03",
        "pl|Pociąg przyjechał 3 dni temu|3 dni temu=2023-09-12",
        "ro|Trenul a sosit săptămâna trecută|săptămâna trecută=2023-W36",
        "ru|Поезд прибыл в среду|среду=2023-09-13",
        "ru|Поезд прибыл на прошлой неделе|на прошлой неделе=2023-W36",
        "sv|Tåget kom för 3 dagar sedan|för 3 dagar sedan=2023-09-12",
        "th|มาถึง 3 พฤษภาคม 2023|3 พฤษภาคม 2023=2023-05-03",
        "tr|Tren 3 Mayıs 2023 Çarşamba geldi|3 Mayıs 2023 Çarşamba=2023-05-03",
        "uk|Потяг прибув 3 травня 2023|3 травня 2023=2023-05-03",
        "vi|Tàu đến hôm qua|hôm qua=2023-09-14",
        "zh|火车于2023年5月3日到达|2023年5月3日=2023-05-03",
        "zh|火车3天前到达|3天前=2023-09-12",
      })
  void readsExplicitAndRelativeDates(String language, String text, String expected) {
    assertThat(Tagging.values(language, "2023-09-15", text)).containsExactly(expected);
  }

  @Test
  void doesNotChooseWhereOneWordMeansYesterdayAndTomorrow() {
    assertThat(Tagging.values("hi", "2023-09-15", "ट्रेन कल पहुँची")).isEmpty();
  }

  @Test
  void everyLanguageCanBeRead() {
    assertThat(Tagging.TAGGER.languages()).hasSizeGreaterThan(60);
    for (String language : Tagging.TAGGER.languages()) {
      assertThatCode(() -> Tagging.values(language, "2023-09", "2023-09-15"))
          .as(language)
          .doesNotThrowAnyException();
    }
  }
}
