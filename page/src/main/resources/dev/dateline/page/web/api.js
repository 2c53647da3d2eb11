// Asks the server, and knows whether it answers.

const RETRY_MILLIS = 2_000;

/** What went wrong, in a sentence for the reader. */
export class Problem extends Error {
  /**
   * @param {string} sentence
   * @param {number} status of the answer; 0 when there was none
   */
  constructor(sentence, status) {
    super(sentence);
    this.status = status;
  }
}

/** Says "gone" and "back". */
export const server = new EventTarget();
let answers = true;

/**
 * @param {string} path below api/, its parts percent-encoded
 * @param {Record<string, string | null | undefined>} [query] what is empty is left out
 */
export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const asked = new URLSearchParams(/** @type {[string, string][]} */ (given)).toString();
  return `api/${path}${asked === "" ? "" : `?${asked}`}`;
}

/**
 * @template T
 * @param {string} path
 * @param {Record<string, string | null | undefined>} [query]
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>} rejected with a Problem, or an AbortError
 */
export async function ask(path, query, signal) {
  const answer = await reach(address(path, query), signal);
  const body = await answer.json().catch(() => null);
  if (!answer.ok || body === null) {
    throw new Problem(body?.problem ?? `The server answered ${answer.status} to ${path}.`, answer.status);
  }
  return body;
}

/**
 * @param {string} url
 * @param {AbortSignal | undefined} signal
 */
async function reach(url, signal) {
  try {
    const answer = await fetch(url, { signal, headers: { accept: "application/json" } });
    setAnswers(true);
    return answer;
  } catch (failure) {
    if (signal?.aborted) {
      throw failure;
    }
    setAnswers(false);
    throw new Problem("The server does not answer.", 0);
  }
}

/** @param {boolean} now */
function setAnswers(now) {
  if (answers !== now) {
    answers = now;
    server.dispatchEvent(new Event(now ? "back" : "gone"));
    if (!now) {
      knock();
    }
  }
}

async function knock() {
  while (!answers) {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS));
    await reach(address("status"), undefined).catch(() => undefined);
  }
}

/** @returns {failure is Problem} @param {unknown} failure */
export function isProblem(failure) {
  return failure instanceof Problem;
}
