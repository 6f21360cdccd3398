// What the tests of the page share: the golden codes and lists, read as the page reads them.

import { webcrypto } from "node:crypto";
import { readFile } from "node:fs/promises";

import { readTrust } from "../../verify/trust.mjs";

// Node 18 has it under this name only.
globalThis.crypto ??= webcrypto;

const GOLDEN = new URL("../golden/", import.meta.url);
export const PAGE = new URL("../../verify/", import.meta.url);

export const NOW = 1795420800 + 86400;

export const text = (name) => readFile(new URL(name, GOLDEN), "utf8");
export const code = async (name) => (await text(`${name}.txt`)).trimEnd();
export const pageJson = async (name) => JSON.parse(await readFile(new URL(name, PAGE), "utf8"));

export const trust = await readTrust(JSON.parse(await text("trust.json")));
export const registry = await pageJson("fields.json");
export const context = { trust, registry, now: NOW };
