"""Judges a log with PyPI aics-tlog, and ML-DSA-44 with cryptography; or makes one with them.

Usage: judge.py log FOLDER        says "accepted", or why not
       judge.py served FOLDER     the same of a log fetched from a node, without proofs
       judge.py make FOLDER SIZE  writes a log of which nothing is ours
"""

import base64
import struct
import sys
from pathlib import Path

import aics_tlog
from aics_tlog.tiles import (
    TileWriter,
    consistency_proof_from_tiles,
    inclusion_proof_from_tiles,
    tree_root_from_tiles,
)
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey, MLDSA44PublicKey

ORIGIN = "other.example/log"


def ml_dsa_message(name, at, checkpoint):
    """The structure cosigned_message, written after the specification."""
    def short(text):
        return bytes([len(text.encode())]) + text.encode()

    return b"".join([
        b"subtree/v1\n\0", short(name), struct.pack(">Q", at), short(checkpoint.origin),
        struct.pack(">QQ", 0, checkpoint.size), checkpoint.root,
    ])


def judge_ml_dsa(note, checkpoint, vkey):
    name, id, key = vkey.split("+", 2)
    key = base64.b64decode(key)
    assert key[0] == 6 and aics_tlog.key_hash(name, 6, key[1:]).hex() == id, "its id"
    # A witness may have an Ed25519 line of the same name.
    lines = [line for line in note.signatures if line.name == name and line.key_id.hex() == id]
    assert len(lines) == 1, "one line of ML-DSA-44"
    at = struct.unpack(">Q", lines[0].signature[:8])[0]
    message = ml_dsa_message(name, at, checkpoint)
    MLDSA44PublicKey.from_public_bytes(key[1:]).verify(lines[0].signature[8:], message)


def judge_proofs(folder, reader, checkpoint):
    size, root = checkpoint.size, checkpoint.root
    judged = 0
    for line in (folder / "proofs").read_text().splitlines():
        kind, number, *hashes = line.split()
        number = int(number)
        first, *proof = [base64.b64decode(hash) for hash in hashes]
        if kind == "inclusion":
            sound = aics_tlog.verify_inclusion(first, number, size, proof, root)
            own = inclusion_proof_from_tiles(reader, number, size)
        else:
            sound = aics_tlog.verify_consistency(number, size, first, root, proof)
            own = consistency_proof_from_tiles(reader, number, size)
        assert sound, f"{kind} of {number} does not verify"
        assert own == proof, f"{kind} of {number} is another proof"
        judged += 1
    assert judged, "there are no proofs"


def judge(folder, with_proofs):
    note = aics_tlog.parse_note((folder / "checkpoint").read_bytes())
    key = aics_tlog.parse_vkey((folder / "key").read_text().strip())
    court = aics_tlog.parse_vkey((folder / "court").read_text())
    result = aics_tlog.verify_checkpoint(note, key, [court], 1, expected_origin=key.name)
    assert result.ok, result.error
    checkpoint = aics_tlog.parse_checkpoint(note.text)
    judge_ml_dsa(note, checkpoint, (folder / "archive").read_text())
    reader = aics_tlog.FileSystemTileReader(folder)
    aics_tlog.audit_tiles(reader, checkpoint.size, checkpoint.root)
    if with_proofs:
        judge_proofs(folder, reader, checkpoint)


def make(folder, size):
    leaves = [bytes([place % 251]) * (place % 40) for place in range(size)]
    TileWriter(leaves).write_to(folder)
    reader = aics_tlog.FileSystemTileReader(folder)
    checkpoint = aics_tlog.Checkpoint(ORIGIN, size, tree_root_from_tiles(reader, size))
    log = Ed25519PrivateKey.from_private_bytes(bytes([31]) * 32)
    note = aics_tlog.sign_checkpoint(checkpoint, log, ORIGIN).serialise()
    key = aics_tlog.vkey_from_ed25519(ORIGIN, log.public_key())
    note += ed25519_line(checkpoint, folder) + ml_dsa_line(checkpoint, folder)
    (folder / "checkpoint").write_text(note)
    (folder / "key").write_text(aics_tlog.format_vkey(key))


def line(name, id, blob):
    return f"\u2014 {name} {base64.b64encode(id + blob).decode()}\n"


def ed25519_line(checkpoint, folder):
    key = Ed25519PrivateKey.from_private_bytes(bytes([32]) * 32)
    vkey = aics_tlog.cosignature_vkey("court.example", key.public_key())
    (folder / "court").write_text(aics_tlog.format_vkey(vkey))
    at = 1_795_000_000
    message = f"cosignature/v1\ntime {at}\n{checkpoint.text()}".encode()
    id = aics_tlog.key_hash(vkey.name, 4, vkey.public_key)
    return line(vkey.name, id, struct.pack(">Q", at) + key.sign(message))


def ml_dsa_line(checkpoint, folder):
    key = MLDSA44PrivateKey.from_seed_bytes(bytes([33]) * 32)
    public = key.public_key().public_bytes_raw()
    name, at = "archive.example", 1_795_000_001
    id = aics_tlog.key_hash(name, 6, public)
    (folder / "archive").write_text(
        f"{name}+{id.hex()}+{base64.b64encode(bytes([6]) + public).decode()}")
    signature = key.sign(ml_dsa_message(name, at, checkpoint))
    return line(name, id, struct.pack(">Q", at) + signature)


def main():
    folder = Path(sys.argv[2])
    if sys.argv[1] == "make":
        return make(folder, int(sys.argv[3]))
    try:
        judge(folder, sys.argv[1] == "log")
    except (AssertionError, InvalidSignature, ValueError, OSError) as why:
        print(f"refused: {type(why).__name__} {why}")
        return 1
    print("accepted")


sys.exit(main())
