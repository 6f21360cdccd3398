// The tour: every page that anybody of any role can reach, and a visitor,
// in Arabic and in French, wide and narrow, and in the error state.
import { loginOf } from "./demo.mjs";
import { everyPage, formsAsOne, look, shapeOf, WIDE } from "./look.mjs";
import { logIn } from "./work.mjs";

/** Not followed: ways out, other languages, and addresses that are no pages. */
const SKIP = /\/(logout|lang)(\/|$|\?)/;
const ROLES = [
  "visitor",
  "clerk",
  "registrar",
  "administrator",
  "supervisor",
  "inspector",
  "auditor",
];

export async function lookAtEveryPage({ browser, demo, langs, shots, step, act }) {
  for (const lang of langs) {
    for (const role of ROLES) {
      await step(`every page of the ${role} in ${lang}`, () =>
        tour({ browser, demo, lang, role, shots, act }),
      );
    }
  }
}

async function tour({ browser, demo, lang, role, shots, act }) {
  const context = await browser.newContext({ viewport: WIDE });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults = [];
  page.on("console", (said) => {
    // A refusal is a page of its own; the browser repeats its status as an error.
    const text = said.text();
    if (said.type() === "error" && !/status of 4\d\d/.test(text)) faults.push(`console: ${text}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  if (role !== "visitor") await logIn(page, demo, loginOf(demo, role));
  await page.goto(`${demo.address}/lang/${lang}?back=/about`);
  if (role === "clerk" || role === "registrar") await openOne(page, demo, act);
  const start = role === "visitor" ? demo.address : `${demo.address}/about`;
  const pages = await everyPage(page, start, SKIP, role === "clerk" ? shapeOf : formsAsOne);
  for (const [shape, url] of pages) {
    await page.goto(url);
    const name = `${lang}-${role}${shapeOf(url).replaceAll("/", "-")}`;
    faults.push(...(await look(page, name, shots)).map((fault) => `${shape}: ${fault}`));
  }
  if (role === "clerk") faults.push(...(await errorState(page, demo, lang, shots)));
  await context.close();
  if (pages.size < 2) throw new Error(`only ${pages.size} page reached`);
  if (faults.length === 0) return;
  throw new Error(`${faults.length} faults\n        ${faults.join("\n        ")}`);
}

/** An act opens only for a purpose: said once, so that the tour sees the act itself. */
async function openOne(page, demo, act) {
  if (!act) return;
  await page.goto(`${demo.address}/acts/${act}`);
  const button = await page.$("form.stack button[data-main]");
  if (button) await Promise.all([page.waitForNavigation(), button.press("Enter")]);
}

/** The declaration with everything wrong. */
async function errorState(page, demo, lang, shots) {
  await page.goto(`${demo.address}/declarations/birth`);
  await page.fill("[name=child_first_ar]", "Karim");
  await page.fill("[name=birth_date_day]", "31");
  await page.fill("[name=birth_date_month]", "2");
  await page.fill("[name=birth_date_year]", "2026");
  await page.waitForURL("**/drafts/act-*");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Control+Enter")]);
  const summary = await page.$("#errors");
  if (!summary) return ["errors: the summary is missing"];
  return look(page, `${lang}-clerk-errors`, shots);
}
