-- SPDX-License-Identifier: GPL-3.0-or-later
-- What letters were made with beside the case and the applicant, as canonical JSON: the authority's settings with
-- its house style, the standing wording, and the program's version. Once, however many letters share it.
CREATE TABLE basis (
    sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
    content BLOB NOT NULL CHECK (length(content) > 0)
) STRICT
--
CREATE TRIGGER basis_keeps BEFORE UPDATE ON basis
BEGIN
    SELECT raise(ABORT, 'what a letter was made with is never changed');
END
--
-- Not with a disposal either: nothing of a request and nothing of an applicant is in it.
CREATE TRIGGER basis_stays BEFORE DELETE ON basis
BEGIN
    SELECT raise(ABORT, 'what a letter was made with is never taken away');
END
--
-- Null for letters of before.
ALTER TABLE letter ADD COLUMN basis BLOB REFERENCES basis (sha256)
--
-- How it was set, as canonical JSON.
ALTER TABLE letter ADD COLUMN making TEXT CHECK ((making IS NULL) = (basis IS NULL))
