package dev.dateline.app.replay.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.print.Palette;
import dev.dateline.replay.diff.DiffCollector;
import dev.dateline.replay.diff.RunDiff;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DiffJsonTest {

  @Test
  void isOneObjectWithNumbersAndExamples() {
    var collector = new DiffCollector(20);
    Sides.addHebrew(collector);
    assertThat(json(collector.build("live", "trial1")))
        .startsWith(
            """
            {
              "run" : {
                "name" : "trial1",
                "versions" : {
                  "v2" : 1
                },
                "only" : 0,
                "unreadable" : 0,
                "missing" : 0,
                "progress" : null
              },
              "against" : {
                "name" : "live",
                "versions" : {
                  "v1" : 1
                },
                "only" : 0,
                "unreadable" : 0,
                "missing" : 0,
                "progress" : null
              },
              "otherText" : 0,
            """)
        .contains("\"language\" : \"he\",\n      \"compared\" : 1,")
        .contains("\"after\" : 2,\n        \"gained\" : 1,\n        \"lost\" : 0,")
        .endsWith(
            """
                    {
                      "stage" : "dates",
                      "kind" : "gained",
                      "before" : null,
                      "after" : {
                        "start" : 27,
                        "end" : 38,
                        "surface" : "3 במאי 2024",
                        "type" : "DATE",
                        "value" : "2024-05-03",
                        "earliest" : "2024-05-03",
                        "latest" : "2024-05-03",
                        "rangeBegin" : null,
                        "rangeEnd" : null
                      },
                      "context" : {
                        "before" : "שרה כהן נסעה לירושלים ביום ",
                        "text" : "3 במאי 2024",
                        "after" : "."
                      }
                    }
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void offsetsCountUtf16CodeUnitsOfTheText() {
    var collector = new DiffCollector(20);
    Sides.addItalian(collector);
    int at = Sides.ITALIAN.indexOf("Fiera");
    assertThat(json(collector.build("live", "trial1")))
        .contains("\"start\" : %d,".formatted(at))
        .contains("\"surface\" : \"Fiera\"")
        .contains("Un treno per Torino 🚆\\n\\nAnna Rossi");
  }

  @Test
  void aRunThatIsNotDoneSaysHowFarItIs() {
    assertThat(json(Sides.all())).contains("\"written\" : 5").contains("\"chosen\" : 1000");
  }

  private static String json(RunDiff diff) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new DiffPrinter(DiffFormat.JSON, Palette.PLAIN, 80, out).print(diff);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
