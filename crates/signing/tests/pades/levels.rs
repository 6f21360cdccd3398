//! Each level, with each kind of key, is accepted by everybody.

use std::time::SystemTime;

use signing::pades::{
    Coverage, Field, Level, PadesError, Place, Refusal, Stamping, Statement, Trust, archive, renew,
    sign, sign_and_stamp, stamp_document, stamp_signed, verify,
};
use signing::{Algorithm, Signer, TokenSigner, TrustedRoots, verify_detached};
use vocabulary::Moment;

use super::authority::{Answers, Authority, P_256, P_384, RSA_3072, Stamps};
use super::judge::{all_accept, letter};

/// The authorities of others read the clock themselves.
#[expect(clippy::disallowed_methods, reason = "openssl stamps with the clock of the machine")]
pub(crate) fn now() -> Moment {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    Moment(i64::try_from(since.as_millis()).unwrap())
}

pub(crate) const PLACE: Place =
    Place { page: 0, left: 60.0, bottom: 60.0, right: 260.0, top: 140.0 };

pub(crate) fn field(place: Option<Place>) -> Field<'static> {
    Field { name: "Signature", spoken: "Signature de l'officier", place }
}

pub(crate) fn statement() -> Statement<'static> {
    let reason = Some("Copie (conforme) \\ نسخة");
    Statement { at: now(), name: Some("ياسين EL BAKKALI"), reason, location: Some("Sefrou") }
}

/// A national authority for signers, and another one for time stamps.
pub(crate) struct Nation {
    pub(crate) signers: Authority,
    pub(crate) stamps: Authority,
    roots: TrustedRoots,
    stamp_roots: TrustedRoots,
}

impl Nation {
    pub(crate) fn new(name: &str, tsa_key: &str) -> Self {
        let signers = Authority::new(&format!("{name}-signers"), P_256);
        let stamps = Authority::new(&format!("{name}-stamps"), tsa_key);
        stamps.issue("tsa", tsa_key, "tsa", "-days 365");
        let (roots, stamp_roots) = (signers.roots(), stamps.roots());
        Nation { signers, stamps, roots, stamp_roots }
    }

    pub(crate) fn trust(&self) -> Trust<'_> {
        Trust { signers: &self.roots, stamps: &self.stamp_roots }
    }

    pub(crate) fn clock(&self) -> Stamps<'_> {
        Stamps { authority: &self.stamps, name: "tsa" }
    }

    pub(crate) fn answers(&self, by_list: bool) -> Answers<'_> {
        Answers { authorities: vec![&self.signers, &self.stamps], by_list }
    }

    pub(crate) fn all_roots(&self) -> [Vec<u8>; 2] {
        [self.signers.root(), self.stamps.root()]
    }

    pub(crate) fn stamping<'a>(&'a self, clock: &'a Stamps<'a>, nonce: u8) -> Stamping<'a> {
        Stamping { authority: clock, roots: &self.stamp_roots, nonce: [nonce; 16], at: now() }
    }
}

fn each_key(nation: &Nation) -> Vec<(&'static str, Box<dyn Signer>)> {
    let rsa = nation.signers.issue("pss", RSA_3072, "signer", "-days 365");
    let chain = [nation.signers.root()];
    let card = nation.signers.card("pss");
    let pss = TokenSigner::with_algorithm(card, &rsa, &chain, Algorithm::RsaPss).unwrap();
    vec![
        ("P-256", Box::new(nation.signers.signer("p256", P_256))),
        ("P-384", Box::new(nation.signers.signer("p384", P_384))),
        ("RSA", Box::new(nation.signers.signer("rsa", RSA_3072))),
        ("RSA-PSS", Box::new(pss)),
    ]
}

#[test]
fn every_key_signs_and_stamps() {
    let nation = Nation::new("keys", RSA_3072);
    let letter = letter();
    let folder = &nation.signers.folder;
    let clock = nation.clock();
    for (kind, signer) in each_key(&nation) {
        for place in [None, Some(PLACE)] {
            let signed = sign(&letter, &field(place), &statement(), &*signer).unwrap();
            assert!(signed.starts_with(&letter), "{kind}");
            all_accept(folder, "b-b", &nation.all_roots(), &signed);
            let report = verify(&signed, &nation.trust(), now()).unwrap();
            assert_eq!((report.level, report.coverage), (Level::Bb, Coverage::WholeFile));
            assert_eq!(report.signer.key_id, signer.key_id(), "{kind}");
            assert!(report.claimed_at.is_some_and(|at| at.0 <= now().0), "{kind}");
        }
        let stamping = nation.stamping(&clock, 1);
        let stamped = sign_and_stamp(&letter, &field(None), &statement(), &*signer, &stamping);
        let stamped = stamped.unwrap();
        all_accept(folder, "b-t", &nation.all_roots(), &stamped);
        let report = verify(&stamped, &nation.trust(), now()).unwrap();
        assert_eq!((report.level, report.stamps.len()), (Level::Bt, 1), "{kind}");
        assert_eq!(report.stamps[0].authority, "tsa");
    }
}

/// The same keys sign acts, and `openssl` judges them.
#[test]
fn every_key_signs_acts() {
    let nation = Nation::new("acts", P_256);
    let folder = &nation.signers.folder;
    folder.put("act", b"{\"kind\":\"act_signed\"}");
    let act = folder.read("act");
    for (kind, signer) in each_key(&nation) {
        let cms = signer.sign_detached(&act).unwrap();
        let info = verify_detached(&act, &cms, nation.trust().signers).unwrap();
        assert_eq!(info.key_id, signer.key_id(), "{kind}");
        assert!(verify_detached(b"another", &cms, nation.trust().signers).is_err(), "{kind}");
        folder.put("cms", &cms);
        let files = "-in cms -content act -CAfile root.pem -out read";
        folder.openssl(&format!("cms -verify -binary -inform DER {files}"));
    }
}

#[test]
fn a_document_is_archived_and_renewed() {
    let nation = Nation::new("archive", P_256);
    let folder = &nation.signers.folder;
    let clock = nation.clock();
    let signer = nation.signers.signer("officer", P_256);
    let stamping = nation.stamping(&clock, 0xff);
    for by_list in [false, true] {
        let answers = nation.answers(by_list);
        let look = field(Some(PLACE));
        let signed = sign_and_stamp(&letter(), &look, &statement(), &signer, &stamping).unwrap();
        let archived = archive(&signed, &nation.trust(), &answers, now()).unwrap();
        assert!(archived.starts_with(&signed));
        all_accept(folder, "b-lt", &nation.all_roots(), &archived);
        let report = verify(&archived, &nation.trust(), now()).unwrap();
        assert_eq!((report.level, report.coverage), (Level::Blt, Coverage::RevocationFollows));
        let stamped = stamp_document(&archived, "Horodatage", &stamping).unwrap();
        assert!(stamped.starts_with(&archived));
        all_accept(folder, "b-lta", &nation.all_roots(), &stamped);
        let report = verify(&stamped, &nation.trust(), now()).unwrap();
        assert_eq!((report.level, report.coverage), (Level::Blta, Coverage::WholeFile));
        let stamping = Stamping { nonce: [7; 16], ..nation.stamping(&clock, 0) };
        let renewed = renew(&stamped, "Horodatage", &nation.trust(), &answers, &stamping).unwrap();
        assert!(renewed.starts_with(&stamped));
        all_accept(folder, "b-lta", &nation.all_roots(), &renewed);
        let report = verify(&renewed, &nation.trust(), now()).unwrap();
        assert_eq!((report.level, report.stamps.len()), (Level::Blta, 3));
    }
}

/// An office without a network signs; the hub does the rest weeks later.
#[test]
fn a_document_signed_without_a_network_is_archived_later() {
    let nation = Nation::new("offline", P_256);
    let signer = nation.signers.signer("officer", P_256);
    let clock = nation.clock();
    let signed = sign(&letter(), &field(None), &statement(), &signer).unwrap();
    let later = nation.stamping(&clock, 1);
    // A time stamp of the whole document is one way to prove when it existed...
    let stamped = stamp_document(&signed, "Horodatage", &later).unwrap();
    assert!(stamped.starts_with(&signed));
    assert_eq!(verify(&stamped, &nation.trust(), now()).unwrap().level, Level::Bt);
    // ...and one in the room beside the signature is the other, which pyHanko asks for.
    let stamped = stamp_signed(&signed, &nation.trust(), &later).unwrap();
    let changed: Vec<_> = (0..signed.len()).filter(|at| signed[*at] != stamped[*at]).collect();
    assert_eq!(stamped.len(), signed.len());
    assert!(changed.iter().all(|at| signed[*at].is_ascii_hexdigit()));
    let again = stamp_signed(&stamped, &nation.trust(), &later);
    assert_eq!(again, Err(PadesError::AlreadyStamped));
    all_accept(&nation.signers.folder, "b-t", &nation.all_roots(), &stamped);
    let stamping = nation.stamping(&clock, 2);
    let answers = nation.answers(false);
    let archived = renew(&stamped, "Horodatage", &nation.trust(), &answers, &stamping).unwrap();
    assert!(archived.starts_with(&stamped));
    all_accept(&nation.signers.folder, "b-lta", &nation.all_roots(), &archived);
    assert_eq!(verify(&archived, &nation.trust(), now()).unwrap().level, Level::Blta);
}

/// The national root certifies an authority, which certifies the officers: both of them can
/// be revoked.
#[test]
fn an_authority_between_root_and_officer_is_checked_too() {
    let nation = Nation::new("between", P_256);
    let between = Authority::below(&nation.signers, "region");
    let signer = between.signer("officer", P_384);
    let clock = nation.clock();
    let stamping = nation.stamping(&clock, 1);
    let signed = sign_and_stamp(&letter(), &field(None), &statement(), &signer, &stamping);
    let signed = signed.unwrap();
    let authorities = vec![&between, &nation.signers, &nation.stamps];
    let answers = Answers { authorities, by_list: true };
    let kept = renew(&signed, "Horodatage", &nation.trust(), &answers, &stamping).unwrap();
    all_accept(&nation.signers.folder, "b-lta", &nation.all_roots(), &kept);
    assert_eq!(verify(&kept, &nation.trust(), now()).unwrap().level, Level::Blta);
    nation.signers.revoke("region");
    nation.signers.revoked_since("200101000000Z");
    let refused = archive(&signed, &nation.trust(), &answers, now()).unwrap_err();
    assert!(matches!(refused, PadesError::Refused(Refusal::Revoked { .. })), "{refused}");
}
