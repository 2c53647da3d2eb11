package dev.dateline.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.app.Console;
import dev.dateline.app.Dateline;
import dev.dateline.app.ExitCodes;
import dev.dateline.enrichment.StandardEnricher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path directory;

  @Test
  void demoPrintsEveryArticleInOrderAndNamesWhatIsNone() throws IOException {
    var samples = directory.resolve("samples");
    Samples.copyTo(samples);
    var binary = Files.write(directory.resolve("picture.txt"), new byte[] {0, 1, 2, (byte) 0xff});
    int exit = run("demo", "--format", "jsonl", samples.toString(), binary.toString());
    assertThat(err.toString(UTF_8))
        .contains("rejected " + binary, "16 read, 15 enriched, 1 rejected, 0 dead letters")
        .contains("broker ready", "first article", "total");
    assertThat(exit).isEqualTo(ExitCodes.REJECTED);
    assertThat(sources()).isEqualTo(sorted(samples));
  }

  @Test
  void upSaysInASentenceThatAPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, Ports.address(0).getAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      var data = directory.resolve("data").toString();
      assertThat(run("up", "--data", data, "--port", port, "--page-port", "0"))
          .isEqualTo(ExitCodes.USAGE);
      assertThat(err.toString(UTF_8))
          .startsWith("dateline: port " + port + ", wanted for the broker, cannot be used")
          .contains("--port")
          .hasLineCount(1);
    }
  }

  @Test
  void upSaysInASentenceThatThePortOfThePageIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, Ports.address(0).getAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      var data = directory.resolve("data");
      assertThat(run("up", "--data", data.toString(), "--port", "0", "--page-port", port))
          .isEqualTo(ExitCodes.USAGE);
      assertThat(err.toString(UTF_8))
          .startsWith("dateline: port " + port + ", wanted for the page, cannot be used")
          .contains("--page-port")
          .hasLineCount(1);
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void upLeavesADirectoryOfOthersAlone() throws IOException {
    Files.writeString(directory.resolve("notes.txt"), "mine");
    assertThat(run("up", "--data", directory.toString(), "--page-port", "0"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString(UTF_8)).contains("it holds notes.txt").hasLineCount(1);
  }

  @Test
  void upRefusesZeroThreads() {
    assertThat(run("up", "--threads", "0")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString(UTF_8)).contains("--threads must be at least 1, got 0");
  }

  private int run(String... arguments) {
    try (var console = new PrintStream(out, true, UTF_8);
        var errors = new PrintStream(err, true, UTF_8)) {
      var all = new Console(InputStream.nullInputStream(), console, errors, Map.of(), false, false);
      var demo = new DemoCommand(all, StandardEnricher::create);
      var up = new UpCommand(all, StandardEnricher::create);
      return Dateline.commandLine(all, demo, up).execute(arguments);
    }
  }

  private List<String> sources() throws IOException {
    var sources = new ArrayList<String>();
    for (var line : out.toString(UTF_8).lines().toList()) {
      JsonNode article = JSON.readTree(line).get("article");
      sources.add(Path.of(article.get("source").get("uri").asText()).getFileName().toString());
    }
    return sources;
  }

  private static List<String> sorted(Path samples) throws IOException {
    try (var files = Files.list(samples)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
