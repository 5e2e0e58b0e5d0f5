-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which migrations made this file. Checksums are SHA-256 over the migration's bytes with LF line ends.
CREATE TABLE migration (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    name TEXT NOT NULL CHECK (length(name) > 0),
    checksum BLOB NOT NULL CHECK (length(checksum) = 32),
    applied_at INTEGER NOT NULL
) STRICT
--
-- People who work on cases, as short numbers so that every list index can carry them.
CREATE TABLE officer (
    row_id INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) <= 200)
) STRICT
--
-- The officer of a case that has none.
INSERT INTO officer (row_id, id) VALUES (0, '')
--
-- One row a case, for lists: everything here is taken from the version in force (entry) and checked against it
-- by verification. Dates are Julian day numbers. The *_order columns are folded keys for sorting.
CREATE TABLE cases (
    row_id INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    entry INTEGER NOT NULL REFERENCES journal (sequence),
    reference TEXT NOT NULL CHECK (length(reference) > 0),
    reference_key TEXT NOT NULL UNIQUE CHECK (length(reference_key) > 0),
    reference_order TEXT NOT NULL,
    summary TEXT NOT NULL,
    summary_order TEXT NOT NULL,
    stage INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 6),
    provisions TEXT NOT NULL,
    provisions_order TEXT NOT NULL,
    received INTEGER CHECK (received BETWEEN 1721426 AND 5373484),
    due INTEGER CHECK (due BETWEEN 1721426 AND 5373484),
    officer INTEGER NOT NULL REFERENCES officer (row_id)
) STRICT
--
-- Each list is one scan of one of these, whatever its filters: they carry stage, officer and due date.
CREATE INDEX cases_by_due ON cases (due, stage, officer)
--
CREATE INDEX cases_by_received ON cases (received, stage, officer, due)
--
CREATE INDEX cases_by_stage ON cases (stage, due, officer)
--
CREATE INDEX cases_by_officer ON cases (officer, due, stage)
--
CREATE INDEX cases_by_reference ON cases (reference_order, stage, officer, due)
--
CREATE INDEX cases_by_summary ON cases (summary_order, stage, officer, due)
--
CREATE INDEX cases_by_provisions ON cases (provisions_order, stage, officer, due)
--
-- Everything that happens, in order, each entry bound to the one before. Times are milliseconds since 1970, UTC.
-- case_row 0 means the workspace itself. The commitment is SHA-256 over a salt, a digest and a content kept elsewhere.
CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    actor TEXT NOT NULL,
    case_row INTEGER NOT NULL CHECK (case_row >= 0),
    revision INTEGER NOT NULL CHECK (revision >= 0),
    note TEXT NOT NULL,
    commitment BLOB CHECK (length(commitment) = 32),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT
--
CREATE INDEX journal_by_case ON journal (case_row)
--
CREATE TRIGGER journal_follows BEFORE INSERT ON journal
WHEN new.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM journal)
    OR (new.sequence > 1 AND new.previous IS NOT (SELECT hash FROM journal WHERE sequence = new.sequence - 1))
BEGIN
    SELECT raise(ABORT, 'the journal is only added to at its end');
END
--
CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal
BEGIN
    SELECT raise(ABORT, 'the journal is only added to at its end');
END
--
CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN
    SELECT raise(ABORT, 'the journal is only added to at its end');
END
--
-- The content that an entry of the journal speaks of: canonical JSON. The digest is SHA-256 over the row of
-- `cases` and the searched text as they are while this version is in force.
CREATE TABLE version (
    entry INTEGER PRIMARY KEY REFERENCES journal (sequence),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    content BLOB NOT NULL CHECK (length(content) > 0)
) STRICT
--
CREATE TRIGGER version_keeps BEFORE UPDATE ON version
BEGIN
    SELECT raise(ABORT, 'a version is never changed');
END
--
-- Disposal writes its entry first; nothing else deletes a version.
CREATE TRIGGER version_stays BEFORE DELETE ON version
WHEN NOT EXISTS (
    SELECT 1 FROM journal made JOIN journal gone ON gone.case_row = made.case_row
    WHERE made.sequence = old.entry AND made.case_row > 0 AND gone.kind = 'disposed')
BEGIN
    SELECT raise(ABORT, 'a version goes only with a disposal');
END
--
-- The applicant lives apart from the decision. `entry` is where the journal committed to it.
CREATE TABLE applicant (
    case_row INTEGER PRIMARY KEY REFERENCES cases (row_id),
    entry INTEGER NOT NULL REFERENCES journal (sequence),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    email TEXT NOT NULL
) STRICT
--
-- What is typed and not yet a version, outside journal and search.
CREATE TABLE draft (
    case_row INTEGER NOT NULL REFERENCES cases (row_id),
    person TEXT NOT NULL CHECK (length(person) <= 200),
    base_revision INTEGER NOT NULL CHECK (base_revision >= 1),
    saved_at INTEGER NOT NULL,
    content BLOB NOT NULL CHECK (length(content) > 0),
    PRIMARY KEY (case_row, person)
) STRICT
--
-- Letters written out, and what exactly was written.
CREATE TABLE letter (
    entry INTEGER PRIMARY KEY REFERENCES journal (sequence),
    case_row INTEGER NOT NULL REFERENCES cases (row_id),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    file_name TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    is_draft INTEGER NOT NULL CHECK (is_draft IN (0, 1)),
    at INTEGER NOT NULL
) STRICT
--
CREATE INDEX letter_by_case ON letter (case_row)
--
CREATE TRIGGER letter_keeps BEFORE UPDATE ON letter
BEGIN
    SELECT raise(ABORT, 'the record of a letter is never changed');
END
--
-- The authority and the workspace's settings, as JSON text by name.
CREATE TABLE setting (
    name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 100),
    entry INTEGER NOT NULL REFERENCES journal (sequence),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    value TEXT NOT NULL
) STRICT
--
-- What is searched. The index takes its words from here and is written by the same transaction.
CREATE TABLE search_text (
    row_id INTEGER PRIMARY KEY REFERENCES cases (row_id),
    summary TEXT NOT NULL,
    request TEXT NOT NULL,
    arguments TEXT NOT NULL,
    decision TEXT NOT NULL
) STRICT
--
CREATE VIRTUAL TABLE search_index USING fts5 (
    summary, request, arguments, decision,
    content = 'search_text', content_rowid = 'row_id',
    tokenize = 'porter unicode61 remove_diacritics 2'
)
