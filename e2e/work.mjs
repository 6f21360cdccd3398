// The work of an office, done as people do it who never touch the mouse.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { enter, fill, fillAll, focused, tabTo } from "./keyboard.mjs";
import { plain, readPaper, words } from "./paper.mjs";

/** The button of the form that goes there. */
const button = (to) => (at) => at.tag === "button" && at.action === to;

/** Today in Morocco, as a stored date: of universal time, which the newest tables of time zones
 * give Morocco in 2026; this runtime's table is older than the program's, and an hour ahead. */
function today() {
  return new Date().toISOString().slice(0, 10);
}

/** The sample birth, born and declared today. */
export function dated(values) {
  const day = today();
  const fresh = { birth_date: day, declaration_date: day, certificate_date: day };
  return { ...values, ...fresh };
}

/** Signs in from the first page. */
export async function logIn(page, demo, login) {
  await page.goto(`${demo.address}/login`);
  await fill(page, "login", login.login);
  await fill(page, "password", login.password);
  await tabTo(page, "the button to sign in", (a) => a.tag === "button" && a.action === "/login");
  await enter(page);
  const inside = /\/(desk|administration|follow|registers|proofs)$/.test(page.url());
  if (!inside) throw new Error(`signing in leads to ${page.url()}`);
}

export async function logOut(page, demo) {
  await page.goto(`${demo.address}/desk`);
  await tabTo(page, "the button to sign out", (a) => a.action === "/logout");
  await enter(page);
}

/** Opens a declaration from the desk, fills every field by Tab, and waits for the autosave. */
export async function declareBirth(page, values) {
  const next = page.waitForURL("**/declarations/birth");
  await page.keyboard.press("Alt+1");
  await next;
  const end = (at) => at.tag === "button" && at.name === "action";
  await fillAll(page, values, end);
  await page.waitForURL("**/drafts/act-*", { timeout: 15_000 });
  await page.waitForFunction(
    (name) => document.getElementById("side").textContent.length > 0 && !!name,
    "side",
  );
  return page.url().split("/drafts/")[1].split("?")[0];
}

/** Presents the draft; a list of declarations means that nothing was missing. */
export async function present(page, draft) {
  const next = page.waitForNavigation({ waitUntil: "load" });
  await page.keyboard.press("Control+Enter");
  await next;
  if (page.url().endsWith("/declarations")) return;
  const faults = await page.$$eval("#errors li", (all) => all.map((li) => li.textContent));
  const notices = await page.$$eval(".notice-text", (all) => all.map((p) => p.textContent));
  throw new Error(`${draft} was not presented: ${[...faults, ...notices].join(" | ")}`);
}

/** Opens the draft in the queue, accepts what is pointed out, signs. */
export async function sign(page, draft) {
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/queue/${draft}`);
  await acknowledge(page);
  const next = page.waitForNavigation({ waitUntil: "load" });
  await page.keyboard.press("Control+Enter");
  await next;
  if (!page.url().includes("/acts/act-")) throw new Error(`signing leads to ${page.url()}`);
  const number = await page.textContent(".sheet .body header");
  if (!/\d+/.test(number)) throw new Error(`the signed act shows no number: ${number}`);
  return page.url().split("/acts/")[1];
}

/** Reads what is pointed out, accepts it and says why. */
export async function acknowledge(page) {
  const waiting = await page.$$eval("input[name^=ack-]", (all) => all.map((b) => b.name));
  for (const name of waiting) {
    await tabTo(page, name, (a) => a.name === name);
    await page.keyboard.press("Space");
    await fill(page, name.replace("ack-", "why-"), "اطلعت على الوثيقة");
  }
}

/** Finds an adult by the search box, opens the act for a purpose, notes a marriage. */
export async function enterMarriage(page, demo) {
  await page.goto(`${demo.address}/desk`);
  await page.keyboard.press("/");
  await page.keyboard.type("1990");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search");
  const act = await unnoted(page);
  await tabTo(page, "an act of 1990", (a) => a.href === `/acts/${act}`);
  await enter(page);
  await tabTo(page, "the button to open the act", button(`/acts/${act}`));
  await enter(page);
  await tabTo(page, "the way to a note", (a) => a.href.endsWith(`/acts/${act}/notes`));
  await enter(page);
  await tabTo(page, "the kind of note", (a) => a.href.endsWith("/notes/marriage"));
  await enter(page);
  const note = {
    spouse_first_ar: "سلمى",
    spouse_family_ar: "بنجلون",
    spouse_first_latin: "SALMA",
    spouse_family_latin: "BENJELLOUN",
    spouse_birth_date: "1992-05-11",
    spouse_birth_office: "مكناس",
    marriage_date: "2019-09-14",
    marriage_act_reference: "218",
    family_section: "قسم قضاء الأسرة بصفرو",
    notice_reference: "77/2019",
    notice_received_date: "2019-09-25",
  };
  await fillAll(page, note, (at) => at.tag === "button" && at.name === "action");
  const next = page.waitForNavigation({ waitUntil: "load" });
  await page.keyboard.press("Control+Enter");
  await next;
  if (!page.url().endsWith(`/acts/${act}`)) {
    await acknowledge(page);
    const again = page.waitForNavigation({ waitUntil: "load" });
    await page.keyboard.press("Control+Enter");
    await again;
  }
  const margin = await page.textContent(".sheet .margin");
  if (!margin.includes("بنجلون")) throw new Error(`the margin shows no note: ${margin}`);
  return act;
}

/** The first act in the list whose margin is empty. */
async function unnoted(page) {
  const found = await page.$$eval("tbody tr", (rows) =>
    rows
      .filter((row) => !row.querySelector(".tag.green"))
      .map((row) => row.querySelector("a").getAttribute("href").split("/acts/")[1]),
  );
  if (found.length === 0) throw new Error("no act of 1990 without a note");
  return found[0];
}

/** Asks for an extract by keyboard, keeps the PDF, and compares it with what was declared. */
export async function extract(page, demo, act, lang, shots, values) {
  await openAct(page, demo, act);
  await page.goto(`${demo.address}/acts/${act}/copies`);
  await fill(page, "lang", lang);
  await fill(page, "requester", "كريم البقالي");
  await fill(page, "purpose_kind", "school");
  await fill(page, "purpose_said", "السنة الأولى ابتدائي");
  const bytes = await saved(page, act);
  const name = `extract-${values ? "new" : "noted"}-${lang}`;
  const paper = readPaper(bytes, name, shots);
  const said = plain(words(paper.data).join(" "));
  const wanted = values
    ? [lang === "ar" ? values.child_first_ar : values.child_first_latin]
    : [lang === "ar" ? "بنجلون" : "BENJELLOUN"];
  for (const word of wanted) {
    if (!said.includes(plain(word))) throw new Error(`the ${lang} extract does not say ${word}`);
  }
  if (lang === "fr" && !plain(paper.text).includes(plain(wanted[0]))) {
    throw new Error(`the French extract shows no ${wanted[0]}`);
  }
  writeFileSync(join(shots, `${name}.txt`), paper.text);
  return { ...paper, bytes };
}

async function openAct(page, demo, act) {
  await page.goto(`${demo.address}/acts/${act}`);
  const at = await page.$("form button[data-main]");
  if (!at || (await page.$(".sheet"))) return;
  await tabTo(page, "the button to open the act", button(`/acts/${act}`));
  await enter(page);
}

/** Presses the button that goes to `action` and keeps the file it saves; answers its size. */
export async function saveFile(page, action, path) {
  await tabTo(page, `the button for ${action}`, button(action));
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    page.keyboard.press("Enter"),
  ]);
  await download.saveAs(path);
  return statSync(path).size;
}

/** The paper is saved as a file, and the page stays where it is. */
async function saved(page, act) {
  await tabTo(page, "the button to issue", button(`/acts/${act}/copies`));
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 30_000 }),
    page.keyboard.press("Enter"),
  ]);
  const bytes = readFileSync(await download.path());
  if (bytes.subarray(0, 5).toString() !== "%PDF-") throw new Error(`${act}: not a PDF`);
  if ((await focused(page)) === undefined) throw new Error("the page is gone");
  return bytes;
}
