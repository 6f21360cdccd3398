// Looks at every page: follows the links that a person could follow, in Arabic and in
// French, wide and narrow; keeps a picture of each, and asks axe about each.
import { AxeBuilder } from "@axe-core/playwright";
import { join } from "node:path";

export const WIDE = { width: 1366, height: 900 };
export const NARROW = { width: 390, height: 844 };

/** Pages that are one page with other contents: ids, numbers and queries do not count. */
export function shapeOf(url) {
  const { pathname } = new URL(url);
  return pathname.replace(/\b[a-z]{3}-[0-9a-z]{26}\b/g, "ID").replace(/\/\d+(?=\/|$)/g, "/N");
}

/** The same where the forms of all kinds of notes and acts count as one: their sections, fields
 * and faults are drawn alike, and one role has looked at each. */
export function formsAsOne(url) {
  return shapeOf(url).replace(/(\/acts\/ID\/notes|\/declarations)\/.+/, "$1/FORM");
}

/** Where the links of this page lead, on this server. */
async function links(page) {
  const origin = new URL(page.url()).origin;
  const found = await page.$$eval("a[href]", (all) => all.map((a) => a.href));
  return found.filter((href) => href.startsWith(origin)).map((href) => href.split("#")[0]);
}

/** Addresses of all pages that can be reached, one of each shape. */
export async function everyPage(page, start, skip, shapeIn = shapeOf) {
  const seen = new Map();
  const waiting = [start];
  while (waiting.length > 0) {
    const url = waiting.shift();
    const shape = shapeIn(url);
    if (seen.has(shape) || skip.test(new URL(url).pathname)) continue;
    seen.set(shape, url);
    const answer = await page.goto(url).catch(() => null);
    const kind = answer?.headers()["content-type"] ?? "";
    if (!kind.startsWith("text/html")) {
      seen.delete(shape);
      continue;
    }
    waiting.push(...(await links(page)));
  }
  return seen;
}

/** What axe finds, one sentence a fault. */
export async function axe(page) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${v.help}: ${n.target.join(" ")}: ${n.failureSummary}`),
  );
}

/** Faults that no axe rule knows: the page must not be wider than the window. */
async function overflow(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    return over > 1 ? [`the page is ${over} px wider than the window`] : [];
  });
}

/** A text that nobody wrote shows its key. Sought on Arabic pages, where no word looks like one. */
async function rawKeys(page) {
  return page.evaluate(() => {
    const found = new Set();
    if (document.documentElement.lang !== "ar") return [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement.closest(".code, datalist, script, style")) continue;
      for (const word of textContent.split(/\s+/)) {
        if (/^[a-z]+(-[a-z_]+)+$/.test(word)) found.add(`the key ${word} is shown`);
      }
    }
    return [...found];
  });
}

/** The bar that stays at the foot of the window covers whatever happens to lie under it until one
 * scrolls; in a picture of the whole page, and for axe, it belongs after the form. */
async function layDownBar(page) {
  await page.evaluate(() => {
    for (const bar of document.querySelectorAll(".actions")) bar.style.position = "static";
  });
}

/** One page, in the language it has now: a picture at both widths, and its faults. */
export async function look(page, name, shots) {
  const faults = [];
  await layDownBar(page);
  faults.push(...(await rawKeys(page)));
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready);
    const path = join(shots, `${name}-${size.width}.png`);
    await page.screenshot({ path, fullPage: true });
    faults.push(...(await overflow(page)).map((f) => `${f} at ${size.width}`));
  }
  await page.setViewportSize(WIDE);
  faults.push(...(await axe(page)));
  return faults;
}
