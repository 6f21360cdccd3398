// Starts the demonstration with the real binary, and Debian's Chromium beside it.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const here = dirname(fileURLToPath(import.meta.url));
export const exe = process.env.SIJILL_EXE ?? join(here, "..", "target", "release", "sijill");

/** A fresh commune on a free port: `{ address, logins, offices, data, stop }`. */
export async function startDemo() {
  if (!existsSync(exe)) throw new Error(`${exe} is not built: cargo build --release`);
  const folder = mkdtempSync(join(tmpdir(), "sijill-e2e-"));
  const data = join(folder, "data");
  const args = ["demo", "--fresh", "--json", "--listen", "127.0.0.1:0", "--data", data];
  const started = Date.now();
  const child = spawn(exe, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`sijill demo ended with ${code}`)));
  });
  ended.catch(() => {});
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([new Promise((tell) => lines.once("line", tell)), ended]);
  const said = JSON.parse(first);
  const address = said.address.startsWith("http") ? said.address : `http://${said.address}`;
  await Promise.race([firstPage(address), ended]);
  const seconds = (Date.now() - started) / 1000;
  const stop = () => {
    child.removeAllListeners("exit");
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...said, address: address.replace(/\/$/, ""), data, exe, seconds, stop };
}

async function firstPage(address) {
  for (let turn = 0; turn < 3000; turn += 1) {
    const answer = await fetch(address, { redirect: "manual" }).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((later) => setTimeout(later, 10));
  }
  throw new Error(`${address} gave no page`);
}

/** The login of a role in an office; the first office when none is named. */
export function loginOf(demo, role, office = demo.offices[0].code) {
  const found = demo.logins.find((l) => l.office === office && l.role.toLowerCase() === role);
  if (!found) throw new Error(`the demonstration names no ${role} in ${office}`);
  return found;
}

export function startBrowser() {
  const executablePath = process.env.SIJILL_CHROMIUM ?? "/usr/bin/chromium";
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return chromium.launch({ executablePath, args });
}
