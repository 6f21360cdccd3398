// What a page does beyond HTML: conditions, autosave, suggestions, keys.
// Every page works without it.
"use strict";
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const form = document.getElementById("declaration");
const headers = { "x-sijill-script": "1" };

// Fields that are asked only when others say so.
const valueOf = (name) => {
  const found = all(`[name="${name}"]`);
  const radio = found.find((f) => f.type === "radio");
  return radio ? (found.find((f) => f.checked)?.value ?? "") : (found[0]?.value ?? "");
};
const holds = (when) => {
  const [[kind, rest]] = Object.entries(when);
  if (kind === "eq") return valueOf(rest[0]) === rest[1];
  if (kind === "in") return rest[1].includes(valueOf(rest[0]));
  if (kind === "all") return rest.every(holds);
  if (kind === "any") return rest.some(holds);
  return !holds(rest);
};
const ask = () =>
  all("[data-when]").forEach((f) => { f.hidden = !holds(JSON.parse(f.dataset.when)); });
ask();
document.addEventListener("change", ask);

// A draft saves itself; what could not be saved says so and tries again.
if (form?.dataset.autosave) {
  const mark = document.getElementById("saved");
  // The buttons are named "action" too: the attribute is asked for, not the property.
  const address = () => form.getAttribute("action");
  let timer, busy = false, dirty = false;
  const say = (text, bad) => {
    mark.textContent = text;
    mark.classList.toggle("bad", Boolean(bad));
  };
  const save = async () => {
    if (busy || !dirty) return;
    busy = true; dirty = false;
    const body = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(address(), { method: "POST", body, headers });
      const data = await answer.json();
      if (answer.ok) {
        form.elements.version.value = data.version;
        if (!address().includes(data.act)) {
          form.setAttribute("action", `/drafts/${data.act}`);
          history.replaceState(null, "", address());
        }
        const side = document.getElementById("side");
        if (!side.contains(document.activeElement)) side.innerHTML = data.side;
        all("[data-words]").forEach((p) => { p.textContent = data.words[p.dataset.for] ?? ""; });
        say(data.saved);
      } else say(data.text, true);
    } catch { dirty = true; say(mark.dataset.unsaved, true); }
    busy = false;
    if (dirty) { clearTimeout(timer); timer = setTimeout(save, 5000); }
  };
  const later = () => { dirty = true; clearTimeout(timer); timer = setTimeout(save, 900); };
  form.addEventListener("input", (e) => { if (!e.target.closest("#side")) later(); });
  form.addEventListener("submit", () => { clearTimeout(timer); busy = true; });
}

// Names of communes while a place is typed.
let asked;
document.addEventListener("input", (event) => {
  const list = event.target.list;
  if (!list?.dataset.places || event.target.value.length < 2) return;
  clearTimeout(asked);
  asked = setTimeout(async () => {
    const answer = await fetch(`/places?q=${encodeURIComponent(event.target.value)}`, { headers });
    if (!answer.ok) return;
    list.replaceChildren(...(await answer.json()).map((name) => new Option(name, name)));
  }, 150);
});

// What goes on by itself is shown as it goes on; without this script a link asks again.
const live = async () => {
  const shown = document.querySelector("[data-live]");
  if (!shown) return;
  const answer = await fetch(shown.dataset.live);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.getElementById(shown.id);
  if (!next) return;
  if (next.dataset.live) shown.innerHTML = next.innerHTML;
  else document.getElementById("content").replaceWith(page.getElementById("content"));
};
setInterval(() => { live().catch(() => {}); }, 1000);

// Keys, by their place on the keyboard, so that Arabic and French layouts have them too.
const inField = (at) => at.matches("input:not([type=radio], [type=checkbox]), textarea, select");
const press = (element) => { if (element) { element.click(); return true; } return false; };
const nextFault = (step) => {
  const faults = all(".has-fault :is(input, select, textarea)").filter((f) => f.offsetParent);
  const here = faults.indexOf(document.activeElement);
  faults.at((here + step) % faults.length || 0)?.focus();
};
const inQueue = (step) => {
  const links = all("[data-queue]");
  const here = links.findIndex((a) => a.ariaCurrent === "true");
  links[here + step]?.click();
};
const openKeys = () => document.getElementById("keys")?.showModal();
document.addEventListener("keydown", (event) => {
  const { code, key, target } = event;
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
  const typing = inField(target);
  let done = false;
  if (event.ctrlKey && key === "Enter") done = press(document.querySelector("[data-main]"));
  else if (event.altKey && !event.ctrlKey) {
    done = press(document.querySelector(`[data-key="${code}"]`)) ||
      (/^Digit\d$/.test(code) && press(document.querySelector(`[data-task="${code.slice(5)}"]`)));
  } else if (key === "F8") { nextFault(event.shiftKey ? -1 : 1); done = true; }
  else if (plain && !typing && key === "/") {
    const box = document.getElementById("q");
    if (box) { box.focus(); done = true; } else location.href = "/search";
  } else if (plain && !typing && key === "?") { openKeys(); done = true; }
  else if (plain && !typing && code === "KeyJ") { inQueue(1); done = true; }
  else if (plain && !typing && code === "KeyK") { inQueue(-1); done = true; }
  else if (plain && key === "Enter" && form && form.contains(target) && target.matches("input")) {
    const fields = all("input:not([type=hidden]), select, textarea", form)
      .filter((f) => f.offsetParent && (f.type !== "radio" || f.checked));
    const next = fields[fields.indexOf(target) + 1] ?? document.querySelector("[data-main]");
    next.focus(); done = true;
  }
  if (done) event.preventDefault();
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys]")) openKeys();
});

// After a refusal the summary has the focus, and is read out.
document.getElementById("errors")?.focus();
