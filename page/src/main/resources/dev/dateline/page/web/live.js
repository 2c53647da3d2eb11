// Articles as they arrive. However many come, the page draws few of them, seldom, and keeps none it does not show.

import { address, ask } from "./api.js";
import { announce, byId, h } from "./dom.js";
import { count, languageName, measure, number } from "./format.js";
import { excerpt, fill } from "./marks.js";
import { empty, filterChip, headline, heading, imprint, legend, sentenceOf } from "./parts.js";
import { isReading, stopReading } from "./reader.js";
import { filtersOf, linkTo, linkToArticle } from "./routes.js";

const MOST_CARDS = 50;
const CARDS_AT_ONCE = 10;
const TEXT_LIMIT = 420;
const DRAW_MILLIS = 250;
const FLOOD_MILLIS = 1_000;
const READING_MILLIS = 3_000;
const TOUCHED_MILLIS = 8_000;
const RECONNECT_MILLIS = 3_000;
const PATIENCE_MILLIS = 1_000;
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
    heading("Live", h("p", { class: "rate", id: "live-rate" })),
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

/** The stream, what of it waits to be drawn, and what is drawn. */
class Feed {
  list = h(
    "div",
    { class: "feed", id: "feed" },
    h("p", { class: "loading", "data-state": "loading" }, "Waiting for articles …"),
  );
  state = h("p", { class: "state", id: "live-state", role: "status" }, "Connecting …");
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
  /** @type {EventSource | null} */
  #source = null;
  /** @type {Api.Card[]} newest first */
  #waiting = [];
  /** @type {Api.Frame | null} */
  #frame = null;
  #unseen = 0;
  #passedBy = 0;
  #flood = false;
  #paused = false;
  #drawnAt = 0;
  #readingUntil = 0;

  /** @param {Record<string, string>} filters */
  constructor(filters) {
    this.filters = filters;
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
    this.#connect();
    const timer = setInterval(() => this.#tick(), DRAW_MILLIS);
    document.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    signal.addEventListener("abort", () => {
      clearInterval(timer);
      this.#disconnect();
    });
  }

  #connect() {
    const source = new EventSource(address("live", this.filters));
    source.addEventListener("open", () => this.#onOpen(source));
    source.addEventListener("frame", (event) => this.#receive(JSON.parse(event.data)));
    source.addEventListener("error", () => this.#onError(source));
    this.#source = source;
  }

  /** @param {EventSource} source */
  #onOpen(source) {
    this.#say("Live");
    // Where there is nothing to show, no frame comes.
    setTimeout(() => source === this.#source && this.#sayIfEmpty(), PATIENCE_MILLIS);
  }

  #sayIfEmpty() {
    if (this.#waiting.length === 0 && this.list.querySelector("[data-article]") === null) {
      this.list.replaceChildren(nothingYet(this.filters));
    }
  }

  #disconnect() {
    this.#source?.close();
    this.#source = null;
  }

  /** @param {EventSource} source */
  #onError(source) {
    if (source !== this.#source) {
      return;
    }
    this.#say("Not connected. Trying again …");
    this.#sayWhy(source);
    // A browser connects anew by itself after a break, but not after an answer that is an error.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => source === this.#source && this.#connect(), RECONNECT_MILLIS);
    }
  }

  /**
   * An EventSource keeps to itself what the server answered.
   * @param {EventSource} source
   */
  async #sayWhy(source) {
    const why = await ask("status").then(() => null, sentenceOf);
    if (why !== null && source === this.#source && source.readyState !== EventSource.OPEN) {
      this.#say(`Not connected: ${why} Trying again …`);
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
    const all = [...fresh, ...this.#waiting];
    const room = held ? MOST_CARDS : CARDS_AT_ONCE;
    this.#waiting = all.slice(0, room);
    this.#passedBy += frame.skipped + all.length - this.#waiting.length;
    this.#unseen += fresh.length + frame.skipped;
    this.#flood = frame.skipped > 0;
    this.#frame = frame;
    this.#sayIfEmpty();
  }

  #tick() {
    const now = performance.now();
    const pause = this.#flood ? FLOOD_MILLIS : 0;
    if (!this.#isHeld() && this.#waiting.length > 0 && now - this.#drawnAt >= pause) {
      this.#drawnAt = now;
      requestAnimationFrame(() => this.#draw());
    }
    this.#count();
  }

  #draw() {
    const cards = this.#waiting.splice(0);
    this.#unseen = 0;
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
    const inside = this.list.contains(document.activeElement) || (isReading() && !this.newButton.matches(":focus"));
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
    const rate = document.getElementById("live-rate");
    if (rate !== null && this.#frame !== null) {
      const passed = this.#passedBy > 0 ? `, ${number(this.#passedBy)} more came by` : "";
      const text = `${measure(this.#frame.perSecond)} articles a second${passed}`;
      rate.textContent = rate.textContent === text ? rate.textContent : text;
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
      this.#disconnect();
      this.#say("Paused: nothing is fetched");
    } else {
      this.#say("Connecting …");
      this.#connect();
    }
  }
}

/** @param {Api.Card} card */
function versionOf(card) {
  return `${card.id} ${card.ref}`;
}

/** @param {Record<string, string>} filters */
function nothingYet(filters) {
  return Object.keys(filters).length > 0
    ? empty("No article that fits has come yet. ", h("a", { href: "#/live" }, "Show all articles"))
    : empty("No article has come yet. Publish some: ", h("code", null, "dateline publish articles/"));
}

/** @param {Api.Card} article */
function card(article) {
  const text = h("div", { class: "text" });
  const more = h("p", { class: "more" });
  showExcerpt(article, text, more);
  return h(
    "article",
    { class: "card", "data-article": article.id, "data-version": versionOf(article) },
    h("div", null, headline("h2", article), imprint(article)),
    h("div", null, text, more),
  );
}

/**
 * @param {Api.Card} article
 * @param {HTMLElement} text
 * @param {HTMLElement} more
 */
function showExcerpt(article, text, more) {
  const begin = excerpt(article.text, article.marks, TEXT_LIMIT);
  fill(text, begin.text, begin.marks, article);
  text.classList.toggle("cut", begin.cut);
  if (begin.cut) {
    const expand = () => showWhole(article, text, more);
    more.replaceChildren(
      h("button", { type: "button", "data-action": "expand", onclick: expand }, "Show the whole text"),
    );
  }
}

/**
 * @param {Api.Card} article
 * @param {HTMLElement} text
 * @param {HTMLElement} more
 */
function showWhole(article, text, more) {
  const isWhole = article.text.length >= article.textLength;
  fill(text, article.text, article.marks, article);
  text.classList.toggle("cut", !isWhole);
  const collapse = () => showExcerpt(article, text, more);
  more.replaceChildren(
    h("button", { type: "button", "data-action": "collapse", onclick: collapse }, "Show less"),
    ...(isWhole ? [] : [" ", h("a", { href: linkToArticle(article.id, article.ref) }, "Read on: the text is longer")]),
  );
  more.querySelector("button")?.focus({ preventScroll: true });
}
