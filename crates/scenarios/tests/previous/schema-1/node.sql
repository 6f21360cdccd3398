-- The node's own file, as its program left it. Made by xtask/previous_version.py; never edited.
pragma application_id = 1397378126;
pragma user_version = 1;
pragma foreign_keys = off;
BEGIN TRANSACTION;
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
INSERT INTO "account" VALUES('acc-0mzvmzsr96xxceqm2bwnw95gt7','delegate-1','الطاهر بنجلون','Tahar BENJELLOUN','delegate','SEF-01','ar','$argon2id$v=19$m=19456,t=2,p=1$fT8XHOV3GEjZG3LiKAgg0g$/rTDNeQ4wQyW5riZeFdpHDRxemHEfjtz/0QVBN4Gxog',1795428653087,0,1795428653087);
INSERT INTO "account" VALUES('acc-260rdhww71268sf1ewdvfx8am3','administrator-1','سعيد أوعلي','Saïd OUALI','administrator','SEF-01','ar','$argon2id$v=19$m=19456,t=2,p=1$423j9bEyGex/ZLm3q8hsGA$gx2o/jr20r2MDSIh2wAcmKdk0zV/RQ72WyRrIg5rsZs',1795428653087,0,1795428653087);
INSERT INTO "account" VALUES('acc-2gc5c7vn017fsg1dbtfe0s394e','delegate-2','زينب التازي','Zineb TAZI','delegate','SEF-02','ar','$argon2id$v=19$m=19456,t=2,p=1$p0TwMJBRathWYnlyp29boA$OhFp7kjL3phlh0xeEqE9eJ1+6j6XckonbWUiEsaQ1r4',1795428653087,0,1795428653087);
INSERT INTO "account" VALUES('acc-32vg4fsecp0h7yb7z4rczpe2zy','administrator-2','حليمة الودغيري','Halima EL OUADGHIRI','administrator','SEF-02','ar','$argon2id$v=19$m=19456,t=2,p=1$OI7z59j66LIL5JdlYrCRRg$SgSgCb3aEpodavU3QMa3fki5BEyVa9LESEjlf7x/4sY',1795428653087,0,1795428653087);
INSERT INTO "account" VALUES('acc-3fsjj42fypvrzygq5py4qwcw6j','registrar-1','عبد السلام الوزاني','Abdeslam OUAZZANI','registrar','SEF-01','ar','$argon2id$v=19$m=19456,t=2,p=1$M5QNIQPFHW8/pvo25cojxA$jFG271tY3d3S6o6C1dGbfiS6EwHVmuSxIVoQ9majyo4',1795428653087,0,1795428653087);
INSERT INTO "account" VALUES('acc-3hnr75nx66cxm971ed53679b31','registrar-2','محمد العمراني','Mohammed EL AMRANI','registrar','SEF-02','ar','$argon2id$v=19$m=19456,t=2,p=1$lgMX7R4AgPqgL/NDoejrtg$ezOLwrok7740cenXQwzSZUVCYQ6yYvQHhiWbFHrE+Wk',1795428653087,0,1795428653087);
INSERT INTO "account" VALUES('acc-62jyp0g4sw2vbgmfrz1epfmybf','clerk-2','يونس المرابط','Youness EL MRABET','clerk','SEF-02','ar','$argon2id$v=19$m=19456,t=2,p=1$jQSCZnXd2mlBYUB/PC45Fw$XXdAuiZq3EUS3UwfNgJ0r2OMFDkM15orebNoskJ8PCI',1795428653087,0,1795428653087);
INSERT INTO "account" VALUES('acc-7dwy84jzh93rfctjkr5h0hpwcg','clerk-1','نادية الإدريسي','Nadia EL IDRISSI','clerk','SEF-01','ar','$argon2id$v=19$m=19456,t=2,p=1$uM5mru0fCDlmL8bQwLPvZg$9W2TcRntS1ZcYPn/DNLeMfHc6PM+JXbV3UcZyZtzyts',1795428653087,0,1795428653087);
CREATE TABLE hijri_month_start (
    year INTEGER NOT NULL,
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    first_day TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source <> ''),
    entered_by TEXT NOT NULL REFERENCES account (id),
    entered_at INTEGER NOT NULL,
    PRIMARY KEY (year, month)
) STRICT, WITHOUT ROWID;
CREATE TABLE login_attempt (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    login_key BLOB NOT NULL CHECK (length(login_key) = 32),
    at INTEGER NOT NULL,
    succeeded INTEGER NOT NULL CHECK (succeeded IN (0, 1))
) STRICT;
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
INSERT INTO "office" VALUES('SEF-01','مكتب الحالة المدنية صفرو المركز','Bureau d’état civil Sefrou Centre','صفرو','Sefrou','صفرو','Sefrou','03.451.01.09',0);
INSERT INTO "office" VALUES('SEF-02','مكتب الحالة المدنية حبونة','Bureau d’état civil Habbouna','صفرو','Sefrou','صفرو','Sefrou','03.451.01.09',1);
CREATE TABLE office_head (
    journal TEXT PRIMARY KEY,
    seq INTEGER NOT NULL CHECK (seq >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    file TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "office_head" VALUES('SEF-01/acts/2h99qga3g2gc6v0tq5tymgawwg',15,X'1201A64D9580331BB2EC7CFC0026987EF0BB4E9752B1B4CC5A140E82BF68D2C6','65024:10152187',1767600000000);
INSERT INTO "office_head" VALUES('SEF-02/acts/0z0zn8g50ddjejjvremcf9b60j',5,X'BC68923BBE5D5460EDC4E7AAC77E64652055B26F26A95DEC94169F495259BBFD','65024:10152188',1767600000000);
CREATE TABLE session (
    token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
    id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    last_seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "setting" VALUES('training','yes');
CREATE INDEX session_of_account ON session (account);
CREATE INDEX login_attempt_of_login ON login_attempt (login_key, number);
DELETE FROM "sqlite_sequence";
COMMIT;
