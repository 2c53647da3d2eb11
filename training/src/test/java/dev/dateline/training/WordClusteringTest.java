package dev.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.entities.lists.Hashes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordClusteringTest {

  private static final List<String> ANIMALS = List.of("cat", "dog", "cow", "pig");
  private static final List<String> VERBS = List.of("runs", "eats", "sees", "bites");

  private static List<String> texts() {
    var texts = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      texts.add("the " + ANIMALS.get(i % 4) + " " + VERBS.get(i / 4 % 4) + " it");
    }
    return texts;
  }

  private static byte classOf(WordClustering.Result result, String word) {
    return result.numbers()[Arrays.binarySearch(result.words(), Hashes.exact(word))];
  }

  @Test
  void wordsThatStandInLikePlacesShareAClass() {
    var result = WordClustering.of(texts(), 4, 5);
    for (var words : List.of(ANIMALS, VERBS)) {
      assertThat(words.stream().map(word -> classOf(result, word)).distinct()).hasSize(1);
    }
    assertThat(classOf(result, "cat")).isNotEqualTo(classOf(result, "runs"));
  }

  @Test
  void rareWordsHaveNoClassAndTheSameTextsGiveTheSameClasses() {
    var result = WordClustering.of(texts(), 4, 5);
    assertThat(result.words()).hasSize(10).isSorted();
    assertThat(WordClustering.of(texts(), 4, 5).numbers()).isEqualTo(result.numbers());
    assertThat(WordClustering.of(List.of("once"), 4, 5).words()).isEmpty();
  }
}
