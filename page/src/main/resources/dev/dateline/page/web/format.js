// Numbers and times as the reader's locale writes them; words, languages and countries in English, like the page.

import { precisionOf, startOf } from "./days.js";

const KINDS = /** @type {Record<string, string>} */ ({
  PERSON: "Person",
  ORGANIZATION: "Organisation",
  LOCATION: "Place",
  DATE: "Date",
  TIME: "Time of day",
  DURATION: "Duration",
  SET: "Recurring time",
});
const SEASONS = /** @type {Record<string, string>} */ ({
  SP: "spring",
  SU: "summer",
  FA: "autumn",
  AU: "autumn",
  WI: "winter",
});
const STEPS = /** @type {[Intl.RelativeTimeFormatUnit, number][]} */ ([
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
]);

/** @type {string | undefined} */
const READERS = undefined;
const languages = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const countries = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/**
 * @param {number} value
 * @param {string} [locale] the reader's unless given, here and below
 */
export function number(value, locale = READERS) {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}

/**
 * With as many decimals as say something.
 * @param {number} value
 * @param {string} [locale]
 */
export function measure(value, locale = READERS) {
  const digits = Math.abs(value) < 1 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

/**
 * @param {number} share from 0 to 1
 * @param {string} [locale]
 */
export function percent(share, locale = READERS) {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/**
 * With its sign.
 * @param {number} value
 * @param {string} [locale]
 */
export function change(value, locale = READERS) {
  return new Intl.NumberFormat(locale, { signDisplay: "exceptZero", maximumFractionDigits: 0 }).format(value);
}

/**
 * A count and its noun: 1 article, 2 articles.
 * @param {number} value
 * @param {string} noun
 * @param {string} [plural]
 */
export function count(value, noun, plural = `${noun}s`) {
  return `${number(value)} ${value === 1 ? noun : plural}`;
}

/**
 * How long ago, in words.
 * @param {string} iso
 * @param {number} now in milliseconds since 1970
 */
export function ago(iso, now) {
  const seconds = Math.round((Date.parse(iso) - now) / 1000);
  if (Number.isNaN(seconds)) {
    return iso;
  }
  const [unit, length] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return unit === "second" && seconds > -10 && seconds < 10
    ? "just now"
    : relative.format(Math.round(seconds / length), unit);
}

/**
 * A moment to the second.
 * @param {string} iso
 * @param {string} [locale]
 * @param {string} [timeZone]
 */
export function moment(iso, locale = READERS, timeZone = undefined) {
  return instant(iso, { dateStyle: "medium", timeStyle: "medium", timeZone }, locale);
}

/**
 * Hours and minutes.
 * @param {string} iso
 * @param {string} [locale]
 * @param {string} [timeZone]
 */
export function clock(iso, locale = READERS, timeZone = undefined) {
  return instant(iso, { timeStyle: "short", timeZone }, locale);
}

/**
 * @param {string} iso
 * @param {Intl.DateTimeFormatOptions} options
 * @param {string | undefined} locale
 */
function instant(iso, options, locale) {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : new Intl.DateTimeFormat(locale, options).format(time);
}

/**
 * A day, month, year, range or other TIMEX3 value as a reader says it; what has no such name stays as it is.
 * @param {string} key
 * @param {string} [locale]
 * @returns {string}
 */
export function dayName(key, locale = READERS) {
  const [begin = "", end] = key.split("/");
  if (end !== undefined) {
    return `${dayName(begin, locale)} to ${dayName(end, locale)}`;
  }
  const precision = precisionOf(key);
  return precision === null ? stretchName(key) : calendarName(key, precision, locale);
}

/**
 * @param {string} key
 * @param {Api.Precision} precision
 * @param {string | undefined} locale
 */
function calendarName(key, precision, locale) {
  if (precision === "year") {
    return key;
  }
  const options = /** @type {Intl.DateTimeFormatOptions} */ (
    precision === "day" ? { dateStyle: "long" } : { month: "long", year: "numeric" }
  );
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(startOf(key));
}

/** @param {string} key */
function stretchName(key) {
  const [, year, part] = /^(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|AU|WI)$/.exec(key) ?? [];
  if (year !== undefined && part !== undefined) {
    return part in SEASONS ? `${SEASONS[part]} ${year}` : `${part} ${year}`;
  }
  if (/^\d{3}$/.test(key)) {
    return `${key}0s`;
  }
  return /^\d{2}$/.test(key) ? `${key}00s` : key;
}

/** @param {string} tag */
export function languageName(tag) {
  return tag === "und" ? "undetermined" : (named(languages, tag) ?? tag);
}

/** @param {string} code ISO 3166 */
export function countryName(code) {
  return named(countries, code) ?? code;
}

/**
 * @param {Intl.DisplayNames} names
 * @param {string} code
 */
function named(names, code) {
  try {
    return names.of(code);
  } catch {
    return undefined;
  }
}

/** @param {string} kind of a mark or entity */
export function kindName(kind) {
  return KINDS[kind] ?? "Other";
}

/**
 * One of the server's constants in words: UNSUPPORTED_LANGUAGE is “unsupported language”.
 * @param {string} constant
 */
export function words(constant) {
  return constant.toLowerCase().replaceAll("_", " ");
}
