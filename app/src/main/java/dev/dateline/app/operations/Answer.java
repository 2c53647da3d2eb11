package dev.dateline.app.operations;

/**
 * An answer over HTTP.
 *
 * @param status HTTP's status code
 * @param type media type of the body
 * @param body the text, sent as UTF-8
 */
record Answer(int status, String type, String body) {

  static final Answer NOTHING_HERE = text(404, "/health/live, /health/ready and /metrics are here");
  static final Answer READ_ONLY = text(405, "only GET and HEAD");

  static Answer json(int status, String body) {
    return new Answer(status, "application/json", body);
  }

  private static Answer text(int status, String sentence) {
    return new Answer(status, "text/plain; charset=utf-8", sentence + "\n");
  }
}
