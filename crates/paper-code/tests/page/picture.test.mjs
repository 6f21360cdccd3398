// jsQR reads our squares from the dots of a scan at 150 dpi.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

import { codeInDots } from "../../verify/picture.mjs";
import { PAGE, code, text } from "./shared.mjs";

/** jsQR is a script for browsers; here it is loaded as CommonJS. */
const jsQR = createRequire(import.meta.url)(new URL("vendor/jsqr.js", PAGE).pathname);

/** Each dot is the mean of 5 by 5 points under it. */
const POINTS = Array.from({ length: 25 }, (_, at) => [(at % 5) / 5 + 0.1, Math.floor(at / 5) / 5]);

/** Lines of `#` and `.`, as the crate draws them; each module so many dots wide, turned. */
function scan(lines, dots, degrees) {
  const [sin, cos] = [Math.sin, Math.cos].map((of) => of((degrees * Math.PI) / 180));
  const half = lines.length / 2;
  const side = Math.ceil(lines.length * dots * 1.4);
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const isInk = (left, top) => {
    const [x, y] = [left, top].map((at) => (at - side / 2 - 0.3) / dots);
    const [column, row] = [x * cos + y * sin, y * cos - x * sin];
    return lines[Math.floor(row + half)]?.[Math.floor(column + half)] === "#";
  };
  for (let at = 0; at < side * side; at += 1) {
    const [x, y] = [at % side, Math.floor(at / side)];
    const ink = POINTS.filter(([right, down]) => isInk(x + right, y + down + 0.1)).length;
    data.fill(250 - 8 * ink, at * 4, at * 4 + 3);
  }
  return { data, width: side, height: side };
}

test("the squares of the golden codes are read", async () => {
  for (const name of ["birth-extract", "life-certificate"]) {
    const lines = (await text(`${name}.square`)).trimEnd().split("\n");
    for (const [dots, degrees] of [[3.07, 0], [3.07, 2], [4.1, -4], [6.2, 90]]) {
      const read = codeInDots(scan(lines, dots, degrees), jsQR);
      assert.equal(read, await code(name), `${name} ${dots} ${degrees}`);
    }
  }
});

test("a picture without a code has none", () => {
  const data = new Uint8ClampedArray(200 * 200 * 4).fill(255);
  assert.equal(codeInDots({ data, width: 200, height: 200 }, jsQR), null);
});
