// One article: its text, what was found in it and by what, and the record itself.

import { address, ask } from "./api.js";
import { table } from "./chart.js";
import { h } from "./dom.js";
import { count, countryName, kindName, languageName, percent, words } from "./format.js";
import { fill, foreign } from "./marks.js";
import { copyButton, heading, imprint, legend, loadInto, since } from "./parts.js";
import { focusMark } from "./reader.js";
import { linkToArticle, linkToEntity, linkToDay, webAddress } from "./routes.js";

/**
 * @param {HTMLElement} main
 * @param {import("./routes.js").Route} route
 * @param {AbortSignal} signal
 */
export async function showArticle(main, route, signal) {
  const at = route.query.get("at");
  const load = () =>
    /** @type {Promise<Api.Article>} */ (ask(`articles/${encodeURIComponent(route.key)}`, { at }, signal));
  const body = h("div", { id: "article" });
  const top = heading("Article");
  main.append(top, body);
  await loadInto(body, signal, load, (got) => {
    top.replaceWith(headlineOf(got.article));
    body.replaceChildren(...content(got));
  });
}

/** @param {Api.Card} article */
function headlineOf(article) {
  const top = heading(article.headline ?? "Without a headline");
  const title = top.querySelector("h1");
  if (title !== null && article.headline !== null) {
    foreign(title, article.language);
  }
  return top;
}

/** @param {Api.Article} got */
function content(got) {
  const { article } = got;
  const text = fill(h("div", { class: "text whole", id: "text" }), article.text, article.marks, article);
  return [
    imprint(article),
    links(article),
    h(
      "div",
      { class: "reading" },
      h(
        "section",
        { "aria-label": "Text" },
        legend(),
        article.text === "" ? h("p", { class: "hint" }, "The text is empty.") : text,
      ),
      h("aside", { "aria-label": "What was found" }, entities(article, text), dates(article, text)),
    ),
    h("div", { class: "columns-2" }, statuses(got), place(got)),
    provenance(got),
    record(got),
  ];
}

/** @param {Api.Card} article */
function links(article) {
  const source = webAddress(article.url);
  const permanent = new URL(linkToArticle(article.id, article.ref), location.href).href;
  const json = address(`articles/${encodeURIComponent(article.id)}.json`, { at: article.ref });
  return h(
    "p",
    { class: "links" },
    source !== null &&
      h("a", { href: source, rel: "noopener noreferrer", target: "_blank", id: "source" }, "Where it was published ↗"),
    source === null && article.url !== null && h("bdi", null, article.url),
    h("a", { href: json, download: `${article.id}.json`, id: "download" }, "Download as JSON"),
    h("a", { href: permanent, id: "permalink" }, "Permanent link"),
    copyButton(permanent, "the permanent link"),
  );
}

/**
 * The mentions of each thing, in the order of their first.
 * @param {Api.Mark[]} marks
 * @param {(mark: Api.Mark) => string | null | undefined} keyOf
 * @returns {{mark: Api.Mark, index: number, mentions: number}[]}
 */
export function firstMentions(marks, keyOf) {
  const found = /** @type {Map<string, {mark: Api.Mark, index: number, mentions: number}>} */ (new Map());
  marks.forEach((mark, index) => {
    const key = keyOf(mark);
    if (key) {
      const known = found.get(key) ?? { mark, index, mentions: 0 };
      found.set(key, { ...known, mentions: known.mentions + 1 });
    }
  });
  return [...found.values()];
}

/**
 * @param {Api.Card} article
 * @param {HTMLElement} text
 */
function entities(article, text) {
  const found = firstMentions(article.marks, (mark) => mark.entity);
  const items = found.map(({ mark, index, mentions }) =>
    h(
      "li",
      { "data-kind": mark.kind, "data-entity": mark.entity },
      jump(mark.name ?? mark.entity ?? "", index, text),
      h(
        "span",
        { class: "hint" },
        [kindName(mark.kind), mark.country && countryName(mark.country), mentions > 1 && `×${mentions}`, sure(mark)]
          .filter(Boolean)
          .join(", "),
        " ",
        mark.entity ? h("a", { href: linkToEntity(mark.entity), "aria-label": `Page of ${mark.name}` }, "page") : null,
      ),
    ),
  );
  return list("entities-found", count(found.length, "entity", "entities"), items);
}

/** @param {Api.Mark} mark */
function sure(mark) {
  return typeof mark.confidence === "number" && percent(mark.confidence);
}

/**
 * @param {Api.Card} article
 * @param {HTMLElement} text
 */
function dates(article, text) {
  const times = article.marks.map((mark, index) => ({ mark, index })).filter(({ mark }) => !mark.entity);
  const items = times.map(({ mark, index }) =>
    h(
      "li",
      { "data-kind": mark.kind },
      foreign(jump(article.text.slice(mark.start, mark.end), index, text), article.language),
      h("span", { class: "hint" }, h("code", null, mark.value ?? ""), bounds(mark), " ", ...dayLinks(mark)),
    ),
  );
  return list("dates-found", count(times.length, "date"), items);
}

/** @param {Api.Mark} mark */
function bounds(mark) {
  const range = mark.range ? `, range ${mark.range.replace("/", " to ")}` : "";
  const same = mark.earliest === mark.latest && mark.earliest === mark.value;
  return !mark.earliest || same ? range : ` ${mark.earliest} to ${mark.latest ?? "?"}${range}`;
}

/** @param {Api.Mark} mark */
function dayLinks(mark) {
  const [day] = mark.days ?? [];
  return day === undefined ? [] : [h("a", { href: linkToDay(day), "aria-label": `Page of ${day}` }, "page")];
}

/**
 * @param {string} id
 * @param {string} title
 * @param {HTMLElement[]} items
 */
function list(id, title, items) {
  return h("section", { id }, h("h2", null, title), h("ul", { class: "found" }, ...items));
}

/**
 * A button that goes to a mark in the text.
 * @param {string} name
 * @param {number} index of the mark
 * @param {HTMLElement} text
 */
function jump(name, index, text) {
  const go = () => {
    const mark = text.querySelector(`mark[data-mark="${index}"][tabindex]`);
    if (mark instanceof HTMLElement) {
      focusMark(mark);
    }
  };
  return h(
    "button",
    { type: "button", class: "jump", "data-jump": index, title: "Go to its first mention", onclick: go },
    h("bdi", null, name),
  );
}

/** @param {Api.Article} got */
function statuses(got) {
  const { article, languageConfidence } = got;
  const language = languageConfidence === null ? "" : ` (${percent(languageConfidence)} sure)`;
  return h(
    "section",
    { id: "statuses" },
    h("h2", null, "How it went"),
    h(
      "dl",
      null,
      ...pair("language", `${languageName(article.language)}${language}`),
      ...Object.entries(got.statuses).flatMap(([stage, status]) =>
        pair(`stage ${stage}`, h("span", { "data-status": status }, words(status))),
      ),
      ...pair("run", got.runId ?? "unknown"),
      ...pair("pipeline", h("code", null, got.pipelineVersion ?? "unknown")),
    ),
  );
}

/** @param {Api.Article} got */
function place({ article, place: at }) {
  return h(
    "section",
    { id: "place" },
    h("h2", null, "Where its record lies"),
    h(
      "dl",
      null,
      ...pair("topic", h("code", null, at.topic)),
      ...pair("partition", h("code", null, String(at.partition))),
      ...pair("offset", h("code", null, String(at.offset))),
      ...pair("written", since(at.timestamp)),
      ...pair("article id", h("code", null, article.id)),
    ),
  );
}

/**
 * @param {string} name
 * @param {import("./dom.js").Child} value
 */
function pair(name, value) {
  return [h("dt", null, name), h("dd", null, value)];
}

/** @param {Api.Article} got */
function provenance(got) {
  const rows = got.provenance.map((one) => [
    one.stage,
    `${one.annotator} ${one.version}`,
    one.model ?? "none",
    h("code", { title: one.modelSha256 }, one.modelSha256?.slice(0, 12) ?? ""),
  ]);
  return h(
    "section",
    { id: "provenance" },
    h("h2", null, "Provenance"),
    table("provenance", "What made each part", ["Stage", "Annotator", "Model", "SHA-256 of the model"], rows),
  );
}

/** @param {Api.Article} got */
function record(got) {
  const whole = h("pre", { tabindex: 0, "aria-label": "The record as JSON", dir: "ltr" });
  // Only on demand: it is as long as the article again.
  const fillOnce = () => (whole.textContent ||= JSON.stringify(got.record, null, 2));
  return h(
    "section",
    null,
    h("h2", null, "Record"),
    h("details", { id: "record", ontoggle: fillOnce }, h("summary", null, "The whole record as JSON"), whole),
  );
}
