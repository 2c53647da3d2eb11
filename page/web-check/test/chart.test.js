import assert from "node:assert/strict";
import { test } from "node:test";
import { ceiling, columnLabel, points, stack } from "../../src/main/resources/dev/dateline/page/web/chart.js";

test("the ceiling is a round number that nothing exceeds", () => {
  assert.deepEqual([[], [0], [1], [7], [11], [99], [101], [0.4]].map(ceiling), [1, 1, 1, 8, 20, 100, 200, 1]);
});

test("stacked columns stand on each other and fill what they count", () => {
  const bars = stack(
    [
      [2, 3],
      [0, 10],
    ],
    100,
  );
  assert.deepEqual(
    bars.map(({ column, series }) => [column, series]),
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
  );
  assert.deepEqual(
    bars.map(({ y, height }) => [y, height]),
    [
      [80, 20],
      [50, 30],
      [100, 0],
      [0, 100],
    ],
  );
});

test("a line reaches from one edge to the other, highest value on top", () => {
  assert.equal(points([0, 5, 10], 10, 60, 20), "0,20 30,10 60,0");
  assert.equal(points([5], 10, 60, 20), "0,10");
});

test("a column is said with the parts that it has", () => {
  const series = [
    { name: "Italian", values: [3, 0] },
    { name: "English", values: [2, 0] },
  ];
  assert.equal(columnLabel("10:00", series, 0), "10:00: 5 articles (Italian 3, English 2)");
  assert.equal(columnLabel("10:01", series, 1), "10:01: 0 articles");
});
