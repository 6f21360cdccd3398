//! What each fact does to the read tables. The same function serves the counter, `rebuild` and
//! `verify`, so a table can say nothing that the journals do not.

mod subjects;

use journal::{
    ActSigned, Chain, DelegationMade, DocumentIssued, Fact, JournalKind, JournalOpened,
    MarginalNoteEntered, Payload, RegisterOpened, VolumeOpened, WetSignaturesRecorded,
};
use registers::{RegisterInventoried, RegisterState, Volume};
use rusqlite::{Connection, OptionalExtension as _, params};
use vocabulary::{Regime, RegisterId};

use crate::error::StoreError;
use crate::facts::stored;
use crate::keys;
use crate::progress::Tell;
use crate::rows::{count, int, json};
use crate::sql;

/// Before every date that an act can have.
const SINCE_EVER: &str = "0001-01-01";

/// A read table: how it is dropped, and how it is compared. Children before parents.
pub(crate) struct ReadTable {
    pub(crate) name: &'static str,
    pub(crate) clear: &'static str,
    pub(crate) every: &'static str,
    /// Whose journal its first column points into.
    pub(crate) journal: JournalKind,
}

const fn table(name: &'static str, clear: &'static str, every: &'static str) -> ReadTable {
    ReadTable { name, clear, every, journal: JournalKind::Acts }
}

pub(crate) const READ_TABLES: [ReadTable; 11] = [
    ReadTable {
        name: "act_read",
        clear: sql::ACT_READ_CLEAR,
        every: sql::ACT_READ_EVERY,
        journal: JournalKind::Reads,
    },
    table("about", sql::ABOUT_CLEAR, sql::ABOUT_EVERY),
    table("act_key", sql::ACT_KEY_CLEAR, sql::ACT_KEY_EVERY),
    table("note", sql::NOTE_CLEAR, sql::NOTE_EVERY),
    table("document", sql::DOCUMENT_CLEAR, sql::DOCUMENT_EVERY),
    table("wet_signature", sql::WET_SIGNATURE_CLEAR, sql::WET_SIGNATURE_EVERY),
    table("delegation", sql::DELEGATION_CLEAR, sql::DELEGATION_EVERY),
    table("act", sql::ACT_CLEAR, sql::ACT_EVERY),
    table("register", sql::REGISTER_CLEAR, sql::REGISTER_EVERY),
    table("regime", sql::REGIME_CLEAR, sql::REGIME_EVERY),
    table("meta", sql::META_CLEAR, sql::META_EVERY),
];

/// Empties the read tables.
pub(crate) fn clear(conn: &Connection) -> Result<(), StoreError> {
    for table in &READ_TABLES {
        conn.execute(table.clear, [])?;
    }
    Ok(())
}

/// Folds every fact of `from` into the empty read tables of `into`.
pub(crate) fn refold(
    from: &Connection,
    into: &Connection,
    tell: Tell<'_>,
) -> Result<(), StoreError> {
    let total = count(from.query_row(sql::FACT_COUNT, [], |row| row.get(0))?)?;
    let mut done = 0;
    for kind in JournalKind::ALL {
        let mut chain = Chain::new(kind);
        let mut every = from.prepare_cached(sql::FACT_EVERY)?;
        let mut rows = every.query([kind.as_str()])?;
        while let Some(row) = rows.next()? {
            let seq = count(row.get(0)?)?;
            let (fact, payload) =
                chain.follow(seq, &stored(row, 1)?).map_err(StoreError::corrupt)?;
            fold(into, kind, &fact, &payload)?;
            done += 1;
            tell(done, total);
        }
    }
    Ok(())
}

/// Folds one fact.
pub(crate) fn fold(
    conn: &Connection,
    kind: JournalKind,
    fact: &Fact,
    payload: &Payload,
) -> Result<(), StoreError> {
    let seq = int(fact.seq);
    match payload {
        Payload::JournalOpened(opened) => journal_opened(conn, kind, fact, opened),
        Payload::RegimeSet(set) => set_regime(conn, seq, set.regime, &set.from.to_string()),
        Payload::RegisterOpened(p) => register_opened(conn, seq, p),
        Payload::VolumeOpened(p) => volume_opened(conn, seq, p),
        Payload::RegisterClosed(p) => {
            let mut close = conn.prepare_cached(sql::REGISTER_CLOSE)?;
            match close.execute(params![p.register.as_str(), p.closing.last_number])? {
                1 => about(conn, seq, "register_closed", &[p.register.as_str()]),
                _ => Err(StoreError::mismatch("the register is closed, or ends on another number")),
            }
        }
        Payload::ActSigned(signed) => act_signed(conn, fact, signed),
        Payload::ActTranscribed(act) => act_transcribed(conn, fact, act),
        Payload::MarginalNoteEntered(p) => note_entered(conn, fact, p),
        Payload::DocumentIssued(p) => document_issued(conn, fact, p),
        Payload::DelegationMade(p) => delegation_made(conn, seq, p),
        Payload::DelegationEnded(p) => {
            let mut end = conn.prepare_cached(sql::DELEGATION_END)?;
            match end.execute(params![p.delegation.as_str(), p.on.to_string()])? {
                1 => Ok(()),
                _ => Err(StoreError::NotFound),
            }
        }
        Payload::WetSignaturesRecorded(p) => wet_signatures_recorded(conn, fact, p),
        // The registrar's word about paper; numbers follow from acts only.
        Payload::LastSignedDeclared(_) => Ok(()),
        Payload::RegisterInventoried(p) => register_inventoried(conn, seq, p),
        Payload::SecondCopyDispatched(_)
        | Payload::SecondCopyReceipted(_)
        | Payload::SecondCopyNoted(_)
        | Payload::PersonsLinked(_)
        | Payload::LinkWithdrawn(_)
        | Payload::FamilyFileOpened(_)
        | Payload::FamilyMemberEntered(_)
        | Payload::CorrectionRequested(_)
        | Payload::CorrectionStep(_)
        | Payload::NoticeSent(_)
        | Payload::NoticeReceipted(_)
        | Payload::NoticeReceived(_)
        | Payload::PreDeclarationReceived(_)
        | Payload::PreDeclarationSettled(_)
        | Payload::DigitisationRequested(_)
        | Payload::DigitisationSettled(_)
        | Payload::RegisterArchived(_)
        | Payload::DocumentWithdrawn(_)
        | Payload::PrintBatchOrdered(_)
        | Payload::PrintBatchAdvanced(_)
        | Payload::PrintBatchTaken(_)
        | Payload::DocumentReprinted(_) => spoken_of(conn, seq, payload),
        Payload::ActRead(p) => {
            require_act(conn, p.act.as_str())?;
            let mut insert = conn.prepare_cached(sql::ACT_READ_INSERT)?;
            let by = fact.by.as_str();
            insert.execute(params![seq, p.act.as_str(), p.purpose, fact.at.0, by])?;
            Ok(())
        }
        // Of a later program: kept and proven, shown by whoever knows it.
        Payload::Unknown(_) => Ok(()),
    }
}

fn register_opened(conn: &Connection, seq: i64, p: &RegisterOpened) -> Result<(), StoreError> {
    conn.prepare_cached(sql::REGISTER_INSERT)?.execute(params![
        seq,
        p.register.as_str(),
        p.opening.kind.as_str(),
        p.opening.year,
        json(&p.opening)?,
        json(&[Volume::first(&p.opening)])?,
    ])?;
    Ok(())
}

fn volume_opened(conn: &Connection, seq: i64, p: &VolumeOpened) -> Result<(), StoreError> {
    let register = crate::registers::find(conn, &p.register)?.ok_or(StoreError::NotFound)?;
    let mut volumes = register.volumes;
    if volumes.len() as u32 + 1 != p.volume.volume {
        return Err(StoreError::mismatch("the volume is not the next of its register"));
    }
    volumes.push(p.volume.clone());
    let mut set = conn.prepare_cached(sql::REGISTER_VOLUMES_SET)?;
    match set.execute(params![p.register.as_str(), json(&volumes)?])? {
        1 => about(conn, seq, "volume_opened", &[p.register.as_str()]),
        _ => Err(StoreError::mismatch("a closed register takes no volume")),
    }
}

/// A register of before this system is here by its inventory; one of ours keeps its own numbers.
fn register_inventoried(
    conn: &Connection,
    seq: i64,
    p: &RegisterInventoried,
) -> Result<(), StoreError> {
    let inventory = &p.inventory;
    match crate::registers::find(conn, &p.register)? {
        Some(known) if (known.kind, known.year) != (inventory.kind, inventory.year) => {
            return Err(StoreError::mismatch("the inventory is of another register"));
        }
        Some(_) => {}
        None => {
            conn.prepare_cached(sql::REGISTER_INSERT)?.execute(params![
                seq,
                p.register.as_str(),
                inventory.kind.as_str(),
                inventory.year,
                None::<String>,
                "[]",
            ])?;
        }
    }
    let mut set = conn.prepare_cached(sql::REGISTER_INVENTORY_SET)?;
    set.execute(params![p.register.as_str(), json(inventory)?])?;
    about(conn, seq, "register_inventoried", &[p.register.as_str()])
}

/// A fact that only its subjects' pages fold: it is found by each of them.
fn spoken_of(conn: &Connection, seq: i64, payload: &Payload) -> Result<(), StoreError> {
    let Some(spoken) = subjects::of(payload) else {
        return Err(StoreError::mismatch("a fact of this kind has no subjects"));
    };
    if let Some(register) = spoken.register {
        require_register(conn, register)?;
    }
    for act in &spoken.acts {
        require_act(conn, act)?;
    }
    about(conn, seq, payload.kind(), &spoken.subjects)
}

fn require_register(conn: &Connection, register: &RegisterId) -> Result<(), StoreError> {
    crate::registers::find(conn, register)?.map(|_| ()).ok_or(StoreError::NotFound)
}

/// A fact speaks of these subjects: their pages fold it.
fn about(conn: &Connection, seq: i64, kind: &str, subjects: &[&str]) -> Result<(), StoreError> {
    let mut insert = conn.prepare_cached(sql::ABOUT_INSERT)?;
    for subject in subjects {
        insert.execute(params![subject, seq, kind])?;
    }
    Ok(())
}

fn note_entered(conn: &Connection, fact: &Fact, p: &MarginalNoteEntered) -> Result<(), StoreError> {
    require_act(conn, p.act.as_str())?;
    conn.prepare_cached(sql::NOTE_INSERT)?.execute(params![
        int(fact.seq),
        p.note.as_str(),
        p.act.as_str(),
        p.content.kind,
        fact.at.0,
    ])?;
    conn.prepare_cached(sql::ACT_NOTE_ENTERED)?.execute([p.act.as_str()])?;
    Ok(())
}

fn document_issued(conn: &Connection, fact: &Fact, p: &DocumentIssued) -> Result<(), StoreError> {
    conn.prepare_cached(sql::DOCUMENT_INSERT)?.execute(params![
        int(fact.seq),
        p.document.as_str(),
        p.about,
        p.document_kind,
        p.lang.code(),
        p.capacity,
        p.purpose,
        p.requester,
        p.number.as_ref().map(|number| number.series.as_str()),
        p.number.as_ref().map(|number| number.year),
        p.number.as_ref().map(|number| number.number),
        p.data_sha256,
        p.sha256,
        p.sealed_sha256,
        fact.at.0,
        fact.by.as_str(),
    ])?;
    Ok(())
}

fn delegation_made(conn: &Connection, seq: i64, p: &DelegationMade) -> Result<(), StoreError> {
    conn.prepare_cached(sql::DELEGATION_INSERT)?.execute(params![
        seq,
        p.delegation.as_str(),
        p.account.as_str(),
        p.login,
        p.name_ar,
        p.name_latin,
        p.decision_number,
        p.decision_date.to_string(),
        p.from.to_string(),
        p.to.map(|date| date.to_string()),
        p.specimen,
    ])?;
    Ok(())
}

fn wet_signatures_recorded(
    conn: &Connection,
    fact: &Fact,
    p: &WetSignaturesRecorded,
) -> Result<(), StoreError> {
    require_act(conn, p.act.as_str())?;
    conn.prepare_cached(sql::WET_SIGNATURE_INSERT)?.execute(params![
        int(fact.seq),
        p.act.as_str(),
        p.officer_signed,
        p.declarant_signed,
        p.copies,
        fact.at.0,
        fact.by.as_str(),
    ])?;
    Ok(())
}

fn journal_opened(
    conn: &Connection,
    kind: JournalKind,
    fact: &Fact,
    opened: &JournalOpened,
) -> Result<(), StoreError> {
    if kind != JournalKind::Acts {
        return Ok(());
    }
    set_meta(conn, "office", opened.office_code.as_str(), true)?;
    set_regime(conn, int(fact.seq), fact.regime, SINCE_EVER)
}

fn set_regime(conn: &Connection, seq: i64, regime: Regime, from: &str) -> Result<(), StoreError> {
    conn.prepare_cached(sql::REGIME_INSERT)?.execute(params![seq, regime.as_str(), from])?;
    set_meta(conn, "regime", regime.as_str(), true)
}

/// Sets a named value; a value of the journal's is set by the fold only, and no other by it.
pub(crate) fn set_meta(
    conn: &Connection,
    name: &str,
    value: &str,
    folded: bool,
) -> Result<(), StoreError> {
    let mut set = conn.prepare_cached(sql::META_SET)?;
    match set.execute(params![name, value, folded])? {
        1 => Ok(()),
        _ => Err(StoreError::mismatch(format!("`{name}` is set by the journal only"))),
    }
}

fn act_signed(conn: &Connection, fact: &Fact, signed: &ActSigned) -> Result<(), StoreError> {
    let register = crate::registers::find(conn, &signed.register)?.ok_or(StoreError::NotFound)?;
    let number = signed.number.number;
    if !register.numbered_here() || !signed.number.suffix.is_empty() {
        return Err(StoreError::mismatch("numbers of this register are not given here"));
    }
    match number.checked_sub(register.last_number) {
        Some(1) => {}
        None | Some(0) => return Err(StoreError::NumberTaken),
        Some(_) => return Err(StoreError::NumberGap),
    }
    insert_act(conn, fact, signed, &register)?;
    let mut given = conn.prepare_cached(sql::REGISTER_NUMBER_GIVEN)?;
    if given.execute(params![signed.register.as_str(), number])? != 1 {
        return Err(StoreError::NumberTaken);
    }
    Ok(())
}

/// An act of an old register: its number is kept as written, doubles included.
fn act_transcribed(conn: &Connection, fact: &Fact, act: &ActSigned) -> Result<(), StoreError> {
    let register = crate::registers::find(conn, &act.register)?.ok_or(StoreError::NotFound)?;
    if register.numbered_here() {
        return Err(StoreError::mismatch("numbers of this register are given here"));
    }
    insert_act(conn, fact, act, &register)
}

fn insert_act(
    conn: &Connection,
    fact: &Fact,
    signed: &ActSigned,
    register: &RegisterState,
) -> Result<(), StoreError> {
    if signed.number.year != register.year {
        return Err(StoreError::mismatch("the act's year is not its register's"));
    }
    let seq = int(fact.seq);
    let face = acts::face(&signed.values);
    conn.prepare_cached(sql::ACT_INSERT)?.execute(params![
        seq,
        signed.act.as_str(),
        signed.register.as_str(),
        register.kind.as_str(),
        signed.number.number,
        signed.number.year,
        signed.number.suffix,
        register.numbered_here(),
        face.person_ar,
        face.person_latin,
        face.sex,
        face.event_date,
        face.parents_ar,
        face.parents_latin,
        fact.at.0,
    ])?;
    let mut insert = conn.prepare_cached(sql::ACT_KEY_INSERT)?;
    for key in keys::keys(signed) {
        insert.execute(params![key, seq])?;
    }
    Ok(())
}

/// What is said about an act needs the act.
fn require_act(conn: &Connection, act: &str) -> Result<(), StoreError> {
    let mut find = conn.prepare_cached(sql::ACT_FIND)?;
    let found: Option<i64> = find.query_row([act], |row| row.get(0)).optional()?;
    found.map(|_| ()).ok_or(StoreError::NotFound)
}
