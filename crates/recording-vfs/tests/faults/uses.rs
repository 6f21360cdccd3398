//! The use cases under test, in the order of the story: one line adds one.

use certificates::Certificate;
use office::{AskedBatch, AskedCertificate, IssueCopy, Signed};
use scenarios::{FIRST, PASSWORD, a_birth, a_marriage, acknowledged, day, login, values};
use vocabulary::{Lang, Values};

use crate::story::{Answer, Story};

/// A thing that somebody does in the office.
pub(crate) struct Use {
    pub(crate) name: &'static str,
    pub(crate) run: fn(&mut Story) -> Answer,
}

const fn row(name: &'static str, run: fn(&mut Story) -> Answer) -> Use {
    Use { name, run }
}

pub(crate) const USES: &[Use] = &[
    row("open_register", |s| open_register(s, 2004)),
    row("declare", |s| declare(s, "hers", born_in_2004(YASMINE, "female"))),
    row("amend_draft", amend_draft),
    row("acknowledge_warnings", acknowledge_warnings),
    row("present_for_signature", |s| present(s, "hers")),
    row("return_draft", return_draft),
    row("present_for_signature again", |s| present(s, "hers")),
    row("enter_renvoi", enter_renvoi),
    row("sign_act", |s| sign(s, "hers")),
    row("declare for another", |s| declare(s, "his", born_in_2004(OMAR, "male"))),
    row("present another", |s| present(s, "his")),
    row("sign another", |s| sign(s, "his")),
    row("switch off and on", switch_off_and_on),
    row("log_in", log_in),
    row("resume", resume),
    row("read_act", read_act),
    row("search_acts", search_acts),
    row("list_register", list_register),
    row("act_line", act_line),
    row("desk_view", desk_view),
    row("enter_marginal_note", enter_marginal_note),
    row("prepare_marginal_note", prepare_marginal_note),
    row("sign_prepared_note", sign_prepared_note),
    row("send_notice", send_notice),
    row("request_correction", request_correction),
    row("receive_pre_declaration", receive_pre_declaration),
    row("request_digitisation", request_digitisation),
    row("issue_copy", issue_copy),
    row("issue_certificate", issue_certificate),
    row("order_batch", order_batch),
    row("issue_next", issue_next),
    row("issue_next, the last", issue_next),
    row("hand_over_batch", hand_over_batch),
    row("print_register_sheet", print_register_sheet),
    row("print_register_opening", print_register_opening),
    row("record_wet_signatures", record_wet_signatures),
    row("create_account of a clerk", |s| create_account(s, "clerk")),
    row("write the log back", write_the_log_back),
    row("open_register of the next year", |s| open_register(s, 2026)),
    row("delegate_signature", delegate_signature),
    row("end_delegation", end_delegation),
    row("create_account of a delegate", |s| create_account(s, "delegate")),
    row("enter_hijri_month_start", enter_hijri_month_start),
    row("declare for later", |s| declare(s, "later", a_birth())),
    row("declare for a third", |s| declare(s, "third", a_birth())),
    row("present a third", |s| present(s, "third")),
    row("sign a third", |s| sign(s, "third")),
    row("add_volume", add_volume),
    row("declare_last_signed", declare_last_signed),
    row("close_register", close_register),
    row("dispatch_second_copy", dispatch_second_copy),
    row("tasks_view", tasks_view),
    row("set_regime", set_regime),
    row("log_out", log_out),
    row("declare for a fourth", |s| declare(s, "fourth", a_birth())),
];

const YASMINE: [&str; 4] = ["ياسمين", "YASMINE", "البقالي", "EL BAKKALI"];
const OMAR: [&str; 4] = ["عمر", "OMAR", "الصقلي", "SQALLI"];

fn born_in_2004(person: [&str; 4], sex: &str) -> Values {
    let mut birth = a_birth();
    let [first_ar, first_latin, family_ar, family_latin] = person;
    birth.extend(values(&[
        ("child_first_ar", first_ar),
        ("child_first_latin", first_latin),
        ("child_family_ar", family_ar),
        ("child_family_latin", family_latin),
        ("father_family_ar", family_ar),
        ("father_family_latin", family_latin),
        ("declarant_family_ar", family_ar),
        ("sex", sex),
        ("birth_date", "2004-03-01"),
        ("certificate_date", "2004-03-01"),
        ("father_birth_date", "1970-03-14"),
        ("mother_birth_date", "1975-07-02"),
        ("marriage_reference", "31/1999"),
        ("certificate_reference", "77/2004"),
    ]));
    birth
}

fn open_register(s: &mut Story, year: i16) -> Answer {
    s.world.on(if year == 2004 { day(2004, 3, 8) } else { day(2026, 1, 5) });
    let mut opening = values(&[
        ("kind", "birth"),
        ("pages", "200"),
        ("prosecutor", "محمد الفاسي"),
        ("court", "المحكمة الابتدائية بصفرو"),
        ("paraph_reference", "41/2025"),
    ]);
    opening.insert("year".into(), year.to_string());
    opening.insert("paraph_date".into(), day(year - 1, 12, 20).to_string());
    let made = s.world.act(|ctx| office::open_register(ctx, &s.who.signatory, &opening))?;
    s.made.register = Some(made.clone());
    Ok(made.to_string())
}

fn declare(s: &mut Story, name: &'static str, birth: Values) -> Answer {
    let saved = s.world.act(|ctx| office::declare(ctx, &s.who.clerk, "birth", birth))?;
    s.saved(name, &saved)
}

fn amend_draft(s: &mut Story) -> Answer {
    let (act, version) = (s.act("hers"), s.made.versions["hers"]);
    let mut birth = born_in_2004(YASMINE, "female");
    birth.insert("father_profession".into(), "بناء".into());
    let clerk = &s.who.clerk;
    let saved = s.world.act(|ctx| office::amend_draft(ctx, clerk, &act, version, birth))?;
    s.saved("hers", &saved)
}

fn acknowledge_warnings(s: &mut Story) -> Answer {
    let (act, version) = (s.act("hers"), s.made.versions["hers"]);
    let given = acknowledged(&["name-unusual"]);
    let clerk = &s.who.clerk;
    let saved =
        s.world.act(|ctx| office::acknowledge_warnings(ctx, clerk, &act, version, given))?;
    s.saved("hers", &saved)
}

fn present(s: &mut Story, name: &'static str) -> Answer {
    let (act, version) = (s.act(name), s.made.versions[name]);
    let clerk = &s.who.clerk;
    let saved =
        s.world.act(|ctx| office::present_for_signature(ctx, clerk, &act, version, Vec::new()))?;
    s.saved(name, &saved)
}

fn return_draft(s: &mut Story) -> Answer {
    let act = s.act("hers");
    let signatory = &s.who.signatory;
    let saved = s.world.act(|ctx| office::return_draft(ctx, signatory, &act, "the address"))?;
    s.saved("hers", &saved)
}

fn enter_renvoi(s: &mut Story) -> Answer {
    let (act, version) = (s.act("hers"), s.made.versions["hers"]);
    let signatory = &s.who.signatory;
    let saved = s.world.act(|ctx| {
        office::enter_renvoi(ctx, signatory, &act, version, "father_profession", "نجار وبناء")
    })?;
    s.saved("hers", &saved)
}

fn sign(s: &mut Story, name: &'static str) -> Answer {
    let (act, version) = (s.act(name), s.made.versions[name]);
    let signatory = &s.who.signatory;
    let signed: Signed =
        s.world.act(|ctx| office::sign_act(ctx, signatory, &act, version, Vec::new()))?;
    Ok(format!("{} {}", signed.act, signed.number))
}

fn switch_off_and_on(s: &mut Story) -> Answer {
    s.world.reopen()?;
    let aside = s.world.node().unavailable();
    if let Some(aside) = aside.first() {
        return Err(aside.refusal().into());
    }
    let office = s.world.desk().card.code.clone();
    let mut numbers = Vec::new();
    office::verify::every_act(s.world.node(), &office, &mut |listed| numbers.push(listed.number))?;
    Ok(format!("{numbers:?}"))
}

fn log_in(s: &mut Story) -> Answer {
    let clerk = login("clerk", FIRST);
    let session =
        s.world.act(|ctx| office::log_in(ctx.node, &clerk, PASSWORD, ctx.now, ctx.ids))?;
    s.made.token = Some(session.token.clone());
    Ok(session.token.clone())
}

/// A session that cannot be looked up is answered like one that ended: log in again.
fn resume(s: &mut Story) -> Answer {
    let token = s.made.token.clone().unwrap();
    match office::resume(s.world.node(), &token, s.world.now) {
        Some(session) => Ok(session.account.login.clone()),
        None => Err(office::Failure::refused("session-expired")),
    }
}

fn log_out(s: &mut Story) -> Answer {
    let token = s.made.token.clone().unwrap();
    office::log_out(s.world.node(), &token)?;
    Ok("out".into())
}

fn read_act(s: &mut Story) -> Answer {
    s.world.on(day(2026, 1, 5));
    let act = s.act("hers");
    let staff = &s.who.staff;
    let read = s.world.act(|ctx| office::read_act(ctx, staff, &act, "verification"))?;
    Ok(format!("{:?}", (read.number, read.text_ar, read.notes.len(), read.timeline.len())))
}

fn search_acts(s: &mut Story) -> Answer {
    let staff = &s.who.staff;
    let found = s.world.act(|ctx| office::search_acts(ctx, staff, "EL BAKKALI", 1))?;
    Ok(format!("{found:?}"))
}

fn list_register(s: &mut Story) -> Answer {
    let register = s.made.register.clone().unwrap();
    let staff = &s.who.staff;
    let found = s.world.act(|ctx| office::list_register(ctx, staff, &register, 1))?;
    Ok(format!("{found:?}"))
}

fn act_line(s: &mut Story) -> Answer {
    let act = s.act("his");
    let staff = &s.who.staff;
    Ok(format!("{:?}", s.world.act(|ctx| office::act_line(ctx, staff, &act))?))
}

fn desk_view(s: &mut Story) -> Answer {
    let staff = &s.who.staff;
    let desk = s.world.act(|ctx| office::desk_view(ctx, staff))?;
    Ok(format!("{desk:?}"))
}

fn enter_marginal_note(s: &mut Story) -> Answer {
    let act = s.act("hers");
    let note = a_marriage(OMAR, day(2025, 12, 20), "90/2025");
    let signatory = &s.who.signatory;
    let entered = s.world.act(|ctx| {
        office::enter_marginal_note(ctx, signatory, &act, "marriage", &note, Vec::new())
    })?;
    Ok(format!("{entered:?}"))
}

fn prepare_marginal_note(s: &mut Story) -> Answer {
    let act = s.act("his");
    let note = a_marriage(YASMINE, day(2025, 12, 20), "90/2025");
    let clerk = &s.who.clerk;
    let made = s.world.act(|ctx| {
        office::prepare_marginal_note(ctx, clerk, &act, "marriage", &note, Vec::new())
    })?;
    s.made.note = Some(made.clone());
    Ok(made.to_string())
}

fn sign_prepared_note(s: &mut Story) -> Answer {
    let note = s.made.note.clone().unwrap();
    let signatory = &s.who.signatory;
    let entered = s.world.act(|ctx| office::sign_prepared_note(ctx, signatory, &note, 1))?;
    Ok(format!("{entered:?}"))
}

fn send_notice(s: &mut Story) -> Answer {
    let act = s.act("his");
    let notice = values(&[
        ("subject", "marriage"),
        ("keeper", "office"),
        ("to", "Fes"),
        ("reference", "12/2026"),
    ]);
    let clerk = &s.who.clerk;
    Ok(s.world.act(|ctx| office::send_notice(ctx, clerk, &act, &notice))?.to_string())
}

fn receive_pre_declaration(s: &mut Story) -> Answer {
    let died = s.world.now.civil().date.to_string();
    let stated = values(&[
        ("institution_kind", "hospital"),
        ("institution", "Sefrou"),
        ("notice_reference", "55"),
        ("notice_date", &died),
        ("death_date", &died),
    ]);
    let clerk = &s.who.clerk;
    Ok(s.world.act(|ctx| office::receive_pre_declaration(ctx, clerk, stated))?.to_string())
}

fn request_digitisation(s: &mut Story) -> Answer {
    let asked = values(&[
        ("kind", "foreign-birth"),
        ("year", "1936"),
        ("number", "17"),
        ("person", "Jean Lefebvre"),
        ("document_kind", "full-copy"),
        ("capacity", "holder"),
        ("purpose", "retraite"),
    ]);
    let clerk = &s.who.clerk;
    Ok(s.world.act(|ctx| office::request_digitisation(ctx, clerk, &asked))?.to_string())
}

fn request_correction(s: &mut Story) -> Answer {
    let act = s.act("his");
    let asked = values(&[
        ("field", "father_profession"),
        ("asked", "بناء"),
        ("requester", "عمر الصقلي"),
        ("capacity", "holder"),
        ("documents", "1"),
    ]);
    let clerk = &s.who.clerk;
    Ok(s.world.act(|ctx| office::request_correction(ctx, clerk, &act, &asked))?.to_string())
}

fn dispatch_second_copy(s: &mut Story) -> Answer {
    let register = s.made.register.clone().unwrap();
    let sent = values(&[
        ("court", "المحكمة الابتدائية بصفرو"),
        ("on", "2027-01-04"),
        ("reference", "3/2027"),
    ]);
    let signatory = &s.who.signatory;
    let sent = s.world.act(|ctx| office::dispatch_second_copy(ctx, signatory, &register, &sent))?;
    Ok(sent.to_string())
}

fn tasks_view(s: &mut Story) -> Answer {
    let staff = &s.who.staff;
    Ok(format!("{:?}", s.world.act(|ctx| office::tasks_view(ctx, staff))?))
}

fn issue_copy(s: &mut Story) -> Answer {
    let act = s.act("hers");
    let asked = IssueCopy {
        kind: "extract".into(),
        lang: Lang::Ar,
        capacity: "holder".into(),
        purpose_kind: "school".into(),
        purpose: String::new(),
        requester: String::new(),
    };
    let staff = &s.who.staff;
    let issued = s.world.act(|ctx| office::issue_copy(ctx, staff, &act, &asked))?;
    Ok(issued.document.to_string())
}

/// A document with a number of its own.
fn issue_certificate(s: &mut Story) -> Answer {
    let asked = AskedCertificate {
        kind: Certificate::Life,
        lang: Lang::Ar,
        values: values(&[
            ("whose", "individual"),
            ("first_ar", "ياسمين"),
            ("family_ar", "البقالي"),
            ("first_latin", "YASMINE"),
            ("family_latin", "EL BAKKALI"),
            ("birth_date", "2004-03-01"),
            ("birth_place", "commune:03.451.01.09"),
            ("id_card", "CD123456"),
            ("address", "12 زقة الزيتون"),
        ]),
        capacity: "holder".into(),
        purpose: String::new(),
        requester: String::new(),
    };
    let staff = &s.who.staff;
    let issued = s.world.act(|ctx| office::issue_certificate(ctx, staff, &asked))?;
    Ok(issued.document.to_string())
}

fn order_batch(s: &mut Story) -> Answer {
    let asked = AskedBatch {
        register: s.made.register.clone().expect("it was opened"),
        numbers: "1-2".into(),
        copy: IssueCopy {
            kind: "extract".into(),
            lang: Lang::Ar,
            capacity: "court".into(),
            purpose_kind: "court".into(),
            purpose: String::new(),
            requester: String::new(),
        },
    };
    let staff = &s.who.staff;
    let batch = s.world.act(|ctx| office::order_batch(ctx, staff, &asked))?;
    s.made.batch = Some(batch.clone());
    Ok(batch.to_string())
}

/// The next copy of the batch: its document and its turn, or neither.
fn issue_next(s: &mut Story) -> Answer {
    let batch = s.made.batch.clone().expect("it was ordered");
    let staff = &s.who.staff;
    let left = s.world.act(|ctx| office::issue_next(ctx, staff, &batch))?;
    Ok(format!("{left} left"))
}

fn hand_over_batch(s: &mut Story) -> Answer {
    let batch = s.made.batch.clone().expect("it was ordered");
    let staff = &s.who.staff;
    let (name, pdf) = s.world.act(|ctx| office::hand_over_batch(ctx, staff, &batch))?;
    Ok(format!("{name} {}", pdf.len()))
}

fn print_register_sheet(s: &mut Story) -> Answer {
    let act = s.act("hers");
    let staff = &s.who.staff;
    let issued = s.world.act(|ctx| office::print_register_sheet(ctx, staff, &act))?;
    Ok(issued.document.to_string())
}

fn print_register_opening(s: &mut Story) -> Answer {
    let register = s.made.register.clone().expect("it was opened");
    let staff = &s.who.staff;
    let issued =
        s.world.act(|ctx| office::print_register_opening(ctx, staff, &register, Lang::Fr))?;
    Ok(issued.document.to_string())
}

fn record_wet_signatures(s: &mut Story) -> Answer {
    let act = s.act("hers");
    let signatory = &s.who.signatory;
    s.world.act(|ctx| office::record_wet_signatures(ctx, signatory, &act, true))?;
    Ok("recorded".into())
}

fn create_account(s: &mut Story, role: &str) -> Answer {
    let mut account =
        values(&[("password", PASSWORD), ("name_ar", "هند بناني"), ("name_latin", "Hind BENNANI")]);
    account.insert("role".into(), role.into());
    account.insert("login".into(), format!("hind-{role}"));
    let administrator = &s.who.administrator;
    let made = s.world.act(|ctx| office::create_account(ctx, administrator, &account))?;
    Ok(made.to_string())
}

/// What a backup or a quiet hour does: the log goes into the file and starts again.
fn write_the_log_back(s: &mut Story) -> Answer {
    crate::state::write_the_log_back(&s.world.root)
        .map_err(|why| office::Failure::Broken(format!("the log was not written back: {why}")))?;
    Ok("written back".into())
}

fn delegate_signature(s: &mut Story) -> Answer {
    let decision = values(&[
        ("login", "delegate-sef-01"),
        ("decision_number", "14/2026"),
        ("decision_date", "2026-01-02"),
        ("from", "2026-01-05"),
    ]);
    let signatory = &s.who.signatory;
    let made = s.world.act(|ctx| office::delegate_signature(ctx, signatory, &decision))?;
    s.made.delegation = Some(made.clone());
    Ok(made.to_string())
}

fn end_delegation(s: &mut Story) -> Answer {
    let made = s.made.delegation.clone().unwrap();
    let end = values(&[("on", "2026-01-05")]);
    let signatory = &s.who.signatory;
    s.world.act(|ctx| office::end_delegation(ctx, signatory, &made, &end))?;
    Ok("ended".into())
}

fn enter_hijri_month_start(s: &mut Story) -> Answer {
    let month = values(&[
        ("year", "1447"),
        ("month", "8"),
        ("first_day", "2026-01-20"),
        ("source", "communique 12/2026"),
    ]);
    let administrator = &s.who.administrator;
    s.world.act(|ctx| office::enter_hijri_month_start(ctx, administrator, &month))?;
    Ok(format!("{:?}", s.world.node().months()).len().to_string())
}

fn add_volume(s: &mut Story) -> Answer {
    let register = s.made.register.clone().unwrap();
    let volume = values(&[
        ("pages", "100"),
        ("prosecutor", "محمد الفاسي"),
        ("court", "المحكمة الابتدائية بصفرو"),
        ("paraph_date", "2026-01-02"),
        ("paraph_reference", "42/2025"),
    ]);
    let signatory = &s.who.signatory;
    let added = s.world.act(|ctx| office::add_volume(ctx, signatory, &register, &volume))?;
    Ok(added.to_string())
}

fn declare_last_signed(s: &mut Story) -> Answer {
    let last = values(&[("register_year", "2026"), ("number", "1")]);
    let signatory = &s.who.signatory;
    s.world.act(|ctx| office::declare_last_signed(ctx, signatory, &last))?;
    Ok("declared".into())
}

fn close_register(s: &mut Story) -> Answer {
    s.world.on(day(2027, 1, 4));
    let register = s.made.register.clone().unwrap();
    let signatory = &s.who.signatory;
    let closing = s.world.act(|ctx| office::close_register(ctx, signatory, &register))?;
    Ok(format!("{closing:?}"))
}

fn set_regime(s: &mut Story) -> Answer {
    let regime = values(&[("regime", "electronic-36-21"), ("from", "2027-02-01")]);
    let registrar = &s.who.registrar;
    s.world.act(|ctx| office::set_regime(ctx, registrar, &regime))?;
    Ok("set".into())
}
