// Hands on a keyboard: nothing here clicks, and nothing sets a value behind the page's back.

/** What has the focus, as far as a person filling a form needs to know. */
export function focused(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    return {
      tag: at.tagName.toLowerCase(),
      type: at.getAttribute("type") ?? "",
      name: at.getAttribute("name") ?? "",
      value: at.value ?? "",
      checked: at.checked ?? false,
      href: at.getAttribute("href") ?? "",
      action: at.getAttribute("formaction") ?? at.form?.getAttribute("action") ?? "",
      text: (at.textContent ?? "").trim().slice(0, 80),
    };
  });
}

/** Presses Tab until what has the focus is the thing looked for. */
export async function tabTo(page, what, wanted, most = 300) {
  for (let turn = 0; turn < most; turn += 1) {
    const at = await focused(page);
    if (at && wanted(at)) return at;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${what} on ${page.url()}`);
}

/** Types into the field of that name. */
export async function fill(page, name, value) {
  const at = await tabTo(page, `the field ${name}`, (a) => a.name === name);
  await put(page, at, value);
}

async function put(page, at, value) {
  if (at.tag === "select") return select(page, at, value);
  if (at.type === "radio") return choose(page, at.name, value);
  if (at.type === "checkbox") {
    if (at.checked !== Boolean(value)) await page.keyboard.press("Space");
    return;
  }
  await page.keyboard.press("Control+A");
  await page.keyboard.type(value);
}

/** Arrows inside a group of radio buttons, which is one stop of Tab. */
async function choose(page, name, value) {
  for (let turn = 0; turn < 24; turn += 1) {
    const at = await focused(page);
    if (at.name === name && at.value === value) {
      if (!at.checked) await page.keyboard.press("Space");
      return;
    }
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`the keyboard does not reach the choice ${name} = ${value}`);
}

async function select(page, at, value) {
  await page.keyboard.press("Home");
  for (let turn = 0; turn < 400; turn += 1) {
    const now = await focused(page);
    if (now.value === value) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`the keyboard does not reach the option ${at.name} = ${value}`);
}

/** Parts of a date in three boxes, by the end of their names. */
const PARTS = { year: 0, month: 1, day: 2 };

/** The value for a field, also when it is one box of a date. */
function valueFor(values, name) {
  if (name in values) return values[name];
  const match = /^(.+?)[._-](day|month|year)$/.exec(name);
  if (!match || !(match[1] in values)) return undefined;
  const part = values[match[1]].split("-")[PARTS[match[2]]];
  return part === undefined ? undefined : String(Number(part));
}

/** Goes through a form by Tab from top to bottom and fills each field as it comes;
 * stops at the button looked for. Fields that appear on the way are filled too. */
export async function fillAll(page, values, isEnd, most = 400) {
  const filled = new Set();
  for (let turn = 0; turn < most; turn += 1) {
    const at = await focused(page);
    if (at && isEnd(at)) return filled;
    if (at && at.name && !filled.has(at.name)) {
      const value = valueFor(values, at.name);
      if (value !== undefined) {
        filled.add(at.name);
        await put(page, at, value);
      }
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach the end of the form on ${page.url()}`);
}

/** Presses Enter on what has the focus and waits for the page that follows. */
export async function enter(page) {
  const next = page.waitForNavigation({ waitUntil: "load" });
  await page.keyboard.press("Enter");
  await next;
}
