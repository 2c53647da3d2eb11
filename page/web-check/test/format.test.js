import assert from "node:assert/strict";
import { test } from "node:test";
import * as format from "../../src/main/resources/dev/dateline/page/web/format.js";

const {
  ago,
  change,
  clock,
  count,
  countryName,
  dayName,
  kindName,
  languageName,
  measure,
  moment,
  number,
  percent,
  words,
} = format;
const NOW = Date.parse("2026-11-26T12:00:00Z");

test("numbers are written as the locale does", () => {
  assert.equal(number(1234567, "en"), "1,234,567");
  assert.equal(number(1234567, "de"), "1.234.567");
});

test("measures have as many decimals as say something", () => {
  assert.deepEqual(
    [0, 0.214, 2.834, 99.94, 101.3].map((value) => measure(value, "en")),
    ["0", "0.21", "2.8", "99.9", "101"],
  );
});

test("shares are percents and changes have their sign", () => {
  assert.equal(percent(0.868, "en"), "87%");
  assert.deepEqual(
    [5, 0, -5].map((value) => change(value, "en")),
    ["+5", "0", "-5"],
  );
});

test("one is singular, all else plural", () => {
  assert.deepEqual(
    [0, 1, 2].map((value) => count(value, "entity", "entities")),
    ["0 entities", "1 entity", "2 entities"],
  );
});

test("how long ago is said in the largest unit that fits", () => {
  assert.equal(ago("2026-11-26T11:59:57Z", NOW), "just now");
  assert.equal(ago("2026-11-26T11:59:30Z", NOW), "30 seconds ago");
  assert.equal(ago("2026-11-26T11:57:00Z", NOW), "3 minutes ago");
  assert.equal(ago("2026-11-26T09:00:00Z", NOW), "3 hours ago");
  assert.equal(ago("2026-11-25T11:00:00Z", NOW), "yesterday");
  assert.equal(ago("2026-11-26T12:05:00Z", NOW), "in 5 minutes");
});

test("what is no time stays as it is", () => {
  assert.equal(ago("soon", NOW), "soon");
  assert.equal(moment("soon"), "soon");
});

test("moments are written in the reader's locale and time zone", () => {
  assert.equal(moment("2026-11-26T12:00:05Z", "en-GB", "UTC"), "26 Nov 2026, 12:00:05");
  assert.equal(clock("2026-11-26T12:00:05Z", "de", "Europe/Rome"), "13:00");
});

test("days, months, years, ranges and stretches have names", () => {
  const names = ["2023-09-10", "2023-09", "2023", "1991/2020", "2023-SU", "2023-Q3", "197", "19"].map((key) =>
    dayName(key, "en-GB"),
  );
  const expected = [
    "10 September 2023",
    "September 2023",
    "2023",
    "1991 to 2020",
    "summer 2023",
    "Q3 2023",
    "1970s",
    "1900s",
  ];
  assert.deepEqual(names, expected);
});

test("a key without a name stays as it is", () => {
  for (const key of ["XXXX-08-15", "2023-02-30", "2023-W36", "PAST_REF", "<b>", ""]) {
    assert.equal(dayName(key, "en"), key);
  }
});

test("languages and countries have English names, or their codes", () => {
  assert.deepEqual(["it", "und", "other", "x y", ""].map(languageName), [
    "Italian",
    "undetermined",
    "other",
    "x y",
    "",
  ]);
  assert.deepEqual(["IT", "XQ", "<i>"].map(countryName), ["Italy", "XQ", "<i>"]);
});

test("kinds and the server's constants are said in words", () => {
  assert.deepEqual([kindName("ORGANIZATION"), kindName("UNKNOWN")], ["Organisation", "Other"]);
  assert.equal(words("UNSUPPORTED_LANGUAGE"), "unsupported language");
});
