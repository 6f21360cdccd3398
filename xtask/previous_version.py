"""Makes a small data directory with a released binary and writes it down as text.

`python3 xtask/previous_version.py BINARY FOLDER`, run with the binary of the version that is about
to be replaced, before a migration is added. A test opens what it wrote with every later program.
Two offices, ten acts, a note, a delegation, copies, reads, and work in progress. Nobody in it
exists, and its keys guard nothing: they are those of a training directory.
"""

import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

FIRST_NAMES = [
    ("سلمى", "SALMA"),
    ("هبة", "HIBA"),
    ("مريم", "MARYAM"),
    ("نور", "NOUR"),
    ("آية", "AYA"),
    ("زينب", "ZINEB"),
    ("إيمان", "IMANE"),
    ("كوثر", "KAOUTAR"),
    ("رانيا", "RANIA"),
    ("لبنى", "LOUBNA"),
]

MOTHERS = [
    ("سعاد", "SOUAD"),
    ("فاطمة", "FATIMA"),
    ("خديجة", "KHADIJA"),
    ("زهرة", "ZAHRA"),
    ("نعيمة", "NAIMA"),
    ("حليمة", "HALIMA"),
    ("مليكة", "MALIKA"),
    ("سميرة", "SAMIRA"),
    ("لطيفة", "LATIFA"),
    ("بشرى", "BOUCHRA"),
]


def morning(year: int) -> str:
    return f"{year}-01-05T09:00"


def birth(number: int, year: int) -> dict:
    values = json.loads((ROOT / "e2e/birth.json").read_text())
    values["child_first_ar"], values["child_first_latin"] = FIRST_NAMES[number]
    # Another mother each time: the same birth twice would wait for the registrar's word.
    values["mother_first_ar"], values["mother_first_latin"] = MOTHERS[number]
    values["certificate_reference"] = f"{number}/{year}"
    values["father_birth_date"] = f"{year - 35}-03-14"
    values["mother_birth_date"] = f"{year - 31}-07-02"
    values["marriage_reference"] = f"214/{year - 5}"
    values["declarant_age"] = "34"
    values["declaration_date"] = f"{year}-01-05"
    values["birth_date"] = values["certificate_date"] = f"{year}-01-02"
    return values


def opened(registrar: str, year: int) -> dict:
    values = json.loads((ROOT / "e2e/register.json").read_text())
    values |= {"year": str(year), "pages": "200", "paraph_date": f"{year - 1}-12-20"}
    values["paraph_reference"] = f"45/{year - 1}"
    return {"open_register": values, "as": registrar, "at": morning(year)}


def signed(number: int, year: int, registrar: str) -> list:
    act = {"act": f"$b{number}.act"}
    lines = [
        {"declare_birth": birth(number, year), "ref": f"b{number}"},
        {"present_for_signature": act},
        {"sign_act": act, "as": registrar},
    ]
    return [line | {"at": morning(year)} for line in lines]


def first_office() -> list:
    lines = []
    for year, numbers in [(1998, range(3)), (2026, range(3, 7))]:
        lines.append(opened("registrar-1", year))
        for number in numbers:
            lines += signed(number, year, "registrar-1")
    marriage = {
        "act": "$b0.act",
        "kind": "marriage",
        "marriage_date": "2025-12-20",
        "spouse_first_ar": "يوسف",
        "spouse_first_latin": "YOUSSEF",
        "spouse_family_ar": "العلمي",
        "spouse_family_latin": "EL ALAMI",
        "marriage_act_reference": "31/88",
        "family_section": "قسم قضاء الأسرة بصفرو",
        "notice_reference": "88/2026",
        "notice_received_date": "2026-01-04",
    }
    delegation = {
        "login": "delegate-1",
        "decision_number": "14/2026",
        "decision_date": "2026-01-02",
        "from": "2026-01-03",
    }
    copy = {"kind": "extract", "lang": "fr", "capacity": "holder", "purpose": "school"}
    return lines + [
        {"enter_marginal_note": marriage, "as": "registrar-1"},
        {"read_act": {"act": "$b1.act", "purpose": "verification"}},
        {"issue_copy": copy | {"act": "$b0.act"}},
        {"issue_copy": copy | {"act": "$b2.act", "kind": "full-copy", "lang": "ar"}},
        {"record_wet_signatures": {"act": "$b0.act", "declarant_signed": True}, "as": "registrar-1"},
        {"delegate_signature": delegation, "as": "registrar-1"},
        {"declare_birth": birth(7, 2026), "ref": "b7"},
    ]


def second_office() -> list:
    lines = [opened("registrar-2", 2026)]
    for number in range(7, 10):
        lines += signed(number, 2026, "registrar-2")
    return lines + [{"read_act": {"act": "$b8.act", "purpose": "verification"}}]


def do(binary: str, data: Path, office: str, login: str, lines: list) -> None:
    arguments = ["do", "--data", data, "--office", office, "--as", login, "--at", morning(2026)]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    said = subprocess.run(
        [binary, *arguments], input=text, text=True, capture_output=True, check=True
    )
    for line, answer in zip(lines, map(json.loads, said.stdout.splitlines()), strict=True):
        if answer["outcome"] != "done":
            sys.exit(f"{line}: {answer}")


def write_down(database: Path, text: Path, what: str) -> None:
    connection = sqlite3.connect(database)
    value = lambda name: connection.execute(f"pragma {name}").fetchone()[0]
    lines = [
        f"-- {what}, as its program left it. Made by xtask/previous_version.py; never edited.",
        f"pragma application_id = {value('application_id')};",
        f"pragma user_version = {value('user_version')};",
        "pragma foreign_keys = off;",
        *connection.iterdump(),
    ]
    text.write_text("\n".join(lines) + "\n")


def main() -> None:
    binary, folder = sys.argv[1], Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch) / "data"
        subprocess.run([binary, "init", "--data", data, "--training"], check=True,
                       capture_output=True)
        do(binary, data, "SEF-01", "clerk-1", first_office())
        do(binary, data, "SEF-02", "clerk-2", second_office())
        subprocess.run([binary, "journal", "verify", "--data", data], check=True)
        (folder / "offices").mkdir(parents=True)
        write_down(data / "node.db", folder / "node.dump", "The node's own file")
        for office in sorted((data / "offices").glob("*.db")):
            write_down(office, folder / f"offices/{office.stem}.dump", f"Office {office.stem}")
        shutil.copytree(data / "keys", folder / "keys")


main()
