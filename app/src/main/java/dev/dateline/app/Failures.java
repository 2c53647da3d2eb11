package dev.dateline.app;

import dev.dateline.producer.PublishException;
import dev.dateline.producer.RejectsFileException;
import dev.dateline.replay.ReplayInterruptedException;
import dev.dateline.replay.ReplayRefusedException;
import dev.dateline.schemas.RegistryException;
import dev.dateline.schemas.SchemaIdsMismatchException;
import dev.dateline.streams.BrokerUnreachableException;
import dev.dateline.streams.HeapTooSmallException;
import dev.dateline.streams.StateDirectoryException;
import dev.dateline.streams.TopicMissingException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Turns whatever went wrong into an exit code and a sentence with the way out. */
final class Failures {

  private Failures() {}

  /** The failure to report for {@code error}. */
  static CommandFailure of(Throwable error) {
    return causes(error)
        .filter(CommandFailure.class::isInstance)
        .map(CommandFailure.class::cast)
        .findFirst()
        .or(() -> ofModules(error))
        .orElseGet(() -> classify(error));
  }

  /** What other modules throw says all there is to say; only its exit code is missing. */
  private static Optional<CommandFailure> ofModules(Throwable error) {
    return causes(error)
        .filter(cause -> codeOfModules(cause) != ExitCodes.UNEXPECTED)
        .findFirst()
        .map(cause -> new CommandFailure(codeOfModules(cause), cause.getMessage(), error));
  }

  private static int codeOfModules(Throwable cause) {
    if (cause instanceof PublishException) {
      boolean refused = causes(cause).anyMatch(SerializationException.class::isInstance);
      return refused ? ExitCodes.INCOMPATIBLE : ExitCodes.UNREACHABLE;
    }
    if (cause instanceof BrokerUnreachableException) {
      return ExitCodes.UNREACHABLE;
    }
    if (cause instanceof ReplayInterruptedException) {
      return ExitCodes.INTERRUPTED;
    }
    return cause instanceof TopicMissingException
            || cause instanceof StateDirectoryException
            || cause instanceof HeapTooSmallException
            || cause instanceof RejectsFileException
            || cause instanceof ReplayRefusedException
        ? ExitCodes.USAGE
        : ExitCodes.UNEXPECTED;
  }

  private static CommandFailure classify(Throwable error) {
    var memory = causes(error).filter(OutOfMemoryError.class::isInstance).findFirst();
    if (memory.isPresent()) {
      var sentence =
          "out of memory (%s); give the process a larger heap, for example with"
              + " DATELINE_JAVA_OPTS=-Xmx2g";
      return new CommandFailure(
          ExitCodes.UNEXPECTED, sentence.formatted(memory.get().getMessage()), error);
    }
    if (causes(error).noneMatch(KafkaException.class::isInstance)) {
      return new CommandFailure(ExitCodes.UNEXPECTED, unexpected(error), error);
    }
    return causes(error)
        .filter(cause -> cause instanceof KafkaException)
        .reduce((outer, inner) -> isTelling(inner) ? inner : outer)
        .map(cause -> new CommandFailure(exitCode(cause), sentence(cause), error))
        .orElseThrow();
  }

  private static boolean isTelling(Throwable cause) {
    return exitCode(cause) != ExitCodes.UNEXPECTED;
  }

  private static int exitCode(Throwable cause) {
    if (cause instanceof SchemaIdsMismatchException || cause instanceof SerializationException) {
      return ExitCodes.INCOMPATIBLE;
    }
    if (cause instanceof RegistryException
        || cause instanceof TimeoutException
        || cause instanceof DisconnectException
        || cause instanceof AuthenticationException
        || cause instanceof AuthorizationException) {
      return ExitCodes.UNREACHABLE;
    }
    return cause instanceof ConfigException || cause instanceof UnknownTopicOrPartitionException
        ? ExitCodes.USAGE
        : ExitCodes.UNEXPECTED;
  }

  private static String sentence(Throwable cause) {
    var message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    if (cause instanceof RegistryException) {
      return message + "; check --registry and that the registry runs";
    }
    if (cause instanceof TimeoutException || cause instanceof DisconnectException) {
      return "the broker does not answer (%s); `dateline doctor` tells more".formatted(message);
    }
    if (cause instanceof UnknownTopicOrPartitionException) {
      return "a topic does not exist (%s); `dateline topics create` makes it".formatted(message);
    }
    if (cause instanceof AuthorizationException) {
      return "the broker denies us something (%s); `dateline topics acls` prints what each role needs"
          .formatted(message);
    }
    return cause instanceof AuthenticationException
        ? "the broker refuses us (%s); give credentials with --kafka-config".formatted(message)
        : message;
  }

  private static String unexpected(Throwable error) {
    var told =
        causes(error)
            .filter(e -> !(e instanceof ExecutionException || e instanceof CompletionException))
            .findFirst()
            .orElse(error);
    var message = told.getMessage();
    if (told instanceof UncheckedIOException && told.getCause() != told) {
      return "%s (%s)".formatted(message, told.getCause());
    }
    var name = told.getClass().getSimpleName();
    return message == null || message.isBlank()
        ? "unexpected " + name + "; --debug shows where"
        : "%s: %s; --debug shows where".formatted(name, message);
  }

  /** Where a failure comes from, as {@code --debug} shows it. */
  static String stackTrace(Throwable error) {
    var text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, e -> e != null, Throwable::getCause);
  }
}
