// One article as it arrives: its beginning, and the rest on demand.

import { h } from "./dom.js";
import { excerpt, fill } from "./marks.js";
import { headline, imprint } from "./parts.js";
import { linkToArticle } from "./routes.js";

const TEXT_LIMIT = 420;

/**
 * Tells the versions of an article apart.
 * @param {Api.Card} card
 */
export function versionOf(card) {
  return `${card.id} ${card.ref}`;
}

/** @param {Api.Card} article */
export function card(article) {
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
