// The code in a photograph or a scan: by the browser's own reader where it has one, else by
// jsQR (`vendor/jsqr.js`), on the picture at several sizes.

const PREFIX = "MA1:";
/** How often as large a picture is looked at: as it is, then for coarse scans, then for grain. */
const SCALES = [1, 2, 0.5, 3, 0.25];
/** More dots only cost time and memory. */
const MOST_DOTS = 24_000_000;

/** The text of a code of ours in a picture file, or null. */
export async function codeIn(file) {
  const bitmap = await createImageBitmap(file);
  try {
    return (await byBrowser(bitmap)) ?? (await byScript(bitmap));
  } finally {
    bitmap.close();
  }
}

async function byBrowser(bitmap) {
  if (!("BarcodeDetector" in globalThis)) return null;
  try {
    const formats = await BarcodeDetector.getSupportedFormats();
    if (!formats.includes("qr_code")) return null;
    const found = await new BarcodeDetector({ formats: ["qr_code"] }).detect(bitmap);
    return found.map((code) => code.rawValue).find((text) => text.startsWith(PREFIX)) ?? null;
  } catch {
    return null;
  }
}

async function byScript(bitmap) {
  for (const scale of SCALES) {
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    if (width * height > MOST_DOTS) continue;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, width, height);
    const text = codeInDots(context.getImageData(0, 0, width, height), globalThis.jsQR);
    if (text !== null) return text;
    // Between two sizes the page may draw and answer.
    await new Promise((done) => setTimeout(done));
  }
  return null;
}

/** The text of a code of ours in `{ data, width, height }`, four bytes a dot, or null. */
export function codeInDots({ data, width, height }, jsQR) {
  const found = jsQR(data, width, height, { inversionAttempts: "dontInvert" });
  return found?.data.startsWith(PREFIX) ? found.data : null;
}
