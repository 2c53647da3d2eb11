package dev.dateline.benchmarks;

import java.util.Locale;

/**
 * What a number of articles a day needs, by {@link Capacity}. Arguments: articles a day; characters
 * of an article (default 3000); copies of each topic (default 3).
 */
public final class CapacityReport {

  private static final int COPIES = 3;
  private static final int DAYS = 365;
  private static final double GIGA = 1e9;

  private CapacityReport() {}

  /**
   * Prints the plan.
   *
   * @param args articles a day, characters, copies
   */
  public static void main(String[] args) {
    if (args.length == 0) {
      System.err.println("benchmarks: how many articles a day?");
      System.exit(2);
    }
    var capacity =
        new Capacity(
            Long.parseLong(args[0]),
            args.length > 1 ? Integer.parseInt(args[1]) : ArticleGenerator.LENGTH);
    print(capacity, args.length > 2 ? Integer.parseInt(args[2]) : COPIES);
  }

  private static void print(Capacity plan, int copies) {
    say("articles a day", "%,d of %,d characters", plan.articlesPerDay(), plan.characters());
    say(
        "articles a second",
        "%,.1f; in the busiest hour %,.1f",
        plan.mean(),
        plan.mean() * Capacity.PEAK);
    say("CPU", "%.2f ms an article; %.2f cores a day's mean", plan.cpuMillis(), cores(plan));
    say("enrichers", "%d of one thread, one core, 1 GiB", plan.instances());
    say("partitions", "%d: also for %d times as much", plan.partitions(), Capacity.GROWTH);
    double all = 0;
    for (var topic : Capacity.topics()) {
      double year = plan.articlesPerDay() * DAYS * plan.bytes(topic) * copies / GIGA;
      say("disk, " + topic, "%,.0f bytes an article; %,.1f GB a year", plan.bytes(topic), year);
      all += year;
    }
    say("disk of all brokers", "%,.1f GB a year, %d copies", all, copies);
    say(
        "network, busiest hour",
        "enrichers read %.2f MB/s and write %.2f; brokers copy %.2f",
        plan.read() / 1e6,
        plan.written() / 1e6,
        (plan.read() + plan.written()) * (copies - 1) / 1e6);
  }

  private static double cores(Capacity plan) {
    return plan.mean() / plan.perSecond(1);
  }

  private static void say(String what, String how, Object... numbers) {
    System.out.printf(Locale.ROOT, "%-24s " + how + "%n", prepend(what, numbers));
  }

  private static Object[] prepend(String first, Object[] rest) {
    var all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
