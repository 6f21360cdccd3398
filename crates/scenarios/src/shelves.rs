//! The registers of an office: opened, filled, closed, sent to the court.

use office::{Failure, NumbersProof, RegisterView};
use registers::Closing;
use vocabulary::{ActId, RegisterId, RegisterKind, Values};

use crate::people::{COURT, an_opening, values};
use crate::{World, acknowledged};

impl World {
    /// The registrar opens the register of a kind and year, with so many pages.
    ///
    /// # Errors
    /// The use case's.
    pub fn open(&mut self, kind: &str, year: i16, pages: u32) -> Result<RegisterId, Failure> {
        let registrar = self.registrar();
        let mut opening = an_opening(year);
        opening.insert("kind".into(), kind.into());
        opening.insert("pages".into(), pages.to_string());
        self.act(|ctx| office::open_register(ctx, &registrar, &opening))
    }

    /// The register of a kind and year.
    pub fn register(&mut self, kind: &str, year: i16) -> RegisterId {
        let kind: RegisterKind = kind.parse().expect("a kind of register");
        let staff = self.staff();
        let all = self.act(|ctx| office::registers_view(ctx, &staff)).expect("they can be listed");
        let found = all.into_iter().find(|card| (card.kind, card.year) == (kind, year));
        found.expect("the register is there").register
    }

    /// A register as anybody of the office sees it.
    pub fn shown(&mut self, register: &RegisterId) -> RegisterView {
        let staff = self.staff();
        self.act(|ctx| office::register_view(ctx, &staff, register)).expect("it can be shown")
    }

    /// The registrar adds a volume of so many pages.
    ///
    /// # Errors
    /// The use case's.
    pub fn add_volume(&mut self, register: &RegisterId, pages: u32) -> Result<u32, Failure> {
        let registrar = self.registrar();
        let mut volume = an_opening(self.now.civil().date.year());
        volume.insert("pages".into(), pages.to_string());
        self.act(|ctx| office::add_volume(ctx, &registrar, register, &volume))
    }

    /// The registrar closes a register.
    ///
    /// # Errors
    /// The use case's.
    pub fn close_register(&mut self, register: &RegisterId) -> Result<Closing, Failure> {
        let registrar = self.registrar();
        self.act(|ctx| office::close_register(ctx, &registrar, register))
    }

    /// The second copy of a closed register goes to the court today, and the court receipts it.
    ///
    /// # Errors
    /// The use cases'.
    pub fn send_second_copy(&mut self, register: &RegisterId) -> Result<(), Failure> {
        let registrar = self.registrar();
        let today = self.now.civil().date.to_string();
        let sent = values(&[("court", COURT), ("on", &today), ("reference", "4/2026")]);
        let receipt = values(&[("on", &today), ("reference", "9/2026")]);
        let dispatch =
            self.act(|ctx| office::dispatch_second_copy(ctx, &registrar, register, &sent))?;
        self.act(|ctx| office::receipt_second_copy(ctx, &registrar, &dispatch, &receipt))
    }

    /// The numbers of a register, proven for somebody by their role: `registrar`, `inspector`.
    ///
    /// # Errors
    /// The use case's.
    pub fn prove(&mut self, role: &str, register: &RegisterId) -> Result<NumbersProof, Failure> {
        let login = crate::login(role, self.desk().card.code.as_str());
        let staff = self.session_of(&login)?.staff();
        self.act(|ctx| office::prove_numbers(ctx, &staff, register))
    }

    /// A draft of any form that goes all the way to an act, with a word on these warnings.
    ///
    /// # Errors
    /// The use cases'.
    pub fn drawn(
        &mut self,
        form: &str,
        values: Values,
        accepted: &[&str],
    ) -> Result<ActId, Failure> {
        let clerk = self.clerk();
        let saved = self.act(|ctx| office::declare(ctx, &clerk, form, values))?;
        let given = acknowledged(accepted);
        let act = saved.act;
        self.act(|ctx| office::present_for_signature(ctx, &clerk, &act, saved.version, given))?;
        Ok(self.sign(&act)?.act)
    }
}
