//! Authorities made by `openssl`: they certify, revoke, answer and stamp as real ones do.

use std::cell::RefCell;

use signing::pades::{PadesError, Revocation, RevocationSource, StampError, TimeStampAuthority};
use signing::{Algorithm, RawKey, SignError, TokenSigner, TrustedRoots, certificate_from_pem};

use super::scratch::Scratch;

const EXTENSIONS: &str = "
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[signer]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature,nonRepudiation
authorityInfoAccess = OCSP;URI:http://localhost/
[server]
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
[tsa]
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
authorityInfoAccess = OCSP;URI:http://localhost/
[answers]
keyUsage = critical,digitalSignature
extendedKeyUsage = OCSPSigning
noCheck = ignored
[tsa_policy]
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
";

/// How `openssl` makes a key.
pub(crate) const P_256: &str = "-algorithm EC -pkeyopt ec_paramgen_curve:P-256";
pub(crate) const P_384: &str = "-algorithm EC -pkeyopt ec_paramgen_curve:P-384";
pub(crate) const RSA_3072: &str = "-algorithm RSA -pkeyopt rsa_keygen_bits:3072";

/// One authority with a folder of its own.
pub(crate) struct Authority {
    pub(crate) folder: Scratch,
    pub(crate) name: String,
    asked: RefCell<usize>,
}

impl Authority {
    pub(crate) fn new(name: &str, key: &str) -> Self {
        let folder = Scratch::new(name);
        let place = "database = index\nserial = serial\nnew_certs_dir = .\npolicy = any\n";
        let policy = "[any]\ncommonName = supplied\norganizationName = optional\n";
        let ca = format!(
            "[req]\ndistinguished_name = any\nutf8 = yes\n{policy}[ca]\ndefault_ca = own\n[own]\n\
             {place}default_md = sha256\ndefault_crl_days = 30\nunique_subject = no\n\
             crl_extensions = crl\n[crl]\nauthorityKeyIdentifier = keyid\n{}",
            EXTENSIONS.replace("noCheck = ignored", "1.3.6.1.5.5.7.48.1.5 = ASN1:NULL")
        );
        folder.put("ca.cnf", ca.as_bytes());
        folder.put("index", b"");
        folder.put("serial", b"1000\n");
        folder.openssl(&format!("genpkey {key} -out root.key"));
        folder.openssl(&format!(
            "req -new -x509 -sha256 -days 7300 -config ca.cnf -extensions root -key root.key \
             -subj /CN={name}-root -out root.pem"
        ));
        Authority { folder, name: name.into(), asked: RefCell::new(0) }
    }

    /// An authority that another one has certified, so that its own certificate is no root.
    pub(crate) fn below(above: &Authority, name: &str) -> Self {
        let own = Authority::new(name, P_256);
        above.issue(name, P_256, "root", "-days 3650");
        for kind in ["key", "pem"] {
            let file = above.folder.read(&format!("{name}.{kind}"));
            own.folder.put(&format!("root.{kind}"), &file);
        }
        own
    }

    pub(crate) fn root(&self) -> Vec<u8> {
        self.der("root")
    }

    pub(crate) fn roots(&self) -> TrustedRoots {
        TrustedRoots::from_der([self.root().as_slice()]).unwrap()
    }

    fn der(&self, name: &str) -> Vec<u8> {
        let pem = String::from_utf8(self.folder.read(&format!("{name}.pem"))).unwrap();
        certificate_from_pem(&pem).unwrap()
    }

    /// `profile` is one of the sections above; `dates` are words for `openssl ca`.
    pub(crate) fn issue(&self, name: &str, key: &str, profile: &str, dates: &str) -> Vec<u8> {
        self.folder.openssl(&format!("genpkey {key} -out {name}.key"));
        let subject = format!("-subj /O=Office/CN={name}");
        self.folder
            .openssl(&format!("req -new -config ca.cnf -key {name}.key {subject} -out {name}.csr"));
        self.folder.openssl(&format!(
            "ca -batch -notext -config ca.cnf -cert root.pem -keyfile root.key -extensions \
             {profile} {dates} -in {name}.csr -out {name}.pem"
        ));
        self.der(name)
    }

    pub(crate) fn signer(&self, name: &str, key: &str) -> TokenSigner<Card> {
        self.signer_as(name, key, "signer", "-days 365")
    }

    pub(crate) fn signer_as(
        &self,
        name: &str,
        key: &str,
        profile: &str,
        dates: &str,
    ) -> TokenSigner<Card> {
        let certificate = self.issue(name, key, profile, dates);
        TokenSigner::new(self.card(name), &certificate, &[self.root()]).unwrap()
    }

    pub(crate) fn card(&self, name: &str) -> Card {
        let folder = Scratch::new(&format!("{}-card-{name}", self.name));
        folder.put("card.key", &self.folder.read(&format!("{name}.key")));
        Card(folder)
    }

    pub(crate) fn revoke(&self, name: &str) {
        let keys = "-config ca.cnf -cert root.pem -keyfile root.key";
        self.folder.openssl(&format!("ca {keys} -revoke {name}.pem"));
    }

    /// Sets the moment of every revocation, as `YYMMDDHHMMSSZ`.
    pub(crate) fn revoked_since(&self, since: &str) {
        let index = String::from_utf8(self.folder.read("index")).unwrap();
        let rows = index.lines().map(|row| {
            let mut columns: Vec<_> = row.split('\t').collect();
            if columns[0] == "R" {
                columns[2] = since;
            }
            columns.join("\t") + "\n"
        });
        self.folder.put("index", rows.collect::<String>().as_bytes());
    }

    fn next(&self) -> usize {
        *self.asked.borrow_mut() += 1;
        *self.asked.borrow()
    }

    pub(crate) fn crl(&self) -> Vec<u8> {
        let keys = "-config ca.cnf -cert root.pem -keyfile root.key";
        self.folder.openssl(&format!("ca {keys} -gencrl -out crl.pem"));
        self.folder.openssl("crl -in crl.pem -outform DER -out crl.der");
        self.folder.read("crl.der")
    }

    /// An answer signed by a delegate, who is certified at the first question.
    pub(crate) fn ocsp(&self, certificate: &[u8]) -> Vec<u8> {
        if !self.folder.path("answers.pem").exists() {
            self.issue("answers", P_256, "answers", "-days 365");
        }
        let asked = self.next();
        self.folder.put("asked.der", certificate);
        let files = format!("-reqout {asked}.req");
        self.folder.openssl("x509 -inform DER -in asked.der -out asked.pem");
        self.folder.openssl(&format!("ocsp -issuer root.pem -cert asked.pem {files}"));
        self.folder.openssl(&format!(
            "ocsp -index index -CA root.pem -rsigner answers.pem -rkey answers.key -reqin \
             {asked}.req -respout {asked}.rep -ndays 7"
        ));
        self.folder.read(&format!("{asked}.rep"))
    }
}

/// A key that only `openssl` holds, in place of a card.
pub(crate) struct Card(Scratch);

impl RawKey for Card {
    fn sign(&self, algorithm: Algorithm, message: &[u8]) -> Result<Vec<u8>, SignError> {
        self.0.put("message", message);
        let how = match algorithm {
            Algorithm::EcdsaP256 | Algorithm::RsaPkcs1 => "-sha256",
            Algorithm::EcdsaP384 => "-sha384",
            Algorithm::RsaPss => "-sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32",
        };
        self.0.openssl(&format!("dgst {how} -sign card.key -out signature message"));
        Ok(self.0.read("signature"))
    }
}

/// Answers about each certificate by OCSP or by list.
pub(crate) struct Answers<'a> {
    pub(crate) authorities: Vec<&'a Authority>,
    pub(crate) by_list: bool,
}

impl RevocationSource for Answers<'_> {
    fn revocation(&self, certificate: &[u8], issuer: &[u8]) -> Result<Revocation, PadesError> {
        let by = self.authorities.iter().find(|authority| authority.root() == issuer).unwrap();
        Ok(match self.by_list {
            true => Revocation::Crl(by.crl()),
            false => Revocation::Ocsp(by.ocsp(certificate)),
        })
    }
}

/// Stamps with the key `name` of the authority.
pub(crate) struct Stamps<'a> {
    pub(crate) authority: &'a Authority,
    pub(crate) name: &'a str,
}

impl TimeStampAuthority for Stamps<'_> {
    fn stamp(&self, request_der: &[u8]) -> Result<Vec<u8>, StampError> {
        let folder = &self.authority.folder;
        let number = self.authority.next();
        folder.put(&format!("{number}.tsq"), request_der);
        let config = String::from_utf8(folder.read("ca.cnf")).unwrap();
        let serial = "[tsa_policy]\nserial = tsaserial\ndir = .\n";
        folder.put("tsa.cnf", config.replace("[tsa_policy]\n", serial).as_bytes());
        folder.openssl(&format!(
            "ts -reply -config tsa.cnf -section tsa_policy -queryfile {number}.tsq -signer \
             {0}.pem -inkey {0}.key -out {number}.tsr",
            self.name
        ));
        Ok(folder.read(&format!("{number}.tsr")))
    }
}
