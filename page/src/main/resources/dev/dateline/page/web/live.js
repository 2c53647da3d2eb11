// Articles as they arrive. However many come, the page draws few of them, seldom, and keeps none it does not show.

import { ask } from "./api.js";
import { card, versionOf } from "./card.js";
import { announce, byId, h } from "./dom.js";
import { count, languageName, measure, number } from "./format.js";
import { empty, filterChip, heading, legend } from "./parts.js";
import { isReading, stopReading } from "./reader.js";
import { filtersOf, linkTo } from "./routes.js";
import { Stream } from "./stream.js";

const MOST_CARDS = 50;
const CARDS_AT_ONCE = 10;
const DRAW_MILLIS = 250;
const FLOOD_MILLIS = 1_000;
const READING_MILLIS = 3_000;
const TOUCHED_MILLIS = 8_000;
const PATIENCE_MILLIS = 1_000;
const RATE_MILLIS = 10_000;
const TOP_PIXELS = 60;

/**
 * @param {HTMLElement} main
 * @param {import("./routes.js").Route} route
 * @param {AbortSignal} signal
 */
export async function showLive(main, route, signal) {
  const filters = filtersOf(route.query);
  const { language = "", ...others } = filters;
  const chips = Object.keys(others).map((name) => filterChip("live", filters, name, signal));
  const feed = new Feed(filters);
  main.append(
    heading("Live", feed.rate),
    h("div", { class: "bar" }, feed.pauseButton, languageSelect(filters, language, signal), ...chips, feed.state),
    legend(),
    h("div", { class: "new-bar" }, feed.newButton),
    feed.list,
  );
  feed.start(signal);
}

/**
 * @param {Record<string, string>} filters
 * @param {string} chosen
 * @param {AbortSignal} signal
 */
function languageSelect(filters, chosen, signal) {
  const go = (/** @type {Event} */ event) =>
    (location.hash = linkTo("live", { ...filters, language: /** @type {HTMLSelectElement} */ (event.target).value }));
  const select = h("select", { id: "live-language", onchange: go }, h("option", { value: "" }, "all languages"));
  fillLanguages(select, chosen, signal);
  return h("label", { class: "field" }, h("span", null, "Language"), select);
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} chosen
 * @param {AbortSignal} signal
 */
async function fillLanguages(select, chosen, signal) {
  const facets = await ask("facets", {}, signal).then(
    (/** @type {Api.Facets} */ got) => got.languages,
    () => [],
  );
  const values = new Set([...facets.map((facet) => facet.value), chosen].filter((value) => value !== ""));
  select.append(...[...values].map((value) => h("option", { value }, languageName(value))));
  select.value = chosen;
}

/** What of the stream waits to be drawn, and what is drawn. */
class Feed {
  list = h(
    "div",
    { class: "feed", id: "feed" },
    h("p", { class: "loading", "data-state": "loading" }, "Waiting for articles …"),
  );
  rate = h("p", { class: "rate", id: "live-rate" });
  state = h("p", { class: "state", id: "live-state", role: "status" });
  pauseButton = h(
    "button",
    { type: "button", id: "pause", "aria-keyshortcuts": "p", title: "Key p", onclick: () => this.#toggle() },
    "Pause",
  );
  newButton = h("button", {
    type: "button",
    id: "new-articles",
    class: "new",
    hidden: true,
    onclick: () => this.#catchUp(),
  });
  #stream;
  /** @type {Api.Card[]} newest first */
  #waiting = [];
  #perSecond = 0;
  #framedAt = 0;
  #unseen = 0;
  #passedBy = 0;
  #flood = false;
  #paused = false;
  #drawnAt = 0;
  #drawing = false;
  #readingUntil = 0;

  /** @param {Record<string, string>} filters */
  constructor(filters) {
    this.filters = filters;
    this.#stream = new Stream(filters, {
      frame: (frame) => this.#receive(frame),
      opened: () => this.#onOpen(),
      state: (sentence) => this.#say(sentence),
    });
    this.list.addEventListener("pointermove", () => this.#readsFor(READING_MILLIS));
    // A finger does not rest on what one reads.
    this.list.addEventListener("pointerdown", () => this.#readsFor(TOUCHED_MILLIS));
  }

  /** @param {number} millis from now */
  #readsFor(millis) {
    this.#readingUntil = Math.max(this.#readingUntil, performance.now() + millis);
  }

  /** @param {AbortSignal} signal ends it */
  start(signal) {
    this.#stream.open();
    const timer = setInterval(() => this.#tick(), DRAW_MILLIS);
    document.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    signal.addEventListener("abort", () => {
      clearInterval(timer);
      this.#stream.close();
    });
  }

  /** Where there is nothing to show, no frame comes. */
  #onOpen() {
    setTimeout(() => this.#stream.isOpen && this.#sayIfEmpty(), PATIENCE_MILLIS);
  }

  #sayIfEmpty() {
    if (this.#waiting.length === 0 && this.list.querySelector("[data-article]") === null) {
      this.list.replaceChildren(nothingYet(this.filters));
    }
  }

  /** @param {string} sentence */
  #say(sentence) {
    if (this.state.textContent !== sentence) {
      this.state.textContent = sentence;
    }
  }

  /** @param {Api.Frame} frame */
  #receive(frame) {
    const drawn = [...this.list.children].map((card) => card.getAttribute("data-version"));
    const known = new Set([...drawn, ...this.#waiting.map(versionOf)]);
    const fresh = frame.articles.filter((card) => !known.has(versionOf(card)));
    const held = this.#isHeld();
    const all = newestVersions([...fresh, ...this.#waiting]);
    const room = held ? MOST_CARDS : CARDS_AT_ONCE;
    this.#waiting = all.slice(0, room);
    this.#passedBy += frame.skipped + all.length - this.#waiting.length;
    this.#unseen += fresh.length + frame.skipped;
    this.#flood = frame.skipped > 0;
    this.#perSecond = frame.perSecond;
    this.#framedAt = performance.now();
    this.#sayIfEmpty();
  }

  #tick() {
    const now = performance.now();
    const pause = this.#flood ? FLOOD_MILLIS : 0;
    if (!this.#drawing && !this.#isHeld() && this.#waiting.length > 0 && now - this.#drawnAt >= pause) {
      this.#drawnAt = now;
      this.#drawing = true;
      requestAnimationFrame(() => this.#draw());
    }
    this.#count();
  }

  #draw() {
    const cards = this.#waiting.splice(0);
    this.#unseen = 0;
    this.#drawing = false;
    if (cards.length === 0) {
      return;
    }
    const ids = new Set(cards.map((card) => card.id));
    for (const old of [...this.list.children]) {
      if (ids.has(old.getAttribute("data-article") ?? "") || old.hasAttribute("data-state")) {
        old.remove();
      }
    }
    this.list.prepend(...cards.map(card));
    while (this.list.childElementCount > MOST_CARDS) {
      this.list.lastElementChild?.remove();
    }
  }

  /** Whether the reader would be disturbed by cards that move. */
  #isHeld() {
    const away = this.list.childElementCount > 0 && scrollY > TOP_PIXELS;
    const inside = this.list.contains(document.activeElement) || isReading();
    const selecting = !getSelection()?.isCollapsed && this.list.contains(getSelection()?.anchorNode ?? null);
    const pointing = performance.now() < this.#readingUntil;
    return this.#paused || away || inside || selecting || pointing;
  }

  #count() {
    const wait = this.#waiting.length > 0 && this.#isHeld() && this.list.childElementCount > 0;
    this.newButton.hidden = !wait;
    if (wait) {
      this.newButton.textContent = `${number(this.#unseen)} new`;
      this.newButton.setAttribute("aria-label", `Show what is newest of ${count(this.#unseen, "new article")}`);
    }
    this.#showRate();
  }

  #showRate() {
    // Without articles no frames come: what the last one said is over when its ten seconds are.
    const isOver = performance.now() - this.#framedAt > RATE_MILLIS;
    const rate = this.#paused ? null : `${measure(isOver ? 0 : this.#perSecond)} articles a second`;
    const passed = this.#passedBy > 0 ? `${number(this.#passedBy)} more came by` : null;
    const text = [rate, passed].filter((part) => part !== null).join(", ");
    if (this.rate.textContent !== text) {
      this.rate.textContent = text;
    }
  }

  /** Shows what waits, whatever held it up. */
  #catchUp() {
    stopReading();
    getSelection()?.removeAllRanges();
    scrollTo({ top: 0 });
    this.#readingUntil = 0;
    this.#draw();
    this.#count();
    byId("heading").focus({ preventScroll: true });
    announce("The newest articles are shown.");
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const typing = event.target instanceof Element && event.target.closest("input, select, textarea") !== null;
    if (event.key === "p" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.#toggle();
    }
  }

  #toggle() {
    this.#paused = !this.#paused;
    this.pauseButton.textContent = this.#paused ? "Go on" : "Pause";
    if (this.#paused) {
      this.#stream.close();
      this.#say("Paused: nothing is fetched");
    } else {
      this.#stream.open();
    }
  }
}

/**
 * @param {Api.Card[]} cards newest first
 * @returns {Api.Card[]} one of each article
 */
export function newestVersions(cards) {
  const ids = new Set();
  return cards.filter(({ id }) => !ids.has(id) && ids.add(id));
}

/** @param {Record<string, string>} filters */
function nothingYet(filters) {
  return Object.keys(filters).length > 0
    ? empty("No article that fits has come yet. ", h("a", { href: "#/live" }, "Show all articles"))
    : empty("No article has come yet. Publish some: ", h("code", null, "dateline publish articles/"));
}
