//! Signatures judged by `openssl`, by one flipped bit at a time, and by wrong certificates.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use vocabulary::Moment;

use super::*;

const DAY: i64 = 86_400_000;
const START: Moment = Moment(1_700_000_000_000);
const CONTENT: &[u8] = "{\"kind\":\"act_signed\",\"الاسم\":\"ياسين\"}".as_bytes();

fn years(count: i64) -> Validity {
    Validity { from: START, to: Moment(START.0 + count * 365 * DAY) }
}

fn root(seed: u8) -> TrainingRoot {
    let subject =
        Subject { common_name: "Sijill training root".into(), organisation: "Training".into() };
    let key = FileKey::from_seed(&[seed; 32]);
    TrainingRoot::create(key, &subject, &[seed; 16], years(20)).unwrap()
}

fn officer() -> Subject {
    Subject {
        common_name: "ياسين البقالي EL BAKKALI".into(), organisation: "جماعة تطوان".into()
    }
}

fn signer() -> FileSigner {
    root(1).signer(FileKey::from_seed(&[2; 32]), &officer(), &[9; 16], years(5)).unwrap()
}

fn trusted() -> TrustedRoots {
    TrustedRoots::from_der([root(1).certificate_der()]).unwrap()
}

/// A folder of its own for one test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = format!("sijill-signing-{name}-{}", std::process::id());
        let path = std::env::temp_dir().join(folder);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What `openssl cms -verify` answers: whether it accepts, and what it printed.
fn openssl(folder: &Folder, content: &[u8], cms: &[u8], at: Moment) -> (bool, String) {
    let content = folder.put("content", content);
    let cms = folder.put("signature", cms);
    let pem = certificate_pem(root(1).certificate_der()).unwrap();
    let roots = folder.put("root.pem", pem.as_bytes());
    let answer = Command::new("openssl")
        .args(["cms", "-verify", "-binary", "-inform", "DER", "-attime"])
        .arg((at.0 / 1000).to_string())
        .arg("-in")
        .arg(cms)
        .arg("-content")
        .arg(content)
        .arg("-CAfile")
        .arg(roots)
        .arg("-out")
        .arg(folder.0.join("out"))
        .output()
        .expect("openssl must be installed: it is the outside judge of this crate");
    (answer.status.success(), String::from_utf8_lossy(&answer.stderr).into_owned())
}

#[test]
fn openssl_accepts_the_signature() {
    let folder = Folder::new("accepts");
    let cms = signer().sign_detached(CONTENT).unwrap();
    let (accepted, said) = openssl(&folder, CONTENT, &cms, Moment(START.0 + DAY));
    assert!(accepted, "{said}");
}

#[test]
fn openssl_refuses_other_content_and_another_time() {
    let folder = Folder::new("refuses");
    let cms = signer().sign_detached(CONTENT).unwrap();
    let mut other = CONTENT.to_vec();
    other[3] ^= 1;
    assert!(!openssl(&folder, &other, &cms, Moment(START.0 + DAY)).0);
    assert!(!openssl(&folder, CONTENT, &cms, Moment(START.0 + 6 * 365 * DAY)).0);
}

#[test]
fn openssl_reads_the_certificates() {
    let folder = Folder::new("reads");
    let pem = certificate_pem(signer().certificate_der()).unwrap();
    let path = folder.put("officer.pem", pem.as_bytes());
    let answer = Command::new("openssl")
        .args(["x509", "-noout", "-subject", "-nameopt", "utf8,sep_comma_plus", "-in"])
        .arg(path)
        .output()
        .expect("openssl must be installed: it is the outside judge of this crate");
    let subject = String::from_utf8_lossy(&answer.stdout).into_owned();
    assert!(subject.contains("OU=TRAINING"), "{subject}");
    assert!(subject.contains("ياسين البقالي"), "{subject}");
}

#[test]
fn the_signer_is_named() {
    let cms = signer().sign_detached(CONTENT).unwrap();
    let info = verify_detached(CONTENT, &cms, &trusted()).unwrap();
    assert_eq!(info.key_id, signer().key_id());
    assert_eq!(info.common_name, "ياسين البقالي EL BAKKALI");
    assert!(info.training);
    assert_eq!(info.validity, years(5));
}

#[test]
fn the_same_seed_and_bytes_give_the_same_signature() {
    assert_eq!(signer().sign_detached(CONTENT), signer().sign_detached(CONTENT));
    assert_ne!(signer().sign_detached(CONTENT), signer().sign_detached(b"other"));
}

#[test]
fn every_flipped_bit_of_the_content_is_refused() {
    let cms = signer().sign_detached(CONTENT).unwrap();
    for bit in 0..CONTENT.len() * 8 {
        let mut content = CONTENT.to_vec();
        content[bit / 8] ^= 1 << (bit % 8);
        let refused = verify_detached(&content, &cms, &trusted());
        assert_eq!(refused, Err(VerifyError::OtherContent), "bit {bit}");
    }
}

#[test]
fn every_flipped_bit_of_the_signature_is_refused() {
    let cms = signer().sign_detached(CONTENT).unwrap();
    let trusted = trusted();
    for bit in 0..cms.len() * 8 {
        let mut flipped = cms.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(verify_detached(CONTENT, &flipped, &trusted).is_err(), "bit {bit}");
    }
}

#[test]
fn a_shortened_or_lengthened_signature_is_refused() {
    let cms = signer().sign_detached(CONTENT).unwrap();
    for length in 0..cms.len() {
        let short = verify_detached(CONTENT, &cms[..length], &trusted());
        assert_eq!(short, Err(VerifyError::Malformed));
    }
    let long = [cms.as_slice(), &[0]].concat();
    assert_eq!(verify_detached(CONTENT, &long, &trusted()), Err(VerifyError::Malformed));
}

#[test]
fn another_root_of_the_same_name_is_refused() {
    let cms = signer().sign_detached(CONTENT).unwrap();
    let other = TrustedRoots::from_der([root(3).certificate_der()]).unwrap();
    assert_eq!(verify_detached(CONTENT, &cms, &other), Err(VerifyError::UnknownIssuer));
    let none = TrustedRoots::default();
    assert_eq!(verify_detached(CONTENT, &cms, &none), Err(VerifyError::UnknownIssuer));
}

#[test]
fn an_officer_cannot_certify_another() {
    // The officer's key poses as a root with the officer's own certificate on top of it.
    let officer_key = FileKey::from_seed(&[2; 32]);
    let false_root = TrainingRoot::from_parts(officer_key, signer().certificate_der()).unwrap();
    let pupil = FileKey::from_seed(&[4; 32]);
    let certificate = false_root.issue(&pupil, &officer(), &[7; 16], years(1)).unwrap();
    let chain = [signer().certificate_der().to_vec(), root(1).certificate_der().to_vec()];
    let pupil = FileSigner::new(pupil, &certificate, &chain).unwrap();
    let cms = pupil.sign_detached(CONTENT).unwrap();
    assert_eq!(verify_detached(CONTENT, &cms, &trusted()), Err(VerifyError::NotForSigning));
}

#[test]
fn a_root_does_not_sign_acts() {
    let root = root(1);
    let key = FileKey::from_seed(&[1; 32]);
    let signer = FileSigner::new(key, root.certificate_der(), &[]).unwrap();
    let cms = signer.sign_detached(CONTENT).unwrap();
    assert_eq!(verify_detached(CONTENT, &cms, &trusted()), Err(VerifyError::NotForSigning));
}

#[test]
fn an_enclosed_certificate_that_proves_nothing_is_refused() {
    let key = FileKey::from_seed(&[2; 32]);
    let certificate = signer().certificate_der().to_vec();
    let chain = [root(1).certificate_der().to_vec(), root(3).certificate_der().to_vec()];
    let cms = FileSigner::new(key, &certificate, &chain).unwrap().sign_detached(CONTENT).unwrap();
    assert_eq!(verify_detached(CONTENT, &cms, &trusted()), Err(VerifyError::UnknownIssuer));
}

/// Root, intermediate authority and officer, all made by `openssl`.
fn chain_by_openssl(folder: &Folder, authority: &str) -> (FileSigner, TrustedRoots, Vec<u8>) {
    let run = |line: &str| {
        let done = Command::new("openssl")
            .args(line.split_whitespace())
            .current_dir(&folder.0)
            .output()
            .expect("openssl must be installed: it is the outside judge of this crate");
        assert!(done.status.success(), "{line}: {}", String::from_utf8_lossy(&done.stderr));
    };
    let usage = "keyUsage=critical,keyCertSign";
    folder.put("root.ext", format!("basicConstraints=critical,CA:true\n{usage}").as_bytes());
    folder.put("sub.ext", format!("{authority}\n{usage}").as_bytes());
    folder.put("leaf.ext", b"keyUsage=critical,digitalSignature,nonRepudiation");
    for name in ["root", "sub", "leaf"] {
        let key = "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out";
        run(&format!("{key} {name}.key"));
        run(&format!("req -new -subj /OU=TRAINING/CN={name} -key {name}.key -out {name}.csr"));
    }
    let issue = "x509 -req -sha256 -set_serial 7 -days 900";
    run(&format!("{issue} -in root.csr -signkey root.key -extfile root.ext -out root.pem"));
    for (name, above) in [("sub", "root"), ("leaf", "sub")] {
        let by = format!("-CA {above}.pem -CAkey {above}.key -extfile {name}.ext");
        run(&format!("{issue} -in {name}.csr {by} -out {name}.pem"));
    }
    let read = |name: &str| fs::read_to_string(folder.0.join(name)).unwrap();
    let certificate = |name: &str| certificate_from_pem(&read(name)).unwrap();
    let key = FileKey::from_pem(&read("leaf.key")).unwrap();
    let signer = FileSigner::new(key, &certificate("leaf.pem"), &[certificate("sub.pem")]);
    let roots = TrustedRoots::from_der([certificate("root.pem").as_slice()]).unwrap();
    (signer.unwrap(), roots, certificate("leaf.pem"))
}

#[test]
fn a_foreign_chain_through_an_authority_is_followed() {
    let folder = Folder::new("chain");
    let (signer, roots, leaf) =
        chain_by_openssl(&folder, "basicConstraints=critical,CA:true,pathlen:0");
    let cms = signer.sign_detached(CONTENT).unwrap();
    assert_eq!(verify_detached(CONTENT, &cms, &roots).unwrap().common_name, "leaf");
    // Without the authority between them, the root says nothing about the officer.
    let key = FileKey::from_pem(&fs::read_to_string(folder.0.join("leaf.key")).unwrap());
    let cms = FileSigner::new(key.unwrap(), &leaf, &[]).unwrap().sign_detached(CONTENT).unwrap();
    assert_eq!(verify_detached(CONTENT, &cms, &roots), Err(VerifyError::UnknownIssuer));
}

#[test]
fn an_authority_that_may_not_certify_is_refused() {
    for (name, wrong) in [
        ("plain", "basicConstraints=critical,CA:false"),
        ("odd", "basicConstraints=critical,CA:true\n1.2.3.4=critical,ASN1:NULL"),
    ] {
        let folder = Folder::new(name);
        let (signer, roots, _) = chain_by_openssl(&folder, wrong);
        let cms = signer.sign_detached(CONTENT).unwrap();
        let refused = verify_detached(CONTENT, &cms, &roots);
        assert_eq!(refused, Err(VerifyError::NotForSigning), "{name}");
    }
}

#[test]
fn time_is_checked_on_request() {
    let cms = signer().sign_detached(CONTENT).unwrap();
    let at = |moment| verify_detached_at(CONTENT, &cms, &trusted(), moment).map(|_| ());
    assert_eq!(at(Moment(START.0 - 1)), Err(VerifyError::NotValidThen));
    assert_eq!(at(START), Ok(()));
    assert_eq!(at(years(5).to), Ok(()));
    assert_eq!(at(Moment(years(5).to.0 + 1000)), Err(VerifyError::NotValidThen));
}

#[test]
fn keys_and_certificates_survive_their_files() {
    let key = FileKey::from_seed(&[2; 32]);
    let pem = key.to_pem().unwrap();
    assert!(pem.starts_with("-----BEGIN PRIVATE KEY-----\n"));
    assert_eq!(FileKey::from_pem(&pem).unwrap().key_id(), key.key_id());
    assert_eq!(FileKey::from_pem("nothing").unwrap_err(), KeyError::NotAKey);
    let der = signer().certificate_der().to_vec();
    let pem = certificate_pem(&der).unwrap();
    assert_eq!(certificate_from_pem(&pem).unwrap(), der);
    assert!(!format!("{key:?}").contains("PRIVATE"));
}

#[test]
fn a_certificate_of_another_key_is_refused() {
    let key = FileKey::from_seed(&[5; 32]);
    let refused = FileSigner::new(key, signer().certificate_der(), &[]);
    assert_eq!(refused.unwrap_err(), KeyError::Mismatch);
}

#[test]
fn a_file_key_refuses_a_certificate_that_is_not_marked_as_training() {
    let folder = Folder::new("unmarked");
    let key = FileKey::from_seed(&[6; 32]);
    let key_path = folder.put("key.pem", key.to_pem().unwrap().as_bytes());
    let certificate = folder.0.join("real.pem");
    let made = Command::new("openssl")
        .args(["req", "-new", "-x509", "-subj", "/C=MA/O=Commune/CN=Officer", "-key"])
        .arg(key_path)
        .arg("-out")
        .arg(&certificate)
        .status()
        .expect("openssl must be installed: it is the outside judge of this crate");
    assert!(made.success());
    let der = certificate_from_pem(&fs::read_to_string(certificate).unwrap()).unwrap();
    let refused = FileSigner::new(key, &der, &[]).unwrap_err();
    assert_eq!(refused, KeyError::NotTraining);
}

#[test]
fn wrong_names_serials_and_validities_are_refused() {
    let issue = |subject: &Subject, serial: [u8; 16], validity| {
        root(1).issue(&FileKey::from_seed(&[2; 32]), subject, &serial, validity).map(|_| ())
    };
    let long = Subject { common_name: "ا".repeat(65), ..officer() };
    assert_eq!(issue(&long, [1; 16], years(1)), Err(KeyError::NameLength));
    let empty = Subject { organisation: " ".into(), ..officer() };
    assert_eq!(issue(&empty, [1; 16], years(1)), Err(KeyError::NameLength));
    assert_eq!(issue(&officer(), [0; 16], years(1)), Err(KeyError::Serial));
    assert_eq!(issue(&officer(), [0xff; 16], years(1)), Ok(()));
    assert_eq!(issue(&officer(), [1; 16], years(0)), Err(KeyError::Validity));
    // A certificate beyond 2049 changes its way of writing the date.
    assert_eq!(issue(&officer(), [1; 16], years(60)), Ok(()));
}

/// `cargo test --release -p signing -- --ignored --nocapture` prints the figures. The
/// kernel's count may advance in steps of 4 ms, hence the many rounds.
#[test]
#[ignore = "a measurement, not a check"]
fn cost_of_a_signature() {
    fn cpu_ns() -> u64 {
        let line = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
        line.split(' ').next().unwrap().parse().unwrap()
    }
    let signer = signer();
    let trusted = trusted();
    let content = vec![b'x'; 6_000];
    let cms = signer.sign_detached(&content).unwrap();
    let rounds = 2_000;
    let begun = cpu_ns();
    for _ in 0..rounds {
        signer.sign_detached(&content).unwrap();
    }
    let signed = cpu_ns();
    for _ in 0..rounds {
        verify_detached(&content, &cms, &trusted).unwrap();
    }
    let verified = cpu_ns();
    println!("sign_detached   {} us CPU", (signed - begun) / rounds / 1000);
    println!("verify_detached {} us CPU", (verified - signed) / rounds / 1000);
    println!("CMS             {} bytes", cms.len());
}
