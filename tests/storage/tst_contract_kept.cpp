// SPDX-License-Identifier: GPL-3.0-or-later
// What every engine promises about drafts, applicants, letters, settings, and many cases at once.
#include "base/sha256.h"
#include "tests/storage/support/contract.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using casework::CaseRecord;

class ContractKeptTest : public test::ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOneDraftForEachPerson();
    void refusesADraftOfNoCase();
    void dropsTheDraftWithItsRevision();
    void journalsEveryLookAtTheApplicant();
    void keepsTheApplicantApart();
    void recordsLetters();
    void keepsWhatALetterWasMadeWith();
    void keepsABasisOnce();
    void refusesALetterOfNoCase();
    void refusesHalfABasis();
    void keepsTheAuthority();
    void keepsThePicturesOfTheHouse();
    void namesOfficersFromTheAuthority();
    void keepsSettings();
    void storesManyInBatches();
    void stopsBetweenBatches();
    void keepsWholeBatchesOnly();
    void stopsAtACaseThatCannotBeKept();
    void refusesWritingWhenReadingOnly();
    void readsBesideTheWriter();

private:
    std::function<bool(casework::NewCase &)> numbered(int count, int duplicateAt = -1)
    {
        return [this, count, duplicateAt, i = 0](casework::NewCase &next) mutable {
            if (i == count)
                return false;
            next = newCase(QString::number(i == duplicateAt ? 0 : i) + u"/26"_s);
            ++i;
            return true;
        };
    }
};

void ContractKeptTest::keepsOneDraftForEachPerson()
{
    const CaseRecord record = made(u"1/26"_s);
    casework::Draft mine{record.id, u"mvale"_s, 1, m_clock.nowUtc(), record.content};
    casework::Draft theirs{record.id, u"pocean"_s, 1, m_clock.nowUtc().addSecs(5), record.content};
    mine.content.summary = u"mine"_s;
    theirs.content.summary = u"theirs"_s;
    test::must(writer().saveDraft(mine));
    test::must(writer().saveDraft(theirs));
    mine.content.summary = u"mine, typed on"_s;
    mine.savedAt = mine.savedAt.addMSecs(1001);
    test::must(writer().saveDraft(mine));
    reopen();
    const casework::Draft kept = test::must(writer().draft(record.id, u"mvale"_s));
    QCOMPARE(kept.content, mine.content);
    QCOMPARE(kept.savedAt, mine.savedAt);
    QCOMPARE(kept.baseRevision, 1);
    QCOMPARE(kept.person, u"mvale"_s);
    QCOMPARE(kept.caseId, record.id);
    QCOMPARE(test::must(writer().draft(record.id, u"pocean"_s)).content, theirs.content);
    test::must(writer().discardDraft(record.id, u"mvale"_s));
    QVERIFY_CODE(writer().draft(record.id, u"mvale"_s), ErrorCode::NotFound);
    QVERIFY(writer().discardDraft(record.id, u"mvale"_s));
    QVERIFY(writer().draft(record.id, u"pocean"_s));
    // Typing is no event of the case.
    QCOMPARE(kinds(record.id), QStringList{u"created"_s});
    QVERIFY(found(u"typed"_s).isEmpty());
}

void ContractKeptTest::refusesADraftOfNoCase()
{
    QVERIFY_CODE(writer().saveDraft({u"none"_s, u"mvale"_s, 1, m_clock.nowUtc(), {}}), ErrorCode::NotFound);
}

void ContractKeptTest::dropsTheDraftWithItsRevision()
{
    const CaseRecord record = made(u"1/26"_s);
    test::must(writer().saveDraft({record.id, u"mvale"_s, 1, m_clock.nowUtc(), record.content}));
    test::must(writer().saveDraft({record.id, u"pocean"_s, 1, m_clock.nowUtc(), record.content}));
    test::must(writer().revise(record, actor()));
    QVERIFY_CODE(writer().draft(record.id, u"mvale"_s), ErrorCode::NotFound);
    QVERIFY(writer().draft(record.id, u"pocean"_s));
    // A refused revision leaves the draft where it is.
    QVERIFY_CODE(writer().revise(record, {u"pocean"_s, m_clock.nowUtc()}), ErrorCode::Conflict);
    QVERIFY(writer().draft(record.id, u"pocean"_s));
}

void ContractKeptTest::journalsEveryLookAtTheApplicant()
{
    casework::NewCase given = newCase(u"1/26"_s);
    given.applicant = {u"Robin Ash"_s, u"2 Mill Lane"_s, u"robin@example.org"_s};
    const CaseRecord record = test::must(writer().create(given, actor()));
    QCOMPARE(kinds(record.id), (QStringList{u"created"_s, u"applicant-changed"_s}));
    QCOMPARE(test::must(writer().applicant(record.id, actor(), u"letter"_s)), given.applicant);
    QCOMPARE(test::must(writer().applicant(record.id, actor(), u"request page"_s)), given.applicant);
    const auto history = test::must(reader().history(record.id));
    QCOMPARE(history.at(2).kind, u"applicant-seen"_s);
    QCOMPARE(history.at(2).note, u"letter"_s);
    QCOMPARE(history.at(3).note, u"request page"_s);
}

void ContractKeptTest::keepsTheApplicantApart()
{
    const CaseRecord record = made(u"1/26"_s);
    QCOMPARE(test::must(writer().applicant(record.id, actor(), u"letter"_s)), casework::Applicant{});
    const casework::Applicant applicant{u"Wren"_s, u"3 Quay\nNorthmoor"_s, u""_s};
    test::must(writer().setApplicant(record.id, applicant, actor()));
    reopen();
    QCOMPARE(test::must(writer().applicant(record.id, actor(), u"letter"_s)), applicant);
    QVERIFY2(found(u"Wren"_s).isEmpty(), "applicants are not searched");
    test::must(writer().setApplicant(record.id, {u"Finch"_s, {}, {}}, actor()));
    QCOMPARE(test::must(writer().applicant(record.id, actor(), u"letter"_s)).name, u"Finch"_s);
}

void ContractKeptTest::recordsLetters()
{
    const CaseRecord record = made(u"1/26"_s);
    casework::LetterRecord draft{record.id,       1, u"1_26 letter.pdf"_s, QByteArray(32, '\1'), true,
                                 m_clock.nowUtc()};
    casework::LetterRecord final{
        record.id, 1, u"1_26 letter.pdf"_s, QByteArray(32, '\2'), false, m_clock.nowUtc().addSecs(1)};
    test::must(writer().recordLetter(draft, actor()));
    test::must(writer().recordLetter(final, actor()));
    reopen();
    const auto letters = test::must(reader().letters(record.id));
    QCOMPARE(letters.size(), 2);
    QCOMPARE(letters.at(0).sha256, draft.sha256);
    QVERIFY(letters.at(0).draft);
    QCOMPARE(letters.at(1).sha256, final.sha256);
    QVERIFY(!letters.at(1).draft);
    QCOMPARE(letters.at(1).fileName, final.fileName);
    QCOMPARE(letters.at(1).at, final.at);
    QCOMPARE(letters.at(1).revision, 1);
    const auto history = test::must(reader().history(record.id));
    QCOMPARE(history.at(1).kind, u"letter-exported"_s);
    QCOMPARE(history.at(1).note, u"draft"_s);
    QCOMPARE(history.at(2).note, u"final"_s);
}

void ContractKeptTest::keepsWhatALetterWasMadeWith()
{
    const CaseRecord record = made(u"1/26"_s);
    casework::LetterRecord letter{record.id,       1, u"1_26 letter.pdf"_s, QByteArray(32, '\1'), false,
                                  m_clock.nowUtc()};
    letter.making = casework::LetterMaking{1, 18, true, QByteArray(32, '\3')};
    const QByteArray basis = "{\"program\":\"1\"}";
    test::must(writer().recordLetter(letter, basis, actor()));
    reopen();
    const casework::LetterRecord kept = test::must(reader().letters(record.id)).first();
    QCOMPARE(kept.making, letter.making);
    QCOMPARE(kept.basis, sha256(basis));
    QCOMPARE(test::must(reader().basis(kept.basis)), basis);
    QVERIFY_CODE(reader().basis(QByteArray(32, '\4')), ErrorCode::NotFound);
}

void ContractKeptTest::keepsABasisOnce()
{
    const CaseRecord record = made(u"1/26"_s);
    casework::LetterRecord letter{record.id,       1, u"1_26 letter.pdf"_s, QByteArray(32, '\1'), false,
                                  m_clock.nowUtc()};
    letter.making = casework::LetterMaking{};
    const auto bases = [&] {
        QVector<QByteArray> all;
        for (const casework::LetterRecord &each : test::must(reader().letters(record.id)))
            all << each.basis;
        return all;
    };
    test::must(writer().recordLetter(letter, "a", actor()));
    test::must(writer().recordLetter(letter, "b", actor()));
    test::must(writer().recordLetter(letter, "a", actor()));
    QCOMPARE(bases(), (QVector<QByteArray>{sha256("a"), sha256("b"), sha256("a")}));
    QCOMPARE(test::must(reader().basis(sha256("a"))), QByteArray("a"));
    // Each that is kept is looked at once: a letter, and the two bases.
    const qint64 withAll = test::must(m_workspace->upkeep().verify({})).contents;
    test::must(writer().recordLetter(letter, "b", actor()));
    QCOMPARE(test::must(m_workspace->upkeep().verify({})).contents, withAll + 1);
}

/// Neither how it was made without what with, nor the other way round; and then nothing of it is kept.
void ContractKeptTest::refusesHalfABasis()
{
    const QString id = made(u"1/26"_s).id;
    casework::LetterRecord letter{id, 1, u"x.pdf"_s, QByteArray(32, '\1'), true, m_clock.nowUtc()};
    QVERIFY_CODE(writer().recordLetter(letter, "a", actor()), ErrorCode::Invalid);
    QVERIFY_CODE(reader().basis(sha256("a")), ErrorCode::NotFound);
    letter.making = casework::LetterMaking{};
    QVERIFY_CODE(writer().recordLetter(letter, actor()), ErrorCode::Invalid);
    QCOMPARE(kinds(id), QStringList{u"created"_s});
}

void ContractKeptTest::refusesALetterOfNoCase()
{
    QVERIFY_CODE(writer().recordLetter(
                     {u"none"_s, 1, u"x.pdf"_s, QByteArray(32, '\1'), true, m_clock.nowUtc()}, actor()),
                 ErrorCode::NotFound);
    const QString id = made(u"1/26"_s).id;
    QVERIFY_CODE(writer().recordLetter({id, 1, u"x.pdf"_s, "short", true, m_clock.nowUtc()}, actor()),
                 ErrorCode::Invalid);
    QCOMPARE(kinds(id), QStringList{u"created"_s});
}

void ContractKeptTest::keepsTheAuthority()
{
    QCOMPARE(test::must(reader().authority()), law::Authority{});
    test::must(writer().setAuthority(test::authority(), actor()));
    reopen();
    QCOMPARE(test::must(reader().authority()), test::authority());
}

/// Each file once, however often the settings are stored.
void ContractKeptTest::keepsThePicturesOfTheHouse()
{
    law::Authority authority = test::authority();
    authority.style.logo.png = QByteArray("\x89PNG\0\r\n", 7);
    authority.style.logo.words = u"A badge"_s;
    authority.style.font = {u"Own"_s, "regular", "bold", {}, "bold italic"};
    test::must(writer().setAuthority(authority, actor()));
    QCOMPARE(test::must(reader().authority()), authority);
    authority.phone = u"01632 960000"_s;
    test::must(writer().setAuthority(authority, actor()));
    QCOMPARE(test::must(reader().authority()), authority);
    authority.style.logo = {};
    test::must(writer().setAuthority(authority, actor()));
    QCOMPARE(test::must(reader().authority()), authority);
    QCOMPARE(test::must(m_workspace->upkeep().verify({})).faults, QStringList());
}

void ContractKeptTest::namesOfficersFromTheAuthority()
{
    casework::NewCase given = newCase(u"1/26"_s);
    given.record.officerId = u"person-1"_s;
    test::must(writer().create(given, actor()));
    const auto officer = [this] {
        return test::must(reader().rows(test::must(reader().ids({})))).first().officer;
    };
    QCOMPARE(officer(), u"person-1"_s);
    law::Authority authority = test::authority();
    test::must(writer().setAuthority(authority, actor()));
    QCOMPARE(officer(), u"Morgan Vale"_s);
    authority.people.first().name = u"Morgan Vale-Ash"_s;
    test::must(writer().setAuthority(authority, actor()));
    QCOMPARE(officer(), u"Morgan Vale-Ash"_s);
}

void ContractKeptTest::keepsSettings()
{
    QVERIFY(test::must(reader().setting(u"reference-pattern"_s)).isEmpty());
    test::must(writer().setSetting(u"reference-pattern"_s, u"{\"pattern\":\"{n}/{yy}\"}"_s, actor()));
    test::must(writer().setSetting(u"other"_s, u"{}"_s, actor()));
    test::must(writer().setSetting(u"reference-pattern"_s, u"{\"pattern\":\"{n}\"}"_s, actor()));
    reopen();
    QCOMPARE(test::must(reader().setting(u"reference-pattern"_s)), u"{\"pattern\":\"{n}\"}"_s);
    QCOMPARE(test::must(reader().setting(u"other"_s)), u"{}"_s);
    QVERIFY_CODE(writer().setSetting(u""_s, u"{}"_s, actor()), ErrorCode::Invalid);
}

void ContractKeptTest::storesManyInBatches()
{
    QVector<qint64> reported;
    const auto stored = writer().createMany(numbered(2500), actor(), [&](qint64 done) {
        reported << done;
        return true;
    });
    QCOMPARE(test::must(stored), 2500);
    QCOMPARE(reported, (QVector<qint64>{1000, 2000}));
    reopen();
    QCOMPARE(test::must(reader().ids({})).size(), 2500);
    QCOMPARE(test::must(writer().createMany(numbered(0), actor(), {})), 0);
}

void ContractKeptTest::stopsBetweenBatches()
{
    const auto stored = writer().createMany(numbered(2500), actor(), [](qint64) { return false; });
    QCOMPARE(test::must(stored), 1000);
    QCOMPARE(test::must(reader().ids({})).size(), 1000);
}

void ContractKeptTest::keepsWholeBatchesOnly()
{
    QVERIFY_CODE(writer().createMany(numbered(1500, 1200), actor(), {}), ErrorCode::Duplicate);
    QCOMPARE(test::must(reader().ids({})).size(), 1000);
    test::must(writer().create(newCase(u"1001/26"_s), actor()));
}

void ContractKeptTest::stopsAtACaseThatCannotBeKept()
{
    int at = 0;
    const auto next = [&at](casework::NewCase &item) {
        item = newCase(at == 1500 ? u"//"_s : QString::number(at) + u"/26"_s);
        return ++at <= 2000;
    };
    QVERIFY_CODE(writer().createMany(next, actor(), {}), ErrorCode::Invalid);
    QCOMPARE(test::must(reader().ids({})).size(), 1000);
    test::must(writer().create(newCase(u"1001/26"_s), actor()));
}

void ContractKeptTest::refusesWritingWhenReadingOnly()
{
    const CaseRecord record = made(u"1/26"_s);
    auto beside =
        test::must(test::engineInForce().open(m_folder->path(), storage::Access::ReadOnly, m_clock));
    casework::CaseWriter &w = beside->writer();
    QVERIFY_CODE(w.create(newCase(u"2/26"_s), actor()), ErrorCode::ReadOnly);
    QVERIFY_CODE(w.createMany(numbered(1), actor(), {}), ErrorCode::ReadOnly);
    QVERIFY_CODE(w.revise(record, actor()), ErrorCode::ReadOnly);
    QVERIFY_CODE(w.saveDraft({record.id, u"mvale"_s, 1, m_clock.nowUtc(), {}}), ErrorCode::ReadOnly);
    QVERIFY_CODE(w.discardDraft(record.id, u"mvale"_s), ErrorCode::ReadOnly);
    QVERIFY_CODE(w.applicant(record.id, actor(), u"letter"_s), ErrorCode::ReadOnly);
    QVERIFY_CODE(w.setApplicant(record.id, {}, actor()), ErrorCode::ReadOnly);
    QVERIFY_CODE(
        w.recordLetter({record.id, 1, u"x.pdf"_s, QByteArray(32, '\1'), true, m_clock.nowUtc()}, actor()),
        ErrorCode::ReadOnly);
    QVERIFY_CODE(w.setAuthority({}, actor()), ErrorCode::ReadOnly);
    QVERIFY_CODE(w.setSetting(u"x"_s, {}, actor()), ErrorCode::ReadOnly);
    QVERIFY_CODE(beside->upkeep().restore(m_folder->filePath(u"x"_s), {}), ErrorCode::ReadOnly);
}

void ContractKeptTest::readsBesideTheWriter()
{
    auto beside =
        test::must(test::engineInForce().open(m_folder->path(), storage::Access::ReadOnly, m_clock));
    CaseRecord record = made(u"1/26"_s, u"Locks"_s);
    QCOMPARE(test::must(beside->reader().open(record.id)).content.summary, u"Locks"_s);
    record.content.summary = u"Keys"_s;
    test::must(writer().revise(record, actor()));
    QCOMPARE(test::must(beside->reader().open(record.id)).content.summary, u"Keys"_s);
    const auto report = test::must(beside->upkeep().verify({}));
    QVERIFY(report.faults.isEmpty());
}

QTEST_GUILESS_MAIN(ContractKeptTest)
#include "tst_contract_kept.moc"
