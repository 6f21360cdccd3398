#!/usr/bin/env python3
"""Checks a package of a register-year and writes the register as a page to read.

Usage: python3 read_register.py [FOLDER OF THE BAG] [PAGE TO WRITE]

Needs Python 3 and the program openssl; nothing of the system that made the package, and no network.
It ends with 0 and the number of acts, or with 1 and the first thing that does not hold.
"""

import base64
import hashlib
import html
import json
import pathlib
import struct
import subprocess
import sys
import tempfile

LEAF = b"sijill leaf v1\0"
ED25519 = bytes.fromhex("302a300506032b6570032100")


class Wrong(Exception):
    pass


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def check(holds, words):
    if not holds:
        raise Wrong(words)


def manifests(bag):
    """Every file is as the manifests say, and none is there that they do not name."""
    for name, digest in (("sha256", hashlib.sha256), ("sha512", hashlib.sha512)):
        named = set()
        for line in (bag / f"manifest-{name}.txt").read_text("utf-8").splitlines():
            wanted, path = line.split("  ", 1)
            file = bag / path
            check(file.is_file(), f"{path} is missing")
            check(digest(file.read_bytes()).hexdigest() == wanted, f"{path} was changed")
            named.add(path)
        there = {p.relative_to(bag).as_posix() for p in (bag / "data").rglob("*") if p.is_file()}
        check(there == named, f"files that no manifest names: {sorted(there - named)}")


def openssl(*words):
    return subprocess.run(["openssl", *words], capture_output=True).returncode == 0


def signature(data, seq):
    """The signature over the stored bytes of a fact, by a key that hangs from the root."""
    return openssl(
        "cms", "-verify", "-binary", "-inform", "DER", "-in", str(data / f"facts/{seq}.p7s"),
        "-content", str(data / f"facts/{seq}.json"), "-CAfile", str(data / "keys/root.pem"),
        "-purpose", "any", "-no_check_time", "-out", "/dev/null")


def root_of(index, size, leaf, hashes):
    """The root that a proof leads to (RFC 9162, 2.1.3.2)."""
    check(index < size, "a proof of nothing")
    fn, sn, r = index, size - 1, leaf
    for p in hashes:
        check(sn > 0, "a proof that is too long")
        if fn & 1 or fn == sn:
            r = sha256(b"\1", p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = sha256(b"\1", r, p)
        fn, sn = fn >> 1, sn >> 1
    check(sn == 0, "a proof that is too short")
    return r


def log_signature(data, text, lines, seen):
    """The checkpoint under the key of the log (C2SP signed-note)."""
    if (text, lines) in seen:
        return
    name, _, key = (data / "keys/log.key").read_text("utf-8").strip().split("+", 2)
    raw = base64.b64decode(key)
    check(raw[0] == 1, "the key of the log is of another kind")
    own = sha256(name.encode(), b"\n", raw)[:4]
    signatures = [base64.b64decode(line.split(" ")[2]) for line in lines.splitlines()
                  if line.startswith(f"\u2014 {name} ")]
    signatures = [s[4:] for s in signatures if s[:4] == own]
    check(signatures, "the log has not signed the checkpoint")
    with tempfile.TemporaryDirectory() as folder:
        at = pathlib.Path(folder)
        (at / "key").write_bytes(ED25519 + raw[1:])
        (at / "text").write_bytes(text.encode())
        (at / "signature").write_bytes(signatures[0])
        check(openssl("pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-rawin", "-inkey",
                      str(at / "key"), "-in", str(at / "text"), "-sigfile", str(at / "signature")),
              "the signature of the log is false")
    seen.add((text, lines))


def proof(data, seq, fact, bytes_, seen):
    """The fact stands in the public log at its place (C2SP tlog-proof)."""
    salt = bytes.fromhex((data / f"facts/{seq}.salt").read_text().strip())
    number = struct.pack(">Q", seq)
    journal = fact["journal"].encode()
    leaf_data = sha256(LEAF, journal, b"\0", number, sha256(salt, bytes_))
    head, checkpoint = (data / f"proofs/{seq}.proof").read_text("utf-8").split("\n\n", 1)
    lines = [line for line in head.split("\n") if not line.startswith("extra ")]
    check(lines[0].startswith("c2sp.org/tlog-proof@"), f"proof {seq} is none")
    index = int(lines[1].split(" ", 1)[1])
    check(index == seq - 1, f"proof {seq} is of another fact")
    hashes = [base64.b64decode(line) for line in lines[2:]]
    text, signatures = checkpoint.split("\n\n", 1)
    text += "\n"
    origin, size, root = text.split("\n")[:3]
    check(origin.endswith(fact["journal"]), f"proof {seq} is of another log")
    reached = root_of(index, int(size), sha256(b"\0", leaf_data), hashes)
    check(reached == base64.b64decode(root), f"fact {seq} is not in the log")
    log_signature(data, text, signatures, seen)


def facts(data):
    """Every fact of the register, signed and in the log."""
    found, seen = {}, set()
    for seq in json.loads((data / "register.json").read_text("utf-8"))["facts"]:
        bytes_ = (data / f"facts/{seq}.json").read_bytes()
        fact = json.loads(bytes_)
        check(fact["seq"] == seq, f"fact {seq} is another one")
        check(signature(data, seq), f"the signature of fact {seq} is false")
        proof(data, seq, fact, bytes_, seen)
        found[seq] = fact
    return found


def words(text):
    return ["".join(run["text"] for run in runs) for runs in text["paragraphs"]]


def acts(found):
    """The acts with their margins, from the signed facts alone."""
    register = {}
    for seq, fact in sorted(found.items()):
        payload = fact["payload"]
        if fact["kind"] in ("act_signed", "act_transcribed"):
            register[payload["act"]] = {
                "number": payload["number"], "fact": seq, "at": fact["at"],
                "title_ar": payload["text_ar"]["title"], "text_ar": words(payload["text_ar"]),
                "title_fr": payload["text_fr"]["title"], "text_fr": words(payload["text_fr"]),
                "officer_ar": payload["officer"]["name_ar"],
                "officer_latin": payload["officer"]["name_latin"],
                "values": payload["values"], "notes": []}
        elif fact["kind"] == "marginal_note_entered":
            check(payload["act"] in register, f"note {seq} stands on no act of this register")
            register[payload["act"]]["notes"].append({
                "note": payload["note"], "kind": payload["content"]["kind"], "fact": seq,
                "at": fact["at"], "text_ar": payload["text_ar"], "text_fr": payload["text_fr"]})
    return register


def readable(data, register):
    """The files of the acts say what was signed."""
    files = sorted((data / "acts").glob("*.json"))
    check(len(files) == len(register), f"{len(files)} files for {len(register)} acts")
    for file in files:
        said = json.loads(file.read_text("utf-8"))
        signed = register.get(said["act"])
        check(signed is not None, f"{file.name} is of no signed act")
        for field in ("fact", "at", "title_ar", "text_ar", "title_fr", "text_fr", "values", "notes",
                      "officer_ar", "officer_latin"):
            check(said[field] == signed[field], f"{file.name} does not say what was signed: {field}")


def numbered(register, facts_):
    """No number is missing and none is there twice, up to the one that the closing names."""
    closed = [f["payload"]["closing"] for f in facts_.values() if f["kind"] == "register_closed"]
    if not closed:
        return
    numbers = sorted(act["number"]["number"] for act in register.values())
    check(numbers == list(range(1, closed[0]["last_number"] + 1)),
          f"the numbers do not run from 1 to {closed[0]['last_number']}")


def page(data, register):
    about = json.loads((data / "register.json").read_text("utf-8"))
    lines = ['<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>',
             html.escape(about["title_ar"]), "</title><style>body{font:16px/1.7 serif;margin:2rem}",
             "article{display:grid;grid-template-columns:1fr 3fr;gap:1rem;border-top:2px solid;",
             "padding:1rem 0}aside{font-size:.8em}.fr{direction:ltr;text-align:left;color:#444}",
             "h2,h3{grid-column:1/-1;margin:0}</style></head><body>",
             f"<h1>{html.escape(about['title_ar'])}</h1>",
             f'<p class="fr" lang="fr">{html.escape(about["title_fr"])}</p>']
    for act in sorted(register.values(), key=lambda act: (act["number"]["number"], act["fact"])):
        number = f"{act['number']['number']}/{act['number']['year']}"
        lines.append(f"<article><h2>{html.escape(act['title_ar'])} <bdi>{number}</bdi></h2><aside>")
        for note in act["notes"]:
            lines.append(f"<p>{html.escape(note['text_ar'])}</p>")
            lines.append(f'<p class="fr" lang="fr">{html.escape(note["text_fr"])}</p>')
        lines.append("</aside><div>")
        lines += [f"<p>{html.escape(one)}</p>" for one in act["text_ar"]]
        lines += [f'<p class="fr" lang="fr">{html.escape(one)}</p>' for one in act["text_fr"]]
        lines.append(f"<p>{html.escape(act['officer_ar'])}</p></div></article>")
    lines.append("</body></html>")
    return "\n".join(lines)


def main():
    here = pathlib.Path(__file__).resolve().parent
    bag = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.parent
    out = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path("register.html")
    data = bag / "data"
    manifests(bag)
    found = facts(data)
    register = acts(found)
    numbered(register, found)
    readable(data, register)
    out.write_text(page(data, register), "utf-8")
    print(f"{len(register)} acts, {len(found)} facts: all signed, all in the log")


try:
    main()
except Wrong as wrong:
    print(f"refused: {wrong}")
    sys.exit(1)
except (OSError, ValueError, KeyError, IndexError) as broken:
    print(f"refused: the package cannot be read: {broken}")
    sys.exit(1)
