// Parts that several views share.

import { h, refresh } from "./dom.js";
import { ask, isProblem, server } from "./api.js";
import { ago, clock, count, dayName, kindName, languageName, moment } from "./format.js";
import { fill, foreign } from "./marks.js";
import { linkTo, linkToArticle } from "./routes.js";

const COPIED_MILLIS = 2_000;
const RETRY_MILLIS = 3_000;
const UNAVAILABLE = 503;

/**
 * A view's heading; it takes the focus when the view opens.
 * @param {string} text
 * @param {...import("./dom.js").Child} beside
 */
export function heading(text, ...beside) {
  return h("div", { class: "heading" }, h("h1", { id: "heading", tabindex: -1 }, text), ...beside);
}

/**
 * Fills a container with what the server says: a sign of waiting first, then the content, or what went wrong and a
 * button to try again.
 * @template T
 * @param {HTMLElement} container
 * @param {AbortSignal} signal
 * @param {() => Promise<T>} load
 * @param {(loaded: T) => void} show
 * @returns {Promise<void>}
 */
export async function loadInto(container, signal, load, show) {
  container.replaceChildren(h("p", { class: "loading" }, "Loading …"));
  try {
    const loaded = await load();
    if (!signal.aborted) {
      show(loaded);
    }
  } catch (failure) {
    if (!signal.aborted) {
      const again = () => loadInto(container, signal, load, show);
      const notice = trouble(sentenceOf(failure), again);
      container.replaceChildren(notice);
      if (isProblem(failure) && failure.status === 0) {
        server.addEventListener("back", again, { once: true, signal });
      } else if (isPassing(failure)) {
        untilAnswered(notice, signal, load, show, again);
      }
    }
  }
}

/** The server answers, but those it asks do not, or not yet. @param {unknown} failure */
function isPassing(failure) {
  return isProblem(failure) && failure.status === UNAVAILABLE;
}

/**
 * Asks again and again behind a notice of what is wrong, which stays until there is something else to say.
 * @template T
 * @param {HTMLElement} notice
 * @param {AbortSignal} signal
 * @param {() => Promise<T>} load
 * @param {(loaded: T) => void} show
 * @param {() => unknown} again
 */
async function untilAnswered(notice, signal, load, show, again) {
  const stands = () => notice.isConnected && !signal.aborted;
  while (stands()) {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS));
    try {
      const loaded = stands() ? await load() : null;
      if (loaded !== null && stands()) {
        show(loaded);
      }
    } catch (failure) {
      if (stands() && !isPassing(failure)) {
        again();
      }
    }
  }
}

/** @param {unknown} failure */
export function sentenceOf(failure) {
  if (isProblem(failure)) {
    return failure.message;
  }
  console.error(failure);
  return "This page met something it did not expect; the browser’s console has the details.";
}

/**
 * @param {string} sentence
 * @param {() => void} again
 */
function trouble(sentence, again) {
  return h(
    "div",
    { class: "notice problem", "data-state": "error", role: "alert" },
    h("p", null, sentence),
    h("button", { type: "button", "data-action": "retry", onclick: again }, "Try again"),
  );
}

/**
 * What to do where there is nothing to see.
 * @param {...import("./dom.js").Child} content
 */
export function empty(...content) {
  return h("div", { class: "notice", "data-state": "empty" }, h("p", null, ...content));
}

/**
 * Content that is asked for again and again while it can be seen. What is shown stays when an answer fails.
 * @template T
 * @param {HTMLElement} container
 * @param {AbortSignal} signal
 * @param {number} seconds
 * @param {() => Promise<T>} load
 * @param {(loaded: T) => import("./dom.js").Child[]} render
 * @returns {Promise<() => Promise<unknown>>} asks at once
 */
export async function keepFresh(container, signal, seconds, load, render) {
  let shown = "";
  const show = (/** @type {T} */ loaded) => {
    const text = JSON.stringify(loaded);
    if (text !== shown) {
      shown = text;
      refresh(container, ...render(loaded));
    }
  };
  await loadInto(container, signal, load, show);
  const renew = () =>
    load().then(
      (loaded) => signal.aborted || show(loaded),
      () => undefined,
    );
  every(seconds, signal, renew);
  return renew;
}

/**
 * Does something again and again while the page is visible, never twice at a time.
 * @param {number} seconds
 * @param {AbortSignal} signal
 * @param {() => Promise<unknown>} task
 */
export function every(seconds, signal, task) {
  let busy = false;
  const run = async () => {
    if (!busy && document.visibilityState === "visible" && !signal.aborted) {
      busy = true;
      await task().finally(() => (busy = false));
    }
  };
  const timer = setInterval(run, seconds * 1000);
  signal.addEventListener("abort", () => clearInterval(timer));
  document.addEventListener("visibilitychange", run, { signal });
  server.addEventListener("back", run, { signal });
}

/**
 * A moment as how long ago it was, with the exact one behind it.
 * @param {string} iso
 */
export function since(iso) {
  return h("time", { datetime: iso, title: moment(iso), "data-ago": true }, ago(iso, Date.now()));
}

/** Brings all moments on the page up to date. */
export function renewMoments() {
  for (const element of document.querySelectorAll("time[data-ago]")) {
    element.textContent = ago(element.getAttribute("datetime") ?? "", Date.now());
  }
}

/**
 * @param {string} iso
 */
export function timeOfDay(iso) {
  return h("time", { datetime: iso, title: moment(iso) }, clock(iso));
}

/**
 * A heading: the article's headline, as a link to its page.
 * @param {"h2" | "h3"} level
 * @param {Api.Summary} article
 */
export function headline(level, article) {
  const title = h(
    level,
    null,
    h("a", { href: linkToArticle(article.id, article.ref) }, article.headline ?? "Without a headline"),
  );
  return article.headline === null ? title : foreign(title, article.language);
}

/**
 * Publisher, language, publication date, time of arrival.
 * @param {Api.Summary} article
 */
export function imprint(article) {
  return h(
    "p",
    { class: "imprint" },
    h("bdi", { class: "publisher" }, article.publisher ?? "no publisher"),
    h("span", null, languageName(article.language)),
    article.published === null ? null : h("span", null, `published ${dayName(article.published)}`),
    h("span", null, "came ", since(article.ingestedAt)),
    h("span", null, `${count(article.entities, "entity", "entities")}, ${count(article.dates, "date")}`),
  );
}

/**
 * Sentences, those of one article in a row under its headline.
 * @param {Api.Sentence[]} sentences
 */
export function sentenceList(sentences) {
  return groupByArticle(sentences).map((group) =>
    h(
      "li",
      { "data-article": group[0]?.article.id },
      group[0] && headline("h3", group[0].article),
      ...group.map(sentence),
      group[0] && imprint(group[0].article),
    ),
  );
}

/** @param {Api.Sentence[]} sentences */
function groupByArticle(sentences) {
  const groups = /** @type {Map<string, Api.Sentence[]>} */ (new Map());
  for (const one of sentences) {
    const key = `${one.article.id} ${one.article.ref}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** @param {Api.Sentence} one */
function sentence(one) {
  const options = { language: one.article.language, from: one.start, about: one.about };
  return fill(h("p", { class: "sentence" }), one.text, one.marks, options);
}

/**
 * Sentences with a button for the older ones.
 * @param {{sentences: Api.Sentence[], next: string | null}} first
 * @param {(before: string) => Promise<{sentences: Api.Sentence[], next: string | null}>} loadOlder
 */
export function sentencePages(first, loadOlder) {
  const list = h("ol", { class: "sentences", id: "sentences" }, ...sentenceList(first.sentences));
  const more = h("div", { class: "more" });
  const offer = (/** @type {string | null} */ next, problem = "") => {
    const load = () => loadOlder(next ?? "").then(append, (failure) => offer(next, sentenceOf(failure)));
    const button = h("button", { type: "button", id: "older", onclick: load }, "Show older sentences");
    more.replaceChildren(
      ...(next === null ? [] : [button, h("span", { class: "problem-text", role: "status" }, problem)]),
    );
  };
  const append = (/** @type {{sentences: Api.Sentence[], next: string | null}} */ page) => {
    const items = sentenceList(page.sentences);
    list.append(...items);
    offer(page.next);
    items[0]?.querySelector("a")?.focus({ preventScroll: true });
  };
  offer(first.next);
  return h("div", null, list, more);
}

/**
 * A button that copies a text.
 * @param {string} text
 * @param {string} what for its label
 */
export function copyButton(text, what) {
  const button = h(
    "button",
    { type: "button", class: "copy", "data-copy": text, "aria-label": `Copy ${what}` },
    "Copy",
  );
  button.addEventListener("click", async () => {
    button.textContent = await navigator.clipboard.writeText(text).then(
      () => "Copied",
      () => "Not allowed",
    );
    setTimeout(() => (button.textContent = "Copy"), COPIED_MILLIS);
  });
  return button;
}

/**
 * A command to run, with a button that copies it.
 * @param {string} command
 */
export function commandLine(command) {
  return h("span", { class: "command" }, h("code", null, command), copyButton(command, `the command ${command}`));
}

/** What the colours and underlines of marks mean. */
export function legend() {
  const kinds = ["PERSON", "ORGANIZATION", "LOCATION", "DATE"];
  return h(
    "p",
    { class: "legend", role: "group", "aria-label": "How marks look" },
    ...kinds.map((kind) =>
      h("span", { class: "sample", "data-kind": kind }, kind === "DATE" ? "Time" : kindName(kind)),
    ),
  );
}

/**
 * A filter that is set, as a link that takes it away.
 * @param {string} view
 * @param {Record<string, string>} filters all that are set
 * @param {string} name of this one
 * @param {AbortSignal} signal
 */
export function filterChip(view, filters, name, signal) {
  const value = h("bdi", null, filters[name]);
  if (name === "entity") {
    entityName(filters[name] ?? "", signal).then((known) => (value.textContent = known));
  }
  const href = linkTo(view, { ...filters, [name]: "" });
  return h(
    "a",
    { class: "chip", "data-filter": name, href, title: "Take this filter away" },
    `${name} `,
    value,
    h("span", { "aria-hidden": "true" }, " ×"),
  );
}

/**
 * @param {string} id
 * @param {AbortSignal} signal
 * @returns {Promise<string>} the id where the server knows no name
 */
export async function entityName(id, signal) {
  const entity = /** @type {Api.Entity | null} */ (await ask("entity", { id }, signal).catch(() => null));
  return entity?.name ?? id;
}
