package dev.dateline.benchmarks.performance;

import java.lang.management.ManagementFactory;
import java.util.function.Predicate;

/** CPU time, which other load on the machine disturbs less than it does the clock. */
final class Cpu {

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Cpu() {}

  /** Of the calling thread so far, in nanoseconds. */
  static long ofThread() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Of this process so far, collector and compilers included, in nanoseconds. */
  static long ofProcess() {
    return SYSTEM.getProcessCpuTime();
  }

  /** Of the living threads whose names are wanted, in nanoseconds. */
  static long ofThreads(Predicate<String> wanted) {
    long sum = 0;
    for (long id : THREADS.getAllThreadIds()) {
      var thread = THREADS.getThreadInfo(id);
      if (thread != null && wanted.test(thread.getThreadName())) {
        sum += Math.max(0, THREADS.getThreadCpuTime(id));
      }
    }
    return sum;
  }

  /** Bytes that the calling thread has allocated so far. */
  static long allocatedByThread() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
