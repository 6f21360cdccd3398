// A year of an office, from the keyboard alone: the registrar opens its registers, a clerk and the
// registrar live through sixty varied acts and notes, the registrar closes the year and prints
// what goes to the court. The clock of the training office is moved from season to season.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { here, loginOf, startBrowser } from "./demo.mjs";
import { enter, fill, fillAll, tabTo } from "./keyboard.mjs";
import { WIDE } from "./look.mjs";
import { emptyCommune, prove, serve } from "./office.mjs";
import { acknowledge, logIn, saveFile } from "./work.mjs";
import * as acts from "./year-acts.mjs";

const shots = join(here, "shots");
const KEYS = { birth: "Alt+1", death: "Alt+2" };
const REGISTERS = ["birth", "death", "birth-judgments", "death-judgments"];
const COURT = "المحكمة الابتدائية بصفرو";

/** The people at work: the registrar, and the clerk who prepares what needs two pairs of eyes. */
class Office {
  constructor(demo, registrar, clerk, day) {
    Object.assign(this, { demo, registrar, clerk, day });
  }

  static async open(commune, browser, day, time = "09:00") {
    const demo = await serve(commune, `${day}T${time}`);
    const seat = async (role) => {
      const context = await browser.newContext({ viewport: WIDE, locale: "ar-MA" });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await logIn(page, demo, loginOf(demo, role));
      return page;
    };
    return new Office(demo, await seat("registrar"), await seat("clerk"), day);
  }

  async shut() {
    await this.registrar.context().close();
    await this.clerk.context().close();
    await this.demo.stop();
  }

  /** Declared, presented and signed by the registrar. */
  async act(kind, values) {
    const page = this.registrar;
    await declare(page, this.demo, kind, values);
    await mainKey(page, /\/queue\/act-/);
    return this.sign(page);
  }

  /** Prepared by the clerk, signed by the registrar. */
  async actOfTwo(kind, values) {
    const draft = await declare(this.clerk, this.demo, kind, values);
    await mainKey(this.clerk, /\/declarations$/);
    await this.registrar.goto(`${this.demo.address}/queue/${draft}`);
    return this.sign(this.registrar);
  }

  /** The death of somebody born here, from the birth act. */
  async deathOf(birth, values) {
    const page = this.registrar;
    await openAct(page, this.demo, birth);
    await tabTo(page, "the way to a death", (a) => a.action === `/acts/${birth}/death`);
    await enter(page);
    await fillAll(page, values, (at) => at.tag === "button" && at.name === "action");
    await mainKey(page, /\/queue\/act-/);
    return this.sign(page);
  }

  async sign(page) {
    await acknowledge(page);
    await mainKey(page, /\/acts\/act-/);
    return page.url().split("/acts/")[1];
  }

  async note(act, kind, more = {}) {
    await this.writeNote(this.registrar, act, kind, more, /\/acts\/act-[0-9a-z]+$/);
  }

  /** Prepared by the clerk; the registrar reads it and signs. */
  async noteOfTwo(act, kind, more = {}) {
    await this.writeNote(this.clerk, act, kind, more, /\/notes\/note-/);
    const page = this.registrar;
    const path = new URL(this.clerk.url()).pathname;
    await page.goto(this.demo.address + path);
    await tabTo(page, "the button to sign", (a) => a.action === `${path}/sign`);
    await enter(page);
    if (!page.url().endsWith(`/acts/${act}`)) throw new Error(`${kind}: ${await said(page)}`);
  }

  async writeNote(page, act, kind, more, leadsTo) {
    await openAct(page, this.demo, act);
    await page.keyboard.press("Alt+M");
    await page.waitForURL(`**/acts/${act}/notes`);
    await tabTo(page, kind, (a) => a.href.endsWith(`/notes/${kind}`));
    await enter(page);
    const values = { ...acts.note(kind, this.day), ...more };
    await fillAll(page, values, (at) => at.tag === "button" && at.name === "action");
    await mainKey(page, leadsTo);
  }
}

async function declare(page, demo, kind, values) {
  await page.goto(`${demo.address}/desk`);
  await page.keyboard.press(KEYS[kind]);
  await page.waitForURL(`**/declarations/${kind}`);
  await fillAll(page, values, (at) => at.tag === "button" && at.name === "action");
  await page.waitForURL("**/drafts/act-*");
  return page.url().split("/drafts/")[1].split("?")[0];
}

/** Ctrl+Enter; what the page points out is read, acknowledged with a reason, and sent again. */
async function mainKey(page, leadsTo) {
  for (let turn = 0; turn < 2; turn += 1) {
    const next = page.waitForNavigation({ waitUntil: "load" });
    await page.keyboard.press("Control+Enter");
    await next;
    if (leadsTo.test(page.url())) return;
    await acknowledge(page);
  }
  throw new Error(`${page.url()}: ${await said(page)}`);
}

async function said(page) {
  const words = await page.$$eval("#errors li, .notice-text, .errors li", (all) =>
    all.map((one) => one.textContent),
  );
  return words.join(" | ");
}

async function openAct(page, demo, act) {
  await page.goto(`${demo.address}/acts/${act}`);
  if (await page.$(".sheet")) return;
  await tabTo(page, "the button to open", (a) => a.tag === "button" && a.action === `/acts/${act}`);
  await enter(page);
}

async function openRegisters(office) {
  const page = office.registrar;
  const found = {};
  for (const kind of REGISTERS) {
    await page.goto(`${office.demo.address}/registers`);
    const values = {
      kind,
      year: office.day.slice(0, 4),
      pages: "200",
      acts_per_page: "1",
      prosecutor: "محمد الفاسي",
      court: COURT,
      paraph_date: "2025-12-20",
      paraph_reference: "41/2025",
    };
    const button = (at) => at.tag === "button" && at.action === "/registers";
    await fillAll(page, values, button);
    await enter(page);
    if (!/\/registers\/reg-/.test(page.url())) throw new Error(`${kind}: ${await said(page)}`);
    found[kind] = page.url();
  }
  return found;
}

const SEASONS = [
  ["2026-01-05", winter],
  ["2026-04-13", spring],
  ["2026-07-20", summer],
  ["2026-10-12", autumn],
  ["2026-12-21", december],
];

/** What later seasons come back to. */
const known = { adults: [], children: [] };

async function births(office, from, count) {
  for (let n = from; n < from + count; n += 1) {
    known.children.push(await office.act("birth", acts.birth(n, office.day)));
  }
  return count;
}

async function winter(office) {
  const drawn = await births(office, 0, 7);
  for (let n = 20; n < 24; n += 1) {
    known.adults.push(await office.actOfTwo("birth", acts.byJudgment(n, office.day)));
  }
  return drawn + 4;
}

async function spring(office) {
  const drawn = await births(office, 30, 6);
  for (let n = 50; n < 54; n += 1) {
    known.adults.push(await office.actOfTwo("birth", acts.transferred(n, office.day)));
  }
  for (const adult of known.adults.slice(0, 4)) await office.note(adult, "marriage");
  return drawn + 8;
}

async function summer(office) {
  const drawn = await births(office, 60, 5);
  const child = await office.act("birth", acts.fatherUnknown(70, office.day));
  await office.note(child, "kafala");
  await office.note(known.adults[0], "divorce");
  await office.note(known.adults[1], "judicial-divorce");
  await office.note(known.adults[4], "nationality-acquired");
  const present = acts.birth(1, office.day).child_first_ar;
  await office.noteOfTwo(known.children[1], "first-name-change", { present_value: present });
  await office.noteOfTwo(known.children[2], "correction-material");
  return drawn + 7;
}

async function autumn(office) {
  const drawn = await births(office, 80, 4);
  await office.note(known.adults[0], "reprise");
  await office.note(known.adults[5], "extract-for-marriage");
  await office.note(known.adults[5], "marriage");
  await office.deathOf(known.adults[2], acts.death(1, office.day));
  await office.deathOf(known.adults[3], acts.death(2, office.day));
  const late = { variant: "judgment", judgment_number: "71/2026", judgment_court: COURT };
  await office.actOfTwo("death", {
    ...acts.stranger(3),
    ...acts.death(3, office.day),
    ...late,
    judgment_date: acts.daysBefore(office.day, 15),
    death_date: "2019-03-04",
  });
  await office.act("death", { ...acts.stranger(4), ...acts.death(4, office.day) });
  return drawn + 7;
}

async function december(office) {
  const drawn = await births(office, 90, 6);
  const byFather = acts.death(5, office.day, { declarant_capacity: "father" });
  await office.deathOf(known.children[0], byFather);
  await office.note(known.adults[6], "death-elsewhere");
  await office.note(known.adults[7], "marriage");
  return drawn + 3;
}

/** On the last day: the count in words, no act after it, and the papers for the court. */
async function close(office, registers) {
  const page = office.registrar;
  const counts = {};
  for (const [kind, url] of Object.entries(registers)) {
    const path = new URL(url).pathname;
    await page.goto(office.demo.address + path);
    await tabTo(page, "the button to close", (a) => a.action === `${path}/close`);
    await enter(page);
    const statement = await page.textContent(".act-face");
    if (!statement.trim()) throw new Error(`${kind} has no closing statement: ${await said(page)}`);
    counts[kind] = statement.trim();
    await page.screenshot({ path: join(shots, `year-closed-${kind}.png`), fullPage: true });
    for (const [paper, end] of [["table", "pdf"], ["closing", "pdf"], ["second-copy", "zip"]]) {
      const file = join(shots, `year-${kind}-${paper}.${end}`);
      const bytes = await saveFile(page, `${path}/${paper}`, file);
      if (bytes < 2_000) throw new Error(`${kind}: ${paper} has ${bytes} bytes`);
    }
    await fill(page, "court", COURT);
    await fill(page, "reference", "18/2026");
    await tabTo(page, "the button to send", (a) => a.action === `${path}/dispatch`);
    await enter(page);
  }
  return counts;
}

async function refusedAfterwards(office) {
  await declare(office.registrar, office.demo, "birth", acts.birth(99, office.day));
  const reached = await mainKey(office.registrar, /\/queue\/act-/)
    .then(() => office.sign(office.registrar))
    .catch(() => undefined);
  if (reached) throw new Error(`an act was signed after the year was closed: ${reached}`);
}

mkdirSync(shots, { recursive: true });
const browser = await startBrowser();
const commune = emptyCommune();
const started = Date.now();
try {
  let entered = 0;
  let registers;
  for (const [day, live] of SEASONS) {
    const office = await Office.open(commune, browser, day);
    registers ??= await openRegisters(office);
    const count = await live(office);
    entered += count;
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(`ok      ${day}: ${count} acts and notes, ${entered} so far (${seconds} s)`);
    await office.shut();
  }
  if (entered < 60) throw new Error(`only ${entered} acts and notes`);
  const last = await Office.open(commune, browser, "2026-12-31", "15:00");
  const counts = await close(last, registers);
  for (const [kind, words] of Object.entries(counts)) console.log(`ok      ${kind}: ${words}`);
  await refusedAfterwards(last);
  await last.shut();
  console.log(`ok      ${prove(commune).replaceAll("\n", "\n        ")}`);
  console.log("year: passed");
} catch (fault) {
  console.log(`FAILED  ${String(fault.stack ?? fault).slice(0, 4000)}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  commune.remove();
}
