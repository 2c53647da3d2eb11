package dev.dateline.local;

import java.util.LinkedHashMap;

/**
 * An answer over HTTP.
 *
 * @param status HTTP's status code
 * @param body what becomes JSON: maps, lists, texts, numbers, or a JSON tree
 */
record CatalogueAnswer(int status, Object body) {

  static final CatalogueAnswer NO_SUBJECT = error(404, 40401, "Subject not found.");
  static final CatalogueAnswer NO_VERSION = error(404, 40402, "Version not found.");
  static final CatalogueAnswer NO_SCHEMA = error(404, 40403, "Schema not found.");
  static final CatalogueAnswer NO_PATH = error(404, 404, "Nothing is served here.");

  static CatalogueAnswer ok(Object body) {
    return new CatalogueAnswer(200, body);
  }

  /** Confluent's form of an error: a code of five digits begins with the status. */
  static CatalogueAnswer error(int status, int code, String message) {
    var body = new LinkedHashMap<String, Object>();
    body.put("error_code", code);
    body.put("message", message);
    return new CatalogueAnswer(status, body);
  }
}
