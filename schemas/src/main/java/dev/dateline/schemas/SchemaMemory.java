package dev.dateline.schemas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a schema registry answered before. An id is given once and never changes, so a process asks
 * each question once; what is on disk serves the next process, but only while the registry is away:
 * whenever it answers, it is right. Safe for use by many threads and processes.
 */
final class SchemaMemory {

  private static final Logger LOG = LoggerFactory.getLogger(SchemaMemory.class);

  /** The registry's client would wait for ever for one that takes a question and says nothing. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

  private static final Executor ASKING = task -> thread(task).start();

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Optional<Path> directory;
  private final Duration longestAnswer;

  /** A memory that is kept in a directory, made when it is needed, or in this process only. */
  SchemaMemory(Optional<Path> directory) {
    this(directory, LONGEST_ANSWER);
  }

  SchemaMemory(Optional<Path> directory, Duration longestAnswer) {
    this.directory = directory;
    this.longestAnswer = longestAnswer;
  }

  /** True when an earlier process left answers in the directory. */
  static boolean isIn(Path directory) {
    try (var files = Files.list(directory)) {
      return files.findAny().isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The answer to a question.
   *
   * @param question names it; also as the name of a file
   * @param registry asks the registry
   * @param check throws a {@link NoAnswerException} for what is no answer: neither believed nor
   *     remembered
   * @throws java.util.concurrent.CompletionException with what {@code registry} throws, or with a
   *     time-out after 5 seconds, unless the registry is away and the answer is on disk
   */
  String recall(String question, Supplier<String> registry, Consumer<String> check) {
    var known = answers.get(question);
    if (known != null) {
      return known;
    }
    var answer = ask(question, registry, check);
    answers.put(question, answer);
    return answer;
  }

  private String ask(String question, Supplier<String> registry, Consumer<String> check) {
    try {
      var answer = inTime(registry);
      check.accept(answer);
      directory.ifPresent(it -> keep(it, question, answer));
      return answer;
    } catch (RuntimeException e) {
      if (!RegistryTrouble.isIn(e)) {
        throw e;
      }
      var before = directory.flatMap(it -> read(it.resolve(question), check)).orElseThrow(() -> e);
      LOG.info("the schema registry is away; going on with its earlier answer {}", question);
      return before;
    }
  }

  private String inTime(Supplier<String> registry) {
    return CompletableFuture.supplyAsync(registry, ASKING)
        .orTimeout(longestAnswer.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "dateline-registry-question");
    thread.setDaemon(true);
    return thread;
  }

  /** Empty also when the file was damaged. */
  private static Optional<String> read(Path file, Consumer<String> check) {
    try {
      var answer = Files.readString(file);
      check.accept(answer);
      return Optional.of(answer);
    } catch (IOException | NoAnswerException e) {
      return Optional.empty();
    }
  }

  /** Whole or not at all; a memory that cannot be kept costs nothing until the next outage. */
  private static void keep(Path directory, String question, String answer) {
    try {
      Files.createDirectories(directory);
      var whole = Files.createTempFile(directory, question, ".new");
      Files.writeString(whole, answer, StandardCharsets.UTF_8);
      Files.move(whole, directory.resolve(question), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.info("cannot remember schemas in {}; a restart will need the registry", directory, e);
    }
  }
}
