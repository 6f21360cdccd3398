"""Programs that others wrote judge our number words and our computed Hijri dates.

num2words says the numbers 1 to 3000 in French and in Arabic, hijridate the Umm al-Qura calendar
from 1937 to 2077. A difference is a failure unless it is listed here with its reason; a listed
difference that is none any more is a failure too.
"""

import os
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from hijridate import Gregorian, Hijri
from num2words import num2words

ROOT = Path(__file__).resolve().parents[3]
NUMBERS = range(1, 3001)
# hijridate's table ends on 2077-11-16, with the year 1500 of the Hijra.
FIRST_DAY, LAST_DAY = date(1937, 1, 1), date(2077, 11, 16)
MOST_SHOWN = 20

# Umm al-Qura is two calendars. hijridate holds it as it was published, under rules that were
# redefined several times; ours is the table that KACST, the Saudi institute, computed by one rule
# for the past too, and which ICU and the JDK hold (hijridate's issue 26 compares them). They are
# the same, day by day, in these years; later ones were computed ahead, and tables get revised.
FIRST_SAME, LAST_SAME = 1420, 1450
# In the others, how many months of ours begin so many days after the published ones.
MONTHS_APART = {"before": {-1: 17, 1: 453, 2: 15}, "after": {1: 211}}

# num2words puts these duals in the construct state, for a noun that does not follow: "the two
# hundred of". Ours stand alone, in the absolute state, and keep their nun.
CONSTRUCT_DUALS = {
    200: ("مئتا", "مائتان"),
    1200: ("ألف ومئتا", "ألف ومائتان"),
    2000: ("ألفا", "ألفان"),
    2200: ("ألفان ومئتا", "ألفان ومائتان"),
}


def french(number):
    """What num2words says; no difference is known."""
    return num2words(number, lang="fr")


def arabic(number):
    """What num2words says, written as Arabic is: the conjunction is part of the next word.

    num2words writes the hundred with the old alif and two hundred without it; the registers, and
    ours, write both with it.
    """
    said = num2words(number, lang="ar").strip().replace(" و ", " و")
    if number in CONSTRUCT_DUALS:
        theirs, right = CONSTRUCT_DUALS[number]
        if said != theirs:
            sys.exit(f"num2words now says {said} for {number}: take it off the list")
        return right
    return said.replace("مئتان", "مائتان")


def days():
    """Every day that hijridate is asked about."""
    count = (LAST_DAY - FIRST_DAY).days + 1
    return [FIRST_DAY + timedelta(days=n) for n in range(count)]


def theirs_of(day):
    """What hijridate says, as a year and a text."""
    said = Gregorian(day.year, day.month, day.day).to_hijri()
    return said.year, said.isoformat()


def days_after_theirs(first_day, said):
    """How long after the published month ours begins; `said` is the first day of a month."""
    year, month, _ = map(int, said.split("-"))
    published = Hijri(year, month, 1).to_gregorian()
    return (first_day - date(published.year, published.month, published.day)).days


def ours(questions):
    """The answers of the example `words`, one a line."""
    cargo = ["cargo", "run", "--release", "--locked", "--quiet", "-p", "vocabulary"]
    cargo += ["--example", "words"]
    target = os.environ.get("SIJILL_TARGET")
    if target:
        cargo += ["--target-dir", target]
    text = "".join(f"{question}\n" for question in questions)
    ran = subprocess.run(
        cargo, cwd=ROOT, input=text, stdout=subprocess.PIPE, check=True, encoding="utf-8"
    )
    answers = ran.stdout.splitlines()
    if len(answers) != len(questions):
        sys.exit(f"{len(questions)} questions, {len(answers)} answers")
    return answers


def words_differ():
    """Numbers that we and num2words say differently."""
    expected = [(f"fr {n}", french(n)) for n in NUMBERS]
    expected += [(f"ar {n}", arabic(n)) for n in NUMBERS]
    answers = ours([question for question, _ in expected])
    differ = [
        f"{question}: ours {answer}, theirs {theirs}"
        for (question, theirs), answer in zip(expected, answers, strict=True)
        if answer != theirs
    ]
    print(f"numbers in words: {len(expected)} compared, {len(differ)} differ")
    return differ


def dates_differ():
    """Days whose Hijri date is another in the years that agree, and surprises in the others."""
    asked = days()
    same, differ, apart = 0, [], {"before": Counter(), "after": Counter()}
    for day, answer in zip(asked, ours([f"hijri {day}" for day in asked]), strict=True):
        year, theirs = theirs_of(day)
        if FIRST_SAME <= year <= LAST_SAME:
            same += 1
            if answer != theirs:
                differ.append(f"{day}: ours {answer}, theirs {theirs}")
        elif answer.endswith("-01"):
            era = "before" if year < FIRST_SAME else "after"
            apart[era][days_after_theirs(day, answer)] += 1
    print(f"Hijri dates: {same} days compared, {len(differ)} differ")
    for era, found in apart.items():
        print(f"months {era}: {found.pop(0, 0)} begin as published, others by days {dict(found)}")
        if found != MONTHS_APART[era]:
            differ.append(f"months {era}: listed were {MONTHS_APART[era]}")
    return differ


def main():
    """Asks everything, and shows where they differ."""
    differ = words_differ() + dates_differ()
    for line in differ[:MOST_SHOWN]:
        print(line)
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
