// Papers: what a PDF says to a reader, to a machine and to the eye.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** Keeps the PDF, makes a picture of each page, and returns its text and its data. */
export function readPaper(bytes, name, shots) {
  const folder = mkdtempSync(join(tmpdir(), "sijill-paper-"));
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  writeFileSync(join(shots, `${name}.pdf`), bytes);
  execFileSync("qpdf", ["--check", file], { stdio: "pipe" });
  execFileSync("pdftoppm", ["-png", "-r", "110", file, join(shots, name)]);
  const text = execFileSync("pdftotext", ["-layout", file, "-"]).toString();
  const inside = join(folder, "inside");
  execFileSync("mkdir", ["-p", inside]);
  execFileSync("pdfdetach", ["-saveall", "-o", inside, file]);
  const attached = readdirSync(inside).map((n) => join(inside, n));
  const data = attached.find((n) => n.endsWith(".json"));
  if (!data) throw new Error(`${name}.pdf carries only ${attached.map((n) => basename(n))}`);
  return { text, data: JSON.parse(readFileSync(data, "utf8")), file };
}

/** Letters without their forms, marks of direction and spaces: two programs that set
 * the same words may differ in all of these. */
export function plain(text) {
  return text
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u0640\s]/gu, "")
    .replace(/[\u064b-\u065f]/gu, "");
}

/** Every text inside a value, however deep. */
export function words(value) {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(words);
}
