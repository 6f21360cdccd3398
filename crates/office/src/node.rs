//! An opened data directory: the commune's node with its offices.
//!
//! Layout: `node.db`, `offices/<CODE>.db`, `keys/` (training only), `lock`.

use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, RwLock, RwLockReadGuard};

use accounts::{Role, Scope};
use documents::Renderer;
use journal::{JournalKind, Payload};
use law::Law;
use node_store::{NodeStore, OfficeRow};
use office_store::{Access, OfficeStore};
use texts::Texts;
use vocabulary::{CivilDate, IdSource, Moment, ObservedMonths, OfficeCode, Problem, Regime};

use crate::Failure;
use crate::elsewhere::SignedElsewhere;
use crate::holders::Holders;
use crate::keys::TrainingKeys;
use crate::progress::Tell;
use crate::unavailable::{
    NODE_FILE, OFFICE_FILES, Unavailable, damaged, node_failure, office_failure,
};
use crate::views::OfficeCard;

/// How a data directory is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Alone, with the lock: everything may be done.
    Serve,
    /// Beside a running node: looking only.
    Look,
}

/// An office of this node: one writer, and one reader for pages.
pub struct OfficeDesk {
    pub card: OfficeCard,
    // Before the writer: the one that closes last folds the log into the file, and a reader may
    // not. So an office that was switched off in order is one file, for whoever copies it.
    reader: Mutex<OfficeStore>,
    writer: Mutex<OfficeStore>,
    /// Under which law the office works, by the day it passes to it.
    regimes: RwLock<Vec<(Regime, CivilDate)>>,
    /// Why signing waits, if the file is older than what was last written (restored backup).
    pub(crate) behind: Mutex<Option<crate::restored::Behind>>,
}

impl OfficeDesk {
    /// The connection for writing. After a failed write it is opened again: what is on disk is then
    /// known, and drafts and reads go on as well as signatures.
    pub(crate) fn writer(&self) -> MutexGuard<'_, OfficeStore> {
        let mut store = self.writer.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if store.is_broken() {
            // If the file is still out of reach, the store says so to whoever writes.
            let _ = store.reopen();
        }
        store
    }

    /// The connection for reading pages; never waits for a signature.
    pub(crate) fn reader(&self) -> MutexGuard<'_, OfficeStore> {
        self.reader.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

/// The commune's node.
pub struct Node {
    pub law: Law,
    pub texts: Texts,
    pub training: bool,
    pub root: PathBuf,
    pub(crate) keys: TrainingKeys,
    pub(crate) holders: Holders,
    store: Mutex<NodeStore>,
    desks: BTreeMap<OfficeCode, Arc<OfficeDesk>>,
    unavailable: RwLock<BTreeMap<OfficeCode, Unavailable>>,
    months: RwLock<ObservedMonths>,
    renderer: OnceLock<Renderer>,
    /// Held for as long as the node lives: a second process is turned away.
    _lock: Option<File>,
}

/// What every use case is given: where, when, and a source of new ids.
pub struct Ctx<'a> {
    pub node: &'a Node,
    pub desk: &'a OfficeDesk,
    pub now: Moment,
    pub ids: &'a mut dyn IdSource,
    /// What the person signed elsewhere, when the same thing is done for the second time.
    pub signed: Option<&'a SignedElsewhere>,
}

impl OfficeDesk {
    /// The regime of the office on a day.
    pub fn regime_on(&self, day: CivilDate) -> Regime {
        let regimes = self.regimes.read().unwrap_or_else(|poisoned| poisoned.into_inner());
        let since = regimes.iter().filter(|(_, from)| *from <= day).max_by_key(|(_, from)| *from);
        since.map_or(Regime::Paper3799, |(regime, _)| *regime)
    }

    /// Reads the regimes again, after one was set.
    pub(crate) fn reload_regimes(&self) -> Result<(), Failure> {
        let fresh = self.reader().regimes().map_err(crate::entry::store_failure)?;
        *self.regimes.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = fresh;
        Ok(())
    }
}

impl<'a> Ctx<'a> {
    /// Here and now; nothing was signed elsewhere.
    pub fn new(
        node: &'a Node,
        desk: &'a OfficeDesk,
        now: Moment,
        ids: &'a mut dyn IdSource,
    ) -> Self {
        Self { node, desk, now, ids, signed: None }
    }

    /// Under which law the office works today.
    pub fn regime(&self) -> Regime {
        self.desk.regime_on(self.today())
    }

    /// The civil date of the office (Africa/Casablanca).
    pub fn today(&self) -> vocabulary::CivilDate {
        self.now.civil().date
    }
}

impl Node {
    /// Opens a data directory. An office whose file is damaged or missing is set aside: see
    /// `unavailable`.
    ///
    /// # Errors
    /// `data-missing`, `data-in-use`, each a refusal with a text; `data-corrupt` and
    /// `data-unreadable` for the node's own file.
    pub fn open(root: &Path, opening: Opening) -> Result<Self, Failure> {
        Self::open_telling(root, opening, &crate::progress::untold)
    }

    /// The same; a directory of an earlier version is brought forward first if it is opened to be
    /// worked in, and how far that is is told.
    ///
    /// # Errors
    /// As `open`; `data-newer`, `data-older`, `upgrade-disk-full`.
    pub fn open_telling(root: &Path, opening: Opening, tell: Tell<'_>) -> Result<Self, Failure> {
        require_node(root)?;
        let lock = match opening {
            Opening::Serve => Some(take_lock(root)?),
            Opening::Look => None,
        };
        crate::upgrade::require_readable(root, opening)?;
        if opening == Opening::Serve {
            crate::upgrade::bring_forward(root, tell)?;
        }
        let path = root.join("node.db");
        let store = match opening {
            Opening::Serve => NodeStore::open(&path),
            Opening::Look => NodeStore::open_read_only(&path),
        }
        .map_err(|error| node_failure(&error))?;
        // Every account is read once: better no start than a person who cannot sign in.
        store.account_list().map_err(|error| node_failure(&error))?;
        let training = store.setting_get("training").map_err(|error| node_failure(&error))?;
        let months = load_months(&store)?;
        let mut node = Node {
            law: Law::embedded(),
            texts: Texts::embedded(),
            training: training.as_deref() == Some("yes"),
            root: root.to_path_buf(),
            keys: TrainingKeys::at(root.join("keys")),
            holders: Holders::default(),
            store: Mutex::new(store),
            desks: BTreeMap::new(),
            unavailable: RwLock::default(),
            months: RwLock::new(months),
            renderer: OnceLock::new(),
            _lock: lock,
        };
        node.open_offices(opening)?;
        Ok(node)
    }

    fn open_offices(&mut self, opening: Opening) -> Result<(), Failure> {
        let rows = self.store().office_list().map_err(|error| node_failure(&error))?;
        for card in rows.into_iter().map(card) {
            match self.open_office(card.clone(), opening) {
                Ok(desk) => drop(self.desks.insert(card.code, Arc::new(desk))),
                Err(failure) => self.set_aside(Unavailable::of(card, failure)?),
            }
        }
        Ok(())
    }

    fn open_office(&self, mut card: OfficeCard, opening: Opening) -> Result<OfficeDesk, Failure> {
        let path = office_path(&self.root, &card.code);
        let access = match opening {
            Opening::Serve => Access::ReadWrite,
            Opening::Look => Access::ReadOnly,
        };
        let code = card.code.clone();
        let bad = |error| office_failure(&code, &error);
        let writer = OfficeStore::open(&path, access).map_err(bad)?;
        let reader = OfficeStore::open(&path, Access::ReadOnly).map_err(bad)?;
        let regimes = writer.regimes().map_err(bad)?;
        card.regime = regimes.first().map_or(Regime::Paper3799, |(regime, _)| *regime);
        let head = writer.head(JournalKind::Acts).map_err(bad)?;
        let noted = self.store().head_get(&head.journal).map_err(|error| node_failure(&error))?;
        let behind = crate::restored::find(&head, noted, &writer, &path).map_err(bad)?;
        Ok(OfficeDesk {
            card,
            writer: Mutex::new(writer),
            reader: Mutex::new(reader),
            regimes: RwLock::new(regimes),
            behind: Mutex::new(behind),
        })
    }

    /// The offices of this node that can be worked in, by code.
    pub fn offices(&self) -> Vec<OfficeCard> {
        let aside = self.aside();
        let open = self.desks.values().filter(|desk| !aside.contains_key(&desk.card.code));
        open.map(|desk| desk.card.clone()).collect()
    }

    /// The offices of this node that cannot be worked in, and why.
    pub fn unavailable(&self) -> Vec<Unavailable> {
        self.aside().values().cloned().collect()
    }

    /// One office of this node, if it can be worked in.
    pub fn office(&self, code: &OfficeCode) -> Option<Arc<OfficeDesk>> {
        self.require_office(code).ok()
    }

    /// One office of this node, for those who work there.
    ///
    /// # Errors
    /// `office-unavailable`; `NotFound` for an office of another node.
    pub fn require_office(&self, code: &OfficeCode) -> Result<Arc<OfficeDesk>, Failure> {
        match self.aside().get(code) {
            Some(unavailable) => Err(unavailable.refusal().into()),
            None => self.desks.get(code).cloned().ok_or(Failure::NotFound),
        }
    }

    /// What an office is called, whether it can be worked in or not.
    pub fn office_card(&self, code: &OfficeCode) -> Option<OfficeCard> {
        let open = self.desks.get(code).map(|desk| desk.card.clone());
        open.or_else(|| self.aside().get(code).map(|unavailable| unavailable.card.clone()))
    }

    /// Reads an office's file from end to end and sets the office aside if it is damaged, which is
    /// told once. Opening looks at a few pages only: this takes a second for a large office, so a
    /// serving node does it beside its work.
    pub fn look_over(&self, code: &OfficeCode) -> Option<Unavailable> {
        let desk = self.office(code)?;
        let error = OfficeStore::look_over(&office_path(&self.root, code)).err()?;
        // A disk that is full or busy for a moment says nothing about the file.
        let found = Unavailable::of(desk.card.clone(), office_failure(code, &error)).ok()?;
        self.set_aside(found.clone());
        Some(found)
    }

    fn set_aside(&self, office: Unavailable) {
        let mut aside = self.unavailable.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        aside.insert(office.card.code.clone(), office);
    }

    fn aside(&self) -> RwLockReadGuard<'_, BTreeMap<OfficeCode, Unavailable>> {
        self.unavailable.read().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// First days of Hijri months: the embedded table and what administrators entered.
    pub fn months(&self) -> ObservedMonths {
        self.months.read().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
    }

    pub(crate) fn reload_months(&self) -> Result<(), Failure> {
        let fresh = load_months(&self.store())?;
        *self.months.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = fresh;
        Ok(())
    }

    pub(crate) fn store(&self) -> MutexGuard<'_, NodeStore> {
        self.store.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    pub(crate) fn renderer(&self) -> &Renderer {
        self.renderer.get_or_init(Renderer::new)
    }

    /// Prepares what the first document needs, so that the first citizen does not wait.
    pub fn warm_up(&self) {
        self.renderer();
    }
}

/// Where an office's file is.
pub fn office_path(root: &Path, code: &OfficeCode) -> PathBuf {
    root.join("offices").join(format!("{}.db", code.as_str()))
}

/// As far as the node itself knows it; the regime is what the office says.
fn card(row: OfficeRow) -> OfficeCard {
    OfficeCard {
        code: row.code,
        name_ar: row.name_ar,
        name_fr: row.name_fr,
        commune_code: row.hcp_code,
        commune_ar: row.commune_ar,
        commune_fr: row.commune_fr,
        province_ar: row.province_ar,
        province_fr: row.province_fr,
        regime: Regime::Paper3799,
        kind: row.kind,
    }
}

/// A folder without the node's file is no data directory.
pub(crate) fn require_node(root: &Path) -> Result<(), Failure> {
    if root.join("node.db").is_file() {
        return Ok(());
    }
    Err(Problem::refuse("data-missing").with("folder", &root.display().to_string()).into())
}

pub(crate) fn take_lock(root: &Path) -> Result<File, Failure> {
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(root.join("lock"))
        .map_err(|e| Failure::Broken(format!("lock: {e}")))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            Err(Problem::refuse("data-in-use").with("folder", &root.display().to_string()).into())
        }
        Err(TryLockError::Error(e)) => Err(Failure::Broken(format!("lock: {e}"))),
    }
}

fn load_months(store: &NodeStore) -> Result<ObservedMonths, Failure> {
    let entered: Vec<_> = store
        .month_list()
        .map_err(|error| node_failure(&error))?
        .into_iter()
        .map(|row| row.month)
        .collect();
    ObservedMonths::embedded()
        .with(&entered)
        .map_err(|error| damaged(NODE_FILE, &format!("{error:?}")))
}

/// What a new data directory is made of.
pub struct NewNode<'a> {
    pub training: bool,
    pub offices: &'a [OfficeCard],
    pub accounts: &'a [NewAccount],
}

/// An account to be made with the node.
pub struct NewAccount {
    pub office: OfficeCode,
    pub role: Role,
    pub scope: Scope,
    pub login: String,
    pub password: String,
    pub name_ar: String,
    pub name_latin: String,
    /// The number of the national identity card, kept only as a hash.
    pub id_card: Option<String>,
    /// The first day in office of a registrar.
    pub in_office_since: Option<CivilDate>,
}

/// Makes a data directory: the node's file, one file per office with its first fact, accounts.
///
/// # Errors
/// `data-exists` when the folder already holds a node.
pub fn create(
    root: &Path,
    new: &NewNode<'_>,
    now: Moment,
    ids: &mut dyn IdSource,
) -> Result<(), Failure> {
    if root.join("node.db").exists() {
        return Err(Problem::refuse("data-exists")
            .with("folder", &root.display().to_string())
            .into());
    }
    let broken = |e: &dyn std::fmt::Display| Failure::Broken(e.to_string());
    fs::create_dir_all(root.join("offices")).map_err(|e| broken(&e))?;
    // The node's file is made under another name and renamed last: a half-made directory is
    // never taken for a node.
    let making = root.join("node.db.making");
    let _ = fs::remove_file(&making);
    let mut store = NodeStore::create(&making).map_err(|e| broken(&e))?;
    store
        .setting_set("training", if new.training { "yes" } else { "no" })
        .map_err(|e| broken(&e))?;
    for placed in new.offices.iter().enumerate() {
        crate::genesis::office(root, &mut store, placed, new.training, now, ids)?;
    }
    let keys = TrainingKeys::at(root.join("keys"));
    for card in new.offices.iter().filter(|_| new.training) {
        keys.create_seal(&card.code, &card.name_fr, now, ids)?;
    }
    for account in new.accounts {
        // The first people of a node are named by whoever sets it up: there is nobody to agree.
        let made = crate::create_account::insert(&store, account, None, now, ids)?;
        if new.training && account.role.signs() {
            keys.create(&made, &account.name_latin, now, ids)?;
        }
    }
    drop(store);
    fs::rename(&making, root.join("node.db")).map_err(|e| broken(&e))?;
    for suffix in ["-wal", "-shm"] {
        let _ = fs::remove_file(root.join(format!("node.db.making{suffix}")));
    }
    Ok(())
}

/// The head of a journal, for those who only need to look.
pub fn head(desk: &OfficeDesk, kind: JournalKind) -> Result<journal::Head, Failure> {
    desk.reader().head(kind).map_err(crate::entry::store_failure)
}

/// The payload of one fact of the acts journal.
pub(crate) fn payload(store: &OfficeStore, seq: u64) -> Result<(journal::Fact, Payload), Failure> {
    let stored = store
        .fact(JournalKind::Acts, seq)
        .map_err(crate::entry::store_failure)?
        .ok_or(Failure::NotFound)?;
    let fact = journal::decode(&stored.bytes).map_err(|e| damaged(OFFICE_FILES, &e))?;
    let payload = Payload::of(&fact).map_err(|e| damaged(OFFICE_FILES, &e))?;
    Ok((fact, payload))
}
