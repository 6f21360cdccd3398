// Bytes that a browser with an empty cache receives for the first page.
// Prints one JSON object: everything, and what is no font.
import { pathToFileURL } from "node:url";
import { startBrowser, startDemo } from "./demo.mjs";

/** Loads one page with an empty cache and adds up what came over the wire. */
export async function firstLoad(browser, address, locale = "ar-MA") {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  const kinds = new Map();
  const loads = [];
  wire.on("Network.responseReceived", ({ requestId, type, response }) => {
    kinds.set(requestId, { type, url: response.url });
  });
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    loads.push({ ...kinds.get(requestId), bytes: encodedDataLength });
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  await context.close();
  const sum = (wanted) => loads.filter(wanted).reduce((total, l) => total + l.bytes, 0);
  const code = (l) => ["Document", "Stylesheet", "Script"].includes(l.type);
  return { all: sum(() => true), code: sum(code), loads };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const demo = await startDemo();
  const browser = await startBrowser();
  try {
    const { loads, ...sums } = await firstLoad(browser, demo.address);
    for (const l of loads) console.error(`${l.bytes}\t${l.type}\t${l.url}`);
    console.log(JSON.stringify(sums));
  } finally {
    await browser.close();
    demo.stop();
  }
}
