// Articles by entity, day, language, publisher and the words of their headline; all of it stands in the address.

import { ask } from "./api.js";
import { announce, h } from "./dom.js";
import { combobox } from "./combobox.js";
import { precisionOf } from "./days.js";
import { count, languageName, number } from "./format.js";
import { empty, headline, heading, imprint, loadInto } from "./parts.js";
import { filtersOf, linkTo } from "./routes.js";

const DAY_HINT = "A day such as 2023-09-10, a month (2023-09) or a year (2023)";

/**
 * @param {HTMLElement} main
 * @param {import("./routes.js").Route} route
 * @param {AbortSignal} signal
 */
export async function showFind(main, route, signal) {
  const filters = filtersOf(route.query);
  const results = h("section", { id: "results", "aria-label": "Articles found" });
  main.append(heading("Find"), form(filters, signal), results);
  const load = () =>
    /** @type {Promise<Api.Articles>} */ (
      ask("articles", { ...filters, before: route.query.get("before"), limit: "20" }, signal)
    );
  await loadInto(results, signal, load, (found) => {
    results.replaceChildren(...resultList(found, filters, route.query.get("before")));
    announce(`${count(found.total, "article")} found.`);
  });
}

/**
 * @param {Record<string, string>} filters
 * @param {AbortSignal} signal
 */
function form(filters, signal) {
  const entity = combobox("find-entity", filters["entity"] ?? "", signal);
  const day = h("input", {
    id: "find-day",
    name: "day",
    value: filters["day"] ?? "",
    autocomplete: "off",
    placeholder: "2023-09-10",
    "aria-describedby": "day-hint",
  });
  const words = h("input", {
    id: "find-words",
    name: "words",
    type: "search",
    value: filters["words"] ?? "",
    autocomplete: "off",
  });
  const language = h("select", { id: "find-language", name: "language" }, h("option", { value: "" }, "any"));
  const publisher = h("select", { id: "find-publisher", name: "publisher" }, h("option", { value: "" }, "any"));
  const hint = h("span", { id: "day-hint", class: "hint" }, DAY_HINT);
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (isDay(day, hint)) {
      const asked = {
        entity: await entity.value(),
        day: day.value.trim(),
        language: language.value,
        publisher: publisher.value,
        words: words.value.trim(),
      };
      location.hash = linkTo("find", asked);
    }
  };
  fillFacets(language, publisher, filters, signal);
  return h(
    "form",
    { class: "find", id: "find", role: "search", novalidate: true, onsubmit: submit },
    field("find-words", "Words in the headline", words),
    field("find-entity", "Person, organisation or place", entity.element),
    h("div", { class: "field" }, h("label", { for: "find-day" }, "Day, month or year mentioned"), day, hint),
    field("find-language", "Language", language),
    field("find-publisher", "Publisher", publisher),
    h(
      "div",
      { class: "actions" },
      h("button", { type: "submit", class: "primary", id: "find-submit" }, "Find"),
      h("a", { href: "#/find", id: "find-clear" }, "Clear"),
    ),
  );
}

/**
 * @param {string} id
 * @param {string} label
 * @param {HTMLElement} input
 */
function field(id, label, input) {
  return h("div", { class: "field" }, h("label", { for: id }, label), input);
}

/**
 * Ranges and seasons come by link and stay valid.
 * @param {HTMLInputElement} input
 * @param {HTMLElement} hint
 */
function isDay(input, hint) {
  const value = input.value.trim();
  const valid = value === "" || value === input.defaultValue || precisionOf(value) !== null;
  input.setAttribute("aria-invalid", String(!valid));
  hint.textContent = valid
    ? DAY_HINT
    : `“${value}” is none of these: ${DAY_HINT[0]?.toLowerCase()}${DAY_HINT.slice(1)}`;
  hint.classList.toggle("problem-text", !valid);
  if (!valid) {
    input.focus();
  }
  return valid;
}

/**
 * @param {HTMLSelectElement} language
 * @param {HTMLSelectElement} publisher
 * @param {Record<string, string>} filters
 * @param {AbortSignal} signal
 */
async function fillFacets(language, publisher, filters, signal) {
  const none = { languages: [], publishers: [] };
  fillSelect(language, [], filters["language"] ?? "", languageName);
  fillSelect(publisher, [], filters["publisher"] ?? "", String);
  const facets = /** @type {Api.Facets} */ (await ask("facets", {}, signal).catch(() => none));
  fillSelect(language, facets.languages, language.value, languageName);
  fillSelect(publisher, facets.publishers, publisher.value, String);
}

/**
 * @param {HTMLSelectElement} select
 * @param {Api.Facet[]} facets
 * @param {string} chosen stays even when the server does not list it
 * @param {(value: string) => string} name
 */
function fillSelect(select, facets, chosen, name) {
  const [any] = select.options;
  const options = facets.map(({ value, articles }) => h("option", { value }, `${name(value)} (${number(articles)})`));
  const missing = chosen !== "" && !facets.some(({ value }) => value === chosen);
  select.replaceChildren(
    ...(any ? [any] : []),
    ...(missing ? [h("option", { value: chosen }, name(chosen))] : []),
    ...options,
  );
  select.value = chosen;
}

/**
 * @param {Api.Articles} found
 * @param {Record<string, string>} filters
 * @param {string | null} before
 */
function resultList(found, filters, before) {
  if (found.articles.length === 0) {
    return [nothingFound(filters)];
  }
  const items = found.articles.map((article) =>
    h("li", { "data-article": article.id }, headline("h2", article), imprint(article)),
  );
  return [
    h(
      "p",
      { class: "lead", id: "total" },
      `${count(found.total, "article")}, newest first. `,
      h("a", { href: linkTo("live", filters) }, "Watch such articles arrive"),
    ),
    h("ol", { class: "results" }, ...items),
    h(
      "nav",
      { class: "more", "aria-label": "Pages" },
      before !== null && h("a", { href: linkTo("find", filters), id: "newest" }, "← Newest"),
      " ",
      found.next !== null &&
        h("a", { href: linkTo("find", { ...filters, before: found.next }), id: "older" }, "Older →"),
    ),
  ];
}

/** @param {Record<string, string>} filters */
function nothingFound(filters) {
  return Object.keys(filters).length > 0
    ? empty("No article fits all of this. Leave something out, or ", h("a", { href: "#/find" }, "start again"), ".")
    : empty("No article is known yet. Publish some: ", h("code", null, "dateline publish articles/"));
}
