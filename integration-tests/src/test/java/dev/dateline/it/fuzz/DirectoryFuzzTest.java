package dev.dateline.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.DataDirectory;
import dev.dateline.local.LocalException;
import dev.dateline.schemas.SchemaIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A data directory whose files were damaged is opened as it was, or refused with a reason. */
@Timeout(300)
@Tag("long")
class DirectoryFuzzTest {

  private static final SchemaIds LOCAL = SchemaIds.local();

  @TempDir private Path root;

  @Test
  void anyMarkerIsReadOrRefusedByNameAndLeftAsItIs() throws IOException {
    DataDirectory.open(root, LOCAL).close();
    var marker = root.resolve("dateline.properties");
    var ends =
        Fuzz.feed(
            List.of(Files.readAllBytes(marker)),
            (input, random) -> {
              Files.write(marker, input);
              var end = opened();
              assertThat(Files.readAllBytes(marker)).isEqualTo(input);
              return end;
            });
    assertThat(ends).containsOnlyKeys("opened", "refused");
  }

  private String opened() {
    try (var directory = DataDirectory.open(root, LOCAL)) {
      assertThat(directory.clusterId()).hasSize(22);
      return "opened";
    } catch (LocalException e) {
      assertThat(e.getMessage()).contains(root.toString()).doesNotContain("\n");
      return "refused";
    }
  }
}
