import assert from "node:assert/strict";
import { test } from "node:test";
import { nextIndex } from "../../src/main/resources/dev/dateline/page/web/reader.js";

test("arrow keys go the way they point, also where text runs from right to left", () => {
  assert.equal(nextIndex("ArrowRight", 1, 5, false), 2);
  assert.equal(nextIndex("ArrowLeft", 1, 5, false), 0);
  assert.equal(nextIndex("ArrowRight", 1, 5, true), 0);
  assert.equal(nextIndex("ArrowLeft", 1, 5, true), 2);
});

test("Home and End go to the first and the last, other keys nowhere", () => {
  assert.deepEqual(
    ["Home", "End", "a"].map((key) => nextIndex(key, 1, 5, false)),
    [0, 4, -1],
  );
});
