// The walk: the real binary in a real browser. With the keyboard alone a clerk declares
// a birth, the registrar signs it, enters a marriage note and saves the extract; then
// every page is looked at, in Arabic and in French, wide and narrow, and judged by axe.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { batchSurvivesKill, printBatch } from "./batch.mjs";
import { signWithCard } from "./card.mjs";
import { here, loginOf, startBrowser, startDemo } from "./demo.mjs";
import { firstLoad } from "./first-load.mjs";
import { judgeCode, judgeProof, judgeSeal, publishedKeys } from "./judges.mjs";
import { WIDE } from "./look.mjs";
import { lookAtEveryPage } from "./tour.mjs";
import { witnessed } from "./witness.mjs";
import * as work from "./work.mjs";

const shots = join(here, "shots");
const MOST_BYTES = { all: 190_000, code: 45_000 };
const LANGS = ["ar", "fr"];

let passed = 0;
let failed = 0;

/** One step: said when it is done, and when it fails; the walk goes on where it can. */
async function step(name, does) {
  const started = Date.now();
  try {
    const result = await does();
    passed += 1;
    console.log(`ok      ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    return result;
  } catch (fault) {
    failed += 1;
    console.log(`FAILED  ${name}\n        ${String(fault.stack ?? fault).slice(0, 4000)}`);
    return undefined;
  }
}

function expect(holds, what) {
  if (!holds) throw new Error(what);
}

async function smallFirstLoad(browser, demo) {
  const { all, code } = await firstLoad(browser, demo.address);
  console.log(`        first load ${all} bytes, of it ${code} HTML, CSS and script`);
  expect(all <= MOST_BYTES.all, `first load ${all} > ${MOST_BYTES.all} bytes`);
  expect(code <= MOST_BYTES.code, `HTML, CSS and script ${code} > ${MOST_BYTES.code} bytes`);
}

async function firstPageIsArabic(page, demo) {
  const answer = await page.goto(demo.address);
  expect(answer.status() === 200, `/ answered ${answer.status()}`);
  const { lang, dir } = await page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir };
  });
  expect(lang === "ar" && dir === "rtl", `/ is in ${lang}, ${dir}`);
  expect(demo.seconds <= 10, `the first page took ${demo.seconds} s`);
}

async function walk(demo, browser) {
  const values = JSON.parse(readFileSync(join(here, "birth.json"), "utf8"));
  const context = await browser.newContext({ viewport: WIDE, locale: "ar-MA" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await step("the first page is Arabic and in time", () => firstPageIsArabic(page, demo));
  await step("the first load is small", () => smallFirstLoad(browser, demo));
  const draft = await step("a clerk declares a birth by the keyboard alone", async () => {
    await work.logIn(page, demo, loginOf(demo, "clerk"));
    return work.declareBirth(page, work.dated(values));
  });
  await step("the clerk presents it for signature", () => work.present(page, draft));
  await work.logOut(page, demo);
  const act = await step("the registrar signs it by the keyboard alone", async () => {
    await work.logIn(page, demo, loginOf(demo, "registrar"));
    return work.sign(page, draft);
  });
  const adult = await step("the registrar enters a marriage note", () =>
    work.enterMarriage(page, demo),
  );
  const keys = publishedKeys(demo);
  let paper;
  for (const lang of LANGS) {
    paper = await step(`the extract of the new act in ${lang} says what was declared`, () =>
      work.extract(page, demo, act, lang, shots, values),
    );
    await step(`pdfsig and pyHanko accept the seal of the extract in ${lang}`, () =>
      judgeSeal(demo, keys, paper.file, paper.bytes),
    );
    await step(`Go accepts the proof of the extract in ${lang} without a network`, () =>
      judgeProof(demo, paper.data.issued.document_id),
    );
    await step(`the code of the extract in ${lang} is read and believed without a network`, () =>
      judgeCode(browser, demo, keys, paper.file),
    );
    await step(`the extract of the noted act in ${lang} can be read`, () =>
      work.extract(page, demo, adult, lang, shots),
    );
  }
  await step("a batch of copies is printed in one file, each sheet with its own code", () =>
    printBatch(page, demo, keys, shots),
  );
  await step("a batch that is killed in the middle goes on, repeats none and skips none", () =>
    batchSurvivesKill(page, demo, shots),
  );
  await step("a court's witness cosigns the log, and the extract is proven under its eyes", () =>
    witnessed(demo, keys, paper),
  );
  await step("the registrar signs with a key that the node does not have", async () => {
    const other = { ...values, child_first_ar: "هاجر", child_first_latin: "HAJAR" };
    const family = { mother_first_ar: "نعيمة", mother_first_latin: "NAIMA" };
    await work.logOut(page, demo);
    await work.logIn(page, demo, loginOf(demo, "clerk"));
    const draft = await work.declareBirth(page, work.dated({ ...other, ...family }));
    await work.present(page, draft);
    await work.logOut(page, demo);
    await signWithCard(page, demo, draft, { name: other.child_first_ar, shots });
  });
  await context.close();
  await lookAtEveryPage({ browser, demo, langs: LANGS, shots, step, act });
}

rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });
const demo = await startDemo();
const browser = await startBrowser();
try {
  await walk(demo, browser);
} finally {
  await browser.close();
  demo.stop();
}
console.log(`\nwalk: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
