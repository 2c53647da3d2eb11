package dev.dateline.streams;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends transactions that processes of the same application left open when they died. Until then all
 * readers of committed records stand before them, and so does whoever restores state: for as long
 * as a transaction may last, which is minutes. A successor in the same state directory has the same
 * ids and ends them itself; one elsewhere does not.
 *
 * <p>A process that is no member of the group any more can commit nothing, so nothing is taken from
 * anybody.
 */
final class AbandonedTransactions implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AbandonedTransactions.class);

  private static final Duration PERIOD = Duration.ofSeconds(2);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(AbandonedTransactions::thread);
  private final Admin admin;
  private final String applicationId;
  private final Pattern name;

  /**
   * Of one application; does nothing yet.
   *
   * @param admin asks the brokers; closed by others
   */
  AbandonedTransactions(Admin admin, String applicationId) {
    this.admin = admin;
    this.applicationId = applicationId;
    // Kafka Streams names members and transactions by application, process and thread.
    this.name = Pattern.compile(Pattern.quote(applicationId) + "-([0-9a-f-]{36})-.+");
  }

  /** Looks for some every two seconds from now on. */
  void start() {
    var unused =
        timer.scheduleWithFixedDelay(
            this::end, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** Ends those there are. Where that is not possible they end when their time is over. */
  void end() {
    try {
      // In this order: who opened a transaction was a member before.
      var open = open();
      var abandoned = open.isEmpty() ? Set.<String>of() : abandoned(open, members());
      if (!abandoned.isEmpty()) {
        admin.fenceProducers(abandoned).all().get();
        LOG.warn("ended the transactions of processes that are gone: {}", abandoned);
      }
    } catch (ExecutionException e) {
      LOG.debug("cannot look for transactions of processes that are gone", e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /**
   * The transactions whose process is not among the members; none when a member's name does not
   * tell its process, as with a {@code client.id} of the user's.
   */
  Set<String> abandoned(Collection<String> transactions, Collection<String> members) {
    var alive = members.stream().map(this::process).collect(Collectors.toSet());
    if (alive.contains(Optional.<String>empty())) {
      return Set.of();
    }
    return transactions.stream()
        .filter(it -> process(it).isPresent() && !alive.contains(process(it)))
        .collect(Collectors.toSet());
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "dateline-abandoned-transactions");
    thread.setDaemon(true);
    return thread;
  }

  private Optional<String> process(String named) {
    var matcher = name.matcher(named);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private List<String> open() throws ExecutionException, InterruptedException {
    var ongoing = new ListTransactionsOptions().filterStates(List.of(TransactionState.ONGOING));
    return admin.listTransactions(ongoing).all().get().stream()
        .map(TransactionListing::transactionalId)
        .filter(it -> process(it).isPresent())
        .toList();
  }

  private List<String> members() throws ExecutionException, InterruptedException {
    var group = admin.describeConsumerGroups(List.of(applicationId)).describedGroups();
    return group.get(applicationId).get().members().stream()
        .map(MemberDescription::clientId)
        .toList();
  }
}
