//! The offices of this node, in the order in which they are shown.

use rusqlite::{Row, params};
use vocabulary::{BranchOrder, CivilDate, OfficeCode, OfficeKind};

use crate::{NodeStore, StoreError, Stored, parsed};

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
    pub kind: OfficeKind,
}

impl NodeStore {
    pub fn office_insert(&self, office: &OfficeRow) -> Stored<()> {
        let order = office.kind.order();
        let day = |date: Option<CivilDate>| date.map(|date| date.to_string());
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
            office.kind.as_str(),
            order.map(|order| order.number.as_str()),
            day(order.map(|order| order.date)),
            day(order.and_then(|order| order.sent)),
            day(order.and_then(|order| order.approved)),
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
                kind: kind(row)?,
            })
        })
    }
}

fn kind(row: &Row<'_>) -> Stored<OfficeKind> {
    let day = |column: usize| -> Stored<Option<CivilDate>> {
        let text: Option<String> = row.get(column)?;
        let day = text.as_deref().map(CivilDate::parse).transpose();
        day.map_err(|_| StoreError::unreadable(column))
    };
    match row.get_ref(9)?.as_str() {
        Ok("communal") => Ok(OfficeKind::Communal),
        Ok("consulate") => Ok(OfficeKind::Consulate),
        Ok("branch") => Ok(OfficeKind::Branch(BranchOrder {
            number: row.get::<_, Option<String>>(10)?.unwrap_or_default(),
            date: day(11)?.ok_or(StoreError::unreadable(11))?,
            sent: day(12)?,
            approved: day(13)?,
        })),
        _ => Err(StoreError::unreadable(9)),
    }
}
