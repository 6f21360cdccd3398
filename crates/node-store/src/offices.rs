//! The offices of this node, in the order in which they are shown.

use rusqlite::params;
use vocabulary::OfficeCode;

use crate::{NodeStore, Stored, parsed};

#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OfficeRow {
    pub code: OfficeCode,
    pub name_ar: String,
    pub name_fr: String,
    pub commune_ar: String,
    pub commune_fr: String,
    pub province_ar: String,
    pub province_fr: String,
    /// The commune's code in the list of the High Commission for Planning.
    pub hcp_code: String,
    pub position: u32,
}

impl NodeStore {
    pub fn office_insert(&self, office: &OfficeRow) -> Stored<()> {
        let values = params![
            office.code.as_str(),
            office.name_ar,
            office.name_fr,
            office.commune_ar,
            office.commune_fr,
            office.province_ar,
            office.province_fr,
            office.hcp_code,
            office.position,
        ];
        self.execute_sealed(include_str!("../sql/office_insert.sql"), values)
    }

    pub fn office_list(&self) -> Stored<Vec<OfficeRow>> {
        self.list(include_str!("../sql/office_list.sql"), [], |row| {
            Ok(OfficeRow {
                code: parsed(row, 0, OfficeCode::parse)?,
                name_ar: row.get(1)?,
                name_fr: row.get(2)?,
                commune_ar: row.get(3)?,
                commune_fr: row.get(4)?,
                province_ar: row.get(5)?,
                province_fr: row.get(6)?,
                hcp_code: row.get(7)?,
                position: row.get(8)?,
            })
        })
    }
}
