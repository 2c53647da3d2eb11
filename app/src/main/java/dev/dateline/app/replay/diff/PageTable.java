package dev.dateline.app.replay.diff;

import dev.dateline.replay.diff.FromTo;
import dev.dateline.replay.diff.Stage;
import java.util.List;
import java.util.Map;

/** The tables of the page; on a narrow screen each row becomes a list of named numbers. */
final class PageTable {

  private static final int MOST_FROM_TO = 50;
  private static final String ZERO = "0";

  private final Html html;

  PageTable(Html html) {
    this.html = html;
  }

  void write(Cells table, Stage stage, Map<FromTo, Long> fromTo) {
    html.open("section").element("h2", table.title()).line();
    html.open("table").open("thead").open("tr");
    table.header().forEach(name -> html.element("th", name, "scope", "col"));
    html.close("tr").close("thead").line().open("tbody").line();
    table.rows().forEach(row -> row(table.header(), row));
    html.close("tbody").close("table").line();
    fromTo(stage, fromTo);
    html.close("section").line();
  }

  private void row(List<String> header, List<String> row) {
    html.open("tr").element("th", row.get(0), "scope", "row");
    for (int column = 1; column < row.size(); column++) {
      var number = row.get(column);
      var cssClass = number.equals(ZERO) ? "zero" : "number";
      html.element("td", number, "data-label", header.get(column), "class", cssClass);
    }
    html.close("tr").line();
  }

  private void fromTo(Stage stage, Map<FromTo, Long> fromTo) {
    var entries =
        fromTo.entrySet().stream()
            .filter(entry -> entry.getKey().stage() == stage)
            .sorted(Map.Entry.<FromTo, Long>comparingByValue().reversed())
            .limit(MOST_FROM_TO)
            .toList();
    if (!entries.isEmpty()) {
      html.open("ul");
      entries.forEach(
          entry ->
              html.element("li", entry.getKey().kind().word() + " " + DiffNotes.fromTo(entry)));
      html.close("ul").line();
    }
  }
}
