// Deterministic CBOR (RFC 8949, 4.2.1), the part that codes use. Anything that is not the one
// encoding of what it says throws `Malformed`.

const DEEPEST = 6;

export class Malformed extends Error {}

/** The one value of these bytes: BigInt, string, Uint8Array, boolean, null, Array or Map. */
export function decode(bytes) {
  const reader = new Reader(bytes);
  const value = reader.value(0);
  if (reader.at !== bytes.length) throw new Malformed("bytes after the end");
  return value;
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  take(length) {
    if (length > this.bytes.length - this.at) throw new Malformed("cut off");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** The number beside a head: in as few bytes as it can be, never indefinite. */
  argument(low) {
    if (low < 24) return BigInt(low);
    if (low > 27) throw new Malformed("indefinite or reserved");
    const size = 1 << (low - 24);
    let value = 0n;
    for (const byte of this.take(size)) value = (value << 8n) | BigInt(byte);
    const least = size === 1 ? 24n : 1n << BigInt(4 * size);
    if (value < least) throw new Malformed("longer than need be");
    return value;
  }

  length(low) {
    const length = this.argument(low);
    if (length > BigInt(this.bytes.length)) throw new Malformed("cut off");
    return Number(length);
  }

  value(depth) {
    if (depth > DEEPEST) throw new Malformed("too deep");
    const [head] = this.take(1);
    const low = head & 31;
    switch (head >> 5) {
      case 0:
        return this.argument(low);
      case 1:
        return -1n - this.argument(low);
      case 2:
        return this.take(this.length(low)).slice();
      case 3:
        return text(this.take(this.length(low)));
      case 4:
        return Array.from({ length: this.length(low) }, () => this.value(depth + 1));
      case 5:
        return this.map(this.length(low), depth);
      case 7:
        if (low === 20 || low === 21) return low === 21;
        if (low === 22) return null;
        throw new Malformed("a float");
      default:
        throw new Malformed("a tag");
    }
  }

  /** Keys are numbers or texts, each greater than the one before in its bytes. */
  map(entries, depth) {
    const map = new Map();
    let before = null;
    for (let entry = 0; entry < entries; entry += 1) {
      const from = this.at;
      const key = this.value(depth + 1);
      if (typeof key !== "bigint" && typeof key !== "string") throw new Malformed("a key");
      const own = this.bytes.subarray(from, this.at);
      if (before !== null && compare(before, own) >= 0) throw new Malformed("order of keys");
      before = own;
      map.set(key, this.value(depth + 1));
    }
    return map;
  }
}

function text(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Malformed("not UTF-8");
  }
}

function compare(one, other) {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    if (one[at] !== other[at]) return one[at] - other[at];
  }
  return one.length - other.length;
}

/** A value in CBOR's diagnostic notation, whatever could hide in a text escaped. */
export function shown(value) {
  if (value instanceof Uint8Array) return `h'${hex(value)}'`;
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  if (value instanceof Map) {
    return `{${[...value].map(([key, inner]) => `${shown(key)}: ${shown(inner)}`).join(", ")}}`;
  }
  if (typeof value === "string") return quoted(value);
  return String(value);
}

function quoted(value) {
  const escape = (letter) => `\\u{${letter.codePointAt(0).toString(16)}}`;
  return JSON.stringify(value).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escape);
}

export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
