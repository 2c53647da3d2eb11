// The addresses of the page's views, all behind the hash: the server knows of none of them.

/** @typedef {"live" | "look" | "find" | "day" | "entity" | "article" | "machine" | "missing"} ViewName */
/** @typedef {{view: ViewName, key: string, query: URLSearchParams}} Route */

const PLAIN = ["live", "look", "find", "machine"];
const KEYED = ["day", "entity", "article"];

/** The questions that articles can be chosen by, in the order of their links. */
export const FILTERS = ["entity", "day", "language", "publisher", "words"];

/**
 * @param {string} hash with its #, or empty
 * @returns {Route}
 */
export function parseRoute(hash) {
  const [path = "", query = ""] = splitOnce(hash.replace(/^#?\/?/, ""), "?");
  const [view = "", key = ""] = splitOnce(path, "/");
  return { view: viewNamed(view, key), key: decoded(key), query: new URLSearchParams(query) };
}

/**
 * @param {string} view
 * @param {string} key
 * @returns {ViewName}
 */
function viewNamed(view, key) {
  if (view === "" && key === "") {
    return "live";
  }
  const known = PLAIN.includes(view) ? key === "" : KEYED.includes(view) && key !== "";
  return known ? /** @type {ViewName} */ (view) : "missing";
}

/**
 * @param {string} text
 * @param {string} separator
 */
function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * @param {string} view
 * @param {Record<string, string | null | undefined>} [query] what is empty is left out
 */
export function linkTo(view, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const asked = new URLSearchParams(/** @type {[string, string][]} */ (given)).toString();
  return `#/${view}${asked === "" ? "" : `?${asked}`}`;
}

/** @param {string} key a day, month, year, range or other TIMEX3 value */
export function linkToDay(key) {
  return `#/day/${encodeURIComponent(key)}`;
}

/** @param {string} id */
export function linkToEntity(id) {
  return `#/entity/${encodeURIComponent(id)}`;
}

/**
 * @param {string} id
 * @param {string | null} [ref] where its record lies
 */
export function linkToArticle(id, ref) {
  return linkTo(`article/${encodeURIComponent(id)}`, { at: ref });
}

/**
 * Where a mark leads: an entity to its page, a time to the page of its first day; null when it leads nowhere.
 * @param {Api.Mark} mark
 */
export function linkToMark(mark) {
  if (mark.entity) {
    return linkToEntity(mark.entity);
  }
  const [day] = mark.days ?? [];
  return day === undefined ? null : linkToDay(day);
}

/**
 * The filters of a view's query, and nothing else of it.
 * @param {URLSearchParams} query
 * @returns {Record<string, string>}
 */
export function filtersOf(query) {
  return Object.fromEntries(
    FILTERS.map((name) => [name, (query.get(name) ?? "").trim()]).filter(([, value]) => value !== ""),
  );
}

/**
 * An address that is safe to follow: an article may say anything of where it came from.
 * @param {string | null | undefined} url
 * @returns {string | null} null unless it is http or https
 */
export function webAddress(url) {
  try {
    const parsed = new URL(url ?? "");
    return ["http:", "https:"].includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}
