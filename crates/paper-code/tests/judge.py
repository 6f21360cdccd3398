"""Reads a code with base45, cbor2 and cwt, none of them ours, and says in JSON what it holds.

Usage: judge.py GOLDEN_FOLDER CODE. The keys come from GOLDEN_FOLDER/trust.json.
"""

import json
import sys
from pathlib import Path

import base45
import cbor2
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from cwt import COSE, COSEKey
from cwt.exceptions import VerifyError


def keys(folder):
    listed = json.loads((folder / "trust.json").read_text())["keys"]
    for key in listed:
        point = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), bytes.fromhex(key["key"]))
        numbers = point.public_numbers()
        yield COSEKey.new(
            {
                1: 2,
                2: bytes.fromhex(key["kid"]),
                3: -7,
                -1: 1,
                -2: numbers.x.to_bytes(32, "big"),
                -3: numbers.y.to_bytes(32, "big"),
            }
        )


def plain(value):
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value


def main():
    folder, code = Path(sys.argv[1]), sys.argv[2]
    prefix, text = code[:4], code[4:]
    assert prefix == "MA1:", prefix
    signed = base45.b45decode(text)
    envelope = cbor2.loads(signed)
    assert envelope.tag == 18, envelope.tag
    _, unprotected, payload, signature = envelope.value
    assert unprotected == {} and len(signature) == 64
    try:
        verified = COSE.new().decode(signed, list(keys(folder))) == payload
    except VerifyError:
        verified = False
    claims = cbor2.loads(payload)
    print(
        json.dumps(
            {
                "verified": verified,
                "canonical": cbor2.dumps(claims, canonical=True) == payload,
                "claims": plain(claims),
            }
        )
    )


main()
