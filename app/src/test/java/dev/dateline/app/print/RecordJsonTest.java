package dev.dateline.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import dev.dateline.app.Fixture;
import java.io.IOException;
import java.io.StringWriter;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

  @Test
  void recordsArePlainJsonWithTheNamesOfTheSchema() throws IOException {
    assertThat(json(Fixture.article()))
        .isEqualTo(
            """
            {"id":"0b9c3f3c-5f0e-5a52-9f54-2f3f2a3a1c11","headline":"Kim andrà a Mosca 🚆",\
            "byline":null,"author":null,"publisher":null,"url":null,"published":\
            {"value":"2023-09","earliest":"2023-09-01","latest":"2023-09-30"},\
            "declaredLanguage":null,"text":"Kim andrà a Mosca 🚆\\n\\nKim Jong-un parlerà dal 10 \
            al 13 settembre, dice la Tass.\\u001B[31m","source":{"uri":"file:///news/kim.txt",\
            "id":null,"sha256":"00","textStart":0},"ingestedAt":"2023-11-14T22:13:20.123Z"}""");
  }

  @Test
  void annotationsToo() throws IOException {
    assertThat(json(Fixture.enriched()))
        .contains(
            """
            "language":{"status":"DONE","tag":"it","confidence":0.987,"mixed":false,\
            "detected":null}""")
        .contains(
            """
            {"id":"loc:moscow","name":"Mosca","type":"LOCATION","country":"RU",\
            "confidence":0.9,"mentions":[{"start":12,"end":17,"surface":"Mosca"}]}""")
        .contains(
            """
            "type":"DATE","value":"2023-09-13","earliest":"2023-09-13","latest":"2023-09-13",\
            "range":{"begin":"2023-09-10","end":"2023-09-13"}}""");
  }

  private static String json(IndexedRecord record) throws IOException {
    var out = new StringWriter();
    try (var json = new JsonFactory().createGenerator(out)) {
      RecordJson.write(json, record);
    }
    return out.toString();
  }
}
