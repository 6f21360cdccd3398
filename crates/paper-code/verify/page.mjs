// The page itself: what was typed or photographed goes in, a verdict comes out. Nothing leaves
// the browser unless the reader asks the office, and everything is loaded before that.

import { shown } from "./cbor.mjs";
import { codeIn } from "./picture.mjs";
import { readTrust } from "./trust.mjs";
import { verify } from "./verify.mjs";

const LANGUAGES = ["ar", "fr", "zgh"];
/** Missing Amazigh texts are said in French, as everywhere in the program. */
const INSTEAD = "fr";
/** What the words of each verdict look like. */
const LOOKS = {
  genuine: "good", expired: "doubt", "not-yet-valid": "doubt", "unknown-key": "doubt",
};

const page = { texts: {}, lang: "ar", answer: null, trust: new Map(), registry: [] };
const at = (id) => document.getElementById(id);

async function json(name) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

async function start() {
  const texts = await Promise.all(LANGUAGES.map((lang) => json(`texts/${lang}.json`)));
  page.texts = Object.fromEntries(LANGUAGES.map((lang, place) => [lang, texts[place]]));
  const asked = new URLSearchParams(location.search).get("lang");
  page.lang = LANGUAGES.includes(asked) ? asked : "ar";
  draw();
  try {
    page.registry = await json("fields.json");
    page.trust = await readTrust(await json("trust.json"));
  } catch {
    page.failed = true;
  }
  draw();
  if ("serviceWorker" in navigator) navigator.serviceWorker.register("offline.js").catch(() => {});
}

/** A text in the reader's language, with its places filled. */
function say(key, places = {}) {
  const text = page.texts[page.lang][key] ?? page.texts[INSTEAD][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(places[name] ?? ""));
}

function has(key) {
  return key in page.texts[INSTEAD];
}

function draw() {
  const own = page.texts[page.lang];
  document.documentElement.lang = page.lang;
  document.documentElement.dir = own.direction;
  document.title = `${say("title")} · ${say("service")}`;
  for (const place of document.querySelectorAll("[data-text]")) {
    const key = place.dataset.text;
    place.textContent = say(key);
    place.lang = key in own ? page.lang : INSTEAD;
  }
  at("draft").hidden = own.draft === undefined;
  for (const id of ["answer", "keys", "busy"]) at(id).lang = own.draft ? INSTEAD : page.lang;
  at("ask").hidden = page.answer !== null;
  at("keys").textContent = page.failed
    ? say("keys-failed")
    : say("keys", { count: page.trust.size });
  at("languages").replaceChildren(...LANGUAGES.filter((lang) => lang !== page.lang).map(choice));
  drawAnswer();
}

function choice(lang) {
  const button = element("button", { type: "button", lang }, page.texts[lang].name);
  button.addEventListener("click", () => {
    page.lang = lang;
    draw();
  });
  return button;
}

async function submitted(event) {
  event.preventDefault();
  await ready;
  // What a reader of codes or a mail program adds at the ends is no part of the code.
  const text = at("code").value.trim();
  if (text === "") return busy("nothing-typed");
  await judge(text);
}

async function photographed() {
  await ready;
  const [file] = at("picture").files;
  if (file === undefined) return;
  busy("reading");
  let text = null;
  try {
    text = await codeIn(file);
  } catch {
    return busy("not-a-picture");
  }
  if (text === null) return busy("no-code");
  at("code").value = text;
  await judge(text);
}

function busy(key) {
  at("busy").textContent = say(key);
}

async function judge(text) {
  const now = Math.floor(Date.now() / 1000);
  const context = { trust: page.trust, registry: page.registry, now };
  page.answer = await verify(text, context);
  page.answer.at = now;
  at("busy").textContent = "";
  draw();
  at("answer").setAttribute("tabindex", "-1");
  at("answer").focus();
  scrollTo(0, 0);
}

function drawAnswer() {
  const place = at("answer");
  place.hidden = page.answer === null;
  if (page.answer === null) return place.replaceChildren();
  const { verdict, claims, kid } = page.answer;
  const parts = [];
  if (claims?.training) parts.push(element("p", { class: "training" }, say("training")));
  parts.push(
    element(
      "div",
      { class: `verdict ${look(verdict, claims)}` },
      element("h1", {}, say(`verdict-${verdict}`)),
      element("p", {}, say(`what-now-${verdict}`, { kid: kid ?? "" })),
    ),
  );
  const said = element("div", { class: "said" });
  if (claims !== undefined) said.append(...facts(claims));
  const again = element("button", { type: "button", class: "again" }, say("again"));
  again.addEventListener("click", anew);
  said.append(again);
  place.replaceChildren(...parts, said);
}

/** Green is for documents that have an effect. */
function look(verdict, claims) {
  return claims?.training ? "doubt" : (LOOKS[verdict] ?? "bad");
}

function anew() {
  page.answer = null;
  at("code").value = "";
  at("picture").value = "";
  draw();
  at("main").focus();
}

/** What the code says, for the reader to compare with the sheet. */
function facts(claims) {
  const document = [
    [say("kind"), known(`kind-${claims.kind}`, claims.kind)],
    [say("document"), claims.document],
    [say("issuer"), claims.issuer],
    [say("issued-at"), moment(claims.issuedAt)],
    [say("expires-at"), moment(claims.expiresAt)],
  ];
  if (claims.act !== null) {
    document.push([say(`act-${claims.act.kind}`), claims.act.number]);
    if (claims.act.office !== null) document.push([say("act-office"), claims.act.office]);
  }
  const parts = [element("h2", {}, say("compare")), list(document)];
  if (claims.fields.length > 0) {
    parts.push(list(claims.fields.map((row) => [say(`field-${row.name}`), value(row)])));
  }
  if (claims.unknown.length > 0) {
    const rows = claims.unknown.map((row) => [
      say(`unknown-${row.level}`, { key: row.key }),
      shown(row.value),
    ]);
    parts.push(element("h2", {}, say("unknown")), list(rows, "unknown"));
  }
  parts.push(element("p", { class: "hint" }, say("since")), online(claims));
  return parts;
}

/** What the office says today. Asked only on the reader's word: the number of the document and the
 * code of its office leave the browser, nothing else. */
function online(claims) {
  const place = element("div", { class: "online", role: "status" });
  const ask = element("button", { type: "button" }, say("ask-office"));
  const told = element("p", {});
  ask.addEventListener("click", async () => {
    ask.disabled = true;
    told.textContent = say("asking");
    told.className = "";
    const { status, since } = await statusOf(claims);
    told.textContent = say(`status-${status}`, { since: since ? date(day(since), "month") : "" });
    told.className = `told ${status}`;
    ask.disabled = false;
  });
  place.append(ask, element("p", { class: "hint" }, say("ask-office-hint")), told);
  return place;
}

async function statusOf({ issuer, document }) {
  try {
    const body = new URLSearchParams({ office: issuer, document });
    const answer = await fetch("status", { method: "POST", body });
    if (answer.status === 429) return { status: "too-many" };
    return answer.ok ? await answer.json() : { status: "not-answered" };
  } catch {
    return { status: "not-answered" };
  }
}

function day(written) {
  const [year, month, day] = written.split("-").map(Number);
  return { year, month, day };
}

function value({ kind, value: held }) {
  if (kind === "sex") return say(`sex-${held}`);
  if (kind === "day") return date(held, "month");
  if (kind === "hijri-day") return date(held, "hijri-month");
  return String(held);
}

function date({ year, month, day }, names) {
  if (month === null) return String(year);
  const named = `${say(`${names}-${month}`)} ${year}`;
  return day === null ? named : `${day} ${named}`;
}

/** A moment by the clock of Morocco. */
function moment(seconds) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Africa/Casablanca", year: "numeric", month: "numeric", day: "numeric",
    hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  const parts = format.formatToParts(new Date(seconds * 1000));
  const part = (type) => parts.find((one) => one.type === type).value;
  const day = { year: part("year"), month: Number(part("month")), day: Number(part("day")) };
  return `${date(day, "month")} ${part("hour")}:${part("minute")}`;
}

function known(key, otherwise) {
  return has(key) ? say(key) : otherwise;
}

function list(rows, name = "facts") {
  const drawn = rows.map(([label, held]) =>
    element(
      "div",
      {},
      element("dt", {}, label),
      element("dd", {}, element("bdi", {}, held)),
    ),
  );
  return element("dl", { class: name }, ...drawn);
}

function element(name, attributes, ...inside) {
  const made = document.createElement(name);
  for (const [key, held] of Object.entries(attributes)) made.setAttribute(key, held);
  made.append(...inside);
  return made;
}

const ready = start();
at("form").addEventListener("submit", submitted);
at("picture").addEventListener("change", photographed);
