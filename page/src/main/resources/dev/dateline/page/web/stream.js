// The server's stream of articles, and its state in words.

import { address, ask } from "./api.js";
import { sentenceOf } from "./parts.js";

const RECONNECT_MILLIS = 3_000;

/** A stream that comes back by itself until it is closed, and can be opened again. */
export class Stream {
  /** @type {EventSource | null} */
  #source = null;

  /**
   * @param {Record<string, string>} filters
   * @param {{frame: (frame: Api.Frame) => void, opened: () => void, state: (sentence: string) => void}} listener
   */
  constructor(filters, listener) {
    this.filters = filters;
    this.listener = listener;
  }

  open() {
    const source = new EventSource(address("live", this.filters));
    source.addEventListener("open", () => this.#onOpen());
    source.addEventListener("frame", (event) => this.listener.frame(JSON.parse(event.data)));
    source.addEventListener("error", () => this.#onError(source));
    this.#source = source;
    this.listener.state("Connecting …");
  }

  close() {
    this.#source?.close();
    this.#source = null;
  }

  get isOpen() {
    return this.#source?.readyState === EventSource.OPEN;
  }

  #onOpen() {
    this.listener.state("Live");
    this.listener.opened();
  }

  /** @param {EventSource} source */
  #onError(source) {
    if (source !== this.#source) {
      return;
    }
    this.listener.state("Not connected. Trying again …");
    this.#sayWhy(source);
    // A browser connects anew by itself after a break, but not after an answer that is an error.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => source === this.#source && this.open(), RECONNECT_MILLIS);
    }
  }

  /**
   * An EventSource keeps to itself what the server answered.
   * @param {EventSource} source
   */
  async #sayWhy(source) {
    const why = await ask("status").then(() => null, sentenceOf);
    if (why !== null && source === this.#source && !this.isOpen) {
      this.listener.state(`Not connected: ${why} Trying again …`);
    }
  }
}
