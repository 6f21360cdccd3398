// Is this code genuine, and does it still hold? From the text, the keys and the moment alone, in
// the same order and with the same words as the crate.

import * as base45 from "./base45.mjs";
import { Malformed, hex } from "./cbor.mjs";
import { readClaims } from "./claims.mjs";
import { isNormal, open } from "./envelope.mjs";

const PREFIX = "MA1:";
const LONGEST = 4096;
const SLOW_CLOCK = 300;

/**
 * `{ verdict, claims?, kid? }`: the verdict is `genuine` or the reason of the refusal. `now` is
 * in seconds, `trust` from `readTrust`, `registry` is `fields.json`.
 */
export async function verify(text, { trust, registry, now }) {
  if (!text.startsWith(PREFIX)) return { verdict: "not-ours" };
  if (new TextEncoder().encode(text).length > LONGEST) return { verdict: "too-long" };
  try {
    return await judge(base45.decode(text.slice(PREFIX.length)), { trust, registry, now });
  } catch (error) {
    if (error instanceof Malformed) return { verdict: "malformed" };
    throw error;
  }
}

async function judge(bytes, { trust, registry, now }) {
  if (bytes === null) return { verdict: "malformed" };
  const opened = open(bytes);
  if (opened === null) return { verdict: "wrong-algorithm" };
  const kid = hex(opened.kid);
  const trusted = trust.get(kid);
  if (trusted === undefined) return { verdict: "unknown-key", kid };
  if (!(await isSigned(opened, trusted.key))) return { verdict: "bad-signature", kid };
  // Only what a trusted key signed is read any further.
  const claims = readClaims(opened.payload, registry);
  const refused = keyRefused(claims, trusted, now);
  if (refused !== null) return { verdict: refused, kid };
  if (claims.issuedAt > now + SLOW_CLOCK) return { verdict: "not-yet-valid", kid };
  if (now >= claims.expiresAt) return { verdict: "expired", claims, kid };
  return { verdict: "genuine", claims, kid };
}

function isSigned({ signature, signed }, key) {
  if (!isNormal(signature)) return false;
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, signed);
}

function keyRefused(claims, trusted, now) {
  if (trusted.revokedAt !== null && trusted.revokedAt <= now) return "key-revoked";
  if (trusted.issuer !== claims.issuer) return "wrong-issuer";
  if (trusted.training && !claims.training) return "training-key";
  const inTime = claims.issuedAt >= trusted.notBefore && claims.issuedAt < trusted.notAfter;
  return inTime ? null : "key-not-valid-then";
}
