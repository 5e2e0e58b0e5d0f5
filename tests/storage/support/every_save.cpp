// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/support/every_save.h"

#include "storage/verify.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
template<typename T>
Result<void> onlyOutcome(const Result<T> &result)
{
    return result ? Result<void>() : tl::unexpected<Error>(result.error());
}

storage::ConnectionOptions readingOf(const QString &path)
{
    storage::ConnectionOptions options;
    options.path = path;
    options.readOnly = true;
    return options;
}
} // namespace

void EverySave::fill()
{
    here.fill(3);
    {
        const auto workspace = here.opened();
        for (int i = 0; i < 3; ++i) {
            const QString id = must(workspace->reader().findReference(QString::number(i) + u"/26"_s));
            m_cases << must(workspace->reader().open(id));
        }
    }
    m_start = readImage(here.database());
}

QVector<EverySave::Step> EverySave::steps() const
{
    casework::CaseRecord changed = m_cases.first();
    changed.content.requestText += u" And the hinges? "_s.repeated(300);
    casework::CaseRecord again = changed;
    ++again.revision;
    again.content.summary = u"Hinges"_s;
    const QString second = m_cases.at(1).id;
    const QString third = m_cases.at(2).id;
    const casework::Draft draft{second, u"typist"_s, 1, QDateTime(), m_cases.at(1).content};
    casework::LetterRecord letter{second, 1, u"l.pdf"_s, QByteArray(32, 'x'), true, QDateTime()};
    letter.making = casework::LetterMaking{};
    return {
        [](auto &w) { return onlyOutcome(w.create(numberedCase(10), {})); },
        [=](auto &w) { return onlyOutcome(w.saveDraft(draft)); },
        [=](auto &w) { return onlyOutcome(w.revise(changed, {})); },
        [=](auto &w) { return onlyOutcome(w.recordLetter(letter, "basis", {})); },
        [=](auto &w) {
            return w.setApplicant(third, {u"Wren"_s, {}, {}}, {});
        },
        [=](auto &w) { return w.discardDraft(second, u"typist"_s); },
        [](auto &w) { return w.setSetting(u"reference-pattern"_s, u"{}"_s, {}); },
        [=](auto &w) { return onlyOutcome(w.revise(again, {})); },
    };
}

Promise EverySave::promised() const
{
    storage::SqliteConnection beside(readingOf(here.database()));
    return promiseOf(beside);
}

void EverySave::checkKept(const Promise &promise) const
{
    storage::SqliteConnection beside(readingOf(here.database()));
    storage::Statement entry(beside, u"SELECT hash FROM journal WHERE sequence = ?"_s);
    entry.run(promise.entries);
    QVERIFY(entry.next());
    QVERIFY(entry.bytes(0) == promise.head);
    while (entry.next()) {
    }
    const auto report = storage::verifyDatabase(beside, {}, {}, {});
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
}

/// The person tries again in the same window. What was kept though it was said to have failed is met again.
void EverySave::tryAgain(const Step &step, casework::CaseWriter &writer) const
{
    const Result<void> again = step(writer);
    const auto code = codeOf(again);
    QVERIFY2(!code || code == ErrorCode::Conflict || code == ErrorCode::Duplicate,
             qPrintable(again ? QString() : again.error().detail));
}

void EverySave::saveAll(const TroubleMaker &trouble)
{
    const auto workspace = here.opened();
    trouble.begin();
    for (const Step &step : steps()) {
        const Result<void> saved = step(workspace->writer());
        if (saved)
            continue;
        trouble.end();
        QVERIFY2(trouble.hasFailed(), qPrintable(saved.error().detail));
        QVERIFY2(saved.error().code == trouble.expected, qPrintable(saved.error().detail));
        tryAgain(step, workspace->writer());
    }
    trouble.end();
    checkKept(promised());
}

void EverySave::checkAllThere()
{
    const QByteArray layer = std::exchange(here.options.fileLayer, {});
    const auto workspace = here.opened();
    here.options.fileLayer = layer;
    const auto read = [&](int i) { return must(workspace->reader().open(m_cases.at(i).id)); };
    QCOMPARE(must(workspace->reader().ids({})).size(), 4);
    QCOMPARE(read(0).content.summary, u"Hinges"_s);
    QCOMPARE(must(workspace->reader().letters(m_cases.at(1).id)).isEmpty(), false);
    QCOMPARE(must(workspace->writer().applicant(m_cases.at(2).id, {}, {})).name, u"Wren"_s);
    QCOMPARE(must(workspace->reader().setting(u"reference-pattern"_s)), u"{}"_s);
    const auto report = must(workspace->upkeep().verify({}));
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
}

void EverySave::saveWithTrouble(const TroubleMaker &trouble)
{
    put();
    saveAll(trouble);
    if (!QTest::currentTestFailed())
        checkAllThere();
}

} // namespace cpoise::test
