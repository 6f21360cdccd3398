// The keys that are trusted: `trust.json`, read to the letter or not at all.

import { hex } from "./cbor.mjs";

/** What stands before the point in the DER of a P-256 public key; a key's id is a hash of both. */
const SPKI = "3059301306072a8648ce3d020106082a8648ce3d030107034200";
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" };
const NAMES = ["kid", "key", "issuer", "not_before", "not_after", "revoked_at", "training"];

/** A map from key id to `{key, issuer, notBefore, notAfter, revokedAt, training}`, in seconds. */
export async function readTrust(list) {
  if (list?.version !== 1 || !Array.isArray(list.keys)) throw new Error("not a list of keys");
  const keys = new Map();
  for (const entry of list.keys) {
    if (Object.keys(entry).some((name) => !NAMES.includes(name))) throw new Error("a new entry");
    const point = fromHex(entry.key, 65);
    const spki = fromHex(SPKI + entry.key, 91);
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", spki));
    if (hex(hash.subarray(0, 8)) !== entry.kid) throw new Error("a key under another id");
    if (keys.has(entry.kid)) throw new Error("a key twice");
    const trusted = {
      key: await crypto.subtle.importKey("raw", point, ALGORITHM, false, ["verify"]),
      issuer: entry.issuer,
      notBefore: moment(entry.not_before),
      notAfter: moment(entry.not_after),
      revokedAt: entry.revoked_at == null ? null : moment(entry.revoked_at),
      training: entry.training === true,
    };
    if (trusted.notAfter <= trusted.notBefore) throw new Error("no sound validity");
    keys.set(entry.kid, trusted);
  }
  return keys;
}

function fromHex(text, length) {
  if (typeof text !== "string" || !/^([0-9a-f]{2})*$/.test(text) || text.length !== 2 * length) {
    throw new Error("not a key");
  }
  return Uint8Array.from(text.match(/../g), (pair) => Number.parseInt(pair, 16));
}

function moment(text) {
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
  const at = typeof text === "string" && shape.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new Error("not a moment");
  return at / 1000;
}
