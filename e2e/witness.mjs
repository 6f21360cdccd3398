// The public log as a court meets it: served by the node, cosigned by a witness that is another
// program, proven document by document without a network. The witness is killed and comes back.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { here } from "./demo.mjs";
import { PYTHON } from "./judges.mjs";

const OFFICE = "SEF-01";

/** `judge` tells of the extract in `paper` whether its proof holds under the witness's eyes. */
export async function witnessed(demo, keys, paper) {
  const folder = mkdtempSync(join(tmpdir(), "sijill-witness-"));
  const own = (...args) =>
    JSON.parse(execFileSync(demo.exe, [...args, "--json"], { stdio: "pipe" }));
  const data = join(folder, "court");
  const made = own("witness", "keys", "--data", data, "--name", "court.example/w1");
  const log = `${demo.address}/log/${OFFICE}/acts`;
  let key;
  await until("the log is published", async () => (key = await text(`${log}/key`)));
  const logs = join(folder, "logs");
  writeFileSync(logs, `# Sefrou\n${key}`);
  let court = await witness(demo, data, logs, "127.0.0.1:0");
  writeFileSync(
    join(demo.data, "witnesses.policy"),
    made.keys.map((one, n) => `witness w${n} ${one} ${court.address}\n`).join("") +
      "group both 2 w0 w1\nquorum both\n",
  );
  await demo.restart();
  await until("both cosignatures stand under the checkpoint", async () => {
    return (await text(`${log}/checkpoint`)).split("\n— ").length === 4;
  });
  // Down: nothing is blocked. Back on the same folder: what was entered meanwhile is cosigned too.
  court.stop();
  const size = sizeOf(await text(`${log}/checkpoint`));
  const document = paper.data.issued.document_id;
  const policy = join(folder, "policy");
  writeFileSync(
    policy,
    `log ${key.trim()}\n` +
      made.keys.map((one, n) => `witness w${n} ${one}\n`).join("") +
      "group both 2 w0 w1\nquorum both\n",
  );
  court = await witness(demo, data, logs, new URL(court.address).host);
  try {
    if (sizeOf(await text(`${log}/checkpoint`)) < size) throw new Error("the log went back");
    await proves(demo, keys, { folder, policy, document, file: paper.file });
    provesAct(demo, keys, { folder, policy });
    await judged(log, made.keys, folder);
  } finally {
    court.stop();
  }
}

/** An act as a court takes it away: its bytes, the registrar's signature, its proof. OpenSSL and
 * our own verifier say the same, and neither believes a changed byte. */
function provesAct(demo, keys, { folder, policy }) {
  const say = (...args) => spawnSync(demo.exe, [...args, "--json"], { encoding: "utf8" }).stdout;
  const listed = say("act", "list", "--data", demo.data).trim().split("\n");
  const last = JSON.parse(listed.filter((line) => line.includes(OFFICE)).at(-1));
  const act = join(folder, "act");
  const { facts } = JSON.parse(
    say("act", "files", "--data", demo.data, "--act", last.id, "--out", act),
  );
  const file = (extension) => join(act, `${facts[0]}.${extension}`);
  const judged = () => {
    const own = say(
      "verify", file("json"), "--keys", keys, "--proof", file("proof"), "--policy", policy,
    );
    const args = ["cms", "-verify", "-binary", "-inform", "DER", "-in", file("p7s")];
    const root = ["-CAfile", join(keys, "root.pem"), "-purpose", "any", "-out", "/dev/null"];
    const openssl = spawnSync("openssl", [...args, "-content", file("json"), ...root]);
    const words = JSON.parse(own).verdicts.map((one) => one.verdict);
    return [...words, openssl.status === 0].join(" ");
  };
  const holds = judged();
  if (holds !== "act-signed proof-alone true") throw new Error(holds);
  const bytes = readFileSync(file("json"), "utf8");
  writeFileSync(file("json"), bytes.replace(/"at":"2/, '"at":"1'));
  const altered = judged();
  if (altered !== "fact-altered proof-of-another false") throw new Error(altered);
}

async function proves(demo, keys, { folder, policy, document, file }) {
  const proof = join(folder, "proof");
  const say = (...args) => spawnSync(demo.exe, [...args, "--json"], { encoding: "utf8" }).stdout;
  say("log", "prove", "--data", demo.data, "--document", document, "--out", proof);
  const verify = (of) =>
    say("verify", of, "--keys", keys, "--proof", proof, "--policy", policy);
  const verdict = verify(file);
  const holds = JSON.parse(verdict).verdicts.at(-1);
  if (holds.verdict !== "proof-holds" || holds.witnesses !== 2) throw new Error(verdict);
  const forged = join(folder, "forged.pdf");
  writeFileSync(forged, Buffer.concat([readFileSync(file), Buffer.from("\n")]));
  const refused = JSON.parse(verify(forged)).verdicts.at(-1);
  if (refused.verdict !== "proof-of-another") throw new Error(JSON.stringify(refused));
  // With the number on the paper anybody has the proof of an entry, and learns of nobody.
  const asked = new URLSearchParams({ office: OFFICE, document });
  const answer = await fetch(`${demo.address}/verify/proof`, { method: "POST", body: asked });
  const open = await answer.text();
  const extra = open.split("\n").find((line) => line.startsWith("extra "));
  if (!answer.ok || Buffer.from(extra.slice(6), "base64").length !== 32) throw new Error(open);
  const fetched = join(folder, "public-proof");
  writeFileSync(fetched, open);
  const alone = say("verify", fetched, "--policy", policy);
  if (JSON.parse(alone).verdicts[0].verdict !== "proof-alone") throw new Error(alone);
}

/** Go and a library of PyPI read the log as it is served, and the second what the witness said. */
async function judged(log, witness, folder) {
  const copy = join(folder, "served");
  mkdirSync(copy);
  for (const path of ["checkpoint", "key", ...tiles(sizeOf(await text(`${log}/checkpoint`)))]) {
    const answer = await fetch(`${log}/${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    const at = join(copy, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, Buffer.from(await answer.arrayBuffer()));
  }
  for (const [n, file] of ["court", "archive"].entries()) {
    writeFileSync(join(copy, file), witness[n]);
  }
  const judge = join(folder, "judge");
  const sources = join(here, "..", "crates", "checkpoints", "tests", "judge");
  const env = { ...process.env, GO111MODULE: "off", GOPATH: "/usr/share/gocode" };
  env.GOCACHE = join(folder, "cache");
  execFileSync("go", ["build", "-o", judge, "."], { cwd: sources, env, stdio: "pipe" });
  const said = spawnSync("unshare", ["-rn", judge, "published", copy], { encoding: "utf8" });
  if (said.stdout.trim() !== "accepted") throw new Error(`Go: ${said.stdout}${said.stderr}`);
  const python = spawnSync(PYTHON, [join(sources, "judge.py"), "served", copy], {
    encoding: "utf8",
  });
  if (python.stdout.trim() !== "accepted") {
    throw new Error(`aics-tlog: ${python.stdout}${python.stderr}`);
  }
}

/** The paths of every tile of a log of this size, as the specification counts them. */
function tiles(size) {
  const paths = [];
  const name = (n) => {
    const groups = [];
    for (let left = n; ; left = Math.floor(left / 1000)) {
      groups.unshift(String(left % 1000).padStart(3, "0"));
      if (left < 1000) break;
    }
    return groups.map((group, n) => (n < groups.length - 1 ? `x${group}` : group)).join("/");
  };
  const level = (kind, count) => {
    for (let n = 0; n * 256 < count; n += 1) {
      const width = Math.min(256, count - n * 256);
      paths.push(`tile/${kind}/${name(n)}${width < 256 ? `.p/${width}` : ""}`);
    }
  };
  level("entries", size);
  for (let l = 0, count = size; count > 0; l += 1, count = Math.floor(count / 256)) level(l, count);
  return paths;
}

function sizeOf(checkpoint) {
  return Number(checkpoint.split("\n")[1]);
}

async function text(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}

async function witness(demo, data, logs, listen) {
  const args = ["witness", "--data", data, "--logs", logs, "--listen", listen, "--json"];
  const child = spawn(demo.exe, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((_, reject) => child.once("exit", () => reject(new Error("ended"))));
  ended.catch(() => {});
  const lines = createInterface({ input: child.stdout });
  const said = await Promise.race([new Promise((tell) => lines.once("line", tell)), ended]);
  return { address: JSON.parse(said).address, stop: () => child.kill("SIGKILL") };
}

async function until(what, holds) {
  for (let turn = 0; turn < 150; turn += 1) {
    if (await holds().catch(() => false)) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error(`it never came: ${what}`);
}
