// What is said of a day, a month, or a longer stretch.

import { ask } from "./api.js";
import { precisionOf, shift, withPrecision } from "./days.js";
import { h } from "./dom.js";
import { count, dayName } from "./format.js";
import { empty, heading, loadInto, sentencePages } from "./parts.js";
import { linkTo, linkToDay } from "./routes.js";

/**
 * @param {HTMLElement} main
 * @param {import("./routes.js").Route} route
 * @param {AbortSignal} signal
 */
export async function showDay(main, route, signal) {
  const { key } = route;
  const load = (/** @type {string | null} */ before) =>
    /** @type {Promise<Api.Day>} */ (ask("day", { key, before }, signal));
  const body = h("div", { id: "day" });
  main.append(heading(dayName(key), neighbours(key)), body);
  await loadInto(
    body,
    signal,
    () => load(null),
    (day) => body.replaceChildren(...content(day, load)),
  );
}

/** @param {string} key */
function neighbours(key) {
  const links = [
    [shift(key, -1), "← ", "", "previous"],
    [wider(key), "", "", "wider"],
    [shift(key, 1), "", " →", "next"],
  ].map(([to, before, after, name]) =>
    to
      ? h(
          "a",
          {
            href: linkToDay(to),
            "data-action": name,
            rel: name === "wider" ? "up" : name === "next" ? "next" : "prev",
          },
          `${before}${dayName(to)}${after}`,
        )
      : null,
  );
  return precisionOf(key) !== null && h("nav", { class: "switch", "aria-label": "Days around" }, ...links);
}

/**
 * The month of a day, the year of a month.
 * @param {string} key
 */
function wider(key) {
  const precision = precisionOf(key);
  return precision === "day" ? withPrecision(key, "month") : precision === "month" ? withPrecision(key, "year") : null;
}

/**
 * @param {Api.Day} day
 * @param {(before: string) => Promise<Api.Day>} load
 */
function content(day, load) {
  if (day.sentences.length === 0) {
    return [
      empty(
        "No article that is known mentions this time. ",
        h("a", { href: linkTo("look") }, "See which days are mentioned"),
      ),
    ];
  }
  return [
    h(
      "p",
      { class: "lead" },
      `Mentioned in ${count(day.articles, "article")}. `,
      h("a", { href: linkTo("find", { day: day.day }) }, "List them"),
    ),
    h("h2", { class: "visually-hidden" }, "Sentences"),
    sentencePages(day, load),
  ];
}
