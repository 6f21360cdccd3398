//! A small office for tests: its ids, its people, its folder, its short ways to enter facts.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use acts::ActContent;
use journal::{
    ActRead, ActSigned, Draft, Fact, FormRef, Head, JournalKind, JournalOpened,
    MarginalNoteEntered, Officer, Payload, PersonNamed, RegisterOpened, StoredFact,
};
use registers::Opening;
use vocabulary::{
    AccountId, ActId, ActNumber, IdSource, JournalId, Moment, NoteId, OfficeCode, PersonId, Regime,
    RegisterId, RegisterKind, Values,
};

use crate::drafts::DraftRecord;
use crate::{First, OfficeStore, StoreError};

/// A folder that goes away with the test.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name =
            format!("office-store-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
        let path = std::env::temp_dir().join(name);
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Ids, salts and dice in a row that is the same every time.
pub(crate) struct Ids(pub(crate) u64);

impl Ids {
    pub(crate) fn roll(&mut self, of: usize) -> usize {
        let bytes = self.bytes16();
        let dice = u64::from_be_bytes(bytes[..8].try_into().unwrap());
        (dice % of as u64) as usize
    }
}

impl IdSource for Ids {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 += 1;
        journal::sha256(&self.0.to_be_bytes())[..16].try_into().unwrap()
    }
}

/// Stands for a signature: nobody else knows the key.
pub(crate) fn sign(bytes: &[u8]) -> Vec<u8> {
    journal::sha256(&[b"the registrar's key".as_slice(), bytes].concat()).to_vec()
}

pub(crate) fn check_signature(fact: &Fact, bytes: &[u8], signature: &[u8]) -> Result<(), String> {
    match fact.kind.as_str() {
        "journal_opened" if signature.is_empty() => Ok(()),
        _ if signature == sign(bytes) => Ok(()),
        _ => Err("not the registrar's signature".to_owned()),
    }
}

/// An office with its store.
pub(crate) struct Office {
    pub(crate) store: OfficeStore,
    pub(crate) ids: Ids,
    pub(crate) registrar: AccountId,
    pub(crate) path: PathBuf,
    pub(crate) now: Moment,
    /// Kept for its end.
    pub(crate) folder: Folder,
}

pub(crate) fn firsts(ids: &mut Ids, code: &str) -> Vec<First> {
    let code = OfficeCode::parse(code).unwrap();
    let instance = ids.roll(1_000_000).to_string();
    JournalKind::ALL
        .into_iter()
        .map(|kind| {
            let payload = Payload::JournalOpened(JournalOpened {
                office_code: code.clone(),
                office_ar: "مكتب".into(),
                office_fr: "Bureau".into(),
                commune_code: "01.281.01.03".into(),
                commune_ar: "جماعة".into(),
                commune_fr: "Commune".into(),
                province_ar: "عمالة".into(),
                province_fr: "Province".into(),
            });
            let head = Head::start(JournalId::new(&code, kind.as_str(), &instance));
            let fact = draft(AccountId::system(), payload.clone()).after(&head);
            (StoredFact::new(journal::encode(&fact), ids.bytes32(), Vec::new()), fact, payload)
        })
        .collect()
}

fn draft(by: AccountId, payload: Payload) -> Draft {
    Draft {
        regime: Regime::Paper3799,
        training: true,
        at: Moment(1_790_000_000_000),
        by,
        key: "registrar-1".into(),
        payload,
    }
}

impl Office {
    pub(crate) fn new() -> Self {
        let folder = Folder::new();
        let path = folder.file("RBT-01.db");
        let mut ids = Ids(0);
        let store = OfficeStore::create(&path, &firsts(&mut ids, "RBT-01")).unwrap();
        let registrar = AccountId::new(&mut ids);
        Self { store, ids, registrar, path, now: Moment(1_790_000_000_000), folder }
    }

    /// With the register of 2026, three acts, a note, a read, and a draft left over.
    pub(crate) fn with_acts() -> Self {
        let mut office = Self::new();
        let register = office.open_register(2026);
        let acts: Vec<ActId> = (1..=3).map(|n| office.sign_act(&register, n)).collect();
        office.enter_note(&acts[0]);
        office.read_act(&acts[1]);
        office.read_act(&acts[0]);
        let draft = office.draft();
        office.store.draft_insert(&draft).unwrap();
        office
    }

    /// A fact after a head, signed, not yet entered.
    pub(crate) fn prepare(&mut self, head: &Head, payload: Payload) -> First {
        let fact = draft(self.registrar.clone(), payload.clone()).after(head);
        let bytes = journal::encode(&fact);
        let signature = match JournalKind::of(&head.journal) {
            Some(JournalKind::Acts) => sign(&bytes),
            _ => Vec::new(),
        };
        (StoredFact::new(bytes, self.ids.bytes32(), signature), fact, payload)
    }

    pub(crate) fn enter(&mut self, payload: Payload) -> Result<u64, StoreError> {
        let kind = match payload {
            Payload::ActRead(_) => JournalKind::Reads,
            _ => JournalKind::Acts,
        };
        let head = self.store.head(kind)?;
        let (stored, fact, payload) = self.prepare(&head, payload);
        self.store.commit(&head, &stored, &fact, &payload)?;
        Ok(fact.seq)
    }

    pub(crate) fn register_payload(&mut self, year: i16) -> (RegisterId, Payload) {
        let register = RegisterId::new(&mut self.ids);
        let opening = Opening {
            kind: RegisterKind::birth(),
            year,
            office: OfficeCode::parse("RBT-01").unwrap(),
            volume: 1,
            pages: 200,
            acts_per_page: 1,
            prosecutor_ar: "وكيل الملك".into(),
            court_ar: "المحكمة الابتدائية".into(),
            paraph_date: "2025-12-20".parse().unwrap(),
            paraph_reference: "1/2026".into(),
            regime: Regime::Paper3799,
        };
        let payload =
            Payload::RegisterOpened(RegisterOpened { register: register.clone(), opening });
        (register, payload)
    }

    pub(crate) fn open_register(&mut self, year: i16) -> RegisterId {
        let (register, payload) = self.register_payload(year);
        self.enter(payload).unwrap();
        register
    }

    pub(crate) fn officer(&self) -> Officer {
        Officer {
            account: self.registrar.clone(),
            name_ar: "ضابط".into(),
            name_latin: "Officier".into(),
            capacity: "registrar".into(),
            delegation: None,
        }
    }

    pub(crate) fn act_payload(&mut self, register: &RegisterId, number: u32) -> ActSigned {
        let act = ActId::new(&mut self.ids);
        self.act_of(act, register, number, values())
    }

    pub(crate) fn act_of(
        &mut self,
        act: ActId,
        register: &RegisterId,
        number: u32,
        values: Values,
    ) -> ActSigned {
        let form = acts::forms::birth();
        let (content, problems) = acts::birth::read(form, &values);
        let state = self.store.register_of(register).unwrap().unwrap();
        ActSigned {
            act,
            register: register.clone(),
            number: ActNumber::given(number, state.year),
            form: FormRef {
                id: form.id.clone(),
                version: form.version.clone(),
                hash: form.hash.clone(),
            },
            values,
            content: ActContent::Birth(Box::new(content.unwrap_or_else(|| panic!("{problems:?}")))),
            text_ar: Default::default(),
            text_fr: Default::default(),
            renvois: Vec::new(),
            acknowledged: Vec::new(),
            persons: vec![PersonNamed {
                role: "child".into(),
                person: PersonId::new(&mut self.ids),
            }],
            prepared_by: self.registrar.clone(),
            officer: self.officer(),
            leaf: state.place_of(number),
            drawn_at: self.now,
        }
    }

    pub(crate) fn sign_act(&mut self, register: &RegisterId, number: u32) -> ActId {
        let signed = self.act_payload(register, number);
        let act = signed.act.clone();
        self.enter(Payload::ActSigned(Box::new(signed))).unwrap();
        act
    }

    pub(crate) fn note_payload(&mut self, act: &ActId) -> Payload {
        Payload::MarginalNoteEntered(Box::new(MarginalNoteEntered {
            note: NoteId::new(&mut self.ids),
            act: act.clone(),
            content: note_content(),
            text_ar: "تزوج".into(),
            text_fr: "s'est mariée".into(),
            officer: self.officer(),
            acknowledged: Vec::new(),
            prepared_by: self.registrar.clone(),
            correction: None,
        }))
    }

    pub(crate) fn enter_note(&mut self, act: &ActId) -> u64 {
        let payload = self.note_payload(act);
        self.enter(payload).unwrap()
    }

    pub(crate) fn read_act(&mut self, act: &ActId) -> u64 {
        let payload = Payload::ActRead(ActRead { act: act.clone(), purpose: "copy".into() });
        self.enter(payload).unwrap()
    }

    pub(crate) fn draft(&mut self) -> DraftRecord {
        DraftRecord {
            act: ActId::new(&mut self.ids),
            form: "birth".into(),
            version: 1,
            state: "draft".into(),
            values: values(),
            acknowledged: "[]".into(),
            renvois: "[]".into(),
            author: self.registrar.clone(),
            saved_at: self.now,
            return_reason: None,
            siblings: None,
        }
    }

    pub(crate) fn verify(&self) -> Result<crate::Report, crate::BadFact> {
        verify(&self.path)
    }
}

pub(crate) fn verify(path: &Path) -> Result<crate::Report, crate::BadFact> {
    OfficeStore::verify(path, &check_signature)
}

pub(crate) fn values() -> Values {
    [
        ("child_first_ar", "ياسين"),
        ("child_first_latin", "Yassine"),
        ("child_family_ar", "البقالي"),
        ("child_family_latin", "El Bakkali"),
        ("sex", "male"),
        ("multiple", "single"),
        ("birth_date", "2026-03-14"),
        ("birth_time", "08:10"),
        ("birth_place", "commune:01.281.01.03"),
        ("nationality", "MA"),
        ("father_known", "yes"),
        ("father_first_ar", "حسن"),
        ("father_first_latin", "Hassan"),
        ("father_family_ar", "البقالي"),
        ("father_family_latin", "El Bakkali"),
        ("father_birth_date", "1990"),
        ("father_birth_place", "commune:01.281.01.03"),
        ("father_profession", "نجار"),
        ("father_nationality", "MA"),
        ("mother_first_ar", "فاطمة"),
        ("mother_first_latin", "Fatima"),
        ("mother_family_ar", "العلوي"),
        ("mother_family_latin", "Alaoui"),
        ("mother_birth_date", "1992-05-01"),
        ("mother_birth_place", "commune:01.281.01.03"),
        ("mother_profession", "معلمة"),
        ("mother_nationality", "MA"),
        ("parents_address", "حي النصر"),
        ("marriage_proof", "marriage-act"),
        ("marriage_reference", "12/2020"),
        ("declarant_capacity", "father"),
        ("declarant_first_ar", "حسن"),
        ("declarant_family_ar", "البقالي"),
        ("declarant_age", "36"),
        ("declarant_profession", "نجار"),
        ("declarant_address", "حي النصر"),
        ("declarant_signs", "signs"),
        ("declaration_date", "2026-03-20"),
        ("certificate_kind", "doctor"),
        ("certificate_reference", "7"),
        ("certificate_date", "2026-03-14"),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value.to_owned()))
    .collect()
}

/// Whatever a marriage note holds; this crate does not look inside.
fn note_content() -> marginal_notes::NoteContent {
    let values: Values = [
        ("spouse_first_ar", "سعيد"),
        ("spouse_family_ar", "العلوي"),
        ("marriage_date", "2050-05-02"),
        ("marriage_act_reference", "12/2050"),
        ("family_section", "الرباط"),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value.to_owned()))
    .collect();
    let kind = marginal_notes::kind("marriage").expect("listed");
    let (note, problems) = marginal_notes::read(kind, &values);
    note.unwrap_or_else(|| panic!("{problems:?}"))
}
