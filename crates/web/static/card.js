// Between this page and the helper on the same machine, which holds the card: what is to be signed
// goes there, the signatures come back, and the form is sent. The PIN never passes here.
"use strict";
{
  const form = document.getElementById("card");
  const pairing = document.getElementById("pairing");
  const helper = document.getElementById("helper");
  const open = document.getElementById("card-open");
  const retry = document.getElementById("card-retry");
  const said = document.getElementById("card-said");
  const KEPT = "sijill-helper";
  const word = (name) => form.querySelector(`template[data-word="${name}"]`).content.textContent;
  const show = (text, { link = "", again = false } = {}) => {
    said.textContent = text;
    open.hidden = !link;
    open.firstElementChild.href = link;
    retry.hidden = !again;
    pairing.hidden = true;
    helper.hidden = false;
  };
  const known = () => {
    try { return JSON.parse(localStorage.getItem(KEPT)) ?? {}; } catch { return {}; }
  };
  const pair = (why) => {
    show(why);
    helper.hidden = !why;
    pairing.hidden = false;
    const { port } = known();
    if (port) document.getElementById("pairing-port").value = port;
    document.getElementById("pairing-code").focus();
  };

  // 202 while the person reads, 200 with the signatures; anything else says why not.
  const speak = async (path, body) => {
    const { port, code } = known();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: body ? "POST" : "GET",
      headers: { "content-type": "application/json", "x-sijill-pairing": code },
      body,
      credentials: "omit",
    });
    return { status: answer.status, data: await answer.json() };
  };
  const refused = ({ data }) => {
    if (data.code === "sign-agent-not-paired") return pair(word("pairing-wrong"));
    return show(data.message, { again: true });
  };
  const enter = (signatures) => {
    show(word("entering"));
    form.elements["card-signatures"].value = signatures.join(",");
    form.submit();
  };
  const wait = async (id) => {
    for (;;) {
      await new Promise((then) => { setTimeout(then, 700); });
      const answer = await speak(`/sign/${id}`);
      if (answer.status === 200) return enter(answer.data.signatures);
      if (answer.status !== 202) return refused(answer);
    }
  };
  const ask = async () => {
    if (!known().code) return pair("");
    show(word("asking"));
    try {
      const contents = form.dataset.contents.split(",");
      const answer = await speak("/sign", JSON.stringify({ contents }));
      if (answer.status !== 202) return refused(answer);
      const link = `http://127.0.0.1:${known().port}${answer.data.page}`;
      show(word("reading"), { link });
      open.firstElementChild.focus();
      return await wait(answer.data.id);
    } catch {
      pair(word("absent"));
      return retry.removeAttribute("hidden");
    }
  };
  pairing.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = document.getElementById("pairing-code").value;
    const port = document.getElementById("pairing-port").value;
    localStorage.setItem(KEPT, JSON.stringify({ code, port }));
    ask();
  });
  retry.firstElementChild.addEventListener("click", () => { ask(); });
  ask();
}
