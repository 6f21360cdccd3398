"""pyHanko judges signed documents: `judge.py ROOTS LIST LEVEL`, one verdict a line.

The level is b-b, b-t, b-lt or b-lta. A document is accepted when every signature and time stamp is
intact and trusted, when the last one covers the file (but for b-lt, where the revocation data
follow), and when nothing was changed in between. From b-lt on, every certificate must come with
proof that it is not revoked; the judgement is then that of EN 319 102-1. The network is not asked.
"""

import asyncio
import logging
import sys
from pathlib import Path

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import ades, policy_decl
from pyhanko.sign.validation.pdf_embedded import async_validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager

HARMLESS = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES)


def lasting(roots):
    """Every certificate with its proof, all of it from the file."""
    rule = CertRevTrustPolicy(RevocationCheckingPolicy.from_legacy("require"))
    policy = CertValidationPolicySpec(SimpleTrustManager.build(roots), rule)
    gathering = policy_decl.RevocationInfoGatheringSpec(
        online_fetching_rule=policy_decl.RevinfoOnlineFetchingRule.LOCAL_ONLY,
        certificate_fetching_rule=policy_decl.CertificateFetchingRule.NEVER_FETCH,
    )
    spec = policy_decl.SignatureValidationSpec(
        cert_validation_policy=policy,
        ts_cert_validation_policy=policy,
        revinfo_gathering_policy=gathering,
    )
    return policy_decl.PdfSignatureValidationSpec(spec)


async def judged(path, roots, level):
    """The word `accepted`, or what is wrong."""
    with path.open("rb") as file:
        reader = PdfFileReader(file, strict=True)
        if len(reader.embedded_regular_signatures) != 1:
            return "not exactly one signature"
        signature = reader.embedded_regular_signatures[0]
        if level in ("b-lt", "b-lta"):
            result = await ades.ades_lta_validation(signature, lasting(roots))
            if result.ades_subindic != AdESPassed.OK:
                return f"refused: {result.ades_subindic} {result.failure_msg}"
            if level == "b-lta" and result.oldest_evidence_record_timestamp is None:
                return "no document time stamp"
            status = result.api_status
        else:
            context = ValidationContext(trust_roots=roots, allow_fetching=False)
            status = await async_validate_pdf_signature(signature, context, context)
            if not status.bottom_line:
                return f"refused: {status.summary()}"
        if not (status.intact and status.valid and status.trusted):
            return f"refused: {status.summary()}"
        if status.modification_level not in HARMLESS:
            return f"modified: {status.modification_level}"
        stamped = status.timestamp_validity
        if level == "b-t" and not (stamped and stamped.intact and stamped.trusted):
            return "no time stamp that is trusted"
        last = reader.embedded_signatures[-1]
        last.compute_integrity_info()
        whole = last.evaluate_signature_coverage() == SignatureCoverageLevel.ENTIRE_FILE
        return "accepted" if whole or level == "b-lt" else "does not cover the file"


def main():
    """Prints one line for each file, whatever pyHanko throws."""
    logging.disable(logging.CRITICAL)
    roots = list(load_certs_from_pemder([sys.argv[1]]))
    for name in Path(sys.argv[2]).read_text().splitlines():
        try:
            verdict = asyncio.run(judged(Path(name), roots, sys.argv[3]))
        except Exception as why:  # Every way of refusing is a refusal.
            verdict = f"{type(why).__name__}: {why}".replace("\n", " ")
        print("verdict:", verdict)


if __name__ == "__main__":
    main()
