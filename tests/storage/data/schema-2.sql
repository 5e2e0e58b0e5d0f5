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
, basis BLOB REFERENCES basis (sha256), making TEXT CHECK ((making IS NULL) = (basis IS NULL))) STRICT
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
CREATE TABLE basis (
    sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
    content BLOB NOT NULL CHECK (length(content) > 0)
) STRICT
;
INSERT INTO migration VALUES (1, 'start', X'79D67371467CC87ABC92293F413EAEFBFC480A3B20368E6030AECBC1FC72FCA6', 1793610000000);
INSERT INTO migration VALUES (2, 'basis', X'3675ECA2090AB200672D1E4459645953E9BB0C313DF43095D513A44F9CF13FBA', 1793610000000);
INSERT INTO officer VALUES (0, '');
INSERT INTO officer VALUES (1, 'person-1');
INSERT INTO journal VALUES (1, 1793610000000, 'workspace-made', 'mvale', 0, 0, '0785901c-615a-4672-95b3-6af7e141861d', NULL, X'0000000000000000000000000000000000000000000000000000000000000000', X'06F398142DE046BBC93409230BC3B61AFC09F0E8100D01F4437D8C94D95EEA43');
INSERT INTO journal VALUES (2, 1793610000000, 'created', 'mvale', 1, 1, 'stage=new received=2026-11-02 due=2026-11-30', X'7C0E67B9542D106A110DA6C8AC15AAD58A41F7EFE2DD8100CBC72AD2E1E37DF5', X'06F398142DE046BBC93409230BC3B61AFC09F0E8100D01F4437D8C94D95EEA43', X'F6333B351909A050351F862E3C12E7AED6A2A59C330003732CFA4085725AF5B6');
INSERT INTO journal VALUES (3, 1793610000000, 'applicant-changed', 'mvale', 1, 0, '', X'E798C52C9D6439C0570D54BB55917C634E847DDD96FFE0DB24AABF1B6EC42964', X'F6333B351909A050351F862E3C12E7AED6A2A59C330003732CFA4085725AF5B6', X'1120D9FD13BB38E06510889686746E94FB057BABCD16378653EDBB1FCF6CD247');
INSERT INTO journal VALUES (4, 1793610000000, 'created', 'mvale', 2, 1, 'stage=new received=2026-11-02 due=2026-11-30', X'20DD70995F9ADF2E9F316D6A0A4185DBEA4182FB51E910F6D7190E03FDC38A55', X'1120D9FD13BB38E06510889686746E94FB057BABCD16378653EDBB1FCF6CD247', X'A8712550B548ED212F1B758703D7DEA09158ECA9612BC74056CF3F100135C20A');
INSERT INTO journal VALUES (5, 1793610000000, 'created', 'mvale', 3, 1, 'stage=new received=2026-11-02 due=2026-11-30', X'DF9E2D7CA150AAFCFED446DFFC651ACECE944D7A7071158CBB06309E64BECB71', X'A8712550B548ED212F1B758703D7DEA09158ECA9612BC74056CF3F100135C20A', X'003266080F5508F78B9888418AD1FAD181F384559614C12BC5DBD79FAA17CFE4');
INSERT INTO journal VALUES (6, 1793610000000, 'revised', 'mvale', 2, 2, 'stage=new received=2026-11-02 due=2026-11-30', X'72D40272CE6697E7B42D1DD6B5AA4340164F6C06336E4ED72211D429A02366A1', X'003266080F5508F78B9888418AD1FAD181F384559614C12BC5DBD79FAA17CFE4', X'0DFB30B4D58DA80B0C15912CEFCEF5B72990A292A620BBC5C3A0BB496D33CD38');
INSERT INTO journal VALUES (7, 1793610000000, 'letter-exported', 'mvale', 2, 2, 'final', X'BFDE9EBB5B6A480F8E701286D9AB6BA8E39DABD88425CC016020F24A839BC810', X'0DFB30B4D58DA80B0C15912CEFCEF5B72990A292A620BBC5C3A0BB496D33CD38', X'62D3333E41D037522541DF9C5C6169217572D6B7F3BD64337C295C3C6D80F734');
INSERT INTO journal VALUES (8, 1793610000000, 'authority-changed', 'mvale', 0, 0, 'authority', X'D453AC5DBFD0F94DEBAB96BA516C83C8A7463100C66C178B6FE51ADB4B617458', X'62D3333E41D037522541DF9C5C6169217572D6B7F3BD64337C295C3C6D80F734', X'1CE95FFED9E83FA542E88A7127199E9A24C8099BB938D3990591E0F2CCF7C57B');
INSERT INTO version VALUES (2, X'1130EE7C8C8EEADD6719B1BC46653FADF47413D22E1E50AD95F8A18477F383B4', X'BC7C176E7D0648A1544AF5498041A9ADDDC77C648B3BF4EDA084C3E0C0CA8A5B', CAST('{"case":{"decision":{"grounds":[{"harm":{"actorAndMeans":"A burglar would learn which tools to bring.","alreadyPublic":"That the stores exist is public; how they are locked is not.","severity":"One theft can end many trials, and the locks will be in use for ten years."},"id":"g1","limbs":[{"id":"31(1)(a)","likelihood":"would-be-likely"}],"provisionId":"s31"}],"letterDate":"2026-11-23","pitPlace":"in-letter","signatoryId":"sign-1","slices":[{"groundIds":["g1"],"id":"s1","outcome":"withheld","questionId":"q1"}],"tests":[{"asAt":"2026-11-20","groundIds":["g1"],"id":"t1","result":"maintaining","sections":[{"heading":"Harm","id":"x1","role":"harm","text":"Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare."},{"factors":[{"id":"f1","specific":true,"text":"Openness about how the constabulary looks after evidence.","weight":"some","why":"It goes to the heart of what was asked."},{"id":"f2","specific":true,"text":"The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.","weight":"clear","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring disclosure","id":"x2","role":"for"},{"factors":[{"groundId":"g1","id":"f3","specific":true,"text":"Thieves would be likely to choose the store and the tools that suit them.","weight":"strong","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring non-disclosure","id":"x3","role":"against"},{"heading":"Balancing test","id":"x4","role":"balance","text":"Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself."}],"strongestPoint":"The interest in value for money is real, and the published accounts already meet much of it."}]},"events":[{"date":"2026-11-02","kind":"received"}],"limitDays":20,"questions":[{"held":"held","id":"q1","number":"1","text":"Which make of lock secures each evidence store?"}],"reading":"act","reference":"0/26","regime":"foia","requestText":"Which make of lock secures each evidence store?","summary":"Case number 0"},"due":"2026-11-30","id":"b499184f-b3fc-4df4-811d-703bcb0447ab","officer":"","stage":"new"}' AS BLOB));
INSERT INTO version VALUES (4, X'BFE6CFDEC10E4533C88F84EAAA2EAD1A77CC1650AFD039364EB32B98A132905C', X'A4CAAEFD5A9ED84310FD540267A69A3FEAB9FF96C2609F9CD4FEC82C547F0BD1', CAST('{"case":{"decision":{"grounds":[{"harm":{"actorAndMeans":"A burglar would learn which tools to bring.","alreadyPublic":"That the stores exist is public; how they are locked is not.","severity":"One theft can end many trials, and the locks will be in use for ten years."},"id":"g1","limbs":[{"id":"31(1)(a)","likelihood":"would-be-likely"}],"provisionId":"s31"}],"letterDate":"2026-11-23","pitPlace":"in-letter","signatoryId":"sign-1","slices":[{"groundIds":["g1"],"id":"s1","outcome":"withheld","questionId":"q1"}],"tests":[{"asAt":"2026-11-20","groundIds":["g1"],"id":"t1","result":"maintaining","sections":[{"heading":"Harm","id":"x1","role":"harm","text":"Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare."},{"factors":[{"id":"f1","specific":true,"text":"Openness about how the constabulary looks after evidence.","weight":"some","why":"It goes to the heart of what was asked."},{"id":"f2","specific":true,"text":"The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.","weight":"clear","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring disclosure","id":"x2","role":"for"},{"factors":[{"groundId":"g1","id":"f3","specific":true,"text":"Thieves would be likely to choose the store and the tools that suit them.","weight":"strong","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring non-disclosure","id":"x3","role":"against"},{"heading":"Balancing test","id":"x4","role":"balance","text":"Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself."}],"strongestPoint":"The interest in value for money is real, and the published accounts already meet much of it."}]},"events":[{"date":"2026-11-02","kind":"received"}],"limitDays":20,"questions":[{"held":"held","id":"q1","number":"1","text":"Which make of lock secures each evidence store?"}],"reading":"act","reference":"1/26","regime":"foia","requestText":"Which make of lock secures each evidence store?","summary":"Case number 1"},"due":"2026-11-30","id":"061c8086-68e8-4d72-b19a-fb043907e5b8","officer":"person-1","stage":"new"}' AS BLOB));
INSERT INTO version VALUES (5, X'A075503A4C206D481A99673BEEC87F54F98145EF0469CC36EFD71758AC4AFD4B', X'C8AD15295AD67BD55FC59FA196D18E07F6A9D41E5945F77F4D9A9BFBA66236C9', CAST('{"case":{"decision":{"grounds":[{"harm":{"actorAndMeans":"A burglar would learn which tools to bring.","alreadyPublic":"That the stores exist is public; how they are locked is not.","severity":"One theft can end many trials, and the locks will be in use for ten years."},"id":"g1","limbs":[{"id":"31(1)(a)","likelihood":"would-be-likely"}],"provisionId":"s31"}],"letterDate":"2026-11-23","pitPlace":"in-letter","signatoryId":"sign-1","slices":[{"groundIds":["g1"],"id":"s1","outcome":"withheld","questionId":"q1"}],"tests":[{"asAt":"2026-11-20","groundIds":["g1"],"id":"t1","result":"maintaining","sections":[{"heading":"Harm","id":"x1","role":"harm","text":"Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare."},{"factors":[{"id":"f1","specific":true,"text":"Openness about how the constabulary looks after evidence.","weight":"some","why":"It goes to the heart of what was asked."},{"id":"f2","specific":true,"text":"The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.","weight":"clear","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring disclosure","id":"x2","role":"for"},{"factors":[{"groundId":"g1","id":"f3","specific":true,"text":"Thieves would be likely to choose the store and the tools that suit them.","weight":"strong","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring non-disclosure","id":"x3","role":"against"},{"heading":"Balancing test","id":"x4","role":"balance","text":"Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself."}],"strongestPoint":"The interest in value for money is real, and the published accounts already meet much of it."}]},"events":[{"date":"2026-11-02","kind":"received"}],"limitDays":20,"questions":[{"held":"held","id":"q1","number":"1","text":"Which make of lock secures each evidence store?"}],"reading":"act","reference":"2/26","regime":"foia","requestText":"Which make of lock secures each evidence store?","summary":"Case number 2"},"due":"2026-11-30","id":"0f487799-fde0-4e09-9a44-54dc25d395b6","officer":"","stage":"new"}' AS BLOB));
INSERT INTO version VALUES (6, X'6D0AD301CBD3DEF57773CD13FB8A962DD8E32B6F81AD411EDC4CFD4EB94D4AC8', X'D6493B8FC5B483B5215D790F98B89159D5AFECE6B9C5EDFCA4BD31539AF7AD85', CAST('{"case":{"decision":{"grounds":[{"harm":{"actorAndMeans":"A burglar would learn which tools to bring.","alreadyPublic":"That the stores exist is public; how they are locked is not.","severity":"One theft can end many trials, and the locks will be in use for ten years."},"id":"g1","limbs":[{"id":"31(1)(a)","likelihood":"would-be-likely"}],"provisionId":"s31"}],"letterDate":"2026-11-23","pitPlace":"in-letter","signatoryId":"sign-1","slices":[{"groundIds":["g1"],"id":"s1","outcome":"withheld","questionId":"q1"}],"tests":[{"asAt":"2026-11-20","groundIds":["g1"],"id":"t1","result":"maintaining","sections":[{"heading":"Harm","id":"x1","role":"harm","text":"Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare."},{"factors":[{"id":"f1","specific":true,"text":"Openness about how the constabulary looks after evidence.","weight":"some","why":"It goes to the heart of what was asked."},{"id":"f2","specific":true,"text":"The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.","weight":"clear","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring disclosure","id":"x2","role":"for"},{"factors":[{"groundId":"g1","id":"f3","specific":true,"text":"Thieves would be likely to choose the store and the tools that suit them.","weight":"strong","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring non-disclosure","id":"x3","role":"against"},{"heading":"Balancing test","id":"x4","role":"balance","text":"Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself."}],"strongestPoint":"The interest in value for money is real, and the published accounts already meet much of it."}]},"events":[{"date":"2026-11-02","kind":"received"}],"limitDays":20,"questions":[{"held":"held","id":"q1","number":"1","text":"Which make of lock secures each evidence store?"}],"reading":"act","reference":"1/26","regime":"foia","requestText":"Which make of lock secures each evidence store?","summary":"Locks, second look"},"due":"2026-11-30","id":"061c8086-68e8-4d72-b19a-fb043907e5b8","officer":"person-1","stage":"new"}' AS BLOB));
INSERT INTO cases VALUES (1, 'b499184f-b3fc-4df4-811d-703bcb0447ab', 1, 2, '0/26', '026', '00000000 00000026', 'Case number 0', 'case number 00000000', 0, 's31(1)(a)', 's00000031 00000001  a ', 2461347, 2461375, 0);
INSERT INTO cases VALUES (2, '061c8086-68e8-4d72-b19a-fb043907e5b8', 2, 6, '1/26', '126', '00000001 00000026', 'Locks, second look', 'locks  second look', 0, 's31(1)(a)', 's00000031 00000001  a ', 2461347, 2461375, 1);
INSERT INTO cases VALUES (3, '0f487799-fde0-4e09-9a44-54dc25d395b6', 1, 5, '2/26', '226', '00000002 00000026', 'Case number 2', 'case number 00000002', 0, 's31(1)(a)', 's00000031 00000001  a ', 2461347, 2461375, 0);
INSERT INTO applicant VALUES (1, 3, X'21EB99201DC629E810A1CAD59820EC9C32ED35714DAC6392870995D634F15BD0', 'Robin Ash', '2 Mill Lane', 'robin@example.org');
INSERT INTO draft VALUES (2, 'mvale', 2, 1793610000000, CAST('{"decision":{"grounds":[{"harm":{"actorAndMeans":"A burglar would learn which tools to bring.","alreadyPublic":"That the stores exist is public; how they are locked is not.","severity":"One theft can end many trials, and the locks will be in use for ten years."},"id":"g1","limbs":[{"id":"31(1)(a)","likelihood":"would-be-likely"}],"provisionId":"s31"}],"letterDate":"2026-11-23","pitPlace":"in-letter","signatoryId":"sign-1","slices":[{"groundIds":["g1"],"id":"s1","outcome":"withheld","questionId":"q1"}],"tests":[{"asAt":"2026-11-20","groundIds":["g1"],"id":"t1","result":"maintaining","sections":[{"heading":"Harm","id":"x1","role":"harm","text":"Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare."},{"factors":[{"id":"f1","specific":true,"text":"Openness about how the constabulary looks after evidence.","weight":"some","why":"It goes to the heart of what was asked."},{"id":"f2","specific":true,"text":"The locks of the Harbour Street store failed in 2024, and people may ask what replaced them.","weight":"clear","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring disclosure","id":"x2","role":"for"},{"factors":[{"groundId":"g1","id":"f3","specific":true,"text":"Thieves would be likely to choose the store and the tools that suit them.","weight":"strong","why":"It goes to the heart of what was asked."}],"heading":"Factors favouring non-disclosure","id":"x3","role":"against"},{"heading":"Balancing test","id":"x4","role":"balance","text":"Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself."}],"strongestPoint":"The interest in value for money is real, and the published accounts already meet much of it."}]},"events":[{"date":"2026-11-02","kind":"received"}],"limitDays":20,"questions":[{"held":"held","id":"q1","number":"1","text":"Which make of lock secures each evidence store?"}],"reading":"act","reference":"1/26","regime":"foia","requestText":"Which make of lock secures each evidence store?","summary":"typed"}' AS BLOB));
INSERT INTO basis VALUES (X'A41169A03F94FC1E778EC07B0A0EEEC31536D38992CC4C23B5F9188549B3B20B', CAST('{"authority":{"address":"Information Rights Unit\n1 Harbour Street\nNorthmoor NM1 1AA","costLimitPounds":450,"email":"information@northmoor.example","hasReviewProcedure":true,"kind":"police","name":"Northmoor Constabulary","people":[{"id":"person-1","login":"mvale","name":"Morgan Vale","role":"Information Access Officer"}],"phone":"01632 960000","reading":"act","regulatorAddress":"Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF","regulatorName":"Information Commissioner","regulatorWebsite":"https://ico.org.uk/foicomplaints","reviewContact":"reviews@northmoor.example","reviewProcedure":"Ask for an internal review within 40 working days of this letter. Somebody who had no part in this decision will look at it afresh and answer within 20 working days.","signatories":[{"id":"sign-1","login":"mvale","name":"Morgan Vale","role":"Information Access Officer"}],"website":"https://northmoor.example"},"program":"1","schema":"counterpoise-letter-basis/1","wording":{}}' AS BLOB));
INSERT INTO letter VALUES (7, 2, X'2436D1D41BFEB310E604460EE50EF8E4EC1852BD12197C6E2C74748DA44C349D', 2, 'letter.pdf', X'7878787878787878787878787878787878787878787878787878787878787878', 0, 1793610000000, X'A41169A03F94FC1E778EC07B0A0EEEC31536D38992CC4C23B5F9188549B3B20B', '{"body_pt":12,"document":0}');
INSERT INTO setting VALUES ('authority', 8, X'9A942EC39227992CFE0087FA82B812E1C94DD0D0E5E56F4FFFD7475A4BFD4A63', '{"address":"Information Rights Unit\n1 Harbour Street\nNorthmoor NM1 1AA","costLimitPounds":450,"email":"information@northmoor.example","hasReviewProcedure":true,"kind":"police","name":"Northmoor Constabulary","people":[{"id":"person-1","login":"mvale","name":"Morgan Vale","role":"Information Access Officer"}],"phone":"01632 960000","reading":"act","regulatorAddress":"Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF","regulatorName":"Information Commissioner","regulatorWebsite":"https://ico.org.uk/foicomplaints","reviewContact":"reviews@northmoor.example","reviewProcedure":"Ask for an internal review within 40 working days of this letter. Somebody who had no part in this decision will look at it afresh and answer within 20 working days.","signatories":[{"id":"sign-1","login":"mvale","name":"Morgan Vale","role":"Information Access Officer"}],"website":"https://northmoor.example"}');
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
CREATE TRIGGER basis_keeps BEFORE UPDATE ON basis
BEGIN
    SELECT raise(ABORT, 'what a letter was made with is never changed');
END;
CREATE TRIGGER basis_stays BEFORE DELETE ON basis
BEGIN
    SELECT raise(ABORT, 'what a letter was made with is never taken away');
END;
PRAGMA application_id=1129336649;
PRAGMA user_version=2;
COMMIT;
