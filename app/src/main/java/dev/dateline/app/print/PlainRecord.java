package dev.dateline.app.print;

/** A record as a title and labelled lines. */
public final class PlainRecord {

  private final Palette palette;
  private final int columns;

  /** A layout in that palette, wrapped at {@code columns}. */
  public PlainRecord(Palette palette, int columns) {
    this.palette = palette;
    this.columns = columns;
  }

  /** Begins a record. */
  public Lines start(String title) {
    var lines = new Lines();
    Labels.rule(lines.out, title, columns, palette);
    return lines;
  }

  /** The lines of one record. */
  public final class Lines {

    private final StringBuilder out = new StringBuilder();

    private Lines() {}

    /** Adds a line; none when {@code value} is null or empty. */
    public Lines line(String label, String value) {
      return line(label, value, columns);
    }

    /** Adds a line as it is, however long; none when {@code value} is null or empty. */
    public Lines unwrapped(String label, String value) {
      return line(label, value, Integer.MAX_VALUE);
    }

    private Lines line(String label, String value, int columns) {
      if (value != null && !value.isEmpty()) {
        new Labels(palette, columns).line(out, label, value, null);
      }
      return this;
    }

    /** The lines, ending with an empty one. */
    public String end() {
      return out.append('\n').toString();
    }

    /** Where others may write more lines. */
    public StringBuilder more() {
      return out;
    }
  }
}
