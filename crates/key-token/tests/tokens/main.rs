//! Real PKCS#11: keys in SoftHSM2, judged by `openssl`, `pdfsig` and pyHanko.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod asking;
#[path = "../../../signing/tests/pades/judge.rs"]
mod judge;
#[path = "../../../signing/tests/pades/scratch.rs"]
mod scratch;
mod soft;

use std::fs;
use std::time::{Duration, SystemTime};

use key_token::{Pin, Place, TokenError, open};
use signing::pades::{self, Field, Statement};
use signing::{SignError, Signer, TrustedRoots, verify_detached};
use vocabulary::Moment;

use judge::{all_accept, letter};
use soft::{KEYS, PIN, Soft, in_a_process};

const PATIENCE: Duration = Duration::from_secs(60);

fn signer(soft: &Soft, key: &str) -> Box<dyn Signer> {
    let certificate = soft.certificate(key);
    let pin = Pin::new(PIN.into());
    Box::new(open(soft.place(key), pin, Some(certificate), &[soft.root()], PATIENCE).unwrap())
}

fn refused(place: Place, pin: &str, certificate: Vec<u8>) -> TokenError {
    open(place, Pin::new(pin.into()), Some(certificate), &[], PATIENCE).unwrap_err()
}

#[test]
fn every_kind_of_key_signs_acts_that_openssl_accepts() {
    in_a_process("every_kind_of_key_signs_acts_that_openssl_accepts", |soft| {
        let act = b"{\"kind\":\"act_signed\"}";
        soft.folder.put("act", act);
        let roots = TrustedRoots::from_der([soft.root().as_slice()]).unwrap();
        for (key, _) in KEYS {
            let signer = signer(soft, key);
            let cms = signer.sign_detached(act).unwrap();
            let by = verify_detached(act, &cms, &roots).unwrap();
            assert_eq!((by.key_id, by.common_name.as_str()), (signer.key_id(), key));
            soft.folder.put("cms", &cms);
            let files = "-in cms -content act -CAfile root.pem -out read";
            soft.folder.openssl(&format!("cms -verify -binary -inform DER {files}"));
            let mut other = act.to_vec();
            other[2] ^= 1;
            assert!(verify_detached(&other, &cms, &roots).is_err(), "{key}");
        }
    });
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the judges read the clock of the machine")]
fn every_kind_of_key_signs_papers_that_others_accept() {
    in_a_process("every_kind_of_key_signs_papers_that_others_accept", |soft| {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
        let at = Moment(i64::try_from(since.as_millis()).unwrap());
        let field = Field { name: "Signature", spoken: "Signature", place: None };
        let statement = Statement { at, name: Some("EL BAKKALI"), reason: None, location: None };
        for (key, _) in KEYS {
            let signed = pades::sign(&letter(), &field, &statement, &*signer(soft, key)).unwrap();
            all_accept(&soft.folder, "b-b", &[soft.root()], &signed);
        }
    });
}

#[test]
fn what_is_missing_is_named() {
    in_a_process("what_is_missing_is_named", |soft| {
        let place = soft.place("p256");
        let own = soft.certificate("p256");
        let nowhere = Place { module: soft.folder.path("no.so"), ..place.clone() };
        assert_eq!(refused(nowhere, PIN, own.clone()), TokenError::ModuleMissing);
        let no_token = Place { token: "another".into(), ..place.clone() };
        assert_eq!(refused(no_token, PIN, own.clone()), TokenError::TokenMissing);
        let no_key = Place { key: "another".into(), ..place.clone() };
        assert_eq!(refused(no_key, PIN, own), TokenError::KeyMissing);
        let others = soft.certificate("p256-other");
        assert_eq!(refused(place.clone(), PIN, others), TokenError::OtherKey);
        let none = open(place, Pin::new(PIN.into()), None, &[], PATIENCE);
        assert_eq!(none.unwrap_err(), TokenError::CertificateMissing);
    });
}

#[test]
fn a_wrong_pin_is_said_and_the_right_one_still_opens() {
    in_a_process("a_wrong_pin_is_said_and_the_right_one_still_opens", |soft| {
        let own = soft.certificate("p256");
        let said = refused(soft.place("p256"), "0000", own.clone());
        let wrong = [TokenError::PinWrong, TokenError::PinWrongAttemptsLow];
        assert!(wrong.contains(&said), "{said}");
        signer(soft, "p256").sign_detached(b"act").unwrap();
        // Dropping the signer logged out: a wrong PIN is not carried by an open session.
        let said = refused(soft.place("p256"), "0000", own);
        assert!(wrong.contains(&said), "{said}");
    });
}

#[test]
fn two_signers_on_one_token_share_its_login() {
    in_a_process("two_signers_on_one_token_share_its_login", |soft| {
        let (first, second) = (signer(soft, "p256"), signer(soft, "rsa"));
        let roots = TrustedRoots::from_der([soft.root().as_slice()]).unwrap();
        std::thread::scope(|scope| {
            for signer in [&first, &second, &first] {
                let roots = &roots;
                scope.spawn(move || {
                    let cms = signer.sign_detached(b"act").unwrap();
                    verify_detached(b"act", &cms, roots).unwrap();
                });
            }
        });
    });
}

/// Keys for qualified signatures ask at each signature; the session being open is not enough.
#[test]
fn a_key_that_asks_each_time_is_told_the_pin_each_time() {
    in_a_process("a_key_that_asks_each_time_is_told_the_pin_each_time", |soft| {
        asking::make_key(&soft.place("asking"), PIN, |modulus| {
            asking::certify(soft, "asking", modulus)
        });
        let roots = TrustedRoots::from_der([soft.root().as_slice()]).unwrap();
        let signer = signer(soft, "asking");
        for act in [b"first", b"other"] {
            let cms = signer.sign_detached(act).unwrap();
            verify_detached(act, &cms, &roots).unwrap();
        }
    });
}

#[test]
fn a_token_gone_in_a_batch_keeps_what_is_signed_and_goes_on_when_it_is_back() {
    let name = "a_token_gone_in_a_batch_keeps_what_is_signed_and_goes_on_when_it_is_back";
    in_a_process(name, |soft| {
        let roots = TrustedRoots::from_der([soft.root().as_slice()]).unwrap();
        let signer = signer(soft, "rsa");
        let first = signer.sign_detached(b"first").unwrap();
        let (tokens, away) = (soft.folder.path("tokens"), soft.folder.path("away"));
        fs::rename(&tokens, &away).unwrap();
        let gone = signer.sign_detached(b"second").unwrap_err();
        assert_eq!(gone, SignError::Holder("key-token-removed"));
        verify_detached(b"first", &first, &roots).unwrap();
        fs::rename(&away, &tokens).unwrap();
        let second = signer.sign_detached(b"second").unwrap();
        verify_detached(b"second", &second, &roots).unwrap();
    });
}
