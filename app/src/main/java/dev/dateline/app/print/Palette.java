package dev.dateline.app.print;

import java.util.List;

/** How kinds of text are set apart: by colour on a terminal, by brackets elsewhere. */
public enum Palette {
  /** ANSI colours. */
  COLOR,
  /** Marks that any reader of plain text understands. */
  PLAIN;

  private static final String ESCAPE = "\u001B[";
  private static final String RESET = ESCAPE + "0m";

  /** What a stretch of text is. */
  public enum Style {
    PERSON("36", "PER"),
    ORGANIZATION("35", "ORG"),
    LOCATION("32", "LOC"),
    DATE("33;4", ""),
    HEADLINE("1", ""),
    QUIET("2", "");

    private final String codes;
    private final String label;

    Style(String codes, String label) {
      this.codes = codes;
      this.label = label;
    }

    /** What the brackets say where there is no colour; empty for none. */
    String label() {
      return label;
    }
  }

  /** The text in that style; unchanged where there is no colour. */
  public String paint(String text, Style... styles) {
    if (this == PLAIN || styles.length == 0 || text.isEmpty()) {
      return text;
    }
    var codes = String.join(";", List.of(styles).stream().map(style -> style.codes).toList());
    return ESCAPE + codes + "m" + text + RESET;
  }
}
