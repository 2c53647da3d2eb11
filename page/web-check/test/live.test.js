import assert from "node:assert/strict";
import { test } from "node:test";
import { newestVersions } from "../../src/main/resources/dev/dateline/page/web/live.js";

test("of several versions of an article only the newest is shown", () => {
  const cards = [
    { id: "a", ref: "0-3" },
    { id: "b", ref: "0-2" },
    { id: "a", ref: "0-1" },
  ];
  assert.deepEqual(newestVersions(cards), cards.slice(0, 2));
});
