//! A year at the counter of one office, as a registrar lives it: 2026, day after day.
//!
//! Before it lie the acts of those who marry and divorce in it: births of 2004, whose register is
//! closed and whose second copy is at the court.

use office::{Failure, Signed};
use vocabulary::{ActId, CivilDate, NoteId, Regime, RegisterId, Values};

use scenarios::{
    COURT, HIND, OMAR, PROSECUTOR, World, YASMINE, a_birth_on, a_death_on, a_decision, a_divorce,
    a_foundling, a_judged_birth, a_judged_death, a_marriage, an_opening, born_in_2004, day,
    of_a_mother_alone, values,
};

/// The kinds of registers that an office opens for a year.
pub(crate) const KINDS: [&str; 4] = ["birth", "death", "birth-judgments", "death-judgments"];

/// The office on the last day of its year.
pub(crate) struct Year {
    /// The commune.
    pub(crate) world: World,
    /// Its registers of 2026, in the order of `KINDS`.
    pub(crate) registers: Vec<RegisterId>,
    /// Acts signed in 2026, in the order of their signature.
    pub(crate) acts: Vec<ActId>,
    /// Notes entered in 2026 in margins of 2004: the court's copy lacks them.
    pub(crate) notes_of_2004: Vec<NoteId>,
    /// Notes entered in 2026 in all.
    pub(crate) notes: usize,
}

impl Year {
    /// Lives the year under a regime.
    pub(crate) fn lived(regime: Regime) -> Self {
        let (world, elders) = before(regime);
        let mut year = Self {
            world,
            registers: Vec::new(),
            acts: Vec::new(),
            notes_of_2004: Vec::new(),
            notes: 0,
        };
        year.open();
        for month in 1..=12 {
            year.month(month, &elders).expect("nothing in this year is refused");
        }
        year.world.on(day(2026, 12, 31));
        year
    }

    fn open(&mut self) {
        self.world.on(day(2026, 1, 2));
        for (kind, pages) in KINDS.into_iter().zip([30, 20, 10, 10]) {
            self.registers.push(self.world.open(kind, 2026, pages).expect("opened once"));
        }
    }

    fn month(&mut self, month: u8, elders: &[ActId; 3]) -> Result<(), Failure> {
        let at = |of_month: u8| day(2026, month, of_month);
        let first = usize::from(month) * 3;
        // Three births, declared on three days; one of them eleven days late, and in time.
        for (nth, born) in [2, 9, 20].into_iter().enumerate() {
            self.world.on(at(born + [3, 11, 6][nth]));
            self.draw("birth", a_birth_on(at(born), first + nth), &[])?;
        }
        if month.is_multiple_of(2) {
            self.world.on(at(27));
            self.draw("death", a_death_on(at(26), usize::from(month)), &[])?;
        }
        self.world.on(at(28));
        match month {
            1 => self.marriages(elders),
            2 => self.twins(at(27)),
            3 => self.court(at(16)),
            4 => self.found(at(27)),
            5 => self.divorces(elders),
            6 => self.volume(),
            7 => self.reprise(elders),
            8 => self.corrections(elders),
            9 => self.court(at(14)),
            10 => self.cancels(elders),
            11 => self.dies(elders),
            12 => self.paper(elders),
            _ => Ok(()),
        }
    }

    fn draw(&mut self, form: &str, values: Values, accepted: &[&str]) -> Result<ActId, Failure> {
        let act = self.world.drawn(form, values, accepted)?;
        self.acts.push(act.clone());
        Ok(act)
    }

    fn note(&mut self, on: &ActId, kind: &str, values: &Values) -> Result<NoteId, Failure> {
        let note = self.world.enter_note(on, kind, values, &[])?.note;
        self.noted(note.clone());
        Ok(note)
    }

    fn by_two(
        &mut self,
        on: &ActId,
        kind: &str,
        values: &Values,
        accepted: &[&str],
    ) -> Result<NoteId, Failure> {
        let note = self.world.note_by_two(on, kind, values, accepted)?;
        self.noted(note.clone());
        Ok(note)
    }

    fn noted(&mut self, note: NoteId) {
        self.notes += 1;
        self.notes_of_2004.push(note);
    }

    /// Yasmine and Omar marry; Hind marries somebody born in Fez.
    fn marriages(&mut self, [yasmine, omar, hind]: &[ActId; 3]) -> Result<(), Failure> {
        let wedding = day(2026, 1, 17);
        self.note(yasmine, "marriage", &a_marriage(OMAR, wedding, "12/2026"))?;
        self.note(omar, "marriage", &a_marriage(YASMINE, wedding, "12/2026"))?;
        let husband = ["خالد", "KHALID", "برادة", "BERRADA"];
        let mut hers = a_marriage(husband, wedding, "13/2026");
        hers.insert("spouse_birth_office".into(), "مكتب الحالة المدنية فاس المدينة".into());
        let note = self.note(hind, "marriage", &hers)?;
        let clerk = self.world.clerk();
        let notice = values(&[
            ("subject", "marriage"),
            ("keeper", "office"),
            ("to", "مكتب الحالة المدنية فاس المدينة"),
            ("note", note.as_str()),
            ("person", "خالد برادة"),
            ("reference", "14/2026"),
        ]);
        self.world.act(|ctx| office::send_notice(ctx, &clerk, hind, &notice))?;
        Ok(())
    }

    /// A boy and a girl of one birth: signed in one breath, with consecutive numbers.
    fn twins(&mut self, born: CivilDate) -> Result<(), Failure> {
        let clerk = self.world.clerk();
        let elder = self.world.declare(a_birth_on(born, 45))?.act;
        let younger = self.world.act(|ctx| office::declare_sibling(ctx, &clerk, &elder))?;
        let mut of_younger = self.world.draft(&younger.act)?.values;
        of_younger.extend(values(&[
            ("child_first_ar", "سلمى"),
            ("child_first_latin", "SALMA"),
            ("sex", "female"),
            ("birth_time", "08:25"),
            ("certificate_reference", "86/2026"),
        ]));
        let (act, version) = (&younger.act, younger.version);
        self.world.act(|ctx| office::amend_draft(ctx, &clerk, act, version, of_younger))?;
        self.world.present(&elder, &[])?;
        self.world.present(&younger.act, &[])?;
        let Signed { number, .. } = self.world.sign(&elder)?;
        let second = self.world.read(&younger.act)?.number;
        assert_eq!(second.number, number.number + 1, "the younger follows the elder");
        self.acts.extend([elder, younger.act]);
        Ok(())
    }

    /// A birth and a death that the court declared.
    fn court(&mut self, judged: CivilDate) -> Result<(), Failure> {
        let n = usize::from(judged.month());
        self.draw("birth", a_judged_birth(day(2016, 5, 3), judged, n), &[])?;
        self.draw("death", a_judged_death(day(2024, 8, 9), judged, n), &[])?;
        Ok(())
    }

    /// A child found, and a child of an unknown father: each has its note from its first day.
    fn found(&mut self, found: CivilDate) -> Result<(), Failure> {
        let foundling = self.draw("birth", a_foundling(found), &[])?;
        let of_a_mother = self.draw("birth", of_a_mother_alone(found, 46), &[])?;
        for act in [foundling, of_a_mother] {
            assert_eq!(self.world.read(&act)?.notes.len(), 1, "from its first day");
            self.notes += 1;
        }
        Ok(())
    }

    fn divorces(&mut self, [yasmine, omar, _]: &[ActId; 3]) -> Result<(), Failure> {
        let ended = day(2026, 5, 4);
        self.note(yasmine, "divorce", &a_divorce(OMAR, ended, "revocable"))?;
        self.note(omar, "divorce", &a_divorce(YASMINE, ended, "revocable"))?;
        Ok(())
    }

    /// The pages run out before the year does.
    fn volume(&mut self) -> Result<(), Failure> {
        let births = self.registers[0].clone();
        let mut volume = an_opening(2026);
        volume.insert("paraph_date".into(), day(2026, 6, 22).to_string());
        volume.insert("paraph_reference".into(), "19/2026".into());
        let registrar = self.world.registrar();
        self.world.act(|ctx| office::add_volume(ctx, &registrar, &births, &volume))?;
        Ok(())
    }

    fn reprise(&mut self, [yasmine, omar, _]: &[ActId; 3]) -> Result<(), Failure> {
        for (act, spouse) in [(yasmine, OMAR), (omar, YASMINE)] {
            let mut reprise = a_divorce(spouse, day(2026, 7, 6), "revocable");
            reprise.retain(|field, _| !field.starts_with("divorce_"));
            reprise.insert("reprise_date".into(), "2026-07-06".into());
            reprise.insert("reprise_act_reference".into(), "40/2026".into());
            self.note(act, "reprise", &reprise)?;
        }
        Ok(())
    }

    /// The prosecutor has an hour corrected, the governor a Latin name.
    fn corrections(&mut self, [_, omar, hind]: &[ActId; 3]) -> Result<(), Failure> {
        let clerk = self.world.clerk();
        let asked = values(&[
            ("field", "birth_time"),
            ("asked", "18:10"),
            ("requester", "عمر الصقلي"),
            ("capacity", "holder"),
        ]);
        let file = self.world.act(|ctx| office::request_correction(ctx, &clerk, omar, &asked))?;
        let mut steps = vec![
            values(&[("step", "endorsed")]),
            values(&[("step", "sent"), ("reference", "21/2026")]),
            values(&[("step", "granted"), ("reference", "7/2026"), ("authority", PROSECUTOR)]),
        ];
        let mut order = a_decision(
            "7/2026",
            PROSECUTOR,
            day(2026, 8, 24),
            &[
                ("corrected_field", "birth_time"),
                ("present_value", "08:10"),
                ("corrected_value", "18:10"),
            ],
        );
        order.insert("correction".into(), file.to_string());
        let note = self.by_two(omar, "correction-material", &order, &[])?;
        steps.push(values(&[("step", "noted"), ("note", note.as_str())]));
        for step in steps {
            let registrar = self.world.registrar();
            self.world.act(|ctx| office::advance_correction(ctx, &registrar, &file, &step))?;
        }
        let decision = a_decision(
            "318/2026",
            "governor",
            day(2026, 8, 10),
            &[
                ("corrected_field", "child_first_latin"),
                ("present_value", "HIND"),
                ("corrected_value", "HEND"),
            ],
        );
        self.by_two(hind, "latin-name-corrected", &decision, &[])?;
        Ok(())
    }

    /// A judgment annuls the note of Hind's marriage.
    fn cancels(&mut self, [_, _, hind]: &[ActId; 3]) -> Result<(), Failure> {
        let marriage = self.world.read(hind)?.notes[0].note.clone();
        let judgment = a_decision(
            "145/2026",
            COURT,
            day(2026, 10, 12),
            &[("cancelled_note", marriage.as_str())],
        );
        self.by_two(hind, "note-cancelled", &judgment, &["note-rule-unverified"])?;
        Ok(())
    }

    /// Omar dies: the death act brings its note onto his birth act.
    fn dies(&mut self, [_, omar, _]: &[ActId; 3]) -> Result<(), Failure> {
        let mut death = a_death_on(day(2026, 11, 25), 1);
        death.extend(values(&[
            ("deceased_first_ar", "عمر"),
            ("deceased_first_latin", "OMAR"),
            ("birth_date", "2004-03-01"),
            ("birth_act", omar.as_str()),
        ]));
        self.draw("death", death, &[])?;
        let notes = self.world.read(omar)?.notes;
        let last = notes.last().expect("the death is noted");
        assert_eq!(last.kind, "death-here");
        self.noted(last.note.clone());
        Ok(())
    }

    /// A copy for a marriage, whose note the registrar signs; and a notice that came twice.
    fn paper(&mut self, [yasmine, _, hind]: &[ActId; 3]) -> Result<(), Failure> {
        let staff = self.world.staff();
        let asked = office::IssueCopy {
            kind: "extract".into(),
            lang: vocabulary::Lang::Ar,
            capacity: "holder".into(),
            purpose_kind: "marriage".into(),
            purpose: String::new(),
            requester: String::new(),
        };
        self.world.act(|ctx| office::issue_copy(ctx, &staff, hind, &asked))?;
        let waiting = self.world.act(|ctx| office::prepared_notes(ctx, &staff))?;
        self.world.sign_note(&waiting[0].note)?;
        self.noted(waiting[0].note.clone());
        let clerk = self.world.clerk();
        let first = self.world.read(yasmine)?.notes[0].note.clone();
        let came = values(&[
            ("subject", "marriage"),
            ("from", COURT),
            ("reference", "88/2026"),
            ("received", "2026-12-28"),
            ("outcome", "already-entered"),
            ("note", first.as_str()),
        ]);
        self.world.act(|ctx| office::receive_notice(ctx, &clerk, yasmine, &came))?;
        Ok(())
    }
}

/// The office with the acts of 2004, their register closed and its second copy at the court.
fn before(regime: Regime) -> (World, [ActId; 3]) {
    let mut world = World::without_registers(regime, day(2004, 3, 8));
    let register = world.open("birth", 2004, 50).expect("opened once");
    let elders = [(YASMINE, "female"), (OMAR, "male"), (HIND, "female")]
        .map(|(person, sex)| world.a_signed_act(born_in_2004(person, sex)));
    world.on(day(2004, 12, 31));
    world.close_register(&register).expect("the year is over");
    world.on(day(2005, 1, 20));
    world.send_second_copy(&register).expect("the court takes it");
    (world, elders)
}
