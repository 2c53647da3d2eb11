package dev.dateline.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions of every kind mean in a text published on Friday 15 September 2023. */
class ExpressionsTest {

  private static final String FRIDAY = "2023-09-15";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It ended on 3 May 1998.|3 May 1998=1998-05-03",
        "It ended on May 3rd, 1998.|May 3rd, 1998=1998-05-03",
        "It ended on 05/03/1998.|05/03/1998=1998-05-03",
        "It ended on 25/03/1998.|25/03/1998=1998-03-25",
        "It ended on 1998-05-03.|1998-05-03=1998-05-03",
        "It ended at 1998-05-03T10:30:00Z.|1998-05-03T10:30:00Z=1998-05-03T10:30:00Z",
        "It ended in 1998.|1998=1998",
        "It ended in August.|August=2023-08",
        "It ended yesterday.|yesterday=2023-09-14",
        "It ended on Wednesday.|Wednesday=2023-09-13",
        "It will end on Wednesday.|Wednesday=2023-09-20",
        "It ended last week.|last week=2023-W36",
        "It ended last Friday.|last Friday=2023-09-08",
        "It will end next month.|next month=2023-10",
        "It ended three years ago.|three years ago=2020",
        "It ended two days ago.|two days ago=2023-09-13",
        "It ended a few days ago.|a few days ago=PAST_REF",
        "It ended in the third quarter of 2009.|the third quarter of 2009=2009-Q3",
        "It ended in the 1990s.|the 1990s=199",
        "It ended in the 19th century.|the 19th century=18",
        "It ended last summer.|last summer=2022-SU",
        "It ended on Monday morning.|Monday morning=2023-09-11TMO",
        "It ended at 10:30 a.m.|10:30 a.m.=2023-09-15T10:30",
        "It ended last night.|last night=2023-09-14TNI",
        "It lasted twenty-five years.|twenty-five years=P25Y",
        "It lasted half an hour.|half an hour=PT30M",
        "It lasted for years.|years=PXY",
        "It comes every Monday.|every Monday=XXXX-WXX-1",
        "It comes daily.|daily=P1D",
        "It ended on Christmas Eve 2010.|Christmas Eve 2010=2010-12-24",
        "It ended on Easter Monday 2023.|Easter Monday 2023=2023-04-10",
        "It ended on Thanksgiving 2022.|Thanksgiving 2022=2022-11-24",
        "It is over now.|now=PRESENT_REF",
      })
  void readsEnglish(String text, String expected) {
    assertThat(Tagging.values("en", FRIDAY, text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Finì il 3 maggio 1998.|il 3 maggio 1998=1998-05-03",
        "Finì il 03/05/1998.|03/05/1998=1998-05-03",
        "Finì il primo maggio del 1998.|il primo maggio del 1998=1998-05-01",
        "Finì nel 1998.|1998=1998",
        "È finito ad agosto.|agosto=2023-08",
        "È finito ieri.|ieri=2023-09-14",
        "È finito mercoledì.|mercoledì=2023-09-13",
        "Finirà mercoledì.|mercoledì=2023-09-20",
        "È finito lo scorso venerdì.|lo scorso venerdì=2023-09-08",
        "È finito la settimana scorsa.|la settimana scorsa=2023-W36",
        "Finirà il mese prossimo.|il mese prossimo=2023-10",
        "È finito tre anni fa.|tre anni fa=2020",
        "È finito qualche giorno fa.|qualche giorno fa=PAST_REF",
        "Finirà tra due giorni.|tra due giorni=2023-09-17",
        "È finito nel terzo trimestre del 2009.|terzo trimestre del 2009=2009-Q3",
        "Finì negli anni Novanta.|anni Novanta=199",
        "Finì nel XIX secolo.|XIX secolo=18",
        "È finito lunedì mattina.|lunedì mattina=2023-09-11TMO",
        "Comincia domani alle 9.30.|domani alle 9.30=2023-09-16T09:30",
        "È durato venticinque anni.|venticinque anni=P25Y",
        "Viene ogni lunedì.|ogni lunedì=XXXX-WXX-1",
        "Si paga ogni anno.|ogni anno=P1Y",
        "È finito a Ferragosto.|Ferragosto=2023-08-15",
        "È finito a settembre dell'anno scorso.|settembre dell'anno scorso=2022-09",
        "Ora basta.|Ora=PRESENT_REF",
      })
  void readsItalian(String text, String expected) {
    assertThat(Tagging.values("it", FRIDAY, text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es|Acabó el 3 de mayo de 1998.|el 3 de mayo de 1998=1998-05-03",
        "es|Terminó hace tres años.|hace tres años=2020",
        "es|Terminó el viernes por la tarde.|el viernes por la tarde=2023-09-15TAF",
        "es|Empieza la semana que viene.|la semana que viene=2023-W38",
        "es|Fue en los años ochenta.|los años ochenta=198",
        "fr|C'était le 3 mai 1998.|le 3 mai 1998=1998-05-03",
        "fr|C'était il y a trois ans.|il y a trois ans=2020",
        "fr|C'était hier soir.|hier soir=2023-09-14TEV",
        "fr|Ce sera le mois prochain.|le mois prochain=2023-10",
        "fr|C'était au XIXe siècle.|XIXe siècle=18",
        "de|Es war am 3. Mai 1998.|3. Mai 1998=1998-05-03",
        "de|Es war vor drei Jahren.|vor drei Jahren=2020",
        "de|Es war am Mittwochabend.|Mittwochabend=2023-09-13TEV",
        "de|Es wird nächste Woche sein.|nächste Woche=2023-W38",
        "de|Es war im 19. Jahrhundert.|19. Jahrhundert=18",
      })
  void readsOtherLanguages(String language, String text, String expected) {
    assertThat(Tagging.values(language, FRIDAY, text)).containsExactly(expected);
  }
}
