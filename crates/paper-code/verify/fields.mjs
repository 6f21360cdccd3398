// The values of fields: texts that hide nothing, dates that exist.

import { Malformed } from "./cbor.mjs";

const LONGEST = 120;
// Control and direction marks, joiners, fillers: what could reorder or hide its neighbours.
const HIDDEN = new RegExp(
  "[\\p{Cc}\\u{61c}\\u{200e}\\u{200f}\\u{202a}-\\u{202e}\\u{2066}-\\u{2069}\\u{ad}" +
    "\\u{200b}-\\u{200d}\\u{2028}\\u{2029}\\u{2060}\\u{feff}\\u{fff9}-\\u{fffb}" +
    "\\u{e0000}-\\u{e007f}]",
  "u",
);

/** The value of a field of this kind; throws `Malformed` for any other. */
export function readField(kind, value) {
  const read = { text, day, "hijri-day": hijriDay, sex, count }[kind];
  if (read === undefined) throw new Malformed("a kind of field");
  return read(value);
}

function text(value) {
  const holds =
    typeof value === "string" && value.trim() === value && value !== "" &&
    [...value].length <= LONGEST && !HIDDEN.test(value);
  if (!holds) throw new Malformed("a text");
  return value;
}

function sex(value) {
  if (value === 1n) return "male";
  if (value === 2n) return "female";
  throw new Malformed("sex");
}

function count(value) {
  return Number(within(value, 0n, 9999n));
}

function day(value) {
  const date = parts(value, 1800, 2300);
  if (date.day !== null && date.day > daysIn(date.year, date.month)) throw new Malformed("a day");
  return date;
}

function hijriDay(value) {
  const date = parts(value, 1200, 1800);
  if (date.day !== null && date.day > 30) throw new Malformed("a day");
  return date;
}

/** YYYYMMDD with 00 for what is not known; no day of an unknown month. */
function parts(value, first, last) {
  const number = Number(within(value, BigInt(first) * 10000n, BigInt(last) * 10000n + 9999n));
  const [year, month, of] = [
    Math.floor(number / 10000), Math.floor(number / 100) % 100, number % 100,
  ];
  if (month > 12 || of > 31 || (month === 0 && of !== 0)) throw new Malformed("a date");
  return { year, month: month || null, day: of || null };
}

function daysIn(year, month) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function within(value, least, most) {
  if (typeof value !== "bigint" || value < least || value > most) throw new Malformed("a number");
  return value;
}
