// The page reads the golden codes as the crate does, and gives its verdicts.

import assert from "node:assert/strict";
import test from "node:test";

import { shown } from "../../verify/cbor.mjs";
import { readTrust } from "../../verify/trust.mjs";
import { verify } from "../../verify/verify.mjs";
import { code, context, text } from "./shared.mjs";

test("a birth extract says what it says", async () => {
  const { verdict, claims, kid } = await verify(await code("birth-extract"), context);
  assert.equal(verdict, "genuine");
  assert.equal(kid, "8baa634a1a6e7ea7");
  assert.equal(claims.issuer, "MA-RABAT-03");
  assert.equal(claims.document, "doc-2tb9d5mpjtb9d5mpjtb9d5mpjt");
  assert.deepEqual([claims.kind, claims.formVersion], ["birth-extract", "2026-01"]);
  assert.deepEqual(claims.act, { kind: "birth", number: "311/1988", office: null });
  assert.equal(claims.journal.position, 48112n);
  const fields = Object.fromEntries(claims.fields.map((row) => [row.name, row.value]));
  assert.equal(fields["family-name-latin"], "EL IDRISSI");
  assert.equal(fields["first-name-ar"], "فاطمة الزهراء");
  assert.deepEqual(fields["born-on"], { year: 1988, month: 3, day: 14 });
  assert.equal(fields.sex, "female");
  assert.equal(fields["notes-count"], 1);
  assert.equal(claims.fields.length, 12);
});

test("a training certificate says that it is one", async () => {
  const { verdict, claims } = await verify(await code("life-certificate"), context);
  assert.equal(verdict, "genuine");
  assert.deepEqual([claims.training, claims.act, claims.journal], [true, null, null]);
});

test("what a later version added is shown as unknown", async () => {
  const { claims } = await verify(await code("later-version"), context);
  const rows = claims.unknown.map((row) => [row.level, row.key, shown(row.value)]);
  assert.deepEqual(rows, [
    ["claim", 2, '"subject"'],
    ["document", 99, "[1, h'c0ffee', true]"],
    ["field", 41, '"new\\u{202e}"'],
    ["field", 42, '{1: null, "a": -5}'],
  ]);
});

test("each refusal has the verdict that the crate gives", async () => {
  const rows = JSON.parse(await text("refused.json"));
  assert.ok(rows.length > 60);
  for (const row of rows) {
    const { verdict } = await verify(row.code, { ...context, now: row.now });
    assert.equal(verdict, row.reason, row.why);
  }
});

test("a list of keys with a fault is no list", async () => {
  const changed = async (change) => {
    const list = JSON.parse(await text("trust.json"));
    change(list);
    return readTrust(list);
  };
  const faults = [
    (list) => (list.version = 2),
    (list) => (list.keys[0].kid = "0000000000000000"),
    (list) => (list.keys[0].key = "04ff"),
    (list) => (list.keys[0].not_before = "2026-01-01"),
    (list) => (list.keys[0].not_after = "2020-01-01T00:00:00Z"),
    (list) => (list.keys[0].more = 1),
    (list) => list.keys.push(list.keys[0]),
  ];
  for (const fault of faults) await assert.rejects(changed(fault), undefined, String(fault));
});
