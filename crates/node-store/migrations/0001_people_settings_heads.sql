-- What belongs to the node and to no register. Moments are milliseconds since 1970 in UTC,
-- days are ISO text, hashes are 32 raw bytes.

CREATE TABLE office (
    code TEXT PRIMARY KEY,
    name_ar TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    commune_ar TEXT NOT NULL,
    commune_fr TEXT NOT NULL,
    province_ar TEXT NOT NULL,
    province_fr TEXT NOT NULL,
    hcp_code TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name_ar TEXT NOT NULL,
    name_latin TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'clerk', 'registrar', 'delegate')),
    office TEXT NOT NULL REFERENCES office (code),
    lang TEXT NOT NULL CHECK (lang IN ('ar', 'fr', 'zgh')),
    password TEXT NOT NULL,
    password_at INTEGER NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The token itself is nowhere: who reads this file can take over no session.
CREATE TABLE session (
    token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
    id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    last_seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_of_account ON session (account);

-- Under a hash of the login: people type passwords into the wrong box.
CREATE TABLE login_attempt (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    login_key BLOB NOT NULL CHECK (length(login_key) = 32),
    at INTEGER NOT NULL,
    succeeded INTEGER NOT NULL CHECK (succeeded IN (0, 1))
) STRICT;

CREATE INDEX login_attempt_of_login ON login_attempt (login_key, number);

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE hijri_month_start (
    year INTEGER NOT NULL,
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    first_day TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source <> ''),
    entered_by TEXT NOT NULL REFERENCES account (id),
    entered_at INTEGER NOT NULL,
    PRIMARY KEY (year, month)
) STRICT, WITHOUT ROWID;

-- How far each journal had come, and in which file: an older file put in its place shows.
CREATE TABLE office_head (
    journal TEXT PRIMARY KEY,
    seq INTEGER NOT NULL CHECK (seq >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    file TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
