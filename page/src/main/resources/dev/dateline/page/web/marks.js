// Text and its marks: each character once, however the marks lie over each other.

import { h } from "./dom.js";
import { kindName } from "./format.js";
import { linkToMark } from "./routes.js";

/** @typedef {{start: number, end: number, index: number, first: boolean}} Span */
/** @typedef {{index: number, first: boolean, children: Piece[]}} Marked */
/** @typedef {string | Marked} Piece */

/** @type {WeakMap<Element, Api.Mark>} */
const marked = new WeakMap();

/**
 * Text as a tree: plain strings, and marked pieces that hold more of both. A mark that begins within another and ends
 * after it becomes two pieces, of which only one is its first. Marks that do not lie in the text are left out.
 * @param {string} text
 * @param {{start: number, end: number}[]} marks offsets into the text, half-open, in UTF-16 code units
 * @returns {Piece[]}
 */
export function pieces(text, marks) {
  const spans = marks
    .map(({ start, end }, index) => ({ start, end, index, first: true }))
    .filter(({ start, end }) => 0 <= start && start < end && end <= text.length)
    .sort((one, other) => one.start - other.start || other.end - one.end || one.index - other.index);
  return split(text, 0, text.length, spans);
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {Span[]} spans all within from and to, in order; used up
 * @returns {Piece[]}
 */
function split(text, from, to, spans) {
  const found = /** @type {Piece[]} */ ([]);
  let at = from;
  for (let span = spans.shift(); span !== undefined; span = spans.shift()) {
    if (at < span.start) {
      found.push(text.slice(at, span.start));
    }
    const children = split(text, span.start, span.end, takeInner(spans, span.end));
    found.push({ index: span.index, first: span.first, children });
    at = span.end;
  }
  if (at < to) {
    found.push(text.slice(at, to));
  }
  return found;
}

/**
 * Takes from the front what begins before the end, and puts back what of it lies after.
 * @param {Span[]} spans
 * @param {number} end
 */
function takeInner(spans, end) {
  const after = spans.findIndex((span) => span.start >= end);
  const inner = spans.splice(0, after < 0 ? spans.length : after);
  spans.unshift(...inner.filter((span) => span.end > end).map((span) => ({ ...span, start: end, first: false })));
  return inner.map((span) => ({ ...span, end: Math.min(span.end, end) }));
}

/**
 * The beginning of a text, cut where it hurts least: between words if there is a blank nearby, never in a mark or in a
 * character of several code units.
 * @param {string} text
 * @param {Api.Mark[]} marks
 * @param {number} limit in UTF-16 code units; a text that is only a little longer is not cut
 * @returns {{text: string, marks: Api.Mark[], cut: boolean}}
 */
export function excerpt(text, marks, limit) {
  if (text.length <= limit * 1.25) {
    return { text, marks, cut: false };
  }
  const blank = text.lastIndexOf(" ", limit);
  const end = outsideMarks(characterStart(text, blank > limit * 0.8 ? blank : limit), marks);
  const kept = marks.filter((mark) => mark.end <= end);
  const length = Math.max(text.slice(0, end).trimEnd().length, ...kept.map((mark) => mark.end));
  return { text: text.slice(0, length), marks: kept, cut: end < text.length };
}

/**
 * The nearest place at or before this one that is in no character; after it when the first character goes on until here.
 * @param {string} text
 * @param {number} at
 */
function characterStart(text, at) {
  const step = (/** @type {number} */ by) => {
    let found = at;
    while (found > 0 && found < text.length && joined(text, found)) {
      found += by;
    }
    return found;
  };
  return step(-1) || step(1);
}

/**
 * @param {string} text
 * @param {number} at
 */
function joined(text, at) {
  return (
    /^[\p{M}\p{Emoji_Modifier}\u200d\udc00-\udfff]/u.test(text.slice(at, at + 2)) ||
    /[\u200d\ud800-\udbff]/.test(text.charAt(at - 1))
  );
}

/**
 * @param {number} at
 * @param {Api.Mark[]} marks
 */
function outsideMarks(at, marks) {
  let end = at;
  for (let over = covering(marks, end); over !== undefined; over = covering(marks, end)) {
    end = over.start > 0 ? over.start : over.end;
    if (over.start <= 0) {
      break;
    }
  }
  return end;
}

/**
 * @param {Api.Mark[]} marks
 * @param {number} at
 */
function covering(marks, at) {
  return marks.find((mark) => mark.start < at && at < mark.end);
}

/**
 * An element that holds a text with its marks. Tab stops at one of them; arrow keys move among them (reader.js).
 * @template {HTMLElement} E
 * @param {E} element to fill
 * @param {string} text
 * @param {Api.Mark[]} marks
 * @param {{language: string, from?: number, about?: [number, number][]}} options the text's language, where in its
 *     article it begins, and the ranges a question was about
 * @returns {E}
 */
export function fill(element, text, marks, { language, from = 0, about = [] }) {
  const placed = marks.map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
  foreign(element, language);
  element.dataset.annotated = "";
  element.replaceChildren(...pieces(text, placed).map((piece) => node(piece, marks, about)));
  element.querySelector("mark[tabindex]")?.setAttribute("tabindex", "0");
  return element;
}

/**
 * Says what language an element's text is in; its direction follows from the text.
 * @template {HTMLElement} E
 * @param {E} element
 * @param {string} language
 * @returns {E}
 */
export function foreign(element, language) {
  element.lang = language;
  element.dir = "auto";
  return element;
}

/**
 * @param {Piece} piece
 * @param {Api.Mark[]} marks
 * @param {[number, number][]} about
 * @returns {Node}
 */
function node(piece, marks, about) {
  if (typeof piece === "string") {
    return document.createTextNode(piece);
  }
  const mark = /** @type {Api.Mark} */ (marks[piece.index]);
  const element = h(
    "mark",
    {
      "data-kind": mark.kind,
      "data-mark": piece.index,
      "data-about": about.some(([start, end]) => start === mark.start && end === mark.end),
      role: linkToMark(mark) === null ? null : "link",
      tabindex: piece.first ? -1 : null,
      "aria-roledescription": piece.first ? `${kindName(mark.kind).toLowerCase()}` : null,
    },
    piece.children.map((child) => node(child, marks, about)),
  );
  marked.set(element, mark);
  return element;
}

/**
 * The mark that an element shows.
 * @param {Element} element
 * @returns {Api.Mark | undefined}
 */
export function markOf(element) {
  return marked.get(element);
}
