// `COSE_Sign1` (RFC 9052) with exactly our two protected headers and nothing beside them.

import { Malformed, decode } from "./cbor.mjs";

/** Half of the order of P-256: of the two signatures that verify, codes carry the smaller. */
const HALF = 0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8n;
const ES256 = -7n;

/** What came in the envelope, nothing of it verified; null for another algorithm. */
export function open(bytes) {
  // The tag 18 stands here and nowhere else.
  if (bytes[0] !== 0xd2) throw new Malformed("no envelope");
  const parts = decode(bytes.subarray(1));
  if (!Array.isArray(parts) || parts.length !== 4) throw new Malformed("no envelope");
  const [header, unprotected, payload, signature] = parts;
  const sound =
    header instanceof Uint8Array &&
    unprotected instanceof Map &&
    unprotected.size === 0 &&
    payload instanceof Uint8Array &&
    signature instanceof Uint8Array &&
    signature.length === 64;
  if (!sound) throw new Malformed("no envelope of ours");
  const headers = decode(header);
  if (!(headers instanceof Map) || !headers.has(1n)) throw new Malformed("no algorithm");
  if (headers.get(1n) !== ES256) return null;
  const kid = headers.get(4n);
  if (headers.size !== 2 || !(kid instanceof Uint8Array) || kid.length !== 8) {
    throw new Malformed("other headers");
  }
  return { kid, payload, signature, signed: signedBytes(header, payload) };
}

/** `["Signature1", header, h'', payload]`: what the key signed. */
function signedBytes(header, payload) {
  const context = new TextEncoder().encode("Signature1");
  const parts = [[0x84, 0x60 + context.length], context, head(header.length), header, [0x40]];
  return Uint8Array.from([...parts, head(payload.length), payload].flatMap((part) => [...part]));
}

/** The head of a byte string. */
function head(length) {
  if (length < 24) return [0x40 + length];
  if (length < 256) return [0x58, length];
  return [0x59, length >> 8, length & 0xff];
}

/** Whether s is the smaller of the two that verify. */
export function isNormal(signature) {
  let s = 0n;
  for (const byte of signature.subarray(32)) s = (s << 8n) | BigInt(byte);
  return s <= HALF;
}
