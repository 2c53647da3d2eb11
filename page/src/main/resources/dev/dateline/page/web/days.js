// Calendar arithmetic on keys: 2023-09-10, 2023-09, 2023. No clock and no time zone.

const SHAPES = /** @type {const} */ ({ day: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, year: /^\d{4}$/ });
const LENGTHS = /** @type {const} */ ({ day: 10, month: 7, year: 4 });

/**
 * @param {string} key
 * @returns {Api.Precision | null} null for ranges, seasons and whatever else is no day, month or year of the calendar
 */
export function precisionOf(key) {
  const shape = /** @type {Api.Precision[]} */ (["day", "month", "year"]).find((name) => SHAPES[name].test(key));
  return shape !== undefined && toKey(startOf(key), shape) === key ? shape : null;
}

/**
 * The first moment of a day, month or year, in UTC.
 * @param {string} key
 */
export function startOf(key) {
  const [year = 0, month = 1, day = 1] = key.split("-").map(Number);
  return utc(year, month - 1, day);
}

/**
 * The key, so many days, months or years on.
 * @param {string} key
 * @param {number} steps may be negative
 * @returns {string | null} null outside the years 1 to 9999
 */
export function shift(key, steps) {
  const precision = precisionOf(key);
  if (precision === null) {
    return null;
  }
  const start = startOf(key);
  const moved = utc(
    start.getUTCFullYear() + (precision === "year" ? steps : 0),
    start.getUTCMonth() + (precision === "month" ? steps : 0),
    start.getUTCDate() + (precision === "day" ? steps : 0),
  );
  const year = moved.getUTCFullYear();
  return year >= 1 && year <= 9999 ? toKey(moved, precision) : null;
}

/**
 * The key of another precision that holds this one, or its first.
 * @param {string} key a day, month or year
 * @param {Api.Precision} precision
 */
export function withPrecision(key, precision) {
  return toKey(startOf(key), precision);
}

/**
 * So many keys in a row, around one of them, which stands at two thirds.
 * @param {string} key
 * @param {number} count
 * @returns {string[]} fewer at the ends of the calendar
 */
export function keysAround(key, count) {
  const first = -Math.floor((count * 2) / 3);
  return Array.from({ length: count }, (_, index) => shift(key, first + index)).filter((one) => one !== null);
}

/**
 * @param {Date} date
 * @param {Api.Precision} precision
 */
function toKey(date, precision) {
  return date.toISOString().slice(0, LENGTHS[precision]);
}

/**
 * @param {number} year
 * @param {number} month from 0
 * @param {number} day
 */
function utc(year, month, day) {
  const date = new Date(0);
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month, day);
  return date;
}
