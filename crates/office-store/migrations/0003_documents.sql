-- Documents with numbers of their own, sealed, and proven by the data they carry. The table is made
-- anew: it is refolded afterwards.

drop table document;

create table document (
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
create index document_about on document (about, seq);
-- No number of a series twice, whatever goes wrong above this table.
create unique index document_number on document (series, series_year, series_number);

-- What was set, so that it can be set again byte for byte: kept before the document's fact is
-- entered; one without a fact was never handed over.
create table paper (
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
