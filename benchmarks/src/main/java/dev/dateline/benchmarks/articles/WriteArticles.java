package dev.dateline.benchmarks.articles;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes generated articles into a directory. Arguments: the directory, how many, and the seed
 * (default 1).
 */
public final class WriteArticles {

  private WriteArticles() {}

  /**
   * Writes them.
   *
   * @param args directory, number of articles, seed
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("say a directory and how many articles, and perhaps a seed");
      System.exit(2);
    }
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    new RealisticArticles(seed).write(Path.of(args[0]), Integer.parseInt(args[1]));
  }
}
