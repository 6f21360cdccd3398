//! A small commune in a temporary folder, in which the tests retell what the law asks of an office.
//!
//! `World` is the commune: a data directory, a clock that only the test moves, and ids that are
//! the same at every run. Each test file takes up one part of the list of cases.

mod families;
mod ids;
pub mod lives;
mod margins;
mod paper;
mod people;
mod shelves;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use accounts::{Administrator, Clerk, Denied, Session, Signatory, Staff};
use office::node::{self, Ctx, NewAccount, NewNode, Node, OfficeDesk, Opening};
use office::{
    Acknowledged, Failure, IssueCopy, Issued, OfficeCard, Saved, Signed, SignedElsewhere, ToSign,
};
use vocabulary::{ActId, CivilDate, Lang, Moment, OfficeCode, Problem, Regime, Values};

pub use families::{
    a_birth_on, a_death_on, a_foundling, a_judged_birth, a_judged_death, of_a_mother_alone,
};
pub use ids::Dice;
pub use margins::{REGIMES, a_decision, a_divorce, born_in_2004, two_who_marry};
pub use paper::said_on;
pub use people::{
    COURT, ELSEWHERE, FIRST, HIND, OMAR, PASSWORD, PROSECUTOR, SECOND, YASMINE, a_birth,
    a_marriage, an_opening, day, login, values,
};

/// What a person is to sign elsewhere, and when and with what chance it was written.
pub struct Asked {
    /// What is handed to the card.
    pub to_sign: ToSign,
    now: Moment,
    ids: Dice,
}

/// The commune, on one morning at the desk of one of its offices.
pub struct World {
    /// The data directory.
    pub root: PathBuf,
    /// What every clock in the commune shows.
    pub now: Moment,
    /// The source of ids and salts.
    pub ids: Dice,
    office: OfficeCode,
    node: Option<Node>,
}

impl World {
    /// Two offices under law 37-99 with the registers of 2026 open, on Monday 5 January 2026.
    pub fn new() -> Self {
        Self::under(Regime::Paper3799)
    }

    /// The same commune under another regime.
    pub fn under(regime: Regime) -> Self {
        Self::under_on(regime, day(2026, 1, 5))
    }

    /// The same on another day.
    pub fn under_on(regime: Regime, date: CivilDate) -> Self {
        let mut world = Self::without_registers(regime, date);
        world.open_registers();
        world
    }

    /// The commune as it was on another day, with the registers of that year open.
    pub fn on_the_day(date: CivilDate) -> Self {
        let mut world = Self::without_registers(Regime::Paper3799, date);
        world.open_registers();
        world
    }

    /// Both offices open the register of the year. Ends at the desk of the first.
    pub fn open_registers(&mut self) {
        let year = self.now.civil().date.year();
        for office in [SECOND, FIRST] {
            self.at_the(office);
            self.open_register(year).expect("the register of the year can be opened");
        }
    }

    /// The same commune before any register is open.
    pub fn without_registers(regime: Regime, date: CivilDate) -> Self {
        Self::of(&people::offices(regime), &people::accounts(), date)
    }

    /// A consulate: the first office is abroad.
    pub fn of_a_consulate(regime: Regime, date: CivilDate) -> Self {
        let mut offices = people::offices(regime);
        for office in &mut offices {
            office.kind = vocabulary::OfficeKind::Consulate;
        }
        let mut world = Self::of(&offices, &people::accounts(), date);
        world.open_registers();
        world
    }

    /// The commune with somebody of every role in its first office.
    pub fn with_every_role() -> Self {
        let accounts =
            people::accounts().into_iter().chain(people::every_role()).collect::<Vec<_>>();
        let mut world = Self::of(&people::offices(Regime::Paper3799), &accounts, day(2026, 1, 5));
        world.open_registers();
        world
    }

    /// Two communes on one node; in the first, some work for both its offices: `president`,
    /// `administrator`, `inspector`. Registers are open in both communes.
    pub fn of_two_communes() -> Self {
        let mut offices = people::offices(Regime::Paper3799);
        offices.push(people::elsewhere(Regime::Paper3799));
        let accounts =
            people::accounts().into_iter().chain(people::of_two_communes()).collect::<Vec<_>>();
        let mut world = Self::of(&offices, &accounts, day(2026, 1, 5));
        world.at_the(ELSEWHERE);
        world.open_register(2026).expect("the register of the year can be opened");
        world.open_registers();
        world
    }

    fn of(offices: &[OfficeCard], accounts: &[NewAccount], date: CivilDate) -> Self {
        let root = fresh_folder();
        let now = Moment::from_casablanca(date, 9, 0, 0);
        let mut ids = Dice::new(1);
        let new = NewNode { training: true, offices, accounts };
        node::create(&root, &new, now, &mut ids).expect("a data directory can be made");
        let node = Node::open(&root, Opening::Serve).expect("a new directory can be opened");
        let office = people::code(FIRST);
        Self { root, now, ids, office, node: Some(node) }
    }

    /// A commune whose files are in a folder, switched off; the folder goes with it.
    pub fn found_in(root: PathBuf, now: Moment, ids: Dice) -> Self {
        Self { root, now, ids, office: people::code(FIRST), node: None }
    }

    /// The node, while it is open.
    pub fn node(&self) -> &Node {
        self.node.as_ref().expect("the node is open")
    }

    /// Goes to the desk of an office.
    pub fn at_the(&mut self, office: &str) {
        self.office = people::code(office);
    }

    /// The desk at which things are done now.
    pub fn desk(&self) -> Arc<OfficeDesk> {
        self.node().office(&self.office).expect("an office of the commune")
    }

    /// The file of the office at whose desk things are done now.
    pub fn office_file(&self) -> PathBuf {
        node::office_path(&self.root, &self.office)
    }

    /// Moves every clock to nine in the morning of a day.
    pub fn on(&mut self, date: CivilDate) {
        self.now = Moment::from_casablanca(date, 9, 0, 0);
    }

    /// Lets minutes pass.
    pub fn wait(&mut self, minutes: i64) {
        self.now = Moment(self.now.0 + minutes * 60_000);
    }

    /// Hands the node over, as it is, to whoever serves its pages.
    pub fn taken(&mut self) -> Node {
        self.node.take().expect("the node is open")
    }

    /// Switches the node off; files are as they are.
    pub fn close(&mut self) {
        self.node = None;
    }

    /// Switches the node on again.
    ///
    /// # Errors
    /// What opening a data directory says.
    pub fn reopen(&mut self) -> Result<(), Failure> {
        self.close();
        self.node = Some(Node::open(&self.root, Opening::Serve)?);
        Ok(())
    }

    /// The files as they are at this moment, in another folder, switched off: what a pulled plug
    /// would leave, or what somebody carried away.
    pub fn carried_away(&self) -> Self {
        let root = fresh_folder();
        copy_folder(&self.root, &root);
        Self {
            root,
            now: self.now,
            ids: Dice::new(self.now.0.unsigned_abs()),
            office: self.office.clone(),
            node: None,
        }
    }

    /// Does something as a use case does: here, now.
    pub fn act<T>(&mut self, act: impl FnOnce(&mut Ctx<'_>) -> T) -> T {
        let desk = self.desk();
        let node = self.node.as_ref().expect("the node is open");
        act(&mut Ctx::new(node, &desk, self.now, &mut self.ids))
    }

    /// Does something whose signature is made elsewhere: what comes back the first time is what is
    /// to be signed.
    ///
    /// # Errors
    /// Whatever else stopped it.
    pub fn asked_to_sign<T>(
        &mut self,
        act: impl FnOnce(&mut Ctx<'_>) -> Result<T, Failure>,
    ) -> Result<Asked, Failure> {
        let (now, ids) = (self.now, self.ids.clone());
        match self.act(act) {
            Err(Failure::Unsigned(to_sign)) => Ok(Asked { to_sign: *to_sign, now, ids }),
            Err(failure) => Err(failure),
            Ok(_) => panic!("it was entered without a signature"),
        }
    }

    /// Does the same again, with the signatures that came back.
    pub fn with_signatures<T>(
        &mut self,
        asked: &Asked,
        signatures: Vec<Vec<u8>>,
        act: impl FnOnce(&mut Ctx<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let desk = self.desk();
        let node = self.node.as_ref().expect("the node is open");
        let signed = SignedElsewhere { digest: asked.to_sign.digest, signatures };
        let mut ids = asked.ids.clone();
        let mut ctx = Ctx::new(node, &desk, asked.now, &mut ids);
        ctx.signed = Some(&signed);
        act(&mut ctx)
    }

    fn session(&mut self, role: &str) -> Session {
        let login = people::login(role, self.office.as_str());
        let node = self.node.as_ref().expect("the node is open");
        office::session::operator(node, &login, self.now, &mut self.ids)
            .expect("everybody in the commune has an account")
    }

    /// Somebody by their login, in the office at whose desk things are done now if they reach it;
    /// else in their own.
    ///
    /// # Errors
    /// `account-unknown`.
    pub fn session_of(&mut self, login: &str) -> Result<Session, Failure> {
        let node = self.node.as_ref().expect("the node is open");
        office::session::operator_in(node, login, &self.office, self.now, &mut self.ids)
    }

    /// The clerk of the office.
    pub fn clerk(&mut self) -> Clerk {
        self.session("clerk").clerk().expect("a clerk takes down declarations")
    }

    /// Anybody who works in the office.
    pub fn staff(&mut self) -> Staff {
        self.session("clerk").staff()
    }

    /// The registrar of the office.
    pub fn registrar(&mut self) -> Signatory {
        self.session("registrar").signatory().expect("a registrar signs")
    }

    /// The delegate of the office, as today's delegation has it.
    ///
    /// # Errors
    /// Why the delegate may not sign today.
    pub fn delegate(&mut self) -> Result<Signatory, Denied> {
        self.session("delegate").signatory()
    }

    /// The administrator of the office.
    pub fn administrator(&mut self) -> Administrator {
        self.session("administrator").administrator().expect("an administrator keeps accounts")
    }
}

/// What the people of the office do, in one word each.
impl World {
    /// The registrar opens the register of births of a year.
    ///
    /// # Errors
    /// The use case's.
    pub fn open_register(&mut self, year: i16) -> Result<(), Failure> {
        let registrar = self.registrar();
        let opening = people::an_opening(year);
        self.act(|ctx| office::open_register(ctx, &registrar, &opening)).map(|_| ())
    }

    /// The clerk takes down a declaration.
    ///
    /// # Errors
    /// The use case's.
    pub fn declare(&mut self, values: Values) -> Result<Saved, Failure> {
        let clerk = self.clerk();
        self.act(|ctx| office::declare(ctx, &clerk, "birth", values))
    }

    /// The clerk presents a draft, with a word on these warnings.
    ///
    /// # Errors
    /// The use case's.
    pub fn present(&mut self, act: &ActId, accepted: &[&str]) -> Result<Saved, Failure> {
        let clerk = self.clerk();
        let draft = self.draft(act)?;
        let mut given = acknowledged(accepted);
        given.extend(the_same_family(&draft));
        self.act(|ctx| office::present_for_signature(ctx, &clerk, act, draft.version, given))
    }

    /// The registrar signs a draft as it stands.
    ///
    /// # Errors
    /// The use case's.
    pub fn sign(&mut self, act: &ActId) -> Result<Signed, Failure> {
        let registrar = self.registrar();
        self.sign_as(&registrar, act)
    }

    /// Somebody signs a draft as it stands.
    ///
    /// # Errors
    /// The use case's.
    pub fn sign_as(&mut self, signatory: &Signatory, act: &ActId) -> Result<Signed, Failure> {
        let draft = self.draft(act)?;
        let given = the_same_family(&draft);
        self.act(|ctx| office::sign_act(ctx, signatory, act, draft.version, given))
    }

    /// A declaration that goes all the way to an act.
    pub fn a_signed_act(&mut self, values: Values) -> ActId {
        let saved = self.declare(values).expect("the declaration is taken down");
        self.present(&saved.act, &[]).expect("nothing speaks against it");
        self.sign(&saved.act).expect("it is signed").act
    }

    /// A draft as it is kept.
    ///
    /// # Errors
    /// `NotFound` once it is an act, or never was.
    pub fn draft(&mut self, act: &ActId) -> Result<office::DraftView, Failure> {
        let staff = self.staff();
        self.act(|ctx| office::read_draft(ctx, &staff, act))
    }

    /// An act as it is kept.
    ///
    /// # Errors
    /// The use case's.
    pub fn read(&mut self, act: &ActId) -> Result<office::ActView, Failure> {
        let staff = self.staff();
        self.act(|ctx| office::read_act(ctx, &staff, act, "verification"))
    }

    /// The registrar enters a marriage in the margin of an act, with a word on these warnings.
    ///
    /// # Errors
    /// The use case's.
    pub fn note(
        &mut self,
        act: &ActId,
        values: &Values,
        accepted: &[&str],
    ) -> Result<office::NoteEntered, Failure> {
        let registrar = self.registrar();
        let given = acknowledged(accepted);
        self.act(|ctx| office::enter_marginal_note(ctx, &registrar, act, "marriage", values, given))
    }

    /// The person whom the act names asks for a copy.
    ///
    /// # Errors
    /// The use case's.
    pub fn copy(&mut self, act: &ActId, kind: &str, lang: Lang) -> Result<Issued, Failure> {
        let staff = self.staff();
        let asked = IssueCopy {
            kind: kind.into(),
            lang,
            capacity: "holder".into(),
            purpose_kind: "school".into(),
            purpose: String::new(),
            requester: String::new(),
        };
        self.act(|ctx| office::issue_copy(ctx, &staff, act, &asked))
    }

    /// What does not hold in the files, if anything.
    pub fn what_is_wrong(&self) -> Vec<String> {
        let verdicts = office::verify::every_journal(&self.root).expect("the folder can be read");
        verdicts
            .into_iter()
            .filter_map(|verdict| verdict.bad.map(|bad| format!("{}: {bad:?}", verdict.office)))
            .collect()
    }

    /// Numbers in the order of the journal, with their years.
    pub fn numbers(&self) -> Vec<(i16, u32)> {
        let mut numbers = Vec::new();
        office::verify::every_act(self.node(), &self.office, &mut |listed| {
            numbers.push((listed.number.year, listed.number.number));
        })
        .expect("the acts can be listed");
        numbers
    }
}

impl Default for World {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.node = None;
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// Warnings that somebody read and accepted with a reason.
pub fn acknowledged(codes: &[&str]) -> Vec<Acknowledged> {
    codes
        .iter()
        .map(|code| Acknowledged {
            code: (*code).to_owned(),
            reason: "as declared".into(),
            by: String::new(),
        })
        .collect()
}

/// The one family of the scenarios has child after child on one day. Where a scenario is not about
/// that (case B22), the registrar's word on it is given.
fn the_same_family(draft: &office::DraftView) -> Vec<Acknowledged> {
    let code = "birth-registered-already";
    let warned = draft.problems.iter().any(|problem| problem.code == code);
    if warned { acknowledged(&[code]) } else { Vec::new() }
}

/// The codes of problems, for a sentence in a test.
pub fn codes(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|problem| problem.code.as_str()).collect()
}

/// The problem of a code, which must be there.
pub fn problem<'a>(problems: &'a [Problem], code: &str) -> &'a Problem {
    problems
        .iter()
        .find(|problem| problem.code == code)
        .unwrap_or_else(|| panic!("{code} is not among {:?}", codes(problems)))
}

/// The refusal that must have come, whole.
pub fn refused<T>(answer: Result<T, Failure>) -> Problem {
    match answer {
        Err(Failure::Refused(problem)) => *problem,
        Err(other) => panic!("not a refusal: {other:?}"),
        Ok(_) => panic!("it was done, and should have been refused"),
    }
}

/// The problems at fields that must have come.
pub fn invalid<T>(answer: Result<T, Failure>) -> Vec<Problem> {
    match answer {
        Err(Failure::Invalid(problems)) => problems,
        Err(other) => panic!("not a matter of fields: {other:?}"),
        Ok(_) => panic!("it was done, and should not have been taken"),
    }
}

/// A folder of its own for every world of every test process.
pub fn fresh_folder() -> PathBuf {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    let name = format!("sijill-scenario-{}-{number}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a temporary folder can be made");
    folder
}

/// Copies a folder with everything in it, as a pulled plug would leave it.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("a folder can be read").flatten() {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_folder(&source, &target);
        } else {
            fs::copy(&source, &target).expect("a file can be copied");
        }
    }
}
