// Who or what it is, who is named with it, the days it is named with, and the sentences.

import { ask } from "./api.js";
import { h } from "./dom.js";
import { count, countryName, dayName, kindName, number } from "./format.js";
import { empty, heading, loadInto, sentencePages } from "./parts.js";
import { linkTo, linkToDay, linkToEntity } from "./routes.js";

const TOGETHER = /** @type {const} */ ([
  ["person", "People named with it"],
  ["organization", "Organisations"],
  ["location", "Places"],
]);

/**
 * @param {HTMLElement} main
 * @param {import("./routes.js").Route} route
 * @param {AbortSignal} signal
 */
export async function showEntity(main, route, signal) {
  const load = (/** @type {string | null} */ before) =>
    /** @type {Promise<Api.Entity>} */ (ask("entity", { id: route.key, before }, signal));
  const body = h("div", { id: "entity" });
  const top = heading(route.key);
  main.append(top, body);
  await loadInto(
    body,
    signal,
    () => load(null),
    (entity) => {
      top.replaceWith(
        heading(entity.name, h("p", { class: "sample", "data-kind": entity.kind }, kindName(entity.kind))),
      );
      body.replaceChildren(...content(entity, load));
    },
  );
}

/**
 * @param {Api.Entity} entity
 * @param {(before: string) => Promise<Api.Entity>} load
 */
function content(entity, load) {
  const country = entity.country ? `${countryName(entity.country)}. ` : "";
  return [
    h(
      "p",
      { class: "lead" },
      `${country}Named in ${count(entity.articles, "article")}. `,
      h("a", { href: linkTo("find", { entity: entity.entity }) }, "List them"),
      " or ",
      h("a", { href: linkTo("live", { entity: entity.entity }) }, "watch new ones arrive"),
      ". Its id is ",
      h("code", null, entity.entity),
    ),
    h(
      "div",
      { class: "columns-4" },
      ...TOGETHER.map(([kind, title]) => together(title, entity.with[kind])),
      days(entity),
    ),
    h("h2", null, "Sentences"),
    entity.sentences.length === 0 ? empty("No sentence names it.") : sentencePages(entity, load),
  ];
}

/**
 * @param {string} title
 * @param {Api.Named[]} named
 */
function together(title, named) {
  const items = named.map((one) =>
    h(
      "li",
      null,
      h("a", { href: linkToEntity(one.entity) }, h("bdi", null, one.name)),
      " ",
      h("span", { class: "number" }, number(one.articles)),
    ),
  );
  return h(
    "section",
    null,
    h("h2", null, title),
    items.length === 0 ? h("p", { class: "hint" }, "None.") : h("ul", { class: "counts" }, ...items),
  );
}

/** @param {Api.Entity} entity */
function days(entity) {
  const items = entity.days.map(({ key, articles }) =>
    h(
      "li",
      null,
      h("a", { href: linkToDay(key) }, dayName(key)),
      " ",
      h("span", { class: "number" }, number(articles)),
    ),
  );
  return h(
    "section",
    null,
    h("h2", null, "Days mentioned"),
    items.length === 0 ? h("p", { class: "hint" }, "None.") : h("ul", { class: "counts" }, ...items),
  );
}
