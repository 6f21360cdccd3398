"""Writes the last facts of an office once more, one durable transaction each.

The yardstick of `cargo xtask bench sign`: the same bytes, the same settings
(WAL, synchronous=FULL), and nothing else. Prints one JSON object.
"""

import json
import sqlite3
import sys
import time


def main(office: str, copy: str, count: int) -> None:
    source = sqlite3.connect(f"file:{office}?mode=ro", uri=True)
    rows = source.execute(
        "select bytes, hash, salt, signature, seal from fact where journal = 'acts'"
        " order by seq desc limit ?",
        (count,),
    ).fetchall()
    target = sqlite3.connect(copy, isolation_level=None)
    target.execute("pragma journal_mode = wal")
    target.execute("pragma synchronous = full")
    target.execute(
        "create table fact (seq integer primary key, bytes blob, hash blob, salt blob,"
        " signature blob, seal blob) strict"
    )
    cpu = time.process_time()
    wall = time.perf_counter()
    for seq, row in enumerate(rows):
        target.execute("begin immediate")
        target.execute("insert into fact values (?, ?, ?, ?, ?, ?)", (seq, *row))
        target.execute("commit")
    wall = time.perf_counter() - wall
    cpu = time.process_time() - cpu
    size = sum(len(part or b"") for row in rows for part in row)
    print(
        json.dumps(
            {
                "facts": len(rows),
                "bytes": size,
                "cpu_ms": cpu * 1000 / len(rows),
                "wall_ms": wall * 1000 / len(rows),
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
