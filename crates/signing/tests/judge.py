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

from asn1crypto.crl import CertificateList
from asn1crypto.ocsp import OCSPResponse
from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import ades, policy_decl
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.pdf_embedded import async_validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager
from pyhanko_certvalidator.revinfo.archival import CRLContainer, OCSPContainer

HARMLESS = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES)


def lasting(roots, known=policy_decl.LocalKnowledge()):
    """Every certificate with its proof, all of it from the file."""
    rule = CertRevTrustPolicy(RevocationCheckingPolicy.from_legacy("require"))
    policy = CertValidationPolicySpec(SimpleTrustManager.build(roots), rule)
    gathering = policy_decl.RevocationInfoGatheringSpec(
        online_fetching_rule=policy_decl.RevinfoOnlineFetchingRule.LOCAL_ONLY,
        certificate_fetching_rule=policy_decl.CertificateFetchingRule.NEVER_FETCH,
    )
    return policy_decl.SignatureValidationSpec(
        cert_validation_policy=policy,
        ts_cert_validation_policy=policy,
        revinfo_gathering_policy=gathering,
        local_knowledge=known,
    )


def store(reader):
    """What the document says about its certificates."""
    dss = DocumentSecurityStore.read_dss(reader)
    answers = [OCSPResponse.load(entry.get_object().data) for entry in dss.ocsps]
    lists = [CertificateList.load(entry.get_object().data) for entry in dss.crls]
    return policy_decl.LocalKnowledge(
        known_ocsps=[one for answer in answers for one in OCSPContainer.load_multi(answer)],
        known_crls=[CRLContainer(crl_data=one) for one in lists],
        known_certs=list(dss.load_certs()),
    )


async def with_revocation(signature, roots, level):
    """The status, when EN 319 102-1 is content with the proof that the file brings."""
    if level == "b-lta":
        spec = policy_decl.PdfSignatureValidationSpec(lasting(roots))
        result = await ades.ades_lta_validation(signature, spec)
        if result.oldest_evidence_record_timestamp is None:
            raise ValueError("no document time stamp")
    else:
        signature.compute_integrity_info()
        result = await ades.ades_with_time_validation(
            signature.signed_data,
            lasting(roots, store(signature.reader)),
            raw_digest=signature.compute_digest(),
            extra_status_kwargs=signature.summarise_integrity_info(),
            status_cls=PdfSignatureStatus,
        )
    if result.ades_subindic != AdESPassed.OK:
        raise ValueError(f"refused: {result.ades_subindic} {result.failure_msg}")
    return result.api_status


async def judged(path, roots, level):
    """The word `accepted`, or what is wrong."""
    with path.open("rb") as file:
        reader = PdfFileReader(file, strict=True)
        if len(reader.embedded_regular_signatures) != 1:
            return "not exactly one signature"
        signature = reader.embedded_regular_signatures[0]
        if level in ("b-lt", "b-lta"):
            status = await with_revocation(signature, roots, level)
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
