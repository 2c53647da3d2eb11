package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.schemas.SchemaIds;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  private static final SchemaIds LOCAL = SchemaIds.local();

  @TempDir Path temporary;

  @Test
  void isTheSameClusterWhenOpenedAgain() {
    var root = temporary.resolve("new/data");
    var first = open(root);
    first.close();
    var second = open(root);
    second.close();
    assertThat(second.clusterId()).isEqualTo(first.clusterId()).hasSize(22);
  }

  @Test
  void isRefusedWhileInUseNamingTheHolder() {
    try (var holder = open(temporary)) {
      refused(temporary, "in use by process " + ProcessHandle.current().pid());
      assertThat(holder.root()).isEqualTo(temporary);
    }
  }

  @Test
  void leavesAForeignDirectoryAlone() throws IOException {
    var foreign = Files.writeString(temporary.resolve("thesis.tex"), "\\begin");
    refused(temporary, "is not empty (it holds thesis.tex)");
    try (var files = Files.list(temporary)) {
      assertThat(files).containsExactly(foreign);
    }
  }

  @Test
  void isRefusedWhereNothingCanBeWritten() throws IOException {
    var file = Files.writeString(temporary.resolve("file"), "");
    refused(file, "is not a directory");
    refused(file.resolve("below"), "cannot keep data in");
  }

  @Test
  void isRefusedWithTheOtherKindOfSchemaIds() {
    open(temporary).close();
    var registry = SchemaIds.registry(URI.create("http://localhost:8080"));
    assertThatThrownBy(() -> DataDirectory.open(temporary, registry))
        .isInstanceOf(LocalException.class)
        .hasMessageContaining("written with local schema ids, not with registry ones");
  }

  @Test
  void isRefusedWhenALaterVersionMadeItOrItsMarkerIsDamaged() throws IOException {
    open(temporary).close();
    var marker = temporary.resolve(DirectoryMarker.FILE);
    Files.writeString(marker, Files.readString(marker).replace("format=1", "format=2"));
    refused(temporary, "has format 2");
    Files.writeString(marker, "format=1\ncluster-id=?\n");
    refused(temporary, "is damaged");
    Files.writeString(marker, "format=\\u1\n");
    refused(temporary, "is damaged");
  }

  private static DataDirectory open(Path root) {
    return DataDirectory.open(root, LOCAL);
  }

  private static void refused(Path root, String why) {
    assertThatThrownBy(() -> open(root))
        .isInstanceOf(LocalException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }
}
