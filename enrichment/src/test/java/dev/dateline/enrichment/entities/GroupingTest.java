package dev.dateline.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it | Il presidente Kim tace. Kim Jong-un e Kim Jong Un sono lui. | person:kim-jong-un
          it | Il premier Putin tace. Ha parlato Vladimir Putin. | person:vladimir-putin
          en | Mr. Brun left. It was Mary Brun. Brun is back. | person:mary-brun
          en | They met John F. Kirby. John Kirby left. | person:john-f-kirby
          es | Habló la ministra Carmen Ortuño. Ortuño calló. | person:carmen-ortuno
          fr | Le président Emmanuel Zarko parle. Zarko se tait. | person:emmanuel-zarko
          de | Kanzler Olaf Zarko kam. Danach ging Zarko. | person:olaf-zarko
          it | La Banca Centrale Zarkobrunese, BCZ, è qui. La BCZ tace. | organization:banca-centrale-zarkobrunese
          it | È la Corea del Nord, la Nord Corea. | place:KP
          en | It is North Korea, the DPRK. | place:KP
          es | Es Corea del Norte. Corea del Norte calla. | place:KP
          fr | C'est la Corée du Nord. | place:KP
          de | Es ist Nordkorea. | place:KP
          de | Es ist die Europäische Union, die EU. | organization:european-union
          """)
  void namesOfOneThingAreOneEntity(String language, String text, String id) {
    assertThat(Recognized.entities(language, text)).extracting(Entity::id).containsExactly(id);
  }

  @Test
  void theNameIsTheFullestOne() {
    assertThat(Recognized.entities("it", "Il presidente Putin e Vladimir Putin."))
        .extracting(Entity::name)
        .containsExactly("Vladimir Putin");
  }

  @Test
  void twoPeopleWithOneFamilyNameStayTwo() {
    var text = "They met Mary Tamsin. Tamsin left. Then came Peter Tamsin. Tamsin stayed.";
    assertThat(Recognized.in("en", text))
        .containsExactly("PER Mary Tamsin, Tamsin", "PER Peter Tamsin, Tamsin");
  }

  @Test
  void mentionsStandInTextOrderAndEntitiesByFirstMention() {
    var entities = Recognized.entities("it", "Mosca e Parigi. Poi Mosca, con Anna Zarko e Parigi.");
    assertThat(entities).extracting(Entity::name).containsExactly("Mosca", "Parigi", "Anna Zarko");
    assertThat(entities).allSatisfy(entity -> assertThat(entity.mentions()).isSorted());
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jong-un,kim-jong-un",
    "Guivarc’h,guivarc-h",
    "José Ángel,jose-angel",
    "İLHAM,ilham",
    "Straße & Co.,straße-co"
  })
  void anIdHasNoAccentsCaseOrPunctuation(String name, String slug) {
    assertThat(EntityIds.slug(name)).isEqualTo(slug);
  }

  @Test
  void initialsStandForAnOrganisation() {
    assertThat(Name.of("Banca centrale europea").shortForms(EntityType.ORGANIZATION))
        .contains("bce");
    assertThat(Name.of("Ministero della Difesa").shortForms(EntityType.ORGANIZATION))
        .contains("mdd", "mdd");
    assertThat(Name.of("Kim Jong-un").shortForms(EntityType.PERSON))
        .isEqualTo(List.of("kim", "un"));
  }
}
