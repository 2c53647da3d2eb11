// Builds nodes. Text only ever becomes a text node: nothing an article says is read as markup.

/** @typedef {Node | string | number | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Attributes */

/**
 * An HTML element. A function is a listener (onclick: …), true an empty attribute; null and false leave it out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes | null} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes, ...children) {
  return dress(document.createElement(tag), attributes, children);
}

/**
 * An SVG element.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes | null} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(tag, attributes, ...children) {
  return dress(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

/**
 * @template {Element} E
 * @param {E} element
 * @param {Attributes | null | undefined} attributes
 * @param {(Child | Child[])[]} children
 */
function dress(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...nodes(children));
  return element;
}

/**
 * @param {(Child | Child[])[]} children
 * @returns {(Node | string)[]}
 */
function nodes(children) {
  return children
    .flat()
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}

/**
 * Puts new content in place of the old and keeps what the reader did there: focus, opened details, sideways scroll.
 * Things are known again by their data-key.
 * @param {Element} container
 * @param {...Child} children
 */
export function refresh(container, ...children) {
  const focused = focusKey(container);
  const open = new Map(
    keyed(container, "details").map((one) => [one.dataset.key, /** @type {HTMLDetailsElement} */ (one).open]),
  );
  const scrolled = new Map(keyed(container, ".scroll").map((one) => [one.dataset.key, one.scrollLeft]));
  container.replaceChildren(...nodes(children));
  for (const one of keyed(container, "details")) {
    /** @type {HTMLDetailsElement} */ (one).open ||= open.get(one.dataset.key) ?? false;
  }
  for (const one of keyed(container, ".scroll")) {
    one.scrollLeft = scrolled.get(one.dataset.key) ?? 0;
  }
  if (focused !== null) {
    keyed(container, "")
      .find((one) => one.dataset.key === focused)
      ?.focus({ preventScroll: true });
  }
}

/** @param {Element} container */
function focusKey(container) {
  const active = document.activeElement;
  return active instanceof HTMLElement && container.contains(active) ? (active.dataset.key ?? null) : null;
}

/**
 * @param {Element} container
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function keyed(container, selector) {
  return [...container.querySelectorAll(`${selector}[data-key]`)].map((one) => /** @type {HTMLElement} */ (one));
}

/**
 * The element of the page's frame with this id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`the page has no #${id}`);
  }
  return found;
}

/**
 * Tells screen readers, politely.
 * @param {string} sentence
 */
export function announce(sentence) {
  byId("announcer").textContent = sentence;
}
