// A registrar whose key is on no disk of the node: the page asks the helper on the same machine,
// the registrar reads there what the bytes say, and what comes back signed is entered.
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { loginOf } from "./demo.mjs";
import { PYTHON } from "./judges.mjs";
import { axe } from "./look.mjs";
import { acknowledge, logIn } from "./work.mjs";

const ACCOUNT = `import sqlite3, sys
print(sqlite3.connect(sys.argv[1]).execute(
  "SELECT id FROM account WHERE login = ?", [sys.argv[2]]).fetchone()[0])`;

function expect(holds, what) {
  if (!holds) throw new Error(what);
}

/** Takes the person's key out of the node: what is left there is the certificate. */
function takeKey(demo, login) {
  const asked = spawnSync(PYTHON, ["-c", ACCOUNT, join(demo.data, "node.db"), login.login]);
  const account = asked.stdout.toString().trim();
  expect(account.startsWith("acc-"), `no account of ${login.login}: ${asked.stderr}`);
  const folder = mkdtempSync(join(tmpdir(), "sijill-card-"));
  const keys = join(demo.data, "keys");
  const inNode = join(keys, `${account}.key.pem`);
  renameSync(inNode, join(folder, "key.pem"));
  copyFileSync(join(keys, `${account}.cert.pem`), join(folder, "certificate.pem"));
  copyFileSync(join(keys, "root.cert.pem"), join(folder, "root.pem"));
  return { folder, giveBack: () => renameSync(join(folder, "key.pem"), inNode) };
}

async function helper(demo, folder) {
  const args = ["sign-agent", "--origin", demo.address, "--keys", folder];
  const child = spawn(demo.exe, [...args, "--listen", "127.0.0.1:0", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  const said = JSON.parse(await new Promise((tell) => lines.once("line", tell)));
  return { ...said, port: new URL(said.address).port, stop: () => child.kill("SIGKILL") };
}

async function pair(page, code, port) {
  await page.waitForSelector("#pairing:not([hidden])");
  await page.fill("#pairing-code", code);
  await page.fill("#pairing-port", port);
  await page.keyboard.press("Enter");
}

const said = (page, word) =>
  page.waitForFunction((word) => {
    const text = document.querySelector(`template[data-word="${word}"]`).content.textContent;
    return document.getElementById("card-said").textContent === text;
  }, word);

async function sendForSignature(page) {
  await acknowledge(page);
  const next = page.waitForNavigation({ waitUntil: "load" });
  await page.keyboard.press("Control+Enter");
  await next;
  expect(await page.$("#card"), `no page of the card at ${page.url()}`);
}

/** Opens the helper's page and answers there. */
async function answer(page, decision, name) {
  await page.waitForSelector("#card-open:not([hidden])");
  const opened = page.context().waitForEvent("page");
  await page.keyboard.press("Control+Enter");
  const own = await opened;
  await own.waitForLoadState();
  const text = await own.textContent("main");
  expect(text.includes(name), `the helper does not show ${name}: ${text}`);
  await own.click(`button[value=${decision}]`);
  return own;
}

/** `draft` waits in the queue; the registrar signs it with the card. */
export async function signWithCard(page, demo, draft, { name, shots }) {
  const login = loginOf(demo, "registrar");
  const { folder, giveBack } = takeKey(demo, login);
  await demo.restart();
  const agent = await helper(demo, folder);
  try {
    await logIn(page, demo, login);
    await page.goto(`${demo.address}/queue/${draft}`);
    await sendForSignature(page);
    await pair(page, agent.pairing, "11");
    await said(page, "absent");
    const faults = await axe(page);
    expect(faults.length === 0, faults.join("\n"));
    await page.screenshot({ path: join(shots, "card-absent.png"), fullPage: true });
    await page.evaluate(() => localStorage.clear());
    await page.click("#card-retry button");
    await pair(page, agent.pairing === "00000000" ? "00000001" : "00000000", agent.port);
    await said(page, "pairing-wrong");
    await pair(page, agent.pairing, agent.port);
    const declined = await answer(page, "decline", name);
    await page.waitForSelector("#card-retry:not([hidden])");
    await declined.close();
    await page.click("#card-retry button");
    await said(page, "reading");
    await page.screenshot({ path: join(shots, "card-reading.png"), fullPage: true });
    const next = page.waitForURL("**/acts/act-*");
    const own = await answer(page, "sign", name);
    await next;
    await own.close();
    const number = await page.textContent(".sheet .body header");
    expect(/\d+/.test(number), `the signed act shows no number: ${number}`);
  } finally {
    agent.stop();
    giveBack();
    await demo.restart();
  }
  const proven = spawnSync(demo.exe, ["journal", "verify", "--data", demo.data]);
  expect(proven.status === 0, `journal verify: ${proven.stdout}${proven.stderr}`);
}
