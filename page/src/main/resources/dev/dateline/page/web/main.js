// Shows the view that the address names, and what surrounds it.

import { ask, server } from "./api.js";
import { showArticle } from "./article.js";
import { showDay } from "./day.js";
import { byId, h } from "./dom.js";
import { showEntity } from "./entity.js";
import { showFind } from "./find.js";
import { count, number } from "./format.js";
import { showLive } from "./live.js";
import { showLook } from "./look.js";
import { showMachine } from "./machine.js";
import { empty, every, heading, renewMoments, sentenceOf, since } from "./parts.js";
import { startReader, stopReading } from "./reader.js";
import { parseRoute } from "./routes.js";

/** @typedef {(main: HTMLElement, route: import("./routes.js").Route, signal: AbortSignal) => Promise<void>} View */

const STATUS_SECONDS = 10;
const READING_MILLIS = 2_000;
const STILL_READING = "Still reading the articles that were there before: the numbers grow.";
const MOMENTS_SECONDS = 15;

/** @type {Record<import("./routes.js").ViewName, View>} */
const VIEWS = {
  live: showLive,
  look: showLook,
  find: showFind,
  day: showDay,
  entity: showEntity,
  article: showArticle,
  machine: showMachine,
  missing: showMissing,
};
/** Which link of the navigation is current in a view that has none. */
const UNDER = /** @type {Record<string, string>} */ ({ day: "look", entity: "find", article: "find" });

/** @type {Map<string, number>} */
const scrolled = new Map();
let shown = new AbortController();
let shownView = "";
let followed = false;
let soon = 0;

/** @param {HTMLElement} main */
async function showMissing(main) {
  main.append(heading("There is no such page"), empty("Start at ", h("a", { href: "#/live" }, "Live"), "."));
}

/** @param {boolean} first whether the page was only now opened */
async function showRoute(first) {
  const route = parseRoute(location.hash);
  const scrollTop = followed || first ? 0 : (scrolled.get(location.hash) ?? 0);
  followed = false;
  shown.abort();
  shown = new AbortController();
  const { signal } = shown;
  stopReading();
  const main = byId("main");
  const focused = route.view === shownView ? (document.activeElement?.id ?? "") : "";
  shownView = route.view;
  main.replaceChildren();
  main.dataset.view = route.view;
  markCurrent(UNDER[route.view] ?? route.view);
  const done = show(main, route, signal);
  if (!first) {
    // A field that changed the address keeps the focus.
    (document.getElementById(focused) ?? byId("heading")).focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }
  await done;
  if (!signal.aborted && scrollTop > 0) {
    scrollTo({ top: scrollTop });
  }
}

/**
 * @param {HTMLElement} main
 * @param {import("./routes.js").Route} route
 * @param {AbortSignal} signal
 */
async function show(main, route, signal) {
  try {
    await VIEWS[route.view](main, route, signal);
  } catch (failure) {
    if (!signal.aborted) {
      main.append(empty(sentenceOf(failure)));
    }
  }
}

/** @param {string} view */
function markCurrent(view) {
  for (const link of byId("views").querySelectorAll("a")) {
    if (link.dataset.view === view) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

/** The heading may change when an answer comes, and a focused heading with it. */
function followHeading() {
  const main = byId("main");
  let focused = false;
  main.addEventListener(
    "focusin",
    (event) => (focused = event.target instanceof Element && event.target.id === "heading"),
  );
  new MutationObserver(() => {
    const title = document.getElementById("heading");
    const name = `${title?.textContent ?? ""} · Dateline`;
    if (title !== null && document.title !== name) {
      document.title = name;
    }
    if (focused && document.activeElement === document.body) {
      title?.focus({ preventScroll: true });
    }
  }).observe(main, { childList: true });
}

/** @param {Api.Status} status */
function showReading({ readUp, problem }) {
  const sentence = problem || (readUp ? "" : STILL_READING);
  const bar = byId("reading");
  if (bar.textContent !== sentence) {
    bar.textContent = sentence;
    bar.hidden = sentence === "";
  }
  clearTimeout(soon);
  if (!readUp) {
    soon = setTimeout(showStatus, READING_MILLIS);
  }
}

async function showStatus() {
  const status = /** @type {Api.Status | null} */ (await ask("status").catch(() => null));
  if (status !== null) {
    showReading(status);
    const oldest = status.since === null ? [] : [", the oldest came ", since(status.since)];
    byId("status").replaceChildren(
      `${count(status.articles, "article")} known`,
      ...oldest,
      `. The latest ${number(status.keep)} are kept here. Dateline ${status.version}, topics of `,
      h("code", null, status.prefix),
    );
  }
}

server.addEventListener("gone", () => (byId("offline").hidden = false));
server.addEventListener("back", () => (byId("offline").hidden = true));
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
  followed = link !== null && !event.defaultPrevented;
});
addEventListener("hashchange", (event) => {
  scrolled.set(new URL(event.oldURL).hash, scrollY);
  showRoute(false);
});
// The address's hash belongs to the views: the way to the content goes by the focus.
byId("skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("heading").focus();
});

history.scrollRestoration = "manual";
startReader();
followHeading();
showRoute(true);
showStatus();
every(STATUS_SECONDS, new AbortController().signal, showStatus);
setInterval(renewMoments, MOMENTS_SECONDS * 1000);
