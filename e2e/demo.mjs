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

/** A fresh commune on a free port: `{ address, logins, offices, data, restart, stop }`. */
export async function startDemo() {
  if (!existsSync(exe)) throw new Error(`${exe} is not built: cargo build --release`);
  const folder = mkdtempSync(join(tmpdir(), "sijill-e2e-"));
  const data = join(folder, "data");
  const started = Date.now();
  let { child, said } = await run(["--fresh", "--listen", "127.0.0.1:0", "--data", data]);
  const seconds = (Date.now() - started) / 1000;
  const address = said.address.replace(/\/$/, "");
  const kill = async () => {
    const gone = new Promise((tell) => child.once("exit", tell));
    child.kill("SIGKILL");
    await gone;
  };
  /** Ended in the middle of whatever it does, and started again on the same data. */
  const restart = async () => {
    await kill();
    ({ child } = await run(["--listen", new URL(address).host, "--data", data]));
  };
  const stop = () => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...said, address, data, exe, seconds, restart, stop };
}

async function run(args) {
  const child = spawn(exe, ["demo", "--json", ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`sijill demo ended with ${code}`)));
  });
  ended.catch(() => {});
  const lines = createInterface({ input: child.stdout });
  const said = JSON.parse(
    await Promise.race([new Promise((tell) => lines.once("line", tell)), ended]),
  );
  if (!said.address.startsWith("http")) said.address = `http://${said.address}`;
  await Promise.race([firstPage(said.address), ended]);
  return { child, said };
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
