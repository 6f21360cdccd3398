-- Seven roles, accounts for a whole commune, grants that a second person agrees to, and what
-- kind of office each is. The table of accounts is made anew: its list of roles was closed.

CREATE TABLE account_of_seven_roles (
    id TEXT PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name_ar TEXT NOT NULL,
    name_latin TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN (
        'clerk', 'delegate', 'registrar', 'supervisor', 'inspector', 'administrator', 'auditor'
    )),
    office TEXT NOT NULL REFERENCES office (code),
    lang TEXT NOT NULL CHECK (lang IN ('ar', 'fr', 'zgh')),
    password TEXT NOT NULL,
    password_at INTEGER NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
    created_at INTEGER NOT NULL,
    scope TEXT NOT NULL DEFAULT 'office' CHECK (scope IN ('office', 'commune')),
    pending INTEGER NOT NULL DEFAULT 0 CHECK (pending IN (0, 1)),
    person BLOB CHECK (person IS NULL OR length(person) = 32),
    in_office_since TEXT,
    -- One person, one office.
    CHECK (scope = 'office' OR role NOT IN ('clerk', 'delegate'))
) STRICT, WITHOUT ROWID;

INSERT INTO account_of_seven_roles (
    id, login, name_ar, name_latin, role, office, lang, password, password_at, disabled, created_at
) SELECT
    id, login, name_ar, name_latin, role, office, lang, password, password_at, disabled, created_at
FROM account;

DROP TABLE account;
ALTER TABLE account_of_seven_roles RENAME TO account;

-- Where the person works now, if not in the account's own office.
ALTER TABLE session ADD COLUMN office TEXT REFERENCES office (code);

-- A role is asked for by one person and given by another; what was decided stays.
CREATE TABLE role_grant (
    account TEXT NOT NULL REFERENCES account (id),
    asked_at INTEGER NOT NULL,
    asked_by TEXT NOT NULL REFERENCES account (id),
    why TEXT NOT NULL CHECK (why IN ('new', 'role', 'enabled', 'password')),
    role TEXT NOT NULL CHECK (role IN (
        'clerk', 'delegate', 'registrar', 'supervisor', 'inspector', 'administrator', 'auditor'
    )),
    scope TEXT NOT NULL CHECK (scope IN ('office', 'commune')),
    decided_at INTEGER,
    decided_by TEXT REFERENCES account (id),
    given INTEGER CHECK (given IN (0, 1)),
    PRIMARY KEY (account, asked_at),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK ((decided_at IS NULL) = (given IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX role_grant_open ON role_grant (account) WHERE decided_at IS NULL;

ALTER TABLE office ADD COLUMN kind TEXT NOT NULL DEFAULT 'communal'
    CHECK (kind IN ('communal', 'branch', 'consulate'));
ALTER TABLE office ADD COLUMN order_number TEXT;
ALTER TABLE office ADD COLUMN order_date TEXT;
ALTER TABLE office ADD COLUMN order_sent TEXT;
ALTER TABLE office ADD COLUMN order_approved TEXT;
