// Copies of many acts in one file: asked for in the browser, followed while it goes on, saved; each
// sheet bears its code, which is read from a picture of the sheet and believed.
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveFile } from "./work.mjs";
import { fill } from "./keyboard.mjs";

const SHEETS = 12;

/** The program is killed while it issues; started again it goes on by itself. */
export async function batchSurvivesKill(page, demo, shots) {
  const register = await orderBatch(page, demo, "");
  const at = page.url();
  while ((await issuedOf(page, at))[0] === 0);
  await demo.restart();
  await page.goto(at);
  await page.locator("form[action$='/file'] button").waitFor({ timeout: 60_000 });
  const documents = await page.locator("main td .hash").allInnerTexts();
  const [done, sheets] = await issuedOf(page, at);
  if (done !== sheets || new Set(documents).size !== sheets) {
    throw new Error(`${register}: ${done} of ${sheets}, ${new Set(documents).size} documents`);
  }
  const file = join(shots, "batch-after-kill.pdf");
  await saveFile(page, `${new URL(at).pathname}/file`, file);
  const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  if (!info.includes(`Pages:           ${sheets}`)) throw new Error(info);
}

async function issuedOf(page, at) {
  await page.goto(at);
  const bar = page.locator("#batch-state progress");
  return [Number(await bar.getAttribute("value")), Number(await bar.getAttribute("max"))];
}

async function orderBatch(page, demo, numbers) {
  await page.goto(`${demo.address}/registers`);
  const register = page.locator("main a[href^='/registers/reg-']").first();
  const path = await register.getAttribute("href");
  await page.goto(`${demo.address}${path}/batch`);
  if (numbers) await fill(page, "numbers", numbers);
  await fill(page, "purpose_kind", "court");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL("**/batches/bat-*");
  return path;
}

export async function printBatch(page, demo, keys, shots) {
  await orderBatch(page, demo, `1-${SHEETS}`);
  await page.locator("form[action$='/file'] button").waitFor({ timeout: 60_000 });
  const file = join(shots, "batch.pdf");
  await saveFile(page, `${new URL(page.url()).pathname}/file`, file);
  const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  if (!info.includes(`Pages:           ${SHEETS}`)) throw new Error(info);
  const seen = new Set();
  for (let sheet = 1; sheet <= SHEETS; sheet += 1) {
    seen.add(verified(demo, keys, shots, file, sheet));
  }
  if (seen.size !== SHEETS) throw new Error(`${seen.size} documents on ${SHEETS} sheets`);
}

function verified(demo, keys, shots, file, sheet) {
  const picture = join(shots, `batch-${sheet}`);
  const one = ["-png", "-gray", "-r", "150", "-f", sheet, "-l", sheet, "-singlefile"].map(String);
  execFileSync("pdftoppm", [...one, file, picture]);
  const read = spawnSync("zbarimg", ["-q", "--raw", `${picture}.png`], { encoding: "utf8" });
  const text = `${picture}.txt`;
  writeFileSync(text, read.stdout.trim());
  const own = spawnSync(demo.exe, ["verify", text, "--keys", keys, "--json"], { encoding: "utf8" });
  const verdict = JSON.parse(own.stdout);
  if (!verdict.genuine) throw new Error(`sheet ${sheet}: ${own.stdout}`);
  return read.stdout.trim();
}
