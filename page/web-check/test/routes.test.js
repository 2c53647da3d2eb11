import assert from "node:assert/strict";
import { test } from "node:test";
import * as routes from "../../src/main/resources/dev/dateline/page/web/routes.js";

const { filtersOf, linkTo, linkToArticle, linkToDay, linkToEntity, linkToMark, parseRoute, webAddress } = routes;

test("an empty address is the live view", () => {
  for (const hash of ["", "#", "#/", "#/live"]) {
    assert.equal(parseRoute(hash).view, "live", hash);
  }
});

test("every view is known by its address", () => {
  assert.equal(parseRoute("#/look?window=day").query.get("window"), "day");
  assert.equal(parseRoute("#/machine").view, "machine");
  assert.equal(parseRoute("#/find?words=a+b&day=2023-09").query.get("words"), "a b");
  assert.deepEqual([parseRoute("#/day/1991%2F2020").view, parseRoute("#/day/1991%2F2020").key], ["day", "1991/2020"]);
});

test("an address that names nothing is missing", () => {
  for (const hash of ["#/nonsense", "#/day", "#/day/", "#/entity", "#/live/x", "#/__proto__/x", "#/constructor"]) {
    assert.equal(parseRoute(hash).view, "missing", hash);
  }
});

test("broken percent-encoding is taken as it stands", () => {
  assert.equal(parseRoute("#/entity/100%").key, "100%");
});

test("ids of any characters come back from their links", () => {
  for (const id of ["place:IT/barolo", "a?b#c&d=e%20f", "منطقة", "👩‍👩‍👧", "<script>", '"><img src=x>']) {
    assert.equal(parseRoute(linkToEntity(id)).key, id);
    assert.equal(parseRoute(linkToDay(id)).key, id);
    const article = parseRoute(linkToArticle(id, "3-1234"));
    assert.deepEqual([article.view, article.key, article.query.get("at")], ["article", id, "3-1234"]);
  }
});

test("a link leaves out what is empty", () => {
  assert.equal(linkTo("find", { entity: "", day: null, words: undefined }), "#/find");
  assert.equal(
    linkTo("find", { entity: "place:IT/barolo", words: "a b" }),
    "#/find?entity=place%3AIT%2Fbarolo&words=a+b",
  );
});

test("filters are the known questions without blanks around them", () => {
  const query = new URLSearchParams("entity=x&day=+&words=+a+b+&before=7&other=1");
  assert.deepEqual(filtersOf(query), { entity: "x", words: "a b" });
});

test("an entity leads to its page, a time to its first day, a duration nowhere", () => {
  const mark = { start: 0, end: 1, by: "x" };
  assert.equal(linkToMark({ ...mark, kind: "PERSON", entity: "person:a" }), "#/entity/person%3Aa");
  assert.equal(linkToMark({ ...mark, kind: "DATE", days: ["2023-09-10", "2023-09-11"] }), "#/day/2023-09-10");
  assert.equal(linkToMark({ ...mark, kind: "DURATION", days: [] }), null);
  assert.equal(linkToMark({ ...mark, kind: "DURATION" }), null);
});

test("only addresses of the web are followed", () => {
  assert.equal(webAddress("https://example.org/a b"), "https://example.org/a%20b");
  for (const url of [
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "/relative",
    "",
    null,
    undefined,
  ]) {
    assert.equal(webAddress(url), null, String(url));
  }
});
