import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const folder = new URL("../../src/main/resources/dev/dateline/page/web/", import.meta.url);
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
const modules = files.filter(({ name }) => name.endsWith(".js"));
const index = files.find(({ name }) => name === "index.html").text;
const styles = files.find(({ name }) => name === "app.css").text;

test("nothing reads text as markup or as a program", () => {
  const forbidden =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|srcdoc|\beval\b|new Function/;
  for (const { name, text } of modules) {
    assert.doesNotMatch(text, forbidden, name);
  }
});

test("no file names another host", () => {
  for (const { name, text } of files) {
    assert.doesNotMatch(text.replaceAll("http://www.w3.org/2000/svg", ""), /https?:\/\/|["'(]\/\//, name);
  }
});

test("the page has no script, style or listener within its markup", () => {
  assert.doesNotMatch(index, /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
  for (const { name, text } of modules) {
    assert.doesNotMatch(text, /setAttribute\("style"|\bstyle: *["'`][^"'`]*:/, name);
  }
});

test("every module but the first is loaded ahead, and no file is missing", () => {
  const named = [...index.matchAll(/assets\/([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual(
    named.sort(),
    files
      .map(({ name }) => name)
      .filter((name) => name !== "index.html")
      .sort(),
  );
});

test("all of it together is less than 150 kB, and a third of that compressed", () => {
  const sizes = files.map(({ text }) => [Buffer.byteLength(text), gzipSync(text).length]);
  assert.ok(sizes.reduce((total, [plain]) => total + plain, 0) < 150_000);
  assert.ok(sizes.reduce((total, [, compressed]) => total + compressed, 0) < 50_000);
});

/** The colours of a theme; those that the dark one does not set are the light one's. */
function themes() {
  const blocks = [...styles.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) => block);
  const [light, dark] = blocks.map((block) =>
    Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((found) => found.slice(1))),
  );
  return { light, dark: { ...light, ...dark } };
}

/** Red, green and blue, from 0 to 1. */
function channels(colour) {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
}

function luminance(rgb) {
  const [red, green, blue] = rgb.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test("text has a contrast of 4.5 and charts of 3, in light and dark", () => {
  const texts = [
    ["ink", "paper"],
    ["soft", "paper"],
    ["soft", "raised"],
    ["link", "paper"],
    ["problem", "problem-paper"],
    ["on-accent", "accent"],
  ];
  const kinds = ["person", "organization", "location", "time"].map((kind) => [kind, "raised"]);
  const series = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => [`s${at}`, "paper"]);
  for (const [theme, colours] of Object.entries(themes())) {
    for (const [least, pairs] of [
      [4.5, [...texts, ...kinds]],
      [3, series],
    ]) {
      for (const [front, back] of pairs) {
        const found = contrast(channels(colours[front]), channels(colours[back]));
        assert.ok(found >= least, `${theme}: ${front} on ${back} has ${found.toFixed(2)}`);
      }
    }
  }
});

test("text on the strongest mark has a contrast of 4.5", () => {
  for (const [theme, colours] of Object.entries(themes())) {
    for (const kind of ["person", "organization", "location", "time"]) {
      const tint = channels(colours[kind]).map((value, at) => value * 0.3 + channels(colours.paper)[at] * 0.7);
      assert.ok(contrast(channels(colours.ink), tint) >= 4.5, `${theme}: ${kind}`);
    }
  }
});
