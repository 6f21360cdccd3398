-- An office in one file: its journals, the trees over them, the tables that screens read
-- (a cache of the journals, dropped and refolded at will), and work in progress.

create table fact (
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

create table merkle_node (
    journal  text    not null,
    level    integer not null,
    position integer not null,
    hash     blob    not null check (length(hash) = 32),
    primary key (journal, level, position)
) strict, without rowid;

-- The journals only grow, whoever holds the connection.
create trigger fact_never_updated before update on fact
begin
    select raise(abort, 'a fact is never changed');
end;
create trigger fact_never_deleted before delete on fact
begin
    select raise(abort, 'a fact is never removed');
end;
create trigger merkle_node_never_updated before update on merkle_node
begin
    select raise(abort, 'a node of the tree is never changed');
end;
create trigger merkle_node_never_deleted before delete on merkle_node
begin
    select raise(abort, 'a node of the tree is never removed');
end;

-- Small things with a name. Those that the journals state (`folded`) are refolded.
create table meta (
    name   text    not null primary key,
    value  text    not null,
    folded integer not null check (folded in (0, 1))
) strict, without rowid;

-- Read tables ---------------------------------------------------------------------------------

create table regime (
    seq       integer primary key,
    regime    text not null,
    from_date text not null
) strict;

create table register (
    seq         integer primary key,
    id          text    not null unique,
    kind        text    not null,
    year        integer not null,
    opening     text    not null,
    last_number integer not null,
    closed      integer not null check (closed in (0, 1)),
    -- One register for a kind and a year; its volumes share one row of numbers.
    unique (kind, year)
) strict;

create table act (
    seq          integer primary key,
    id           text    not null unique,
    register     text    not null references register (id),
    kind         text    not null,
    number       integer not null check (number > 0),
    year         integer not null,
    person_ar    text    not null,
    person_latin text    not null,
    sex          text    not null,
    birth_date   text    not null,
    parents_ar   text    not null,
    parents_latin text   not null,
    notes        integer not null,
    signed_at    integer not null,
    -- Numbers given here have no double, whatever goes wrong above this table.
    unique (register, number)
) strict;
create index act_by_number on act (number, year);
create index act_by_year on act (year, number);

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
    act       text    not null references act (id),
    kind      text    not null,
    lang      text    not null,
    capacity  text    not null,
    purpose   text    not null,
    requester text    not null,
    sha256    text    not null,
    issued_at integer not null,
    issued_by text    not null
) strict;
create index document_of_act on document (act, seq);

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

create table delegation (
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

create table act_read (
    seq     integer primary key,
    act     text    not null references act (id),
    purpose text    not null,
    read_at integer not null,
    read_by text    not null
) strict;
create index act_read_of_act on act_read (act, seq);

-- Work in progress ----------------------------------------------------------------------------

create table draft (
    act           text    not null primary key,
    version       integer not null check (version > 0),
    state         text    not null,
    field_values  text    not null,
    acknowledged  text    not null,
    renvois       text    not null,
    author        text    not null,
    author_name   text    not null,
    saved_at      integer not null,
    return_reason text
) strict;
create index draft_by_state on draft (state, saved_at);
