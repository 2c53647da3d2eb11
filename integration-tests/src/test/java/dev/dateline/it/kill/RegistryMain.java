package dev.dateline.it.kill;

import dev.dateline.it.FakeRegistry;
import java.nio.file.Path;
import java.util.Optional;

/** A registry in a process of its own. */
final class RegistryMain {

  private RegistryMain() {}

  /** Arguments: port, and the file in which it keeps what it knows. */
  public static void main(String[] args) throws InterruptedException {
    try (var registry =
        new FakeRegistry(Integer.parseInt(args[0]), Optional.of(Path.of(args[1])))) {
      System.out.println("serving at " + registry.url());
      Thread.currentThread().join();
    }
  }
}
