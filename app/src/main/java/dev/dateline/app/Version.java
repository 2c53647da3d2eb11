package dev.dateline.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/**
 * What {@code --version} prints. It is asked for before any command line is read, so it must not
 * load Kafka's classes: they would load the logging library before {@link Logs} has set it up.
 */
public final class Version implements IVersionProvider {

  /** The number of this version of Dateline. */
  public static String ours() {
    return number("version.properties");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "dateline " + ours(),
      "Kafka clients %s, Java %s"
          .formatted(number("/kafka/kafka-version.properties"), System.getProperty("java.version"))
    };
  }

  private static String number(String resource) {
    try (InputStream in = Version.class.getResourceAsStream(resource)) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
