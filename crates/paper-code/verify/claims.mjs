// The payload of a signature becomes claims, every value checked as the crate checks it.

import { Malformed, decode } from "./cbor.mjs";
import { readField } from "./fields.mjs";

const DOCUMENT = -65537n;
const ACTS = ["birth", "death", "marriage", "divorce"];
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
/** The end of the year 9999. */
const LAST_SECOND = 253402300799n;
const LONGEST_SUFFIX = 12;

/** `registry` is `fields.json`. */
export function readClaims(payload, registry) {
  const top = entries(decode(payload), "claims");
  const document = entries(need(top, DOCUMENT, "document"), "document");
  const issuer = office(need(top, 1n, "issuer"));
  const [fields, unknownFields] = readFields(take(document, 4n), registry);
  const claims = {
    issuer,
    expiresAt: moment(need(top, 4n, "expires at")),
    issuedAt: moment(need(top, 6n, "issued at")),
    document: documentId(bytes(need(top, 7n, "document id"), 16)),
    kind: word(need(document, 1n, "kind")),
    formVersion: word(need(document, 2n, "form version")),
    act: readAct(take(document, 3n), issuer),
    journal: readTie(take(document, 5n)),
    dataHash: bytes(need(document, 6n, "data hash"), 16),
    training: readTraining(take(document, 7n)),
    fields,
    unknown: [],
  };
  if (claims.expiresAt <= claims.issuedAt) throw new Malformed("expires at");
  claims.unknown = [...rest("claim", top), ...rest("document", document), ...unknownFields];
  return claims;
}

function entries(value, what) {
  if (!(value instanceof Map)) throw new Malformed(what);
  for (const key of value.keys()) {
    if (typeof key !== "bigint" || BigInt.asIntN(64, key) !== key) throw new Malformed(what);
  }
  return value;
}

function take(map, key) {
  const value = map.get(key);
  map.delete(key);
  return value;
}

function need(map, key, what) {
  if (!map.has(key)) throw new Malformed(`${what} is missing`);
  return take(map, key);
}

function rest(level, map) {
  return [...map].map(([key, value]) => ({ level, key: Number(key), value }));
}

function readFields(value, registry) {
  if (value === undefined) return [[], []];
  const rows = entries(value, "fields");
  if (rows.size === 0) throw new Malformed("fields");
  const fields = [];
  for (const row of registry) {
    const key = BigInt(row.key);
    if (!rows.has(key)) continue;
    fields.push({ name: row.name, kind: row.kind, value: readField(row.kind, take(rows, key)) });
  }
  return [fields, rest("field", rows)];
}

function readAct(value, issuer) {
  if (value === undefined) return null;
  if (!Array.isArray(value) || value.length < 3 || value.length > 5) throw new Malformed("act");
  const [kind, number, year, suffix = "", other] = value;
  const holds =
    [kind, number, year].every((part) => typeof part === "bigint") &&
    kind >= 1n && kind <= 4n && number >= 0n && number <= 0xffffffffn &&
    year >= 1n && year <= 9999n &&
    typeof suffix === "string" && /^\p{Alphabetic}*$/u.test(suffix) &&
    [...suffix].length <= LONGEST_SUFFIX &&
    !(value.length === 4 && suffix === "");
  if (!holds) throw new Malformed("act");
  const of = other === undefined ? null : office(other);
  if (of === issuer) throw new Malformed("act");
  const figures = number === 0n ? "?" : String(number);
  const written = suffix === "" ? figures : `${figures} ${suffix}`;
  return { kind: ACTS[Number(kind) - 1], number: `${written}/${year}`, office: of };
}

function readTie(value) {
  if (value === undefined) return null;
  if (!Array.isArray(value) || value.length !== 2) throw new Malformed("journal position");
  const [position, leaf] = value;
  if (typeof position !== "bigint" || position < 0n) throw new Malformed("journal position");
  return { position, leaf: bytes(leaf, 8) };
}

function readTraining(value) {
  if (value === undefined) return false;
  if (value !== true) throw new Malformed("training");
  return true;
}

/** Seconds since 1970. */
function moment(value) {
  const holds = typeof value === "bigint" && value >= 0n && value <= LAST_SECOND;
  if (!holds) throw new Malformed("a moment");
  return Number(value);
}

function office(value) {
  if (typeof value !== "string" || !/^[A-Z0-9-]{2,16}$/.test(value)) throw new Malformed("office");
  return value;
}

function word(value) {
  if (typeof value !== "string" || !/^[a-z0-9-]{1,40}$/.test(value)) throw new Malformed("a word");
  return value;
}

function bytes(value, length) {
  if (!(value instanceof Uint8Array) || value.length !== length) throw new Malformed("bytes");
  return value;
}

function documentId(id) {
  let value = 0n;
  for (const byte of id) value = (value << 8n) | BigInt(byte);
  let digits = "";
  for (let place = 0; place < 26; place += 1) {
    digits = ALPHABET[Number(value & 31n)] + digits;
    value >>= 5n;
  }
  return `doc-${digits}`;
}
