// The news at a glance: how many articles, who and where, and of which days they speak.

import { ask } from "./api.js";
import { asTable, columnChart, columnLabel, sparkline, sum, table } from "./chart.js";
import { keysAround, precisionOf, shift, withPrecision } from "./days.js";
import { h } from "./dom.js";
import { change, clock, count, countryName, dayName, languageName, number } from "./format.js";
import { empty, heading, keepFresh, timeOfDay } from "./parts.js";
import { linkTo, linkToDay, linkToEntity, parseRoute } from "./routes.js";

const FRESH_SECONDS = 5;
const WINDOWS = /** @type {const} */ (["hour", "day"]);
const ZOOMS = /** @type {Api.Precision[]} */ (["day", "month", "year"]);
const BARS = { day: 61, month: 49, year: 61 };
const KINDS = /** @type {const} */ ([
  ["person", "People"],
  ["organization", "Organisations"],
  ["location", "Places"],
]);

/**
 * @param {HTMLElement} main
 * @param {import("./routes.js").Route} route
 * @param {AbortSignal} signal
 */
export async function showLook(main, route, signal) {
  const view = viewOf(route.query);
  const overview = h("div", { id: "overview" });
  const timeline = h("section", { id: "timeline", "aria-labelledby": "timeline-title" });
  const places = h("section", { id: "places", "aria-labelledby": "places-title" });
  main.append(heading("Look", windowSwitch(view)), overview, timeline, places);
  await Promise.all([keepOverview(overview, places, view, signal), keepTimeline(timeline, view, signal)]);
}

/**
 * @typedef {{window: "hour" | "day", by: Api.Precision | null, at: string | null}} View
 * @param {URLSearchParams} query
 * @returns {View}
 */
function viewOf(query) {
  const at = query.get("at");
  return {
    window: query.get("window") === "day" ? "day" : "hour",
    by: ZOOMS.find((zoom) => zoom === query.get("by")) ?? null,
    at: at !== null && precisionOf(at) !== null ? at : null,
  };
}

/** @param {View} view */
function windowSwitch(view) {
  const links = WINDOWS.map((window) =>
    h(
      "a",
      {
        href: linkTo("look", { ...view, window }),
        "data-window": window,
        "aria-current": window === view.window && "true",
      },
      `last ${window}`,
    ),
  );
  return h("nav", { class: "switch", "aria-label": "Window" }, ...links);
}

/**
 * @param {HTMLElement} container
 * @param {HTMLElement} places
 * @param {View} view
 * @param {AbortSignal} signal
 */
function keepOverview(container, places, view, signal) {
  const load = () => /** @type {Promise<Api.Overview>} */ (ask("overview", { window: view.window }, signal));
  return keepFresh(container, signal, FRESH_SECONDS, load, (overview) => {
    places.replaceChildren(...countryTable(overview));
    return overview.articles === 0 ? [quiet(overview)] : [rates(overview), rankings(overview)];
  });
}

/** @param {Api.Overview} overview */
function quiet(overview) {
  return empty(
    `No article came in the last ${overview.window}. Publish some: `,
    h("code", null, "dateline publish articles/"),
  );
}

/** @param {Api.Overview} overview */
function rates(overview) {
  const { from, step, languages } = overview.minutes;
  const minutes = step === "PT1M" ? 1 : 30;
  const series = languages.map(({ language, counts }) => ({ name: languageName(language), values: counts }));
  const length = series[0]?.values.length ?? 0;
  const times = Array.from({ length }, (_, index) =>
    new Date(Date.parse(from) + index * minutes * 60_000).toISOString(),
  );
  const columns = times.map((time, index) => ({
    key: time,
    label: columnLabel(clock(time), series, index),
    values: series.map((one) => one.values[index] ?? 0),
  }));
  const title = minutes === 1 ? "Articles a minute" : "Articles in half an hour";
  const label = `${title} by language: ${count(overview.articles, "article")} in the last ${overview.window}`;
  const rows = times.map((time, index) => [clock(time), ...series.map((one) => one.values[index] ?? 0)]);
  return h(
    "section",
    { id: "rates", "aria-labelledby": "rates-title" },
    h("h2", { id: "rates-title" }, title),
    h(
      "p",
      { class: "lead" },
      `${count(overview.articles, "article")} from `,
      timeOfDay(overview.from),
      " to ",
      timeOfDay(overview.until),
      partly(overview),
    ),
    columnChart({ id: "rates-chart", label, columns, ends: ends(times.map((time) => clock(time))) }),
    languageKey(languages),
    asTable("rates table", label, ["Time", ...series.map((one) => one.name)], rows),
  );
}

/** @param {Api.Overview} overview */
function partly(overview) {
  return overview.complete ? "" : "; more came than this page keeps, so earlier ones are missing";
}

/** @param {Api.Overview["minutes"]["languages"]} languages */
function languageKey(languages) {
  return h(
    "ul",
    { class: "key-list" },
    ...languages.map(({ language, counts }, index) =>
      h(
        "li",
        null,
        h("span", { class: `swatch s${index}`, "aria-hidden": "true" }),
        keyName(language),
        " ",
        h("b", null, number(sum(counts))),
      ),
    ),
  );
}

/** @param {string} language */
function keyName(language) {
  return language === "other"
    ? "other"
    : h("a", { href: linkTo("find", { language }), "data-key": `language ${language}` }, languageName(language));
}

/** @param {string[]} words */
function ends(words) {
  const last = words.length - 1;
  return last < 1 ? words : [0, 1 / 3, 2 / 3, 1].map((share) => words[Math.round(last * share)] ?? "");
}

/** @param {Api.Overview} overview */
function rankings(overview) {
  return h(
    "div",
    { class: "columns-3", id: "rankings" },
    ...KINDS.map(([kind, title]) => ranking(kind, title, overview)),
  );
}

/**
 * @param {"person" | "organization" | "location"} kind
 * @param {string} title
 * @param {Api.Overview} overview
 */
function ranking(kind, title, overview) {
  const ranked = overview.top[kind];
  const body = ranked.map((one, index) =>
    h(
      "tr",
      { "data-entity": one.entity },
      h(
        "th",
        { scope: "row" },
        h("span", { class: "rank", "aria-hidden": "true" }, number(index + 1)),
        entityLink(one, "rank", "clamped"),
      ),
      h("td", null, sparkline(one.trend, "Trend")),
      h("td", { class: "number" }, number(one.articles)),
      h("td", { class: "number change" }, changed(one, overview.window)),
    ),
  );
  const head = ["Name", "Trend", "Articles", `Against the ${overview.window} before`];
  return h(
    "section",
    { "aria-labelledby": `top-${kind}`, "data-kind": kind.toUpperCase() },
    h("h2", { id: `top-${kind}` }, title),
    body.length === 0
      ? empty("None were named.")
      : h(
          "table",
          { class: "ranking" },
          h(
            "thead",
            { class: "visually-hidden" },
            h("tr", null, ...head.map((name) => h("th", { scope: "col" }, name))),
          ),
          h("tbody", null, ...body),
        ),
  );
}

/**
 * @param {Api.Named} one
 * @param {string} list
 * @param {string} [style]
 */
function entityLink(one, list, style) {
  return h(
    "a",
    { href: linkToEntity(one.entity), class: style, title: one.name, "data-key": `${list} ${one.entity}` },
    h("bdi", null, one.name),
  );
}

/**
 * @param {Api.Ranked} one
 * @param {string} window
 */
function changed(one, window) {
  const title = `${count(one.before, "article")} in the ${window} before`;
  if (one.before === 0) {
    return h("span", { class: "up", title }, "new");
  }
  const by = one.articles - one.before;
  return h("span", { class: by > 0 ? "up" : by < 0 ? "down" : "same", title }, by === 0 ? "=" : change(by));
}

/**
 * @param {HTMLElement} container
 * @param {View} view
 * @param {AbortSignal} signal
 */
async function keepTimeline(container, view, signal) {
  let { by, at } = view;
  const load = async () => {
    const loaded = await loadTimeline(by === null ? ZOOMS : [by], at, signal);
    by = loaded.by;
    return loaded;
  };
  const renew = await keepFresh(container, signal, FRESH_SECONDS, load, (loaded) => timelineSection(loaded, view));
  // A move along the timeline leaves the rest of the view, and the reader's place in it, alone.
  container.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-move]") : null;
    if (link !== null && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const hash = link.getAttribute("href") ?? "";
      history.replaceState(null, "", hash);
      ({ by, at } = viewOf(parseRoute(hash).query));
      renew();
    }
  });
}

/**
 * The finest of the zooms at which there is something to see.
 * @param {Api.Precision[]} zooms
 * @param {string | null} at
 * @param {AbortSignal} signal
 * @returns {Promise<Api.Timeline & {keys: string[], at: string}>}
 */
async function loadTimeline(zooms, at, signal) {
  const [by = "year", ...coarser] = zooms;
  const about = at ?? (await today(signal));
  const keys = keysAround(withPrecision(about, by), narrow() ? Math.ceil(BARS[by] / 2) : BARS[by]);
  const timeline = /** @type {Api.Timeline} */ (
    await ask("timeline", { by, from: firstDay(keys[0] ?? about), until: lastDay(keys.at(-1) ?? about) }, signal)
  );
  const worthIt = timeline.buckets.length > 2 || coarser.length === 0;
  return worthIt ? { ...timeline, keys, at: withPrecision(about, by) } : loadTimeline(coarser, at, signal);
}

/** @param {AbortSignal} signal */
async function today(signal) {
  const status = /** @type {Api.Status} */ (await ask("status", {}, signal));
  return status.now.slice(0, 10);
}

function narrow() {
  return matchMedia("(max-width: 40rem)").matches;
}

/** @param {string} key */
function firstDay(key) {
  return withPrecision(key, "day");
}

/** @param {string} key */
function lastDay(key) {
  const next = shift(key, 1);
  return next === null ? "9999-12-31" : (shift(withPrecision(next, "day"), -1) ?? "9999-12-31");
}

/**
 * @param {Api.Timeline & {keys: string[], at: string}} timeline
 * @param {View} view
 */
function timelineSection(timeline, view) {
  return [
    h(
      "div",
      { class: "heading" },
      h("h2", { id: "timeline-title" }, "What the news speaks of"),
      zoomSwitch(timeline, view),
    ),
    h(
      "p",
      { class: "lead" },
      `Articles by the ${timeline.by} they mention, past and to come. Open one to read its sentences.`,
    ),
    ...(timeline.buckets.length === 0
      ? [empty(`No ${timeline.by} of these is mentioned. Look earlier, later, or at a longer time.`)]
      : [timelineChart(timeline), timelineTable(timeline)]),
  ];
}

/**
 * @param {Api.Timeline & {keys: string[], at: string}} timeline
 * @param {View} view
 */
function zoomSwitch({ by, at, keys, today: now }, view) {
  const step = Math.floor(keys.length / 2);
  const to = (/** @type {Api.Precision} */ zoom, /** @type {string | null} */ where) =>
    linkTo("look", { ...view, by: zoom, at: where });
  const zooms = ZOOMS.map((zoom) =>
    h(
      "a",
      {
        href: to(zoom, withPrecision(at, zoom)),
        "data-move": true,
        "data-zoom": zoom,
        "data-key": `zoom ${zoom}`,
        "aria-current": zoom === by && "true",
      },
      `${zoom}s`,
    ),
  );
  return h(
    "nav",
    { class: "switch", "aria-label": "Timeline" },
    ...zooms,
    h(
      "a",
      { href: to(by, shift(at, -step)), "data-move": true, "data-key": "earlier", "data-action": "earlier" },
      "← earlier",
    ),
    h(
      "a",
      { href: to(by, withPrecision(now, by)), "data-move": true, "data-key": "today", "data-action": "today" },
      "today",
    ),
    h(
      "a",
      { href: to(by, shift(at, step)), "data-move": true, "data-key": "later", "data-action": "later" },
      "later →",
    ),
  );
}

/** @param {Api.Timeline & {keys: string[]}} timeline */
function timelineChart({ by, buckets, keys, today: now }) {
  const found = new Map(buckets.map(({ key, articles }) => [key, articles]));
  const present = withPrecision(now, by);
  const columns = keys.map((key) => ({
    key,
    label: `${dayName(key)}${key === present ? `, this ${by}` : ""}: ${count(found.get(key) ?? 0, "article")}`,
    values: key < present ? [found.get(key) ?? 0] : [0, found.get(key) ?? 0],
    href: linkToDay(key),
  }));
  const label = `Articles by the ${by} they mention, ${dayName(keys[0] ?? "")} to ${dayName(keys.at(-1) ?? "")}`;
  return h(
    "div",
    { role: "group", "aria-label": `${label}. Arrow keys go from one to the next.` },
    columnChart({
      id: "timeline-chart",
      label,
      columns,
      ends: ends(keys.map((key) => dayName(key))),
      today: keys.indexOf(present),
    }),
  );
}

/** @param {Api.Timeline} timeline */
function timelineTable({ by, buckets, today: now }) {
  const rows = buckets.map(({ key, articles }) => [
    h("a", { href: linkToDay(key), "data-key": `row ${key}` }, dayName(key)),
    articles,
    key < withPrecision(now, by) ? "past" : key === withPrecision(now, by) ? `this ${by}` : "to come",
  ]);
  return asTable(
    "timeline table",
    `Articles by the ${by} they mention`,
    [`${by[0]?.toUpperCase()}${by.slice(1)}`, "Articles", "When"],
    rows,
  );
}

/** @param {Api.Overview} overview */
function countryTable(overview) {
  const rows = overview.countries.map(({ country, articles, places }) => [
    countryName(country),
    articles,
    h(
      "span",
      { class: "inline-list" },
      ...places.map((place) => h("span", null, entityLink(place, "place", "short"), ` ${number(place.articles)}`)),
    ),
  ]);
  return [
    h("h2", { id: "places-title" }, "Places by country"),
    rows.length === 0
      ? empty(`No place of a known country was named in the last ${overview.window}.`)
      : table(
          "countries",
          `Countries by articles that name a place in them, last ${overview.window}`,
          ["Country", "Articles", "Places"],
          rows,
        ),
  ];
}
