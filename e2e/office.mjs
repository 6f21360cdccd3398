// An empty training office with the real binary, on whatever day the lesson needs.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { exe } from "./demo.mjs";

/** An empty commune in a folder of its own: offices and accounts, no register. */
export function emptyCommune() {
  const folder = mkdtempSync(join(tmpdir(), "sijill-year-"));
  const data = join(folder, "data");
  const made = spawnSync(exe, ["init", "--data", data, "--training", "--json"]);
  if (made.status !== 0) throw new Error(`sijill init: ${made.stderr}`);
  const said = JSON.parse(made.stdout);
  return { ...said, data, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Serves the commune from a moment on: `{ ...commune, address, stop }`. */
export async function serve(commune, at) {
  const args = ["office", "--data", commune.data, "--listen", "127.0.0.1:0", "--at", at];
  const child = spawn(exe, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const lines = createInterface({ input: child.stdout });
  const first = await new Promise((tell, fail) => {
    lines.once("line", tell);
    child.once("exit", (code) => fail(new Error(`sijill office ended with ${code}`)));
  });
  const address = first.trim().replace(/\/$/, "");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { ...commune, address, stop };
}

/** What the program itself says of its journals. */
export function prove(commune) {
  const said = spawnSync(exe, ["journal", "verify", "--data", commune.data]);
  if (said.status !== 0) throw new Error(`journal verify: ${said.stdout}${said.stderr}`);
  return said.stdout.toString().trim();
}
