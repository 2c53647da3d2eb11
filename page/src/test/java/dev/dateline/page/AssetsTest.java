package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/dateline/page/web");
  private static final Pattern LINK = Pattern.compile("(?:href=|src=|from )\"([\\w./-]+)\"");

  @Test
  void everyFileIsServedAndNothingElse() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(Assets.NAMES)
          .containsExactlyInAnyOrderElementsOf(
              files.map(it -> it.getFileName().toString()).toList());
    }
  }

  @Test
  void filesAskForFilesOfOursOnly() throws IOException {
    for (var name : Assets.NAMES) {
      var links = LINK.matcher(Files.readString(FOLDER.resolve(name)));
      while (links.find()) {
        var file = links.group(1).replaceFirst("^(assets/|\\./)", "");
        assertThat(Assets.NAMES).as("what %s asks for", name).contains(file);
      }
    }
  }
}
