package dev.dateline.it.kill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Articles of about 3,000 characters, made of the samples' sentences: five languages in turn, no
 * two alike.
 */
final class LongArticles {

  private static final Path SAMPLES = Path.of(System.getProperty("basedir", "."), "..", "samples");
  private static final int LENGTH = 3_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

  private final ObjectMapper json = new ObjectMapper();
  private final Random random = new Random(1);
  private final List<List<String>> sentences =
      Stream.of("it", "en", "es", "fr", "de").map(LongArticles::sentences).toList();

  /** So many, as lines of JSON, made when they are asked for. */
  Stream<String> lines(int count) {
    return IntStream.range(0, count).mapToObj(this::line);
  }

  private String line(int number) {
    var fields =
        Map.of(
            "id", "long" + number,
            "published", FIRST_DAY.plusDays(random.nextInt(2_000)).toString(),
            "text", text(sentences.get(number % sentences.size())));
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(List<String> of) {
    var text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append(of.get(random.nextInt(of.size()))).append(random.nextInt(5) == 0 ? "\n\n" : " ");
    }
    return text.toString().strip();
  }

  private static List<String> sentences(String language) {
    try (var files = Files.newDirectoryStream(SAMPLES, language + "-*.txt")) {
      return Stream.of(files)
          .flatMap(it -> java.util.stream.StreamSupport.stream(it.spliterator(), false))
          .sorted()
          .flatMap(LongArticles::sentences)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All but the header. */
  private static Stream<String> sentences(Path file) {
    try {
      var body = Files.readString(file).split("\n", 2)[1];
      return Stream.of(body.strip().replace("\n", " ").split("(?<=[.!?]) +"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
