//! First days of Hijri months, entered when the ministry has announced them.

use rusqlite::params;
use vocabulary::{AccountId, CivilDate, Moment, MonthStart};

use crate::{NodeStore, Stored, parsed};

/// A month, who entered it and when.
#[derive(Clone, Debug, PartialEq)]
pub struct EnteredMonth {
    pub month: MonthStart,
    pub by: AccountId,
    pub at: Moment,
}

impl NodeStore {
    /// `Duplicate` when the month was entered before: acts may already be dated by it.
    pub fn month_insert(&self, month: &MonthStart, by: &AccountId, at: Moment) -> Stored<()> {
        let values = params![
            month.year,
            month.month,
            month.first.to_string(),
            month.source,
            by.as_str(),
            at.0,
        ];
        self.execute_sealed(include_str!("../sql/month_insert.sql"), values)
    }

    /// In calendar order.
    pub fn month_list(&self) -> Stored<Vec<EnteredMonth>> {
        self.list(include_str!("../sql/month_list.sql"), [], |row| {
            let month = MonthStart {
                year: row.get(0)?,
                month: row.get(1)?,
                first: parsed(row, 2, CivilDate::parse)?,
                source: row.get(3)?,
            };
            Ok(EnteredMonth { month, by: parsed(row, 4, str::parse)?, at: Moment(row.get(5)?) })
        })
    }
}
