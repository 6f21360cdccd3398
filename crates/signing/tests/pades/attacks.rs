//! Attacks on signed documents that leave the signed bytes as they are.

use signing::pades::{Coverage, Refusal, archive, prepare, sign, stamp_document, verify};
use signing::{FileKey, FileSigner, Signer, Subject, TrainingRoot, TrustedRoots, Validity};
use vocabulary::Moment;

use super::authority::P_256;
use super::forge::{find_last, number_of, object, update, whole};
use super::judge::letter;
use super::levels::{Nation, PLACE, field, now, statement};

/// A training node: no program of others is needed to make its signatures.
pub(crate) struct Training {
    root: TrainingRoot,
    roots: TrustedRoots,
}

impl Training {
    pub(crate) fn new() -> Self {
        let name = Subject { common_name: "Root".into(), organisation: "Training".into() };
        let root = TrainingRoot::create(FileKey::from_seed(&[1; 32]), &name, &[1; 16], years(20));
        let root = root.unwrap();
        let roots = TrustedRoots::from_der([root.certificate_der()]).unwrap();
        Training { root, roots }
    }

    pub(crate) fn signer(&self) -> FileSigner {
        let name = Subject { common_name: "Officer".into(), organisation: "Training".into() };
        self.root.signer(FileKey::from_seed(&[2; 32]), &name, &[2; 16], years(10)).unwrap()
    }

    pub(crate) fn root(&self) -> Vec<u8> {
        self.root.certificate_der().to_vec()
    }

    pub(crate) fn roots(&self) -> &TrustedRoots {
        &self.roots
    }

    pub(crate) fn refusal(&self, pdf: &[u8]) -> Refusal {
        let trust = signing::pades::Trust { signers: &self.roots, stamps: &self.roots };
        verify(pdf, &trust, now()).unwrap_err()
    }

    pub(crate) fn accepts(&self, pdf: &[u8]) -> bool {
        let trust = signing::pades::Trust { signers: &self.roots, stamps: &self.roots };
        verify(pdf, &trust, now()).is_ok()
    }
}

fn years(count: i64) -> Validity {
    let start = 1_700_000_000_000;
    Validity { from: Moment(start), to: Moment(start + count * 365 * 86_400_000) }
}

fn signed(training: &Training) -> Vec<u8> {
    let signed = sign(&letter(), &field(Some(PLACE)), &statement(), &training.signer()).unwrap();
    assert!(training.accepts(&signed));
    signed
}

#[test]
fn what_is_seen_cannot_be_changed_by_an_update() {
    let training = Training::new();
    let signed = signed(&training);
    let page = number_of(&signed, "/Type /Page/");
    let text = object(&signed, page);
    let content = text.split_once("/Contents ").unwrap().1;
    let content: u32 = content.split(' ').next().unwrap().parse().unwrap();
    let stream = "<</Length 3>>\nstream\nq Q\nendstream".to_owned();
    let annotation = "<</Type/Annot/Subtype/FreeText/Rect[0 0 99 99]/Contents(lie)>>";
    let with_annotation = text.replace("/Annots [", "/Annots [900 0 R ");
    let appended = text.replace(&format!("{content} 0 R"), &format!("[{content} 0 R 900 0 R]"));
    let catalog = number_of(&signed, "/Type /Catalog");
    let script = "<</S/JavaScript/JS(app.alert\\(1\\))>>".to_owned();
    let opening = object(&signed, catalog).replace("<</Type", "<</OpenAction 900 0 R/Type");
    let widget = number_of(&signed, "/Subtype /Widget");
    let moved = object(&signed, widget).replace("60.00", "10.00");
    let attacks: [&[(u32, String)]; 6] = [
        &[(content, stream.clone())],
        &[(page, with_annotation), (900, annotation.into())],
        &[(page, appended), (900, stream.clone())],
        &[(catalog, opening), (900, script)],
        &[(widget, moved)],
        &[(page, text.replace("/MediaBox", "/CropBox[0 0 9 9]/MediaBox"))],
    ];
    for attack in attacks {
        let forged = update(&signed, attack);
        assert_eq!(training.refusal(&forged), Refusal::ChangedLater, "{attack:?}");
    }
    // An object that nobody points at does no harm, and is no reason to accept the rest.
    assert!(training.accepts(&update(&signed, &[(900, stream)])));
}

/// The signed page waits for an object that is delivered after the signature.
#[test]
fn an_object_that_was_awaited_is_refused() {
    let training = Training::new();
    let pdf = whole(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents[4 0 R 90 0 R]>>",
        "<</Length 3>>\nstream\nq Q\nendstream",
    ]);
    let signed = sign(&pdf, &field(None), &statement(), &training.signer()).unwrap();
    assert!(training.accepts(&signed));
    let lie = "<</Length 3>>\nstream\nq Q\nendstream".to_owned();
    let forged = update(&signed, &[(90, lie)]);
    assert_eq!(training.refusal(&forged), Refusal::ChangedLater);
}

#[test]
fn bytes_that_belong_to_nothing_are_refused() {
    let training = Training::new();
    let signed = signed(&training);
    let longer = [signed.as_slice(), b"\n"].concat();
    assert!(matches!(training.refusal(&longer), Refusal::Malformed(_)));
    let forged = update(&[signed.as_slice(), b"5 0 obj<<>>endobj\n"].concat(), &[]);
    assert_eq!(training.refusal(&forged), Refusal::NotWholeFile);
    let commented = update(&[signed.as_slice(), b"% a remark\n"].concat(), &[]);
    assert_eq!(training.refusal(&commented), Refusal::NotWholeFile);
    assert!(matches!(training.refusal(&signed[..signed.len() - 7]), Refusal::Malformed(_)));
    assert_eq!(training.refusal(&letter()), Refusal::NoSignature);
}

/// The same signature, said again by a dictionary elsewhere.
#[test]
fn a_signature_cannot_be_wrapped_in_another_file() {
    let training = Training::new();
    let signed = signed(&training);
    let value = number_of(&signed, "/SubFilter");
    let again = object(&signed, value);
    let widget = number_of(&signed, "/Subtype /Widget");
    let pointing = object(&signed, widget).replace(&format!("/V {value} 0 R"), "/V 900 0 R");
    let forged = update(&signed, &[(900, again), (widget, pointing)]);
    assert_eq!(training.refusal(&forged), Refusal::NotWholeFile);
    // The range of the first signature, with a hole somewhere else.
    let hole = find_last(&signed, b"/Contents <").unwrap();
    let mut shifted = signed.clone();
    shifted.splice(hole..hole, *b" ");
    assert!(!training.accepts(&shifted));
}

#[test]
fn weird_ranges_are_refused() {
    let training = Training::new();
    let signed = signed(&training);
    let begin = find_last(&signed, b"/ByteRange [").unwrap() + 12;
    let end = begin + signed[begin..].iter().position(|byte| *byte == b']').unwrap();
    let written = String::from_utf8(signed[begin..end].to_vec()).unwrap();
    let numbers: Vec<i64> = written.split_whitespace().map(|n| n.parse().unwrap()).collect();
    let [_, hole, after, rest] = *numbers.as_slice() else { panic!("{written}") };
    let ranges = [
        vec![1, hole - 1, after, rest],
        vec![0, hole + 1, after, rest],
        vec![0, hole, after - 2, rest + 2],
        vec![0, hole, after, rest - 1],
        vec![0, hole, after, rest + 1],
        vec![0, hole, after, 9_999_999_999],
        vec![0, hole, after, -1],
        vec![0, after + rest, 0, 0],
        vec![0, hole, after],
        vec![0, 0, 0, 0],
    ];
    for range in ranges {
        let text: Vec<_> = range.iter().map(i64::to_string).collect();
        let mut forged = signed.clone();
        forged[begin..end].fill(b' ');
        let text = text.join(" ");
        forged[begin..begin + text.len()].copy_from_slice(text.as_bytes());
        let refused = training.refusal(&forged);
        // A range that fits the hole is itself signed, as another one.
        let altered = refused == Refusal::Altered && range[..3] == [0, hole, after];
        let outside = matches!(refused, Refusal::NotWholeFile | Refusal::Malformed(_));
        assert!(outside || altered, "{range:?}: {refused:?}");
    }
}

#[test]
fn a_second_signer_is_refused() {
    let training = Training::new();
    let other = signing::pades::Field { name: "Other", ..field(None) };
    let twice = sign(&signed(&training), &other, &statement(), &training.signer()).unwrap();
    assert_eq!(training.refusal(&twice), Refusal::SeveralSignatures);
}

#[test]
fn a_signature_of_another_document_is_refused() {
    let training = Training::new();
    let prepared = prepare(&letter(), &field(None), &statement()).unwrap();
    let cms = training.signer().sign_detached(b"another document").unwrap();
    assert_eq!(training.refusal(&prepared.seal(&cms).unwrap()), Refusal::Altered);
    let prepared = prepare(&letter(), &field(None), &statement()).unwrap();
    assert_eq!(training.refusal(&prepared.seal(b"").unwrap()), Refusal::MalformedSignature);
}

/// Revocation data may follow; anything in the same update besides them may not.
#[test]
fn an_archive_cannot_hide_a_change() {
    let nation = Nation::new("hidden", P_256);
    let signer = nation.signers.signer("officer", P_256);
    let clock = nation.clock();
    let signed = sign(&letter(), &field(Some(PLACE)), &statement(), &signer).unwrap();
    let archived = archive(&signed, &nation.trust(), &nation.answers(true), now()).unwrap();
    let report = verify(&archived, &nation.trust(), now()).unwrap();
    assert_eq!(report.coverage, Coverage::RevocationFollows);
    let page = number_of(&archived, "/Type /Page/");
    let changed = object(&archived, page).replace("/MediaBox", "/Rotate 180/MediaBox");
    let forged = update(&archived, &[(page, changed.clone())]);
    assert_eq!(verify(&forged, &nation.trust(), now()), Err(Refusal::ChangedLater));
    // Not even when a true time stamp covers the change.
    let stamped = stamp_document(&forged, "", &nation.stamping(&clock, 1)).unwrap();
    assert_eq!(verify(&stamped, &nation.trust(), now()), Err(Refusal::ChangedLater));
    // A time stamp that is seen lies over the text.
    let stamped = stamp_document(&signed, "", &nation.stamping(&clock, 1)).unwrap();
    assert!(verify(&stamped, &nation.trust(), now()).is_ok());
    let widget = number_of(&stamped, "/T (DocumentTimeStamp1)");
    let seen = object(&stamped, widget).replace("0.00 0.00 0.00 0.00", "0 0 500 500");
    let forged = update(&stamped, &[(widget, seen)]);
    assert_eq!(verify(&forged, &nation.trust(), now()), Err(Refusal::ChangedLater));
}
