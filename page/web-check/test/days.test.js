import assert from "node:assert/strict";
import { test } from "node:test";
import { keysAround, precisionOf, shift, withPrecision } from "../../src/main/resources/dev/dateline/page/web/days.js";

test("only days, months and years of the calendar have a precision", () => {
  assert.deepEqual(["2023-09-10", "2023-09", "2023", "0044"].map(precisionOf), ["day", "month", "year", "year"]);
  for (const key of ["2023-02-29", "2023-13", "2023-W36", "2023-SU", "197", "1991/2020", "XXXX-08-15", ""]) {
    assert.equal(precisionOf(key), null, key);
  }
});

test("the day after the last is the first of the next month", () => {
  assert.equal(shift("2024-02-28", 1), "2024-02-29");
  assert.equal(shift("2023-12-31", 1), "2024-01-01");
  assert.equal(shift("2023-01", -1), "2022-12");
  assert.equal(shift("0100", -1), "0099");
});

test("the calendar ends with the years 1 and 9999", () => {
  assert.equal(shift("0001", -1), null);
  assert.equal(shift("9999-12-31", 1), null);
  assert.equal(shift("2023-W36", 1), null);
});

test("a key in another precision is what holds it, or its first", () => {
  assert.equal(withPrecision("2023-09-10", "month"), "2023-09");
  assert.equal(withPrecision("2023", "day"), "2023-01-01");
});

test("keys around one are in a row, with two thirds before it", () => {
  const keys = keysAround("2023-01", 6);
  assert.deepEqual(keys, ["2022-09", "2022-10", "2022-11", "2022-12", "2023-01", "2023-02"]);
});

test("keys around the last year end with it", () => {
  assert.equal(keysAround("9999", 9).at(-1), "9999");
});
