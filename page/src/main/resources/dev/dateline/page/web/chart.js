// Small charts: an SVG that is one picture with a label, and the same figures as a table.

import { h, svg } from "./dom.js";
import { count, measure, number } from "./format.js";

/** Stands in a column of numbers where there is none. */
export const NO_NUMBER = "–";

const HEIGHT = 100;

/** @typedef {{name: string, values: number[]}} Series */
/** @typedef {{key: string, label: string, values: number[], href?: string}} Column */

/**
 * The rectangles of stacked columns, first value at the bottom, in units of one column's width and the given height.
 * @param {number[][]} columns
 * @param {number} height
 * @returns {{column: number, series: number, y: number, height: number}[]}
 */
export function stack(columns, height) {
  const top = ceiling(columns.map(sum));
  return columns.flatMap((values, column) => {
    let y = height;
    return values.map((value, series) => {
      const tall = (value / top) * height;
      y -= tall;
      return { column, series, y, height: tall };
    });
  });
}

/** @param {number[]} values */
export function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * A round number that none of the values exceeds, at least 1.
 * @param {number[]} values
 */
export function ceiling(values) {
  const most = Math.max(1, ...values);
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 3, 4, 5, 6, 8, 10].find((one) => one * power >= most) ?? 10;
  return step * power;
}

/**
 * The points of a line over the full width.
 * @param {number[]} values
 * @param {number} top the value at the upper edge
 * @param {number} width
 * @param {number} height
 */
export function points(values, top, width, height) {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values.map((value, index) => `${round(index * step)},${round(height - (value / top) * height)}`).join(" ");
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100;
}

/**
 * Columns, stacked if they have several values. Those with an address are links: arrow keys go among them.
 * @param {{id: string, label: string, columns: Column[], ends: string[], today?: number}} chart ends are the words
 *     below, evenly spread; today is the column that a line stands before
 */
export function columnChart({ id, label, columns, ends, today = -1 }) {
  const readout = h("p", { class: "readout", "aria-hidden": "true" });
  const values = columns.map((column) => column.values);
  const picture = svg(
    "svg",
    { role: "img", "aria-label": label, viewBox: `0 0 ${columns.length} ${HEIGHT}`, preserveAspectRatio: "none" },
    ...stack(values, HEIGHT)
      .filter((bar) => bar.height > 0)
      .map((bar) => column(bar, columns[bar.column])),
    today < 0 ? null : svg("path", { class: "today", d: `M${today} 0V${HEIGHT}` }),
  );
  return h(
    "div",
    { class: "chart", id },
    h("p", { class: "most" }, number(ceiling(values.map(sum)))),
    h("div", { class: "plot" }, picture, overlay(columns, readout)),
    axis(ends),
    readout,
  );
}

/**
 * @param {{column: number, series: number, y: number, height: number}} bar
 * @param {Column | undefined} of
 */
function column(bar, of) {
  return svg("rect", {
    class: `s${bar.series}`,
    "data-bar": of?.key,
    x: bar.column + 0.1,
    y: round(bar.y),
    width: 0.8,
    height: round(bar.height),
  });
}

/**
 * What of the columns can be pointed at and opened.
 * @param {Column[]} columns
 * @param {HTMLElement} readout
 */
function overlay(columns, readout) {
  const say = (/** @type {Column} */ one) => (readout.textContent = one.label);
  const cells = columns.map((one) => {
    const opens = one.href !== undefined && sum(one.values) > 0;
    const attributes = { onpointerenter: () => say(one), onfocus: () => say(one), "data-key": `column ${one.key}` };
    return opens
      ? h("a", { ...attributes, href: one.href, "aria-label": one.label, tabindex: -1 })
      : h("span", attributes);
  });
  const whole = h("div", { class: "columns", onkeydown: moveAmongLinks }, ...cells);
  whole.style.setProperty("--columns", String(columns.length));
  [...whole.querySelectorAll("a")].at(-1)?.setAttribute("tabindex", "0");
  return whole;
}

/** @param {KeyboardEvent} event */
function moveAmongLinks(event) {
  const links = [.../** @type {HTMLElement} */ (event.currentTarget).querySelectorAll("a")];
  const at = links.findIndex((link) => link === document.activeElement);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: links.length - 1 }[event.key] ?? -1;
  const link = links[to];
  if (link !== undefined) {
    event.preventDefault();
    links.forEach((one) => one.setAttribute("tabindex", one === link ? "0" : "-1"));
    link.focus();
  }
}

/** @param {string[]} words */
function axis(words) {
  return h("p", { class: "axis", "aria-hidden": "true" }, ...words.map((word) => h("span", null, word)));
}

/**
 * Lines over time.
 * @param {{id: string, label: string, series: Series[], ends: string[]}} chart
 */
export function lineChart({ id, label, series, ends }) {
  const top = ceiling(series.flatMap((one) => one.values));
  const width = Math.max(1, (series[0]?.values.length ?? 1) - 1);
  const picture = svg(
    "svg",
    { role: "img", "aria-label": label, viewBox: `0 0 ${width} ${HEIGHT}`, preserveAspectRatio: "none" },
    ...series.map((one, index) =>
      svg("polyline", { class: `line l${index}`, points: points(one.values, top, width, HEIGHT) }),
    ),
  );
  return h(
    "div",
    { class: "chart", id },
    h("p", { class: "most" }, number(top)),
    h("div", { class: "plot" }, picture),
    axis(ends),
    h("p", { class: "series" }, ...series.map((one, index) => h("span", { class: `key l${index}` }, one.name))),
  );
}

/**
 * A line as large as a word.
 * @param {number[]} values
 * @param {string} label
 */
export function sparkline(values, label) {
  const top = Math.max(1, ...values);
  const said = `${label}: ${values.map((value) => number(value)).join(", ")}`;
  return svg(
    "svg",
    { class: "spark", role: "img", "aria-label": said, viewBox: "-1 -2 62 20", preserveAspectRatio: "none" },
    svg("polyline", { points: points(values, top, 60, 16) }),
  );
}

/**
 * The figures of a chart, for those who would rather read them.
 * @param {string} key by which it stays open when it is drawn anew
 * @param {string} caption
 * @param {string[]} head
 * @param {(string | number | Node)[][]} rows
 */
export function asTable(key, caption, head, rows) {
  return h(
    "details",
    { class: "as-table", "data-key": key },
    h("summary", { "data-key": `${key} summary` }, "As a table"),
    table(key, caption, head, rows),
  );
}

/**
 * A table whose first cell of each row is the row's heading and whose numbers stand to the right.
 * @param {string} key
 * @param {string} caption
 * @param {string[]} head
 * @param {(string | number | Node)[][]} rows
 */
export function table(key, caption, head, rows) {
  const numeric = head.map((_, column) =>
    rows.some((cells) => typeof cells[column] === "number" || cells[column] === NO_NUMBER),
  );
  const body = rows.map((cells) =>
    h(
      "tr",
      null,
      ...cells.map((cell, index) => h(index === 0 ? "th" : "td", cellOf(index, numeric[index]), shown(cell))),
    ),
  );
  return h(
    "div",
    { class: "scroll", "data-key": `${key} scroll`, tabindex: 0, role: "region", "aria-label": caption },
    h(
      "table",
      { "data-table": key },
      h("caption", null, caption),
      h(
        "thead",
        null,
        h("tr", null, ...head.map((name, at) => h("th", { scope: "col", class: numeric[at] && "number" }, name))),
      ),
      h("tbody", null, ...body),
    ),
  );
}

/**
 * @param {number} index
 * @param {boolean | undefined} numeric
 */
function cellOf(index, numeric) {
  return { scope: index === 0 ? "row" : null, class: numeric && "number" };
}

/** @param {string | number | Node} cell */
function shown(cell) {
  return typeof cell === "number" ? (Number.isInteger(cell) ? number(cell) : measure(cell)) : cell;
}

/**
 * A column's figures in a sentence.
 * @param {string} when
 * @param {Series[]} series
 * @param {number} index
 */
export function columnLabel(when, series, index) {
  const values = series
    .map(({ name, values: all }) => ({ name, value: all[index] ?? 0 }))
    .filter(({ value }) => value > 0);
  const parts = values.map(({ name, value }) => `${name} ${number(value)}`).join(", ");
  return `${when}: ${count(sum(values.map(({ value }) => value)), "article")}${parts === "" ? "" : ` (${parts})`}`;
}
