//! SoftHSM2 in a folder of its own, and a process of its own for each test.
//!
//! A module reads its configuration from the environment, once in a process; so each test starts
//! itself again, with the folder named there.

use std::path::PathBuf;
use std::process::Command;

use key_token::Place;
use signing::certificate_from_pem;

use super::scratch::{Scratch, run};

pub(crate) const PIN: &str = "271828";

/// Label, and how `openssl` makes the key.
pub(crate) const KEYS: [(&str, &str); 3] = [
    ("p256", "-algorithm EC -pkeyopt ec_paramgen_curve:P-256"),
    ("p384", "-algorithm EC -pkeyopt ec_paramgen_curve:P-384"),
    ("rsa", "-algorithm RSA -pkeyopt rsa_keygen_bits:3072"),
];

const EXTENSIONS: &str = "[root]\nbasicConstraints = critical,CA:true\n\
    keyUsage = critical,keyCertSign,cRLSign\nsubjectKeyIdentifier = hash\n\
    [signer]\nbasicConstraints = critical,CA:false\n\
    keyUsage = critical,digitalSignature,nonRepudiation\n[req]\ndistinguished_name = any\n[any]\n";

const FOLDER: &str = "SIJILL_TOKEN_FOLDER";

pub(crate) struct Soft {
    pub(crate) folder: Scratch,
}

/// Runs `body` in another process, before a token that holds each kind of key.
#[expect(clippy::disallowed_methods, reason = "the child is told its folder this way")]
pub(crate) fn in_a_process(test: &str, body: impl FnOnce(&Soft)) {
    if let Ok(name) = std::env::var(FOLDER) {
        let soft = Soft { folder: Scratch::new(&name) };
        soft.fill();
        body(&soft);
        return;
    }
    // Given to the child before it begins; its configuration is written where it will look.
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(FOLDER, test)
        .env("SOFTHSM2_CONF", configuration(test))
        .output()
        .unwrap();
    let said = [child.stdout, child.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    let _ = std::fs::remove_file(configuration(test));
    assert!(child.status.success() && said.contains("1 passed"), "{said}");
}

fn configuration(test: &str) -> PathBuf {
    std::env::temp_dir().join(format!("sijill-softhsm-{test}.conf"))
}

impl Soft {
    fn fill(&self) {
        let tokens = self.folder.path("tokens");
        std::fs::create_dir_all(&tokens).unwrap();
        let conf = format!(
            "directories.tokendir = {}\nobjectstore.backend = file\nlog.level = ERROR\n",
            tokens.display()
        );
        let name = self.name();
        std::fs::write(configuration(&name), conf).unwrap();
        self.folder.put("ca.cnf", EXTENSIONS.as_bytes());
        self.folder.openssl(&format!("genpkey {} -out root.key", KEYS[0].1));
        self.folder.openssl(
            "req -new -x509 -sha256 -days 7300 -config ca.cnf -extensions root -key root.key \
             -subj /CN=token-root -out root.pem",
        );
        self.softhsm(&format!("--init-token --free --label office --pin {PIN} --so-pin 31415926"));
        for (id, (label, how)) in KEYS.iter().enumerate() {
            self.issue(label, how);
            self.softhsm(&format!(
                "--import {label}.key --token office --label {label} --id 0{id} --pin {PIN}"
            ));
        }
        self.issue("p256-other", KEYS[0].1);
    }

    #[expect(clippy::disallowed_methods, reason = "the child is told its folder this way")]
    fn name(&self) -> String {
        std::env::var(FOLDER).unwrap()
    }

    fn issue(&self, label: &str, how: &str) {
        self.folder.openssl(&format!("genpkey {how} -out {label}.key"));
        self.folder.openssl(&format!(
            "req -new -config ca.cnf -key {label}.key -subj /O=Office/CN={label} -out {label}.csr"
        ));
        self.folder.openssl(&format!(
            "x509 -req -sha256 -days 365 -in {label}.csr -CA root.pem -CAkey root.key \
             -CAcreateserial -extfile ca.cnf -extensions signer -out {label}.pem"
        ));
    }

    fn softhsm(&self, words: &str) {
        let place = self.folder.path("");
        let (done, said) = run(&place, "softhsm2-util", words.split_whitespace());
        assert!(done, "softhsm2-util {words}: {said}");
    }

    pub(crate) fn place(&self, key: &str) -> Place {
        let module = PathBuf::from("/usr/lib/softhsm/libsofthsm2.so");
        Place { module, token: "office".into(), key: key.into() }
    }

    pub(crate) fn certificate(&self, name: &str) -> Vec<u8> {
        let pem = String::from_utf8(self.folder.read(&format!("{name}.pem"))).unwrap();
        certificate_from_pem(&pem).unwrap()
    }

    pub(crate) fn root(&self) -> Vec<u8> {
        self.certificate("root")
    }
}
