// What happens at a mark: pointing or focusing says what it is, arrow keys go to the next, Enter opens its page.

import { byId, h } from "./dom.js";
import { count, countryName, dayName, kindName, percent } from "./format.js";
import { markOf } from "./marks.js";
import { linkToMark } from "./routes.js";

const GAP = 8;
const SHOW_MILLIS = 80;
const HIDE_MILLIS = 200;

/** @type {HTMLElement | null} */
let shownAt = null;
let timer = 0;
let firstTap = false;

/** Listens to the whole page, once. */
export function startReader() {
  const tip = byId("tip");
  document.addEventListener("pointerover", (event) => event.pointerType === "mouse" && follow(event.target));
  tip.addEventListener("pointerenter", () => clearTimeout(timer));
  document.addEventListener("focusin", (event) => showOrHide(markAt(event.target)));
  document.addEventListener("keydown", onKey);
  document.addEventListener("pointerdown", noteTap);
  document.addEventListener("click", onClick);
  addEventListener("scroll", place, { passive: true });
  addEventListener("resize", hide);
}

/** Whether the reader looks at a mark just now. */
export function isReading() {
  return shownAt !== null;
}

/** Takes the note away, as its mark will go. */
export function stopReading() {
  clearTimeout(timer);
  hide();
}

/** @param {EventTarget | null} target */
function follow(target) {
  if (target instanceof Node && byId("tip").contains(target)) {
    return;
  }
  const mark = markAt(target) ?? markAt(document.activeElement);
  clearTimeout(timer);
  if (mark !== shownAt) {
    timer = setTimeout(() => showOrHide(mark), mark === null ? HIDE_MILLIS : SHOW_MILLIS);
  }
}

/**
 * @param {EventTarget | null} target
 * @returns {HTMLElement | null}
 */
function markAt(target) {
  return target instanceof Element ? target.closest("mark[data-mark]") : null;
}

/** @param {HTMLElement | null} mark */
function showOrHide(mark) {
  clearTimeout(timer);
  hide();
  if (mark?.isConnected) {
    show(mark);
  }
}

function hide() {
  shownAt?.removeAttribute("aria-describedby");
  shownAt = null;
  byId("tip").hidden = true;
}

/** @param {HTMLElement} mark */
function show(mark) {
  const tip = byId("tip");
  tip.replaceChildren(...marksAround(mark).map(note));
  tip.hidden = false;
  mark.setAttribute("aria-describedby", "tip");
  shownAt = mark;
  place();
}

/**
 * The mark and those it lies in, innermost first.
 * @param {HTMLElement} mark
 */
function marksAround(mark) {
  const found = /** @type {Api.Mark[]} */ ([]);
  for (let at = markAt(mark); at !== null; at = markAt(at.parentElement)) {
    const one = markOf(at);
    if (one !== undefined) {
      found.push(one);
    }
  }
  return found;
}

/** @param {Api.Mark} mark */
function note(mark) {
  return h(
    "div",
    { class: "note", "data-kind": mark.kind },
    h("p", { class: "kind" }, kindName(mark.kind)),
    h("p", { class: "name" }, h("bdi", null, mark.name ?? mark.value ?? mark.entity ?? "")),
    ...facts(mark).map(([name, value]) => h("p", null, h("span", null, `${name} `), h("bdi", null, value))),
  );
}

/**
 * @param {Api.Mark} mark
 * @returns {[string, string][]}
 */
function facts(mark) {
  const all = /** @type {[string, string | null][]} */ ([
    ["country", mark.country ? countryName(mark.country) : null],
    ["bounds", boundsOf(mark)],
    ["range", mark.range ? mark.range.split("/").join(" to ") : null],
    ["opens", opens(mark)],
    ["found by", mark.by],
    ["confidence", typeof mark.confidence === "number" ? percent(mark.confidence) : null],
  ]);
  return /** @type {[string, string][]} */ (all.filter(([, value]) => value !== null));
}

/** @param {Api.Mark} mark */
function boundsOf(mark) {
  if (!mark.earliest && !mark.latest) {
    return null;
  }
  return mark.earliest === mark.latest ? `${mark.earliest}` : `${mark.earliest ?? "?"} to ${mark.latest ?? "?"}`;
}

/** @param {Api.Mark} mark */
function opens(mark) {
  const [day, ...others] = mark.days ?? [];
  if (day === undefined) {
    return null;
  }
  return others.length === 0 ? dayName(day) : `${dayName(day)} and ${count(others.length, "more page")}`;
}

/** Below the mark, or above where there is no room; always within the window. */
function place() {
  if (shownAt === null) {
    return;
  }
  const tip = byId("tip");
  const line = shownAt.getClientRects()[0] ?? shownAt.getBoundingClientRect();
  const below = line.bottom + GAP;
  const fits = below + tip.offsetHeight <= innerHeight - GAP;
  const top = fits ? below : Math.max(GAP, line.top - GAP - tip.offsetHeight);
  const left = Math.max(GAP, Math.min(line.left, document.documentElement.clientWidth - GAP - tip.offsetWidth));
  tip.style.setProperty("top", `${top}px`);
  tip.style.setProperty("left", `${left}px`);
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.key === "Escape") {
    hide();
    return;
  }
  const mark = markAt(event.target);
  if (mark === null || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  if (event.key === "Enter") {
    open(mark, false);
  } else {
    moveTo(mark, event);
  }
}

/**
 * @param {HTMLElement} mark
 * @param {KeyboardEvent} event
 */
function moveTo(mark, event) {
  const text = mark.closest("[data-annotated]");
  const all = /** @type {HTMLElement[]} */ ([...(text?.querySelectorAll("mark[tabindex]") ?? [])]);
  const to = all[nextIndex(event.key, all.indexOf(mark), all.length, rightToLeft(mark))];
  if (to !== undefined && to !== mark) {
    event.preventDefault();
    focusMark(to);
  }
}

/** @param {Element} element */
function rightToLeft(element) {
  return getComputedStyle(element.closest("[data-annotated]") ?? element).direction === "rtl";
}

/**
 * @param {string} key
 * @param {number} index
 * @param {number} length
 * @param {boolean} mirrored where the text runs from right to left
 */
export function nextIndex(key, index, length, mirrored) {
  switch (key) {
    case "ArrowRight":
      return index + (mirrored ? -1 : 1);
    case "ArrowLeft":
      return index + (mirrored ? 1 : -1);
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default:
      return -1;
  }
}

/**
 * Makes a mark the one that Tab stops at in its text, and goes there.
 * @param {HTMLElement} mark
 */
export function focusMark(mark) {
  const text = mark.closest("[data-annotated]");
  text?.querySelectorAll('mark[tabindex="0"]').forEach((other) => other.setAttribute("tabindex", "-1"));
  mark.setAttribute("tabindex", "0");
  mark.focus({ preventScroll: true });
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  mark.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
}

/**
 * With a finger there is no pointing: the first tap says what a mark is, the second opens it.
 * @param {PointerEvent} event
 */
function noteTap(event) {
  firstTap = event.pointerType !== "mouse" && markAt(event.target) !== shownAt;
}

/** @param {MouseEvent} event */
function onClick(event) {
  const mark = markAt(event.target);
  if (mark === null || !getSelection()?.isCollapsed) {
    return;
  }
  if (firstTap) {
    showOrHide(mark);
  } else {
    open(mark, event.ctrlKey || event.metaKey);
  }
}

/**
 * @param {HTMLElement} element
 * @param {boolean} elsewhere in a new tab
 */
function open(element, elsewhere) {
  const mark = markOf(element);
  const link = mark === undefined ? null : linkToMark(mark);
  if (link === null) {
    return;
  }
  if (elsewhere) {
    window.open(link, "_blank", "noopener");
  } else {
    location.hash = link;
  }
}
