-- SPDX-License-Identifier: GPL-3.0-or-later
BEGIN;
CREATE TABLE migration (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    name TEXT NOT NULL CHECK (length(name) > 0),
    checksum BLOB NOT NULL CHECK (length(checksum) = 32),
    applied_at INTEGER NOT NULL
) STRICT
;
CREATE TABLE officer (
    row_id INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) <= 200)
) STRICT
;
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
;
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
;
CREATE TABLE version (
    entry INTEGER PRIMARY KEY REFERENCES journal (sequence),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    content BLOB NOT NULL CHECK (length(content) > 0)
) STRICT
;
CREATE TABLE applicant (
    case_row INTEGER PRIMARY KEY REFERENCES cases (row_id),
    entry INTEGER NOT NULL REFERENCES journal (sequence),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    email TEXT NOT NULL
) STRICT
;
CREATE TABLE draft (
    case_row INTEGER NOT NULL REFERENCES cases (row_id),
    person TEXT NOT NULL CHECK (length(person) <= 200),
    base_revision INTEGER NOT NULL CHECK (base_revision >= 1),
    saved_at INTEGER NOT NULL,
    content BLOB NOT NULL CHECK (length(content) > 0),
    PRIMARY KEY (case_row, person)
) STRICT
;
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
;
CREATE TABLE setting (
    name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 100),
    entry INTEGER NOT NULL REFERENCES journal (sequence),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    value TEXT NOT NULL
) STRICT
;
CREATE TABLE search_text (
    row_id INTEGER PRIMARY KEY REFERENCES cases (row_id),
    summary TEXT NOT NULL,
    request TEXT NOT NULL,
    arguments TEXT NOT NULL,
    decision TEXT NOT NULL
) STRICT
;
CREATE VIRTUAL TABLE search_index USING fts5 (
    summary, request, arguments, decision,
    content = 'search_text', content_rowid = 'row_id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO migration VALUES (1, 'start', X'79D67371467CC87ABC92293F413EAEFBFC480A3B20368E6030AECBC1FC72FCA6', 1793610000000);
INSERT INTO officer VALUES (0, '');
INSERT INTO officer VALUES (1, 'person-1');
INSERT INTO journal VALUES (1, 1793610000000, 'workspace-made', 'mvale', 0, 0, 'd2d47a77-8408-4af1-9cce-e22ff6444c34', NULL, X'0000000000000000000000000000000000000000000000000000000000000000', X'8731F6DBE50614007CF540D5CEE723BA8DE133472CA0390B73D7EDF050B77378');
INSERT INTO journal VALUES (2, 1793610000000, 'created', 'mvale', 1, 1, 'stage=new received=2026-11-02 due=2026-11-30', X'5AD467EAE02C168EEE4CA0AC58CB5F230504C578389E3F013C6C8EB1F00E5115', X'8731F6DBE50614007CF540D5CEE723BA8DE133472CA0390B73D7EDF050B77378', X'947D39765216BB98DA4B3E2A75EA100453CAE2ACE64FE5701AF58D2DB1D31DC2');
INSERT INTO journal VALUES (3, 1793610000000, 'applicant-changed', 'mvale', 1, 0, '', X'BAFE246C5987039FC2E7A0200D44DCD9EED5DF05518339DD2818D116CA093174', X'947D39765216BB98DA4B3E2A75EA100453CAE2ACE64FE5701AF58D2DB1D31DC2', X'BDE73C1297D4AF76084E0B5D5B0F8D9E2E5688EA18AB4850948BE2CE0B5C93C0');
INSERT INTO journal VALUES (4, 1793610000000, 'created', 'mvale', 2, 1, 'stage=new received=2026-11-02 due=2026-11-30', X'34779C7BE0F18C086DC2B9916DD32D256CF2FE9DB616860AFFB92924E0DE66B7', X'BDE73C1297D4AF76084E0B5D5B0F8D9E2E5688EA18AB4850948BE2CE0B5C93C0', X'58051B6D5FBBFE0B95C1944DBA600F74E0F35E0D5EED6194840A66164DC2B337');
INSERT INTO journal VALUES (5, 1793610000000, 'created', 'mvale', 3, 1, 'stage=new received=2026-11-02 due=2026-11-30', X'0A6F5141DA7CD9372D193068100152E282BF26E8592F38B98F600AE4B5C5AD02', X'58051B6D5FBBFE0B95C1944DBA600F74E0F35E0D5EED6194840A66164DC2B337', X'EC89C46250A19AB62135C0F9DE3E01F65FA0AF0A10F9DA77FA84A0F665E0B09D');
INSERT INTO journal VALUES (6, 1793610000000, 'revised', 'mvale', 2, 2, 'stage=new received=2026-11-02 due=2026-11-30', X'32A1D8D154E47EFA66EB9191721A565731F276DB1D83DB1300350E8D9790B168', X'EC89C46250A19AB62135C0F9DE3E01F65FA0AF0A10F9DA77FA84A0F665E0B09D', X'ACCD24DAA2B1B740D08DC187FDE7991591FA4EDF61F8AAB93DC3485880C9AA57');
INSERT INTO journal VALUES (7, 1793610000000, 'letter-exported', 'mvale', 2, 2, 'final', X'4C02E457C9157D086292FC2DE0A66AC909A0938A4588555EF2BF7F8ECECF7500', X'ACCD24DAA2B1B740D08DC187FDE7991591FA4EDF61F8AAB93DC3485880C9AA57', X'9666963338BB53EAEEBE26B36554A613518BC8E2A8AC62D8EA89A3FBF43DBF98');
INSERT INTO journal VALUES (8, 1793610000000, 'authority-changed', 'mvale', 0, 0, 'authority', X'D1DDE29F7FFC617466E6CB598DCD69ECB2C40C04F3C92978CB44E925F437A116', X'9666963338BB53EAEEBE26B36554A613518BC8E2A8AC62D8EA89A3FBF43DBF98', X'4174767535749978AE4AA47BF06D87F9EED4DBBBB91B593694FDC0C1DF420559');
INSERT INTO version VALUES (2, X'56D579DC041C15869C94AF9A09D2E1DFA100FB605F5042DD72F77AC29ED09DDE', X'BC7C176E7D0648A1544AF5498041A9ADDDC77C648B3BF4EDA084C3E0C0CA8A5B', CAST('{"case":{"decision":{"grounds":[{"harm":{"actorAndMeans":"A burglar would learn which tools to bring.","alreadyPublic":"That the stores exist is public; how they are locked is not.","severity":"One theft can end many trials, and the locks will be in use for ten years."},"id":"g1","limbs":[{"id":"31(1)(a)","likelihood":"would-be-likely"}],"provisionId":"s31"}],"letterDate":"2026-11-23","pitPlace":"in-letter","signatoryId":"sign-1","slices":[{"groundIds":["g1"],"id":"s1","outcome":"withheld","questionId":"q1"}],"tests":[{"asAt":"2026-11-20","groundIds":["g1"],"id":"t1","result":"maintaining","sections":[{"heading":"Harm","id":"x1","role":"harm","text":"Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare."},{"factors":[{"id":"f1","specific":true,"text":"Openness about how the constabulary looks after evidence.","weight":"some","why":"It goes to the heart of what was asked."},{"id":"f2","specific":true,"text":"The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.","weight":"clear","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring disclosure","id":"x2","role":"for"},{"factors":[{"groundId":"g1","id":"f3","specific":true,"text":"Thieves would be likely to choose the store and the tools that suit them.","weight":"strong","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring non-disclosure","id":"x3","role":"against"},{"heading":"Balancing test","id":"x4","role":"balance","text":"Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself."}],"strongestPoint":"The interest in value for money is real, and the published accounts already meet much of it."}]},"events":[{"date":"2026-11-02","kind":"received"}],"limitDays":20,"questions":[{"held":"held","id":"q1","number":"1","text":"Which make of lock secures each evidence store?"}],"reading":"act","reference":"0/26","regime":"foia","requestText":"Which make of lock secures each evidence store?","summary":"Case number 0"},"due":"2026-11-30","id":"6e2e6ed6-c366-4ef8-af10-30904d1f096c","officer":"","stage":"new"}' AS BLOB));
INSERT INTO version VALUES (4, X'20BA7A774D448899C5AF7B0B5FD28873A9C2A0C490B5DAD0D085EF50D36CBC13', X'A4CAAEFD5A9ED84310FD540267A69A3FEAB9FF96C2609F9CD4FEC82C547F0BD1', CAST('{"case":{"decision":{"grounds":[{"harm":{"actorAndMeans":"A burglar would learn which tools to bring.","alreadyPublic":"That the stores exist is public; how they are locked is not.","severity":"One theft can end many trials, and the locks will be in use for ten years."},"id":"g1","limbs":[{"id":"31(1)(a)","likelihood":"would-be-likely"}],"provisionId":"s31"}],"letterDate":"2026-11-23","pitPlace":"in-letter","signatoryId":"sign-1","slices":[{"groundIds":["g1"],"id":"s1","outcome":"withheld","questionId":"q1"}],"tests":[{"asAt":"2026-11-20","groundIds":["g1"],"id":"t1","result":"maintaining","sections":[{"heading":"Harm","id":"x1","role":"harm","text":"Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare."},{"factors":[{"id":"f1","specific":true,"text":"Openness about how the constabulary looks after evidence.","weight":"some","why":"It goes to the heart of what was asked."},{"id":"f2","specific":true,"text":"The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.","weight":"clear","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring disclosure","id":"x2","role":"for"},{"factors":[{"groundId":"g1","id":"f3","specific":true,"text":"Thieves would be likely to choose the store and the tools that suit them.","weight":"strong","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring non-disclosure","id":"x3","role":"against"},{"heading":"Balancing test","id":"x4","role":"balance","text":"Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself."}],"strongestPoint":"The interest in value for money is real, and the published accounts already meet much of it."}]},"events":[{"date":"2026-11-02","kind":"received"}],"limitDays":20,"questions":[{"held":"held","id":"q1","number":"1","text":"Which make of lock secures each evidence store?"}],"reading":"act","reference":"1/26","regime":"foia","requestText":"Which make of lock secures each evidence store?","summary":"Case number 1"},"due":"2026-11-30","id":"e61216e6-6be0-46bc-81bb-848d78e6938a","officer":"person-1","stage":"new"}' AS BLOB));
INSERT INTO version VALUES (5, X'B30F33F0613AAE666C99BE9CE55E56559310822947734B95125392520A4B6F50', X'C8AD15295AD67BD55FC59FA196D18E07F6A9D41E5945F77F4D9A9BFBA66236C9', CAST('{"case":{"decision":{"grounds":[{"harm":{"actorAndMeans":"A burglar would learn which tools to bring.","alreadyPublic":"That the stores exist is public; how they are locked is not.","severity":"One theft can end many trials, and the locks will be in use for ten years."},"id":"g1","limbs":[{"id":"31(1)(a)","likelihood":"would-be-likely"}],"provisionId":"s31"}],"letterDate":"2026-11-23","pitPlace":"in-letter","signatoryId":"sign-1","slices":[{"groundIds":["g1"],"id":"s1","outcome":"withheld","questionId":"q1"}],"tests":[{"asAt":"2026-11-20","groundIds":["g1"],"id":"t1","result":"maintaining","sections":[{"heading":"Harm","id":"x1","role":"harm","text":"Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare."},{"factors":[{"id":"f1","specific":true,"text":"Openness about how the constabulary looks after evidence.","weight":"some","why":"It goes to the heart of what was asked."},{"id":"f2","specific":true,"text":"The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.","weight":"clear","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring disclosure","id":"x2","role":"for"},{"factors":[{"groundId":"g1","id":"f3","specific":true,"text":"Thieves would be likely to choose the store and the tools that suit them.","weight":"strong","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring non-disclosure","id":"x3","role":"against"},{"heading":"Balancing test","id":"x4","role":"balance","text":"Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself."}],"strongestPoint":"The interest in value for money is real, and the published accounts already meet much of it."}]},"events":[{"date":"2026-11-02","kind":"received"}],"limitDays":20,"questions":[{"held":"held","id":"q1","number":"1","text":"Which make of lock secures each evidence store?"}],"reading":"act","reference":"2/26","regime":"foia","requestText":"Which make of lock secures each evidence store?","summary":"Case number 2"},"due":"2026-11-30","id":"6e29fe32-1be0-4cae-be7c-71c56529ea08","officer":"","stage":"new"}' AS BLOB));
INSERT INTO version VALUES (6, X'2C899822793C3D772514B95EB57DDD6A5876B1B76CE00A3EEF878CB52BD67118', X'D6493B8FC5B483B5215D790F98B89159D5AFECE6B9C5EDFCA4BD31539AF7AD85', CAST('{"case":{"decision":{"grounds":[{"harm":{"actorAndMeans":"A burglar would learn which tools to bring.","alreadyPublic":"That the stores exist is public; how they are locked is not.","severity":"One theft can end many trials, and the locks will be in use for ten years."},"id":"g1","limbs":[{"id":"31(1)(a)","likelihood":"would-be-likely"}],"provisionId":"s31"}],"letterDate":"2026-11-23","pitPlace":"in-letter","signatoryId":"sign-1","slices":[{"groundIds":["g1"],"id":"s1","outcome":"withheld","questionId":"q1"}],"tests":[{"asAt":"2026-11-20","groundIds":["g1"],"id":"t1","result":"maintaining","sections":[{"heading":"Harm","id":"x1","role":"harm","text":"Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare."},{"factors":[{"id":"f1","specific":true,"text":"Openness about how the constabulary looks after evidence.","weight":"some","why":"It goes to the heart of what was asked."},{"id":"f2","specific":true,"text":"The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.","weight":"clear","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring disclosure","id":"x2","role":"for"},{"factors":[{"groundId":"g1","id":"f3","specific":true,"text":"Thieves would be likely to choose the store and the tools that suit them.","weight":"strong","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring non-disclosure","id":"x3","role":"against"},{"heading":"Balancing test","id":"x4","role":"balance","text":"Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself."}],"strongestPoint":"The interest in value for money is real, and the published accounts already meet much of it."}]},"events":[{"date":"2026-11-02","kind":"received"}],"limitDays":20,"questions":[{"held":"held","id":"q1","number":"1","text":"Which make of lock secures each evidence store?"}],"reading":"act","reference":"1/26","regime":"foia","requestText":"Which make of lock secures each evidence store?","summary":"Locks, second look"},"due":"2026-11-30","id":"e61216e6-6be0-46bc-81bb-848d78e6938a","officer":"person-1","stage":"new"}' AS BLOB));
INSERT INTO cases VALUES (1, '6e2e6ed6-c366-4ef8-af10-30904d1f096c', 1, 2, '0/26', '026', '00000000 00000026', 'Case number 0', 'case number 00000000', 0, 's31(1)(a)', 's00000031 00000001  a ', 2461347, 2461375, 0);
INSERT INTO cases VALUES (2, 'e61216e6-6be0-46bc-81bb-848d78e6938a', 2, 6, '1/26', '126', '00000001 00000026', 'Locks, second look', 'locks  second look', 0, 's31(1)(a)', 's00000031 00000001  a ', 2461347, 2461375, 1);
INSERT INTO cases VALUES (3, '6e29fe32-1be0-4cae-be7c-71c56529ea08', 1, 5, '2/26', '226', '00000002 00000026', 'Case number 2', 'case number 00000002', 0, 's31(1)(a)', 's00000031 00000001  a ', 2461347, 2461375, 0);
INSERT INTO applicant VALUES (1, 3, X'C0B7C469E8DCFE822E31EC8981A6664155D7C1FCC4EE4F04DE503F5BA1A1712B', 'Robin Ash', '2 Mill Lane', 'robin@example.org');
INSERT INTO draft VALUES (2, 'mvale', 2, 1793610000000, CAST('{"decision":{"grounds":[{"harm":{"actorAndMeans":"A burglar would learn which tools to bring.","alreadyPublic":"That the stores exist is public; how they are locked is not.","severity":"One theft can end many trials, and the locks will be in use for ten years."},"id":"g1","limbs":[{"id":"31(1)(a)","likelihood":"would-be-likely"}],"provisionId":"s31"}],"letterDate":"2026-11-23","pitPlace":"in-letter","signatoryId":"sign-1","slices":[{"groundIds":["g1"],"id":"s1","outcome":"withheld","questionId":"q1"}],"tests":[{"asAt":"2026-11-20","groundIds":["g1"],"id":"t1","result":"maintaining","sections":[{"heading":"Harm","id":"x1","role":"harm","text":"Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare."},{"factors":[{"id":"f1","specific":true,"text":"Openness about how the constabulary looks after evidence.","weight":"some","why":"It goes to the heart of what was asked."},{"id":"f2","specific":true,"text":"The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.","weight":"clear","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring disclosure","id":"x2","role":"for"},{"factors":[{"groundId":"g1","id":"f3","specific":true,"text":"Thieves would be likely to choose the store and the tools that suit them.","weight":"strong","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring non-disclosure","id":"x3","role":"against"},{"heading":"Balancing test","id":"x4","role":"balance","text":"Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself."}],"strongestPoint":"The interest in value for money is real, and the published accounts already meet much of it."}]},"events":[{"date":"2026-11-02","kind":"received"}],"limitDays":20,"questions":[{"held":"held","id":"q1","number":"1","text":"Which make of lock secures each evidence store?"}],"reading":"act","reference":"1/26","regime":"foia","requestText":"Which make of lock secures each evidence store?","summary":"typed"}' AS BLOB));
INSERT INTO letter VALUES (7, 2, X'DF444B2565BFEB20A7FE0D9FE78FB26F322C007BB5D40D65A7E2236C330965C7', 2, 'letter.pdf', X'7878787878787878787878787878787878787878787878787878787878787878', 0, 1793610000000);
INSERT INTO setting VALUES ('authority', 8, X'7CFCDB3298BDF4644BC2CEE9974B6698592A003158184E47C156F1D833B8F594', '{"address":"Information Rights Unit\n1 Harbour Street\nNorthmoor NM1 1AA","costLimitPounds":450,"email":"information@northmoor.example","hasReviewProcedure":true,"kind":"police","name":"Northmoor Constabulary","people":[{"id":"person-1","login":"mvale","name":"Morgan Vale","role":"Information Access Officer"}],"phone":"01632 960000","reading":"act","regulatorAddress":"Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF","regulatorName":"Information Commissioner","regulatorWebsite":"https://ico.org.uk/foicomplaints","reviewContact":"reviews@northmoor.example","reviewProcedure":"Ask for an internal review within 40 working days of this letter. Somebody who had no part in this decision will look at it afresh and answer within 20 working days.","signatories":[{"id":"sign-1","login":"mvale","name":"Morgan Vale","role":"Information Access Officer"}],"website":"https://northmoor.example"}');
INSERT INTO search_text VALUES (1, 'Case number 0', 'Which make of lock secures each evidence store?
', 'A burglar would learn which tools to bring.
That the stores exist is public; how they are locked is not.
One theft can end many trials, and the locks will be in use for ten years.
Harm
Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare.
Factors favouring disclosure

Openness about how the constabulary looks after evidence.
It goes to the heart of what was asked.
The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.
It goes to the heart of what was asked.
Factors favouring non-disclosure

Thieves would be likely to choose the store and the tools that suit them.
It goes to the heart of what was asked.
Balancing test
Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself.
The interest in value for money is real, and the published accounts already meet much of it.', 's31(1)(a)







');
INSERT INTO search_text VALUES (2, 'Locks, second look', 'Which make of lock secures each evidence store?
', 'A burglar would learn which tools to bring.
That the stores exist is public; how they are locked is not.
One theft can end many trials, and the locks will be in use for ten years.
Harm
Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare.
Factors favouring disclosure

Openness about how the constabulary looks after evidence.
It goes to the heart of what was asked.
The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.
It goes to the heart of what was asked.
Factors favouring non-disclosure

Thieves would be likely to choose the store and the tools that suit them.
It goes to the heart of what was asked.
Balancing test
Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself.
The interest in value for money is real, and the published accounts already meet much of it.', 's31(1)(a)







');
INSERT INTO search_text VALUES (3, 'Case number 2', 'Which make of lock secures each evidence store?
', 'A burglar would learn which tools to bring.
That the stores exist is public; how they are locked is not.
One theft can end many trials, and the locks will be in use for ten years.
Harm
Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare.
Factors favouring disclosure

Openness about how the constabulary looks after evidence.
It goes to the heart of what was asked.
The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.
It goes to the heart of what was asked.
Factors favouring non-disclosure

Thieves would be likely to choose the store and the tools that suit them.
It goes to the heart of what was asked.
Balancing test
Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself.
The interest in value for money is real, and the published accounts already meet much of it.', 's31(1)(a)







');
INSERT INTO search_index (search_index) VALUES ('rebuild');
CREATE INDEX cases_by_due ON cases (due, stage, officer)
;
CREATE INDEX cases_by_received ON cases (received, stage, officer, due)
;
CREATE INDEX cases_by_stage ON cases (stage, due, officer)
;
CREATE INDEX cases_by_officer ON cases (officer, due, stage)
;
CREATE INDEX cases_by_reference ON cases (reference_order, stage, officer, due)
;
CREATE INDEX cases_by_summary ON cases (summary_order, stage, officer, due)
;
CREATE INDEX cases_by_provisions ON cases (provisions_order, stage, officer, due)
;
CREATE INDEX journal_by_case ON journal (case_row)
;
CREATE TRIGGER journal_follows BEFORE INSERT ON journal
WHEN new.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM journal)
    OR (new.sequence > 1 AND new.previous IS NOT (SELECT hash FROM journal WHERE sequence = new.sequence - 1))
BEGIN
    SELECT raise(ABORT, 'the journal is only added to at its end');
END;
CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal
BEGIN
    SELECT raise(ABORT, 'the journal is only added to at its end');
END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN
    SELECT raise(ABORT, 'the journal is only added to at its end');
END;
CREATE TRIGGER version_keeps BEFORE UPDATE ON version
BEGIN
    SELECT raise(ABORT, 'a version is never changed');
END;
CREATE TRIGGER version_stays BEFORE DELETE ON version
WHEN NOT EXISTS (
    SELECT 1 FROM journal made JOIN journal gone ON gone.case_row = made.case_row
    WHERE made.sequence = old.entry AND made.case_row > 0 AND gone.kind = 'disposed')
BEGIN
    SELECT raise(ABORT, 'a version goes only with a disposal');
END;
CREATE INDEX letter_by_case ON letter (case_row)
;
CREATE TRIGGER letter_keeps BEFORE UPDATE ON letter
BEGIN
    SELECT raise(ABORT, 'the record of a letter is never changed');
END;
PRAGMA application_id=1129336649;
PRAGMA user_version=1;
COMMIT;
