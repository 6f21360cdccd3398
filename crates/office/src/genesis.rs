//! The first facts of an office: its two journals are opened when its file is made.

use std::path::Path;

use journal::{Draft, Head, JournalKind, JournalOpened, Payload, StoredFact};
use node_store::{NodeStore, OfficeRow};
use office_store::OfficeStore;
use vocabulary::{AccountId, IdSource, JournalId, Moment};

use crate::Failure;
use crate::entry::store_failure;
use crate::node::office_path;
use crate::views::OfficeCard;

/// Makes an office's file with the first fact of each journal, and names it in the node.
pub(crate) fn office(
    root: &Path,
    node: &mut NodeStore,
    (position, card): (usize, &OfficeCard),
    training: bool,
    now: Moment,
    ids: &mut dyn IdSource,
) -> Result<(), Failure> {
    let instance = AccountId::new(ids);
    let instance = instance.as_str().trim_start_matches("acc-").to_owned();
    let path = office_path(root, &card.code);
    let mut firsts = Vec::new();
    for kind in [JournalKind::Acts, JournalKind::Reads] {
        let journal = JournalId::new(&card.code, kind.as_str(), &instance);
        let payload = Payload::JournalOpened(JournalOpened {
            office_code: card.code.clone(),
            office_ar: card.name_ar.clone(),
            office_fr: card.name_fr.clone(),
            commune_code: card.commune_code.clone(),
            commune_ar: card.commune_ar.clone(),
            commune_fr: card.commune_fr.clone(),
            province_ar: card.province_ar.clone(),
            province_fr: card.province_fr.clone(),
        });
        let fact = Draft {
            regime: card.regime,
            training,
            at: now,
            by: AccountId::system(),
            key: String::new(),
            payload: payload.clone(),
        }
        .after(&Head::start(journal));
        let stored = StoredFact::new(journal::encode(&fact), ids.bytes32(), Vec::new());
        firsts.push((stored, fact, payload));
    }
    OfficeStore::create(&path, &firsts).map_err(store_failure)?;
    node.office_insert(&OfficeRow {
        code: card.code.clone(),
        name_ar: card.name_ar.clone(),
        name_fr: card.name_fr.clone(),
        commune_ar: card.commune_ar.clone(),
        commune_fr: card.commune_fr.clone(),
        province_ar: card.province_ar.clone(),
        province_fr: card.province_fr.clone(),
        hcp_code: card.commune_code.clone(),
        position: u32::try_from(position).unwrap_or(u32::MAX),
        kind: card.kind.clone(),
    })
    .map_err(crate::session::broken)
}
