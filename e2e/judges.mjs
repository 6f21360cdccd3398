// Documents as others see them: programs that this project did not write judge the seal and read
// the code from a picture of the page; a browser without a network believes the code.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { here } from "./demo.mjs";

// Where programs are built may lie outside the checkout; who starts the walk knows it.
export const PYTHON =
  process.env.SIJILL_PYTHON ?? join(here, "..", "target", "venv", "bin", "python");
const PYHANKO = join(here, "..", "crates", "signing", "tests", "judge.py");

function said(program, args, folder) {
  const ran = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
  if (ran.error) throw new Error(`${program}: ${ran.error.message}`);
  return ran.stdout;
}

/** The keys that the node publishes, in a folder. */
export function publishedKeys(demo) {
  const folder = mkdtempSync(join(tmpdir(), "sijill-keys-"));
  execFileSync(demo.exe, ["keys", "--data", demo.data, "--out", folder], { stdio: "pipe" });
  return folder;
}

/** pdfsig, pyHanko and our own verifier accept the seal; one changed byte and none does. */
export function judgeSeal(demo, keys, file, bytes) {
  const folder = dirname(file);
  const seen = said("pdfsig", ["-nocert", file], folder);
  if (!seen.includes("Signature is Valid") || !seen.includes("Total document signed")) {
    throw new Error(`pdfsig: ${seen}`);
  }
  const list = join(folder, "list.txt");
  writeFileSync(list, `${file}\n`);
  const judged = said(PYTHON, [PYHANKO, join(keys, "root.pem"), list, "b-b"], folder);
  if (judged.trim() !== "verdict: accepted") throw new Error(`pyHanko: ${judged}`);
  const own = JSON.parse(said(demo.exe, ["verify", file, "--keys", keys, "--json"], folder));
  if (!own.genuine) throw new Error(`sijill verify: ${JSON.stringify(own)}`);
  const changed = Buffer.from(bytes);
  changed[2000] ^= 1;
  const other = join(folder, "changed.pdf");
  writeFileSync(other, changed);
  const refused = JSON.parse(said(demo.exe, ["verify", other, "--keys", keys, "--json"], folder));
  if (refused.genuine) throw new Error("a changed document is called genuine");
}

/** Go's verifier of logs, cut off from every network, accepts the journal as published and the proof
 * that this document was issued; of another document it does not. */
export function judgeProof(demo, document) {
  const folder = mkdtempSync(join(tmpdir(), "sijill-log-"));
  const own = (...args) =>
    execFileSync(demo.exe, ["log", ...args, "--data", demo.data, "--json"], { stdio: "pipe" });
  const published = JSON.parse(own("publish", "--out", join(folder, "log")));
  const log = published.logs.find((one) => one.folder.endsWith("acts"));
  const proof = join(folder, "proof.txt");
  const { leaf } = JSON.parse(own("prove", "--document", document, "--out", proof));
  const judge = join(folder, "judge");
  const sources = join(here, "..", "crates", "checkpoints", "tests", "judge");
  const env = { ...process.env, GO111MODULE: "off", GOPATH: "/usr/share/gocode" };
  env.GOCACHE = join(folder, "cache");
  execFileSync("go", ["build", "-o", judge, "."], { cwd: sources, env, stdio: "pipe" });
  const alone = (...args) => said("unshare", ["-rn", judge, ...args], folder).trim();
  const judged = [alone("published", log.folder), alone("proof", proof, log.key, leaf)];
  const other = leaf.replace(/^../, (byte) => (byte === "00" ? "01" : "00"));
  if (judged.join() !== "accepted,accepted") throw new Error(`Go: ${judged}`);
  if (alone("proof", proof, log.key, other) === "accepted") throw new Error("a false proof");
}

/** The code in a picture of the page at 150 dpi: read by zbarimg, believed by our verifier, and by
 * the public page in a browser that lost its network. */
export async function judgeCode(browser, demo, keys, file) {
  const folder = dirname(file);
  execFileSync("pdftoppm", ["-png", "-gray", "-r", "150", "-singlefile", file, "page"], {
    cwd: folder,
  });
  const picture = join(folder, "page.png");
  const read = said("zbarimg", ["-q", "--raw", picture], folder).trim();
  if (!read.startsWith("MA1:")) throw new Error(`zbarimg read ${read.slice(0, 40)}`);
  const text = join(folder, "code.txt");
  writeFileSync(text, read);
  for (const presented of [picture, text]) {
    const own = said(demo.exe, ["verify", presented, "--keys", keys, "--json"], folder);
    if (!JSON.parse(own).genuine) throw new Error(`sijill verify: ${own}`);
  }
  await believedOffline(browser, demo, picture);
}

async function believedOffline(browser, demo, picture) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${demo.address}/verify/`);
    await page.evaluate(() => navigator.serviceWorker?.ready.then(() => true));
    await page.setInputFiles("#picture", picture);
    await page.locator(".online button").click();
    const told = await page.locator(".told").innerText({ timeout: 20_000 });
    if (!told.includes("لم يتغير شيء")) throw new Error(`the office says: ${told}`);
    await context.setOffline(true);
    await page.reload();
    await page.setInputFiles("#picture", picture);
    const verdict = page.locator("#answer .verdict");
    await verdict.waitFor({ timeout: 20_000 });
    const words = await verdict.innerText();
    if (!words.includes("رمز صحيح")) throw new Error(`the page says: ${words}`);
  } finally {
    await context.close();
  }
}
