package dev.dateline.producer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsFileTest {

  @TempDir private Path folder;

  @Test
  void oneThatCannotBeWrittenIsNamedWithTheReasonBeforeTheFirstInput() {
    var nowhere = folder.resolve("none/rejects.jsonl");
    assertThatThrownBy(() -> new RejectsFile(nowhere))
        .isInstanceOf(RejectsFileException.class)
        .hasMessageContaining(nowhere.toString())
        .hasMessageContaining("no such directory");
    assertThatThrownBy(() -> new RejectsFile(folder))
        .isInstanceOf(RejectsFileException.class)
        .hasMessageContaining("Is a directory");
  }
}
