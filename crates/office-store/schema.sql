-- All migrations together; for reading. Checked by a test.

CREATE TRIGGER fact_never_deleted before delete on fact
begin
    select raise(abort, 'a fact is never removed');
end;

CREATE TRIGGER fact_never_updated before update on fact
begin
    select raise(abort, 'a fact is never changed');
end;

CREATE TRIGGER merkle_node_never_deleted before delete on merkle_node
begin
    select raise(abort, 'a node of the tree is never removed');
end;

CREATE TRIGGER merkle_node_never_updated before update on merkle_node
begin
    select raise(abort, 'a node of the tree is never changed');
end;

CREATE TABLE about (
    subject text    not null,
    seq     integer not null,
    kind    text    not null,
    primary key (subject, seq)
) strict, without rowid;

CREATE TABLE act (
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

CREATE TABLE act_key (
    key     text    not null,
    act_seq integer not null references act (seq),
    primary key (key, act_seq)
) strict, without rowid;

CREATE TABLE act_read (
    seq     integer primary key,
    act     text    not null references act (id),
    purpose text    not null,
    read_at integer not null,
    read_by text    not null
) strict;

CREATE TABLE delegation (
    seq             integer primary key,
    id              text not null unique,
    account         text not null,
    login           text not null,
    name_ar         text not null,
    name_latin      text not null,
    decision_number text not null,
    decision_date   text not null,
    from_date       text not null,
    to_date         text,
    specimen        text not null,
    ended           text
) strict;

CREATE TABLE document (
    seq           integer primary key,
    id            text    not null unique,
    -- The act, register or family file it speaks of; itself, for one that rests on none.
    about         text    not null,
    kind          text    not null,
    lang          text    not null,
    capacity      text    not null,
    purpose       text    not null,
    requester     text    not null,
    -- The number in a series of its own, where the kind has one.
    series        text,
    series_year   integer,
    series_number integer,
    data_sha256   text    not null,
    sha256        text    not null,
    sealed_sha256 text    not null,
    issued_at     integer not null,
    issued_by     text    not null,
    check ((series is null) = (series_number is null)),
    check ((series is null) = (series_year is null))
) strict;

CREATE TABLE "draft" (
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

CREATE TABLE fact (
    journal   text    not null check (journal in ('acts', 'reads')),
    seq       integer not null check (seq > 0),
    bytes     blob    not null,
    hash      blob    not null check (length(hash) = 32),
    salt      blob    not null check (length(salt) = 32),
    signature blob    not null,
    -- Over the whole row: a signature may survive a flipped bit in its wrapping, the row does not.
    seal      blob    not null check (length(seal) = 32),
    primary key (journal, seq)
) strict;

CREATE TABLE merkle_node (
    journal  text    not null,
    level    integer not null,
    position integer not null,
    hash     blob    not null check (length(hash) = 32),
    primary key (journal, level, position)
) strict, without rowid;

CREATE TABLE meta (
    name   text    not null primary key,
    value  text    not null,
    folded integer not null check (folded in (0, 1))
) strict, without rowid;

CREATE TABLE note (
    seq        integer primary key,
    id         text    not null unique,
    act        text    not null references act (id),
    kind       text    not null,
    entered_at integer not null
) strict;

CREATE TABLE note_draft (
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

CREATE TABLE paper (
    document text    not null primary key,
    -- The data that the file carries.
    data     blob    not null,
    -- What stands in the code on paper; empty if there is none.
    code     text    not null,
    -- The proof that the file carries; empty if there is none.
    proof    text    not null,
    -- The bytes that sealing appended to the file.
    seal     blob    not null,
    -- Over all of these: SQLite does not notice a flipped bit within a value.
    sum      text    not null,
    kept_at  integer not null
) strict, without rowid;

CREATE TABLE regime (
    seq       integer primary key,
    regime    text not null,
    from_date text not null
) strict;

CREATE TABLE register (
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

CREATE TABLE wet_signature (
    seq              integer primary key,
    act              text    not null references act (id),
    officer_signed   integer not null check (officer_signed in (0, 1)),
    declarant_signed integer not null check (declarant_signed in (0, 1)),
    copies           integer not null,
    recorded_at      integer not null,
    recorded_by      text    not null
) strict;

CREATE INDEX about_by_kind on about (kind, seq);

CREATE INDEX act_by_number on act (number, year);

CREATE INDEX act_by_year on act (year, number);

CREATE UNIQUE INDEX act_number_given on act (register, number) where given = 1;

CREATE INDEX act_read_of_act on act_read (act, seq);

CREATE INDEX document_about on document (about, seq);

CREATE UNIQUE INDEX document_number on document (series, series_year, series_number);

CREATE INDEX draft_by_state on draft (state, saved_at);

CREATE INDEX note_draft_by_state on note_draft (state, saved_at);

CREATE INDEX note_of_act on note (act, seq);

CREATE INDEX wet_signature_of_act on wet_signature (act, seq);
