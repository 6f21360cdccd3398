//! What lies on the desks of an office today, so that the first page is a working day: drafts,
//! files of correction, notices, a second copy at the court, a note that waits for a second person.

use accounts::Session;
use office::node::{Ctx, Node, OfficeDesk};
use office::{ActRow, Failure};
use vocabulary::{ActId, Moment, RegisterKind, Values};

use super::commune;
use super::dice::Dice;
use super::people::{Family, Names};
use crate::random::SystemRandom;

const TO_OFFICE: &str = include_str!("../../data/demo/notice-office.txt");
/// What is asked for, and by whom.
const CORRECTION: &str = include_str!("../../data/demo/correction.txt");

/// An office on the day on which the demonstration begins.
pub(super) struct AtWork<'a> {
    pub(super) node: &'a Node,
    pub(super) desk: &'a OfficeDesk,
    pub(super) names: &'a Names,
    /// Its place among the offices.
    pub(super) index: usize,
    pub(super) now: Moment,
}

impl AtWork<'_> {
    /// The delegate's decision, valid this year and the next.
    pub(super) fn delegate(&self) -> Result<(), Failure> {
        let year = self.now.civil().date.year();
        let registrar = self.who("registrar")?.signatory()?;
        let values = values(&[
            ("login", &commune::login("delegate", self.index)),
            ("decision_number", &format!("{}/{year}", 14 + self.index)),
            ("decision_date", &format!("{year}-01-02")),
            ("from", &format!("{year}-01-03")),
            ("to", &format!("{}-12-31", year + 1)),
            ("specimen", &format!("{}/{year}", 3 + self.index)),
        ]);
        self.act(|ctx| office::delegate_signature(ctx, &registrar, &values)).map(|_| ())
    }

    /// Declarations of births, one of them presented, one late, one without a proof of marriage.
    pub(super) fn declarations(&self) -> Result<(), Failure> {
        let mut dice = Dice::new(77 + self.index as u64);
        let today = self.now.civil().date;
        let clerk = self.who("clerk")?.clerk()?;
        for days in [3, 27, 9, 1] {
            let born = today.add_days(-days);
            let male = dice.chance(50);
            let family = Family::new(self.names, &mut dice, born);
            let commune = &self.desk.card.commune_code;
            let mut values = family.declaration(self.names, &mut dice, commune, born, male);
            if days == 9 {
                values.remove("marriage_reference");
                values.insert("marriage_proof".into(), "none".into());
            }
            let saved = self.act(|ctx| office::declare(ctx, &clerk, "birth", values))?;
            if days == 1 {
                self.act(|ctx| {
                    office::present_for_signature(ctx, &clerk, &saved.act, saved.version, vec![])
                })?;
            }
        }
        Ok(())
    }

    /// A death declared this morning, a correction asked for, a notice sent, last year's births at
    /// the court, a change of name that a clerk prepared.
    pub(super) fn files(&self) -> Result<(), Failure> {
        self.death()?;
        self.correction_and_notice()?;
        self.second_copy()
    }

    fn death(&self) -> Result<(), Failure> {
        let mut dice = Dice::new(99 + self.index as u64);
        let clerk = self.who("clerk")?.clerk()?;
        let today = self.now.civil().date;
        let alive = |row: &ActRow| row.kind == RegisterKind::birth() && row.notes == 0;
        let Some(birth) = self.found(&(today.year() - 70).to_string(), alive)? else {
            return Ok(());
        };
        let commune = &self.desk.card.commune_code;
        let stated = self.names.death(&mut dice, commune, today, today.year() - 70, true);
        let purpose = self.node.texts.get(vocabulary::Lang::Ar, "purpose-declaration");
        self.act(|ctx| office::declare_death_of(ctx, &clerk, &birth, stated, &purpose))?;
        Ok(())
    }

    fn correction_and_notice(&self) -> Result<(), Failure> {
        let year = self.now.civil().date.year();
        let clerk = self.who("clerk")?.clerk()?;
        let births = |row: &ActRow| row.kind == RegisterKind::birth();
        if let Some(act) = self.found(&format!("5/{}", year - 2), births)? {
            let (asked, capacity) = CORRECTION.trim().split_once('\n').unwrap_or_default();
            let asked = values(&[
                ("field", "father_profession"),
                ("asked", asked),
                ("requester", &self.names.prosecutor().0),
                ("capacity", capacity),
            ]);
            self.act(|ctx| office::request_correction(ctx, &clerk, &act, &asked))?;
        }
        if let Some(act) = self.found(&format!("9/{}", year - 30), births)? {
            let sent = values(&[
                ("subject", "marriage"),
                ("keeper", "office"),
                ("to", TO_OFFICE.trim()),
                ("reference", &format!("{}/{year}", 211 + self.index)),
            ]);
            self.act(|ctx| office::send_notice(ctx, &clerk, &act, &sent))?;
        }
        Ok(())
    }

    fn second_copy(&self) -> Result<(), Failure> {
        let today = self.now.civil().date;
        let registrar = self.who("registrar")?;
        let staff = registrar.staff();
        let all = self.act(|ctx| office::registers_view(ctx, &staff))?;
        let last = all.iter().find(|card| {
            card.kind == RegisterKind::birth() && card.year == today.year() - 1 && card.closed
        });
        let Some(card) = last else { return Ok(()) };
        let sent = values(&[
            ("court", &self.names.court()),
            ("on", &today.to_string()),
            ("reference", &format!("{}/{}", 18 + self.index, today.year())),
        ]);
        let signatory = registrar.signatory()?;
        self.act(|ctx| office::dispatch_second_copy(ctx, &signatory, &card.register, &sent))?;
        Ok(())
    }

    /// The first act that a search finds and that will do.
    fn found(
        &self,
        query: &str,
        will_do: impl Fn(&ActRow) -> bool,
    ) -> Result<Option<ActId>, Failure> {
        let staff = self.who("clerk")?.staff();
        let found = self.act(|ctx| office::search_acts(ctx, &staff, query, 1))?;
        Ok(found.rows.into_iter().find(|row| will_do(row)).map(|row| row.act))
    }

    fn who(&self, role: &str) -> Result<Session, Failure> {
        let login = commune::login(role, self.index);
        office::session::operator(self.node, &login, self.now, &mut SystemRandom)
    }

    fn act<T>(&self, act: impl FnOnce(&mut Ctx<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut ids = SystemRandom;
        let (node, desk) = (self.node, self.desk);
        act(&mut Ctx::new(node, desk, self.now, &mut ids))
    }
}

fn values(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect()
}
