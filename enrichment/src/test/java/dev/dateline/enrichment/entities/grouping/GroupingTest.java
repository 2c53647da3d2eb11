package dev.dateline.enrichment.entities.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.entities.Entity;
import dev.dateline.enrichment.entities.EntityType;
import dev.dateline.enrichment.entities.Marked;
import dev.dateline.enrichment.entities.document.Mention;
import dev.dateline.enrichment.entities.lists.EntityIds;
import dev.dateline.enrichment.entities.lists.LexiconReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupingTest {

  private static List<Entity> group(String language, String marked) {
    var text = Marked.text(marked);
    var mentions =
        text.names().stream()
            .map(
                name ->
                    Mention.of(
                        name.from(),
                        name.to(),
                        name.type(),
                        name.confidence(),
                        Mention.Decision.MODEL))
            .toList();
    return Grouping.of(text.tokens(), LexiconReader.read(language), mentions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # persons: parts, spellings, initials
          it | [PER Kim] tace. [PER Kim Jong-un] e [PER Kim Jong Un] sono lui. | person:kim-jong-un
          it | Il premier [PER Putin] tace. Ha parlato [PER Vladimir Putin]. | person:vladimir-putin
          it | [PER José Zarko] e [PER Jose Zarko] | person:jose-zarko
          en | [PER Brun] left. It was [PER Mary Brun]. [PER Brun] is back. | person:mary-brun
          en | They met [PER John F. Kirby]. [PER John Kirby] left. | person:john-f-kirby
          en | They met [PER M. Brun]. It was [PER Mary Brun]. | person:mary-brun
          en | [PER MARY BRUN] WON. [PER Mary Brun] smiled. | person:mary-brun
          es | Habló [PER Carmen Ortuño]. [PER Ortuño] calló. | person:carmen-ortuno
          fr | [PER Emmanuel Zarko] parle. [PER Zarko] se tait. | person:emmanuel-zarko
          de | [PER Olaf Zarko] kam. Danach ging [PER Zarko]. | person:olaf-zarko
          de | [PER Olaf Zarko] kam. Das war [PER Zarkos] Idee und [PER Olaf Zarkos] Haus. | person:olaf-zarko
          # organisations: acronym and long form
          it | [ORG Banca Centrale Zarkobrunese], [ORG BCZ], è qui. La [ORG BCZ] tace. | organization:banca-centrale-zarkobrunese
          de | Es ist die [ORG Europäische Union], die [ORG EU]. | organization:european-union
          fr | C'est l'[ORG Union européenne], l'[ORG UE]. | organization:european-union
          # places have one id in all languages
          it | È la [LOC Corea del Nord], la [LOC Nord Corea]. | place:KP
          en | It is [LOC North Korea], the [LOC DPRK]. | place:KP
          en | [LOC NORTH KOREA] SHUT. It is [LOC North Korea]. | place:KP
          es | Es [LOC Corea del Norte]. [LOC Corea del Norte] calla. | place:KP
          fr | C'est la [LOC Corée du Nord]. | place:KP
          de | Es ist [LOC Nordkorea]. [LOC Nordkoreas] Heer. | place:KP
          """)
  void namesOfOneThingAreOneEntity(String language, String marked, String id) {
    assertThat(group(language, marked)).extracting(Entity::id).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it | [PER Putin] e [PER Vladimir Putin] | Vladimir Putin
          de | [PER Olaf Zarko] und [PER Olaf Zarkos] Haus | Olaf Zarko
          de | [PER Olaf Zarkos] Haus und [PER Olaf Zarko] | Olaf Zarko
          en | [PER Mary  Brun] | Mary Brun
          """)
  void theNameIsTheFullestOneWithoutAnEndingToo(String language, String marked, String name) {
    assertThat(group(language, marked)).extracting(Entity::name).containsExactly(name);
  }

  @Test
  void twoPeopleWithOneFamilyNameStayTwo() {
    var text =
        "They met [PER Mary Tamsin]. [PER Tamsin] left. Then came [PER Peter Tamsin]. [PER Tamsin]"
            + " stayed.";
    assertThat(group("en", text))
        .extracting(entity -> entity.name() + " " + entity.mentions().size())
        .containsExactly("Mary Tamsin 2", "Peter Tamsin 2");
  }

  @Test
  void aPersonAndAPlaceOfOneNameStayTwo() {
    assertThat(group("en", "[PER Mary Houston] in [LOC Houston]"))
        .extracting(Entity::type)
        .containsExactly(EntityType.PERSON, EntityType.LOCATION);
  }

  @Test
  void aPlaceThatIsKnownHasItsCountry() {
    assertThat(group("it", "[LOC Vladivostok], in [LOC Russia], non a [LOC Zarkobrun]."))
        .extracting(entity -> entity.id() + " " + entity.country().orElse("-"))
        .containsExactly("place:Asia/Vladivostok RU", "place:RU RU", "location:zarkobrun -");
  }

  @Test
  void aPersonWithTheNameOfAPlaceIsNotThatPlace() {
    assertThat(group("en", "[PER Paris] smiled."))
        .extracting(Entity::id)
        .containsExactly("person:paris");
  }

  @Test
  void theConfidenceIsThatOfTheSurestMention() {
    assertThat(group("en", "[PER Mary Brun?0.61239] and [PER Brun?0.4]"))
        .extracting(Entity::confidence)
        .containsExactly(0.612);
  }

  @Test
  void mentionsStandInTextOrderAndEntitiesByFirstMention() {
    var entities =
        group("it", "[LOC Mosca] e [LOC Parigi]. Poi [LOC Mosca], [PER Anna Zarko], [LOC Parigi].");
    assertThat(entities).extracting(Entity::name).containsExactly("Mosca", "Parigi", "Anna Zarko");
    assertThat(entities)
        .allSatisfy(entity -> assertThat(entity.mentions()).isSortedAccordingTo(Span::compareTo));
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
    assertThat(Name.of("Kim Jong-un").shortForms(EntityType.PERSON))
        .isEqualTo(List.of("kim", "un", "k un"));
  }
}
