package dev.dateline.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AbandonedTransactionsTest {

  private static final String ALIVE = "app-7af99081-1768-480c-9adf-38e749e196a1";
  private static final String GONE = "app-1cd615ff-1310-4c49-84f9-6220a24053e7";

  private final AbandonedTransactions transactions = new AbandonedTransactions(null, "app");

  @Test
  void thoseOfAProcessThatIsNoMemberAreAbandoned() {
    var open = Set.of(ALIVE + "-1", GONE + "-1", GONE + "-2");
    assertThat(transactions.abandoned(open, Set.of(member(ALIVE))))
        .containsExactlyInAnyOrder(GONE + "-1", GONE + "-2");
  }

  @Test
  void withoutMembersAllAreAbandoned() {
    assertThat(transactions.abandoned(Set.of(GONE + "-1"), Set.of())).containsExactly(GONE + "-1");
  }

  @Test
  void thoseOfOtherApplicationsAreLeftAlone() {
    var open =
        Set.of("app-other" + GONE.substring(3) + "-1", "other" + GONE.substring(3) + "-1", "app");
    assertThat(transactions.abandoned(open, Set.of(member(ALIVE)))).isEmpty();
  }

  @Test
  void whenAMemberDoesNotTellItsProcessNothingIsTakenFromIt() {
    var members = Set.of(member(ALIVE), "a name of the user's");
    assertThat(transactions.abandoned(Set.of(GONE + "-1"), members)).isEmpty();
  }

  private static String member(String process) {
    return process + "-StreamThread-1-consumer";
  }
}
