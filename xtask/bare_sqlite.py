"""Writes once more, by hand, what signing wrote: the yardstick of `cargo xtask bench sign`.

`rows`: the same rows into the same tables of the same office as it was before, one durable
transaction an act, and nothing else: no reading, no checking, no key.
`fact`: only the bytes of the fact, into a table of their own.
Both with the settings of the program (WAL, synchronous=FULL). Prints one JSON object.
"""

import json
import sqlite3
import sys
import time


def connect(path: str) -> sqlite3.Connection:
    target = sqlite3.connect(path, isolation_level=None, cached_statements=64)
    target.execute("pragma journal_mode = wal")
    target.execute("pragma synchronous = full")
    return target


def timed(target: sqlite3.Connection, acts: list, write) -> dict:
    cpu = time.process_time()
    wall = time.perf_counter()
    for act in acts:
        target.execute("begin immediate")
        write(target, act)
        target.execute("commit")
    wall = time.perf_counter() - wall
    cpu = time.process_time() - cpu
    return {"cpu_ms": cpu * 1000 / len(acts), "wall_ms": wall * 1000 / len(acts)}


def completed_by(seq: int) -> list:
    """Level and position of the nodes of the tree that the fact `seq` completes."""
    level, nodes = 0, []
    while seq % (1 << level) == 0:
        nodes.append((level, (seq >> level) - 1))
        level += 1
    return nodes


def rows_of(source: sqlite3.Connection, seq: int) -> dict:
    one = lambda statement, *values: source.execute(statement, values).fetchone()
    act = one("select * from act where seq = ?", seq)
    nodes = [
        one(
            "select * from merkle_node where journal = 'acts' and level = ? and position = ?",
            level,
            position,
        )
        for level, position in completed_by(seq)
    ]
    return {
        "fact": one("select * from fact where journal = 'acts' and seq = ?", seq),
        "nodes": [node for node in nodes if node],
        "act": act,
        "keys": source.execute("select * from act_key where act_seq = ?", (seq,)).fetchall(),
    }


def write_rows(target: sqlite3.Connection, rows: dict) -> None:
    act = rows["act"]
    marks = lambda row: ", ".join("?" * len(row))
    target.execute(f"insert into fact values ({marks(rows['fact'])})", rows["fact"])
    target.executemany("insert into merkle_node values (?, ?, ?, ?)", rows["nodes"])
    target.execute(f"insert into act values ({marks(act)})", act)
    target.execute("update register set last_number = ? where id = ?", (act[4], act[2]))
    target.executemany("insert into act_key values (?, ?)", rows["keys"])
    target.execute("delete from draft where act = ?", (act[1],))


def write_fact(target: sqlite3.Connection, rows: dict) -> None:
    target.execute("insert into fact values (?, ?, ?, ?, ?, ?)", rows["fact"][1:])


def main(office: str, before: str, alone: str) -> None:
    source = sqlite3.connect(f"file:{office}?mode=ro", uri=True)
    target = connect(before)
    (last,) = target.execute("select max(seq) from fact where journal = 'acts'").fetchone()
    seqs = source.execute("select seq from act where seq > ? order by seq", (last,)).fetchall()
    acts = [rows_of(source, seq) for (seq,) in seqs]
    fact = connect(alone)
    fact.execute(
        "create table fact (seq integer primary key, bytes blob, hash blob, salt blob,"
        " signature blob, seal blob) strict"
    )
    size = sum(len(part) for act in acts for part in act["fact"] if isinstance(part, bytes))
    said = {
        "acts": len(acts),
        "fact_bytes": size // len(acts),
        "rows": timed(target, acts, write_rows),
        "fact": timed(fact, acts, write_fact),
    }
    print(json.dumps(said))


if __name__ == "__main__":
    main(*sys.argv[1:4])
