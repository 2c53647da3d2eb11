package dev.dateline.benchmarks.yardstick;

import java.lang.reflect.Method;
import java.time.LocalDate;

/** A library that detects languages. It is loaded when it is first asked. */
abstract class LanguagePeer implements Peer {

  private final String name;
  private final String type;
  private Object detector;
  private Method detect;

  /**
   * A library.
   *
   * @param name with its version
   * @param type a class of it, by which its presence is told
   */
  LanguagePeer(String name, String type) {
    this.name = name;
    this.type = type;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String stage() {
    return "language";
  }

  @Override
  public final boolean isPresent() {
    return Reflection.isPresent(type);
  }

  @Override
  public final boolean speaks(String language) {
    return true;
  }

  @Override
  public final int annotate(String language, String text, LocalDate published) throws Exception {
    if (detector == null) {
      detector = load();
      detect = method();
    }
    return detect.invoke(detector, text).toString().length();
  }

  /** The detector, with every language that the library knows. */
  abstract Object load() throws Exception;

  /** What takes a text and gives its language. */
  abstract Method method() throws ReflectiveOperationException;
}
