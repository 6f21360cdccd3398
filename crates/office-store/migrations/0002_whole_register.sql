-- Every kind of act and note: deaths, judgments, historic acts kept as written, notes prepared by
-- one person and signed by another. The read tables are made anew: they are refolded afterwards.

drop table act_read;
drop table act_key;
drop table note;
drop table document;
drop table wet_signature;
drop table act;
drop table register;

create table register (
    seq         integer primary key,
    id          text    not null unique,
    kind        text    not null,
    year        integer not null,
    -- Paraph data of the first volume; null for a register of an earlier era.
    opening     text,
    -- Volumes after the first, in order.
    volumes     text    not null,
    -- What the office has of it on paper, as last stated.
    inventory   text,
    last_number integer not null,
    closed      integer not null check (closed in (0, 1)),
    -- One register for a kind and a year; its volumes share one row of numbers.
    unique (kind, year)
) strict;

create table act (
    seq           integer primary key,
    id            text    not null unique,
    register      text    not null references register (id),
    kind          text    not null,
    -- 0 where an old register's number cannot be read.
    number        integer not null check (number >= given),
    year          integer not null,
    -- bis, ter: a number kept as an old register shows it.
    suffix        text    not null,
    -- Whether the number was given here.
    given         integer not null check (given in (0, 1)),
    person_ar     text    not null,
    person_latin  text    not null,
    sex           text    not null,
    -- Of the birth, the death, the marriage: as far as the act says.
    event_date    text    not null,
    parents_ar    text    not null,
    parents_latin text    not null,
    notes         integer not null,
    signed_at     integer not null
) strict;
create index act_by_number on act (number, year);
create index act_by_year on act (year, number);
-- Numbers given here have no double, whatever goes wrong above this table.
create unique index act_number_given on act (register, number) where given = 1;

create table act_key (
    key     text    not null,
    act_seq integer not null references act (seq),
    primary key (key, act_seq)
) strict, without rowid;

create table note (
    seq        integer primary key,
    id         text    not null unique,
    act        text    not null references act (id),
    kind       text    not null,
    entered_at integer not null
) strict;
create index note_of_act on note (act, seq);

create table document (
    seq       integer primary key,
    id        text    not null unique,
    -- The act, register or family file it speaks of.
    about     text    not null,
    kind      text    not null,
    lang      text    not null,
    capacity  text    not null,
    purpose   text    not null,
    requester text    not null,
    sha256    text    not null,
    issued_at integer not null,
    issued_by text    not null
) strict;
create index document_about on document (about, seq);

create table wet_signature (
    seq              integer primary key,
    act              text    not null references act (id),
    officer_signed   integer not null check (officer_signed in (0, 1)),
    declarant_signed integer not null check (declarant_signed in (0, 1)),
    copies           integer not null,
    recorded_at      integer not null,
    recorded_by      text    not null
) strict;
create index wet_signature_of_act on wet_signature (act, seq);

create table act_read (
    seq     integer primary key,
    act     text    not null references act (id),
    purpose text    not null,
    read_at integer not null,
    read_by text    not null
) strict;
create index act_read_of_act on act_read (act, seq);

-- Which facts speak of a person, a register, a link, a file of correction, a notice, a dispatch, a
-- family file: whoever shows one folds its facts.
create table about (
    subject text    not null,
    seq     integer not null,
    kind    text    not null,
    primary key (subject, seq)
) strict, without rowid;
create index about_by_kind on about (kind, seq);

-- Work in progress. The author's name is that of the account; siblings are signed together.
create table draft_2 (
    act           text    not null primary key,
    form          text    not null,
    version       integer not null check (version > 0),
    state         text    not null,
    field_values  text    not null,
    acknowledged  text    not null,
    renvois       text    not null,
    author        text    not null,
    saved_at      integer not null,
    return_reason text,
    -- The first of the siblings, for children of one birth.
    siblings      text
) strict;
insert into draft_2 (
    act, form, version, state, field_values, acknowledged, renvois, author, saved_at, return_reason
)
select
    act, 'birth', version, state, field_values, acknowledged, renvois, author, saved_at,
    return_reason
from draft;
drop table draft;
alter table draft_2 rename to draft;
create index draft_by_state on draft (state, saved_at);

-- A marginal note that one person prepared and another will sign.
create table note_draft (
    note          text    not null primary key,
    act           text    not null,
    kind          text    not null,
    version       integer not null check (version > 0),
    state         text    not null,
    field_values  text    not null,
    acknowledged  text    not null,
    author        text    not null,
    saved_at      integer not null,
    return_reason text
) strict;
create index note_draft_by_state on note_draft (state, saved_at);
