// A field for an entity that suggests names while one types: the ARIA pattern of a combobox with a list.

import { ask } from "./api.js";
import { announce, h } from "./dom.js";
import { count, countryName, kindName } from "./format.js";
import { entityName } from "./parts.js";

const PAUSE_MILLIS = 150;

/**
 * @param {string} id of the field
 * @param {string} entity chosen already; empty for none
 * @param {AbortSignal} signal
 * @returns {{element: HTMLElement, value: () => Promise<string>}} value is the chosen entity's id; of what was only
 *     typed the first that is suggested for it, or else itself; or empty
 */
export function combobox(id, entity, signal) {
  const box = new Combobox(id, entity, signal);
  return { element: box.element, value: () => box.value() };
}

class Combobox {
  /** @type {Api.Suggestion[]} */
  #suggestions = [];
  #active = -1;
  #timer = 0;
  #asked = "";

  /**
   * @param {string} id
   * @param {string} entity
   * @param {AbortSignal} signal
   */
  constructor(id, entity, signal) {
    this.id = id;
    this.signal = signal;
    this.chosen = entity;
    this.input = h("input", {
      id,
      type: "text",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      value: entity,
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": `${id}-list`,
      oninput: () => this.#onInput(),
      onkeydown: (event) => this.#onKey(event),
      onblur: () => this.#close(),
    });
    this.list = h("ul", { id: `${id}-list`, role: "listbox", "aria-label": "Suggestions", hidden: true });
    this.element = h("div", { class: "combobox" }, this.input, this.list);
    this.#nameChosen();
  }

  async value() {
    const typed = this.input.value.trim();
    if (typed === "" || this.chosen !== "") {
      return typed === "" ? "" : this.chosen;
    }
    const [first] = await this.#suggestionsFor(typed);
    return first?.entity ?? typed;
  }

  /**
   * @param {string} typed
   * @returns {Promise<Api.Suggestion[]>}
   */
  async #suggestionsFor(typed) {
    const none = { entities: [] };
    const answer = typed === "" ? none : await ask("suggest", { q: typed }, this.signal).catch(() => none);
    return /** @type {{entities: Api.Suggestion[]}} */ (answer).entities;
  }

  /** Shows a name in place of the id that the address has. */
  async #nameChosen() {
    const id = this.chosen;
    const name = id === "" ? "" : await entityName(id, this.signal);
    if (this.input.value === id) {
      this.input.value = name;
    }
  }

  #onInput() {
    this.chosen = "";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#suggest(), PAUSE_MILLIS);
  }

  async #suggest() {
    const typed = this.input.value.trim();
    this.#asked = typed;
    const suggestions = await this.#suggestionsFor(typed);
    if (typed === this.#asked && !this.signal.aborted) {
      this.#suggestions = suggestions;
      this.#open();
    }
  }

  #open() {
    const open = this.#suggestions.length > 0 && document.activeElement === this.input;
    this.list.replaceChildren(...this.#suggestions.map((one, index) => this.#option(one, index)));
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    this.#activate(-1);
    if (open) {
      announce(count(this.#suggestions.length, "suggestion"));
    }
  }

  #close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.#activate(-1);
  }

  /**
   * @param {Api.Suggestion} one
   * @param {number} index
   */
  #option(one, index) {
    const about = [kindName(one.kind), one.country && countryName(one.country), count(one.articles, "article")];
    return h(
      "li",
      {
        id: `${this.id}-${index}`,
        role: "option",
        "aria-selected": "false",
        "data-entity": one.entity,
        // The field keeps the focus.
        onmousedown: (event) => event.preventDefault(),
        onclick: () => this.#choose(index),
      },
      h("bdi", null, one.name),
      h("span", { class: "hint" }, about.filter(Boolean).join(", ")),
    );
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const last = this.#suggestions.length - 1;
    if (this.list.hidden) {
      if (event.key === "ArrowDown") {
        event.preventDefault();
        this.#suggest();
      }
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = this.#active + (event.key === "ArrowDown" ? 1 : -1);
      this.#activate(next > last ? 0 : next < 0 ? last : next);
    } else if (event.key === "Enter" && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.#close();
    }
  }

  /** @param {number} index */
  #activate(index) {
    this.#active = index;
    for (const [at, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(at === index));
    }
    const option = this.list.children[index];
    if (option === undefined) {
      this.input.removeAttribute("aria-activedescendant");
    } else {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {number} index */
  #choose(index) {
    const one = this.#suggestions[index];
    if (one !== undefined) {
      this.chosen = one.entity;
      this.input.value = one.name;
      this.#close();
    }
  }
}
