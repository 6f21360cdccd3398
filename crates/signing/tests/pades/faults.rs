//! Wrong certificates, wrong authorities, wrong moments: each has its own answer.

use signing::pades::{
    PadesError, Refusal, StampError, Stamping, TimeStampAuthority, Trust, archive, sign,
    sign_and_stamp, stamp_document, verify,
};
use signing::{SignError, Signer, TokenSigner};
use vocabulary::Moment;

use super::authority::{P_256, RSA_3072, Stamps};
use super::judge::letter;
use super::levels::{Nation, field, now, statement};

const DAY_MS: i64 = 86_400_000;

fn signed(signer: &dyn Signer) -> Vec<u8> {
    sign(&letter(), &field(None), &statement(), signer).unwrap()
}

fn later(days: i64) -> Moment {
    Moment(now().0 + days * DAY_MS)
}

#[test]
fn certificates_are_good_in_their_time_and_for_their_purpose() {
    let nation = Nation::new("faults", P_256);
    let refused = |name: &str, profile: &str, dates: &str| {
        let signer = nation.signers.signer_as(name, P_256, profile, dates);
        verify(&signed(&signer), &nation.trust(), now()).unwrap_err()
    };
    let expired = "-startdate 200101000000Z -enddate 210101000000Z";
    assert_eq!(refused("expired", "signer", expired), Refusal::Expired);
    let future = "-startdate 400101000000Z -enddate 410101000000Z";
    assert_eq!(refused("future", "signer", future), Refusal::NotYetValid);
    assert_eq!(refused("server", "server", "-days 9"), Refusal::WrongPurpose);
    assert_eq!(refused("stamper", "tsa", "-days 9"), Refusal::WrongPurpose);
    assert_eq!(refused("authority", "root", "-days 9"), Refusal::WrongPurpose);
    let signer = nation.signers.signer("officer", P_256);
    let pdf = signed(&signer);
    let verified = |at: Moment| verify(&pdf, &nation.trust(), at).map(|_| ());
    assert_eq!(verified(now()), Ok(()));
    assert_eq!(verified(later(400)), Err(Refusal::Expired));
    assert_eq!(verified(later(-400)), Err(Refusal::NotYetValid));
    let trust = Trust { signers: nation.trust().stamps, ..nation.trust() };
    assert_eq!(verify(&pdf, &trust, now()), Err(Refusal::UnknownRoot));
}

#[test]
fn another_card_is_found_out_before_the_document_leaves() {
    let nation = Nation::new("card", P_256);
    let one = nation.signers.issue("one", P_256, "signer", "-days 9");
    nation.signers.issue("two", P_256, "signer", "-days 9");
    let signer = TokenSigner::new(nation.signers.card("two"), &one, &[]).unwrap();
    let refused = sign(&letter(), &field(None), &statement(), &signer).unwrap_err();
    assert_eq!(refused, PadesError::Sign(SignError::OtherKey));
}

#[test]
fn time_stamps_are_judged_like_signatures() {
    let nation = Nation::new("stamps", RSA_3072);
    let signer = nation.signers.signer("officer", P_256);
    let clock = nation.clock();
    let stamping = nation.stamping(&clock, 1);
    let make = |stamping: &Stamping<'_>| {
        sign_and_stamp(&letter(), &field(None), &statement(), &signer, stamping)
    };
    let pdf = make(&stamping).unwrap();
    let verified = |trust: &Trust<'_>, at: Moment| verify(&pdf, trust, at).map(|_| ());
    assert_eq!(verified(&nation.trust(), now()), Ok(()));
    let strange = Trust { stamps: nation.trust().signers, ..nation.trust() };
    let unknown = Refusal::UnknownTimeStampAuthority;
    assert_eq!(verified(&strange, now()), Err(unknown.clone()));
    assert_eq!(verified(&nation.trust(), later(400)), Err(Refusal::TimeStampExpired));
    let early = Refusal::TimeStampFromTheFuture;
    assert_eq!(verified(&nation.trust(), later(-1)), Err(early.clone()));
    // Whoever asks for a time stamp finds the same out at once.
    let strange = Stamping { roots: nation.trust().signers, ..stamping };
    let stamp = |refusal: Refusal| Err(PadesError::Stamp(StampError::Refused(refusal)));
    assert_eq!(make(&strange), stamp(unknown));
    assert_eq!(make(&Stamping { at: later(-1), ..stamping }), stamp(early));
}

/// Puts the words of the true authority under the signature of somebody else.
struct Impostor<'a>(Stamps<'a>);

impl TimeStampAuthority for Impostor<'_> {
    fn stamp(&self, request_der: &[u8]) -> Result<Vec<u8>, StampError> {
        let folder = &self.0.authority.folder;
        folder.put("true.tsr", &self.0.stamp(request_der)?);
        folder.openssl("ts -reply -in true.tsr -token_out -out true.token");
        folder.openssl("cms -verify -noverify -inform DER -in true.token -out said");
        folder.openssl(
            "cms -sign -binary -nodetach -cades -md sha256 -econtent_type \
             1.2.840.113549.1.9.16.1.4 -in said -signer person.pem -inkey person.key \
             -outform DER -out false.token",
        );
        let token = folder.read("false.token");
        let length = u16::try_from(token.len() + 5).unwrap().to_be_bytes();
        let head = [0x30, 0x82, length[0], length[1], 0x30, 3, 2, 1, 0];
        Ok([head.as_slice(), &token].concat())
    }
}

/// A certificate for signing documents does not stamp time, even under the right root.
#[test]
fn only_a_time_stamp_authority_stamps() {
    let nation = Nation::new("impostor", P_256);
    nation.stamps.issue("person", P_256, "signer", "-days 9");
    let clock = nation.clock();
    let impostor = Impostor(nation.clock());
    let stamping = Stamping { authority: &impostor, ..nation.stamping(&clock, 1) };
    let refused = stamp_document(&letter(), "", &stamping).unwrap_err();
    let purpose = StampError::Refused(Refusal::TimeStampWrongPurpose);
    assert_eq!(refused, PadesError::Stamp(purpose));
}

/// A time stamp survives the certificate of the signer, and a renewal the time stamp's.
#[test]
fn proof_lasts_longer_than_certificates() {
    let nation = Nation::new("lasting", P_256);
    let signer = nation.signers.signer_as("officer", P_256, "signer", "-days 30");
    let clock = nation.clock();
    let stamping = nation.stamping(&clock, 1);
    let pdf = sign_and_stamp(&letter(), &field(None), &statement(), &signer, &stamping).unwrap();
    assert!(verify(&pdf, &nation.trust(), later(100)).is_ok());
    assert_eq!(verify(&signed(&signer), &nation.trust(), later(100)), Err(Refusal::Expired));
    nation.stamps.issue("longer", P_256, "tsa", "-days 3650");
    let longer = Stamps { authority: &nation.stamps, name: "longer" };
    let renewed = stamp_document(&pdf, "", &nation.stamping(&longer, 2)).unwrap();
    assert_eq!(verify(&pdf, &nation.trust(), later(500)), Err(Refusal::TimeStampExpired));
    assert!(verify(&renewed, &nation.trust(), later(500)).is_ok());
}

#[test]
fn a_revoked_signer_is_refused_from_that_moment_on() {
    let nation = Nation::new("revoked", P_256);
    let signer = nation.signers.signer("officer", P_256);
    let clock = nation.clock();
    let stamping = nation.stamping(&clock, 1);
    let pdf = sign_and_stamp(&letter(), &field(None), &statement(), &signer, &stamping).unwrap();
    nation.signers.revoke("officer");
    for by_list in [false, true] {
        let archived = || archive(&pdf, &nation.trust(), &nation.answers(by_list), now());
        nation.signers.revoked_since("200101000000Z");
        let since = Moment(1_577_836_800_000);
        let revoked = Refusal::Revoked { since };
        assert_eq!(archived(), Err(PadesError::Refused(revoked)), "{by_list}");
        nation.signers.revoked_since("400101000000Z");
        let archived = archived().unwrap();
        assert!(verify(&archived, &nation.trust(), now()).unwrap().revocation_checked);
    }
}

#[test]
fn revocation_that_is_in_the_document_counts() {
    let nation = Nation::new("counted", P_256);
    let signer = nation.signers.signer("officer", P_256);
    let pdf = archive(&signed(&signer), &nation.trust(), &nation.answers(false), now()).unwrap();
    let list = |since: &str| {
        nation.signers.revoke("officer");
        nation.signers.revoked_since(since);
        nation.signers.crl()
    };
    let list = list("200101000000Z");
    let store = super::forge::number_of(&pdf, "/Type /DSS");
    let text = super::forge::object(&pdf, store).replace("<<", "<</CRLs[900 0 R]");
    let hex: String = list.iter().map(|byte| format!("{byte:02X}")).collect();
    assert!(!hex.is_empty());
    // A list as text cannot hold every byte; the forger writes it as it is.
    let forged = super::forge::update_with_stream(&pdf, (store, text), (900, &list));
    let since = Moment(1_577_836_800_000);
    assert_eq!(verify(&forged, &nation.trust(), now()), Err(Refusal::Revoked { since }));
}

/// Answers an old answer, whatever it is asked.
struct Parrot(Vec<u8>);

impl TimeStampAuthority for Parrot {
    fn stamp(&self, _: &[u8]) -> Result<Vec<u8>, StampError> {
        Ok(self.0.clone())
    }
}

/// Keeps the answer of the true authority.
struct Recorder<'a>(Stamps<'a>, std::cell::RefCell<Vec<u8>>);

impl TimeStampAuthority for Recorder<'_> {
    fn stamp(&self, request_der: &[u8]) -> Result<Vec<u8>, StampError> {
        *self.1.borrow_mut() = self.0.stamp(request_der)?;
        Ok(self.1.borrow().clone())
    }
}

#[test]
fn an_answer_to_another_question_is_no_time_stamp() {
    let nation = Nation::new("parrot", P_256);
    let recorder = Recorder(nation.clock(), Vec::new().into());
    let clock = nation.clock();
    let stamping = Stamping { authority: &recorder, ..nation.stamping(&clock, 1) };
    let pdf = signed(&nation.signers.signer("officer", P_256));
    stamp_document(&pdf, "", &stamping).unwrap();
    let old = recorder.1.borrow().clone();
    let ask = |answer: &[u8], nonce: u8, pdf: &[u8]| {
        let parrot = Parrot(answer.to_vec());
        let stamping =
            Stamping { authority: &parrot, nonce: [nonce; 16], ..nation.stamping(&clock, 1) };
        match stamp_document(pdf, "", &stamping) {
            Err(PadesError::Stamp(error)) => Some(error),
            Ok(_) => None,
            Err(other) => panic!("{other}"),
        }
    };
    assert_eq!(ask(&old, 1, &pdf), None);
    assert_eq!(ask(&old, 2, &pdf), Some(StampError::OtherNonce));
    let altered = StampError::Refused(Refusal::TimeStampAltered);
    assert_eq!(ask(&old, 1, &letter()), Some(altered));
    assert_eq!(ask(b"", 1, &pdf), Some(StampError::Malformed));
    // PKIStatus rejection, and nothing else.
    let rejected = [0x30, 5, 0x30, 3, 2, 1, 2];
    assert_eq!(ask(&rejected, 1, &pdf), Some(StampError::Rejected { status: 2 }));
    for bit in 0..old.len() * 8 {
        let mut wrong = old.clone();
        wrong[bit / 8] ^= 1 << (bit % 8);
        // The status may say "granted with changes" instead: the token is the same.
        let granted = wrong[4..9] == [0x30, 3, 2, 1, 1];
        assert!(ask(&wrong, 1, &pdf).is_some() || granted, "bit {bit}");
    }
}
