// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/cli.h"
#include "app/local_office.h"
#include "casework/case_json.h"
#include "casework/edits.h"
#include "casework/import_desk.h"
#include "casework/settings_desk.h"
#include "law/finding_words.h"
#include "resources/resources.h"
#include "tests/support/law_book.h"
#include "tests/support/letter_text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{

/// What an officer adds to a test that was read in, without touching a sentence of it.
void supplyWhatBlocks(law::Case &matter, const law::Catalogue &catalogue)
{
    matter.events = {{law::ClockEventKind::Received, QDate(2026, 11, 2)}};
    matter.requestText = u"Which software and hardware secure your systems?"_s;
    matter.questions = {{u"q1"_s, u"1"_s, matter.requestText, law::Held::Held, {}}};
    const QString ground = matter.decision.grounds.first().id;
    casework::setLimb(matter, ground, u"31(1)(a)"_s, true, catalogue);
    casework::setLikelihood(matter, ground, u"31(1)(a)"_s, law::Likelihood::WouldBeLikely);
    if (matter.decision.slices.isEmpty())
        casework::addSlice(matter, u"q1"_s);
    matter.decision.slices.first().outcome = law::SliceOutcome::Withheld;
    casework::setSliceGround(matter, matter.decision.slices.first().id, ground, true, catalogue);
    law::PublicInterestTest &test = casework::testFor(matter, false);
    test.result = law::BalanceResult::Maintaining;
    test.asAt = QDate(2026, 11, 20);
    test.strongestPoint =
        u"Reassurance matters, and the yearly inspection report already gives some of it."_s;
    matter.decision.letterDate = QDate(2026, 11, 24);
    matter.decision.signatoryId = u"sign-1"_s;
}

QStringList blocking(const casework::DecisionSession &session)
{
    QStringList words;
    for (const law::Finding &finding : session.findings()) {
        if (finding.severity == law::Severity::Blocks)
            words << finding.code + u": "_s + law::words(finding);
    }
    return words;
}

} // namespace

/// A test that was read in goes out as a final letter once the officer has supplied what blocks, with every
/// sentence of the original in it, unchanged and in order.
class FinalLetterTest : public QObject
{
    Q_OBJECT

    static void goesOut(const QByteArray &text, const QString &reference)
    {
        QTemporaryDir dir;
        const QString workspace = dir.filePath(u"ws"_s);
        {
            auto local = app::LocalOffice::open(workspace, storage::Access::ReadWrite);
            QVERIFY2(local.has_value(), local ? "" : qPrintable(local.error().detail));
            QVERIFY(casework::SettingsDesk((*local)->office()).setAuthority(test::authority()).result());
            const auto pit =
                casework::ImportDesk((*local)->office(), (*local)->formats())
                    .importPit(text, reference, {u"Robin Ashby"_s, u"2 Mill Lane\nNorthmoor"_s, {}})
                    .result();
            QVERIFY2(pit.has_value(), pit ? "" : qPrintable(pit.error().detail));
            casework::DecisionSession session(pit->record, test::authority(), (*local)->book(),
                                              QDate(2026, 11, 25));
            QVERIFY(!blocking(session).isEmpty());
            session.edit([&](law::Case &matter) { supplyWhatBlocks(matter, (*local)->book().catalogue); });
            QCOMPARE(blocking(session), QStringList());
            casework::DecisionDesk desk((*local)->office());
            const auto stored = desk.revise(session.record()).result();
            QVERIFY2(stored.has_value(), stored ? "" : qPrintable(stored.error().detail));
        }
        const QString out = dir.filePath(u"out"_s);
        const auto letter = app::cli::run(
            {u"letter"_s, reference, u"--final"_s, u"--out"_s, out, u"--workspace"_s, workspace});
        QVERIFY2(letter.exitCode == 0, qPrintable(letter.text));
        const QString pdf = QDir(out).filePath(QDir(out).entryList({u"*.pdf"_s}).first());
        NEEDS_PDFTOTEXT();
        const QString read = test::pdfText(pdf);
        QCOMPARE(test::firstLostSentence(test::joinedFromHarm(text), read), QString());
        QVERIFY(!read.contains(u"Draft"_s));
        QVERIFY(read.contains(u"Robin Ashby"_s));
        QVERIFY(read.contains(u"section 31(1)(a)"_s));
        QVERIFY(read.contains(u"outweighs"_s));
    }

private Q_SLOTS:
    void ourOwnText() { goesOut(resources::bytes(u"samples/624A-23.txt"_s), u"624A/23"_s); }

    void theRealSample()
    {
        if (test::sharedFolder().isEmpty()) {
            qInfo("../shared is not there: the real sample text was not tried");
            return;
        }
        QFile sample(test::sharedFolder() + u"/sample/public-interest-test-624A-23.txt"_s);
        QVERIFY(sample.open(QIODevice::ReadOnly));
        goesOut(sample.readAll(), u"624A/23"_s);
    }
};

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    FinalLetterTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_final_letter.moc"
