package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README promises two commands; continuous integration runs these and no others. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");

  @Test
  void firstTwoCommandsAreTheOnesContinuousIntegrationRuns() throws IOException {
    var commands = commands(Files.readString(ROOT.resolve("README.md")));
    assertThat(commands).hasSizeGreaterThan(1);
    assertThat(commands.get(0)).isEqualTo("./dateline demo");
    assertThat(commands.get(1)).isEqualTo("mvn verify");
    var ci = Files.readAllLines(ROOT.resolve(".ci/run"));
    for (var command : commands.subList(0, 2)) {
      assertThat(ci).anyMatch(line -> line.strip().startsWith(command));
    }
  }

  @Test
  void staysShort() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(120);
  }

  @Test
  void everyLinkedFileExists() throws IOException {
    var link = java.util.regex.Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");
    var found = link.matcher(Files.readString(ROOT.resolve("README.md")));
    while (found.find()) {
      assertThat(ROOT.resolve(found.group(1))).exists();
    }
  }

  /** The lines of all shell blocks, in order, without prompts and comments. */
  private static List<String> commands(String markdown) {
    var commands = new ArrayList<String>();
    boolean inside = false;
    for (var line : markdown.lines().toList()) {
      if (line.startsWith("```")) {
        inside = !inside && line.equals("```sh");
      } else if (inside && !line.isBlank() && !line.startsWith("#")) {
        commands.add(line.replaceAll("\\s+#.*", "").strip());
      }
    }
    return commands;
  }
}
