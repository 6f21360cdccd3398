// Codes changed at random, from a seed: the page refuses every one, and none stops it.
// `SIJILL_MUTATIONS` says how many, 500 where it does not.

import assert from "node:assert/strict";
import test from "node:test";

import * as base45 from "../../verify/base45.mjs";
import { verify } from "../../verify/verify.mjs";
import { code, context } from "./shared.mjs";

const MANY = Number(process.env.SIJILL_MUTATIONS ?? 500);
const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const CODES = [await code("birth-extract"), await code("life-certificate")];

function dice(seed) {
  let state = BigInt(seed);
  return (bound) => {
    state ^= state >> 12n;
    state = BigInt.asUintN(64, state ^ (state << 25n));
    state ^= state >> 27n;
    return Number((BigInt.asUintN(64, state * 0x2545f4914f6cdd1dn) >> 33n) % BigInt(bound));
  };
}

function encode(bytes) {
  let text = "MA1:";
  for (let at = 0; at < bytes.length; at += 2) {
    const alone = at + 1 === bytes.length;
    const value = alone ? bytes[at] : bytes[at] * 256 + bytes[at + 1];
    text += LETTERS[value % 45] + LETTERS[Math.floor(value / 45) % 45];
    if (!alone) text += LETTERS[Math.floor(value / 2025)];
  }
  return text;
}

function mutate(from, below, any) {
  const out = [...from];
  for (let change = below(3); change >= 0 && out.length > 0; change -= 1) {
    const at = below(out.length);
    const what = below(7);
    if (what < 3) out[at] = any();
    else if (what === 3) out.splice(at, 1);
    else if (what === 4) out.splice(at, 0, any());
    else if (what === 5) {
      const other = below(out.length);
      [out[at], out[other]] = [out[other], out[at]];
    } else out.length = at;
  }
  return out;
}

test("every change of the text is refused", async () => {
  const below = dice(20261123);
  const letters = [...LETTERS, "a", "\u0663", "\u0000"];
  for (const own of CODES) {
    for (let round = 0; round < MANY; round += 1) {
      const changed = mutate(own, below, () => letters[below(letters.length)]).join("");
      if (changed === own) continue;
      assert.notEqual((await verify(changed, context)).verdict, "genuine", changed);
    }
  }
});

test("every change of the bytes is refused", async () => {
  const below = dice(19880314);
  for (const own of CODES) {
    const bytes = base45.decode(own.slice(4));
    assert.equal(encode(bytes), own);
    for (let round = 0; round < MANY; round += 1) {
      const changed = encode(mutate(bytes, below, () => below(256)));
      if (changed === own) continue;
      assert.notEqual((await verify(changed, context)).verdict, "genuine", changed);
    }
  }
});
