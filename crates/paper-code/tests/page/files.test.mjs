// The files of the page: its texts are whole, its script is apart, others' code is unchanged.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

import { PAGE, pageJson, registry, text } from "./shared.mjs";

const file = (name) => readFile(new URL(name, PAGE), "utf8");

test("Arabic and French say the same things, Amazigh nothing more", async () => {
  const [ar, fr, zgh] = await Promise.all(
    ["ar", "fr", "zgh"].map((lang) => pageJson(`texts/${lang}.json`)),
  );
  assert.deepEqual(Object.keys(ar), Object.keys(fr));
  for (const key of Object.keys(zgh)) assert.ok(key in ar || key === "draft", key);
  assert.ok(zgh.draft);
  for (const key of Object.keys(ar)) {
    const places = (words) => (words.match(/\{\w+\}/g) ?? []).sort();
    assert.deepEqual(places(ar[key]), places(fr[key]), key);
  }
});

test("every text that the page asks for is there", async () => {
  const ar = await pageJson("texts/ar.json");
  const page = await file("page.mjs");
  const html = await file("index.html");
  const asked = [
    ...[...page.matchAll(/\b(?:say|busy)\("([\w-]+)"/g)].map((found) => found[1]),
    ...[...html.matchAll(/data-text="([\w-]+)"/g)].map((found) => found[1]),
    ...registry.map((row) => `field-${row.name}`),
  ];
  const verdicts = new Set(JSON.parse(await text("refused.json")).map((row) => row.reason));
  for (const verdict of ["genuine", ...verdicts]) {
    asked.push(`verdict-${verdict}`, `what-now-${verdict}`);
  }
  assert.ok(asked.length > 70);
  // The notice of a draft stands in the draft itself.
  for (const key of asked.filter((key) => key !== "draft")) assert.ok(key in ar, key);
});

test("no script and no style stands in the page, and its policy forbids any", async () => {
  const html = await file("index.html");
  assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/);
  assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/);
  const [, policy] = html.match(/content-security-policy" content="([^"]+)"/);
  assert.doesNotMatch(policy, /unsafe|https?:/);
  assert.match(policy, /default-src 'none'/);
});

test("the page keeps every file that it needs without a network", async () => {
  const offline = await file("offline.js");
  const names = (await readdir(fileURLToPath(PAGE), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(fileURLToPath(PAGE), join(entry.parentPath ?? entry.path, entry.name)))
    .filter((name) => !/^vendor\/(?!jsqr\.js)|^offline\.js$/.test(name));
  assert.ok(names.length > 12);
  for (const name of names) assert.ok(offline.includes(`"${name}"`), name);
});

test("jsQR is what was vendored", async () => {
  const sum = createHash("sha256").update(await file("vendor/jsqr.js")).digest("hex");
  assert.equal(sum, "bc40c8a15196236b2314db0856f72ca0b49980cd5413b8c852a7349f5fee0859");
});
