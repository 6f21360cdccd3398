// Keeps the page for use without a network. The list of keys comes from the network where there
// is one, so that a revoked key is known as soon as it can be.

const KEPT = "verify-2";
const FILES = [
  "./", "index.html", "verify.css", "sign.svg", "page.mjs", "verify.mjs", "base45.mjs",
  "cbor.mjs", "envelope.mjs", "claims.mjs", "fields.mjs", "trust.mjs", "picture.mjs",
  "vendor/jsqr.js", "fields.json", "trust.json", "texts/ar.json", "texts/fr.json",
  "texts/zgh.json",
];

self.addEventListener("install", (event) => {
  const keep = async () => (await caches.open(KEPT)).addAll(FILES);
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const forget = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(forget());
});

self.addEventListener("fetch", (event) => {
  const asked = new URL(event.request.url);
  if (event.request.method !== "GET" || asked.origin !== location.origin) return;
  event.respondWith(answer(event.request));
});

async function answer(request) {
  const kept = await caches.open(KEPT);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await kept.put(request, fresh.clone());
    return fresh;
  } catch (error) {
    const found = await kept.match(request, { ignoreSearch: true });
    if (found === undefined) throw error;
    return found;
  }
}
