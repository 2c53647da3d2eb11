import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt, pieces } from "../../src/main/resources/dev/dateline/page/web/marks.js";

/** The characters of a tree, in order. */
function textOf(tree) {
  return tree.map((piece) => (typeof piece === "string" ? piece : textOf(piece.children))).join("");
}

/** The characters under each mark, whatever its pieces. */
function underMarks(tree, found = {}) {
  for (const piece of tree.filter((one) => typeof one !== "string")) {
    found[piece.index] = (found[piece.index] ?? "") + textOf(piece.children);
    underMarks(piece.children, found);
  }
  return found;
}

/** How often each mark has a first piece. */
function firsts(tree, found = {}) {
  for (const piece of tree.filter((one) => typeof one !== "string")) {
    found[piece.index] = (found[piece.index] ?? 0) + (piece.first ? 1 : 0);
    firsts(piece.children, found);
  }
  return found;
}

function marksOf(text, ...surfaces) {
  return surfaces.map((surface) => ({
    start: text.indexOf(surface),
    end: text.indexOf(surface) + surface.length,
    kind: "PERSON",
    by: "x",
  }));
}

function assertRenders(text, marks) {
  const tree = pieces(text, marks);
  assert.equal(textOf(tree), text);
  assert.deepEqual(
    underMarks(tree),
    Object.fromEntries(marks.map(({ start, end }, index) => [index, text.slice(start, end)])),
  );
  assert.ok(Object.values(firsts(tree)).every((count) => count === 1));
  return tree;
}

test("text without marks stays one piece", () => {
  assert.deepEqual(pieces("Nothing here.", []), ["Nothing here."]);
  assert.deepEqual(pieces("", []), []);
});

test("marks at both ends lose no character", () => {
  const tree = assertRenders("Rome met Paris", marksOf("Rome met Paris", "Rome", "Paris"));
  assert.equal(tree.length, 3);
});

test("a mark may cover the whole text", () => {
  assertRenders("Rome", marksOf("Rome", "Rome"));
});

test("marks that touch stay apart", () => {
  assert.equal(assertRenders("東京都小池", marksOf("東京都小池", "東京都", "小池")).length, 2);
});

test("a nested mark lies within the other one", () => {
  const text = "the Paris 2024 Games";
  const tree = assertRenders(text, marksOf(text, "Paris 2024 Games", "2024"));
  assert.deepEqual(tree[1], {
    index: 0,
    first: true,
    children: ["Paris ", { index: 1, first: true, children: ["2024"] }, " Games"],
  });
});

test("nesting does not depend on the order of the marks", () => {
  const text = "the Paris 2024 Games";
  assertRenders(text, marksOf(text, "2024", "Paris 2024 Games"));
});

test("two marks of the same range both hold its text", () => {
  assertRenders("in 1984 again", marksOf("in 1984 again", "1984", "1984"));
});

test("a mark that overlaps another is split, and only its first piece is the first", () => {
  const text = "0123456789";
  const tree = assertRenders(text, [
    { start: 2, end: 6 },
    { start: 4, end: 8 },
  ]);
  assert.deepEqual(tree, [
    "01",
    { index: 0, first: true, children: ["23", { index: 1, first: true, children: ["45"] }] },
    { index: 1, first: false, children: ["67"] },
    "89",
  ]);
});

test("a chain of overlapping marks keeps every character once", () => {
  assertRenders("abcdefghij", [
    { start: 0, end: 5 },
    { start: 3, end: 8 },
    { start: 4, end: 6 },
    { start: 7, end: 10 },
  ]);
});

test("any marks whatever keep every character once", () => {
  const text = "Ab\u0301c 👩‍👩‍👧 שלום 東京 नई xyz";
  let seed = 7;
  const next = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 2000; round++) {
    const marks = Array.from({ length: next(7) }, () => {
      const start = next(text.length);
      return { start, end: start + 1 + next(text.length - start) };
    });
    assertRenders(text, marks);
  }
});

test("characters of two code units stay whole under and beside marks", () => {
  const text = "👩‍👩‍👧‍👦 in Zürich 🇨🇭 🎆";
  const tree = assertRenders(text, marksOf(text, "👩‍👩‍👧‍👦", "Zürich 🇨🇭"));
  assert.equal(tree[0].children[0], "👩‍👩‍👧‍👦");
});

test("right-to-left text keeps its logical order", () => {
  const text = "קרא ב-Intel Israel ביום שלישי";
  assertRenders(text, marksOf(text, "Intel Israel", "ביום שלישי"));
});

test("combining marks stay with their letters", () => {
  const text = "नरेन्द्र मोदी ने";
  assertRenders(text, marksOf(text, "नरेन्द्र मोदी"));
});

test("marks that do not lie in the text are left out", () => {
  for (const mark of [
    { start: -1, end: 2 },
    { start: 2, end: 2 },
    { start: 3, end: 2 },
    { start: 2, end: 5 },
    { start: NaN, end: 2 },
  ]) {
    assert.deepEqual(pieces("abcd", [mark]), ["abcd"]);
  }
});

test("markup in a text is text", () => {
  const text = "<script>alert(1)</script>";
  assertRenders(text, marksOf(text, "<script>"));
});

test("a text that is hardly longer than the limit is not cut", () => {
  assert.deepEqual(excerpt("x".repeat(12), [], 10), { text: "x".repeat(12), marks: [], cut: false });
});

test("a long text is cut between words", () => {
  assert.equal(excerpt("one two three four five six", [], 15).text, "one two three");
});

test("a cut leaves no blank lines at its end", () => {
  assert.equal(excerpt("one two\n\n three four five", [], 10).text, "one two");
});

test("a word without end is cut at the limit", () => {
  assert.equal(excerpt("x".repeat(300), [], 100).text.length, 100);
});

test("a cut goes through no mark and keeps the marks before it", () => {
  const text = "Anna met the Ministry of Agriculture of Rome today";
  const marks = marksOf(text, "Anna", "Ministry of Agriculture", "Rome");
  const begin = excerpt(text, marks, 24);
  assert.equal(begin.text, "Anna met the");
  assert.deepEqual(begin.marks, [marks[0]]);
});

test("a mark longer than the limit is shown whole", () => {
  const text = `${"x".repeat(200)} and more`;
  const begin = excerpt(text, [{ start: 0, end: 200, kind: "PERSON", by: "x" }], 50);
  assert.equal(begin.text, "x".repeat(200));
  assert.equal(begin.marks.length, 1);
});

test("a cut goes through no character", () => {
  const character = "👩‍👩‍👧‍👦";
  for (let limit = 10; limit < 30; limit++) {
    const { text } = excerpt(character.repeat(10), [], limit);
    assert.equal(text.length % character.length, 0, `limit ${limit}`);
  }
  assert.ok(!/^\u0301/.test("e\u0301".repeat(40).slice(excerpt("e\u0301".repeat(40), [], 21).text.length)));
});
