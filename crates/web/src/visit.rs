//! A visit: who asks, in which language, and the words to answer with.

use std::cell::RefCell;
use std::sync::Arc;

use accounts::Session;
use office::{Ctx, Named, OfficeCard, OfficeDesk};
use texts::Arg;
use vocabulary::words::{ar, fr, zgh};
use vocabulary::{CivilDate, Lang, Moment, PartialDate, Problem};

use crate::app::App;
use crate::cards::{Again, Remembered, Taken};
use crate::fault::Fault;
use crate::request::Request;

/// One request with everything around it.
pub(crate) struct Visit {
    pub(crate) app: Arc<App>,
    pub(crate) lang: Lang,
    pub(crate) session: Option<Session>,
    pub(crate) request: Request,
    /// One request is one moment.
    now: Moment,
    /// If the same was asked before and its signature has come back.
    pub(crate) again: Option<Again>,
    /// It was asked before, whatever became of the signature.
    pub(crate) asked_before: bool,
    taken: RefCell<Vec<Taken>>,
}

impl Visit {
    /// Somebody asks; who, is found out later.
    pub(crate) fn new(app: Arc<App>, lang: Lang, request: Request) -> Self {
        Self {
            now: app.now(),
            app,
            lang,
            session: None,
            request,
            again: None,
            asked_before: false,
            taken: RefCell::default(),
        }
    }

    /// The chance that the use cases of this request took so far.
    pub(crate) fn taken(&self) -> Vec<Taken> {
        self.taken.borrow().clone()
    }

    /// The same request as if it were made now.
    pub(crate) fn anew(&mut self) {
        self.now = self.app.now();
        self.again = None;
        self.taken.borrow_mut().clear();
    }

    /// The session; routes that need one never run without.
    pub(crate) fn session(&self) -> Result<&Session, Fault> {
        self.session.as_ref().ok_or(Fault::PageExpired)
    }

    /// The desk of the person's own office.
    pub(crate) fn desk(&self) -> Result<Arc<OfficeDesk>, Fault> {
        Ok(self.app.node.require_office(&self.session()?.account.office)?)
    }

    /// The person's office as it is called.
    pub(crate) fn office(&self) -> Option<OfficeCard> {
        self.app.node.office_card(&self.session.as_ref()?.account.office)
    }

    /// Carries out a use case in the person's own office.
    pub(crate) fn work<T>(
        &self,
        work: impl FnOnce(&mut Ctx<'_>) -> Result<T, office::Failure>,
    ) -> Result<T, office::Failure> {
        let Some(session) = &self.session else { return Err(office::Failure::NotFound) };
        let office = &session.account.office;
        let desk = self.app.node.require_office(office)?;
        let place = self.taken.borrow().len();
        let again = self.again.as_ref();
        let known = again.map(|again| again.taken(place)).unwrap_or_default();
        let (done, taken) = self.app.with_ids(|fresh| {
            let mut ids = Remembered { known: known.into(), taken: Vec::new(), fresh };
            let mut ctx = Ctx::new(&self.app.node, &desk, self.now(), &mut ids);
            ctx.signed = again.and_then(|again| again.signed(place));
            let done = work(&mut ctx);
            (done, ids.taken)
        });
        self.taken.borrow_mut().push(taken);
        done.map_err(|failure| failure.in_office(office))
    }

    /// Where "back" leads.
    pub(crate) fn home(&self) -> &'static str {
        match &self.session {
            None => "/",
            Some(session) if session.clerk().is_ok() => "/desk",
            Some(session) if session.follower().is_ok() => "/follow",
            Some(session) if session.reader().is_ok() => "/registers",
            Some(session) if session.administrator().is_ok() => "/administration",
            Some(_) => "/proofs",
        }
    }

    /// The language of a paper printed from a page: no paper is in Amazigh yet.
    pub(crate) fn paper_lang(&self) -> Lang {
        if self.lang == Lang::Ar { Lang::Ar } else { Lang::Fr }
    }

    /// A text.
    pub(crate) fn t(&self, key: &str) -> String {
        self.app.node.texts.get(self.lang, key)
    }

    /// A text with a number in it.
    pub(crate) fn tn(&self, key: &str, count: i64) -> String {
        self.app.node.texts.format(self.lang, key, &[("count", Arg::Num(count))])
    }

    /// A text with words in it.
    pub(crate) fn tv(&self, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, Arg<'_>)> =
            values.iter().map(|(name, value)| (*name, Arg::Str(value))).collect();
        self.app.node.texts.format(self.lang, key, &values)
    }

    /// What a problem says.
    pub(crate) fn problem(&self, problem: &Problem) -> String {
        self.app.node.texts.problem(self.lang, problem)
    }

    /// The title of a provision with the source of the value in force here, or its name.
    pub(crate) fn provision(&self, id: &str) -> String {
        let law = &self.app.node.law;
        let Some(provision) = law.provisions().find(|provision| provision.provision == id) else {
            return id.to_owned();
        };
        let title = self.either(&provision.title.ar, &provision.title.fr);
        let paper = vocabulary::Regime::Paper3799;
        let regime = self.desk().map_or(paper, |desk| desk.regime_on(self.today()));
        match law.on(self.today(), regime).in_force(id) {
            Some(since) => format!("{title} ({})", self.either(&since.source.ar, &since.source.fr)),
            None => title.to_owned(),
        }
    }

    /// Arabic on Arabic pages, the other elsewhere.
    pub(crate) fn either<'a>(&self, ar: &'a str, other: &'a str) -> &'a str {
        if self.lang == Lang::Ar || other.is_empty() { ar } else { other }
    }

    /// A name in the script of the page.
    pub(crate) fn name<'a>(&self, named: &'a Named) -> &'a str {
        self.either(&named.ar, &named.latin)
    }

    /// Now, or the moment of what is done again.
    pub(crate) fn now(&self) -> Moment {
        self.again.as_ref().map_or(self.now, Again::now)
    }

    /// Today in Morocco.
    pub(crate) fn today(&self) -> CivilDate {
        self.now().civil().date
    }

    /// A date as people write it; dots where none is set, as for a decision without an end.
    pub(crate) fn date(&self, date: CivilDate) -> String {
        let partial =
            PartialDate { year: date.year(), month: Some(date.month()), day: Some(date.day()) };
        self.partial(&partial)
    }

    /// A date that may lack its day, as people write it.
    pub(crate) fn partial(&self, date: &PartialDate) -> String {
        match self.lang {
            Lang::Ar => ar::short_date(date),
            Lang::Fr => fr::short_date(date),
            Lang::Zgh => zgh::short_date(date),
        }
    }

    /// A stored date as people write it; what is no date stays as it is.
    pub(crate) fn written(&self, date: &str) -> String {
        PartialDate::parse(date).map_or_else(|_| date.to_owned(), |date| self.partial(&date))
    }

    /// Day of the week and date, then the Hijri date.
    pub(crate) fn today_in_full(&self) -> (String, String) {
        let today = self.today();
        let (hijri, _) = vocabulary::hijri_of(today, &self.app.node.months());
        let hijri = vocabulary::PartialHijri {
            year: hijri.year,
            month: Some(hijri.month),
            day: Some(hijri.day),
        };
        let weekday = usize::from(today.weekday());
        let (day, hijri) = match self.lang {
            Lang::Ar => (ar::WEEKDAYS[weekday], ar::short_hijri(&hijri)),
            Lang::Fr => (fr::WEEKDAYS[weekday], fr::short_hijri(&hijri)),
            Lang::Zgh => ("", fr::short_hijri(&hijri)),
        };
        (format!("{day} {}", self.date(today)).trim().to_owned(), hijri)
    }

    /// The time alone today, the date before.
    pub(crate) fn moment(&self, moment: Moment) -> String {
        let civil = moment.civil();
        if civil.date == self.today() { civil.clock().to_string() } else { self.date(civil.date) }
    }

    /// Date and time.
    pub(crate) fn moment_in_full(&self, moment: Moment) -> String {
        let civil = moment.civil();
        format!("{} · {}", self.date(civil.date), civil.clock())
    }
}
