// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "exchange/case_file.h"
#include "tests/support/hostile_text.h"
#include "tests/support/law_book.h"
#include "tests/support/sanitized.h"
#include "tests/support/turns.h"
#include "tests/ui/hands.h"
#include "tests/ui/real_window.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_table.h"
#include "ui/cases/list_page.h"
#include "ui/review/letter_page.h"
#include "ui/wizard/wizard_body.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::StepKind;

namespace
{
constexpr double frameMs = test::isSanitized ? 160 : 16;

QString wordsOf(const test::Turns &turns)
{
    return QString::number(turns.count()) + u" turns, 99 in 100 under "_s +
           QString::number(turns.longestButFew(), 'f', 1) + u" ms, the longest "_s +
           QString::number(turns.longest(), 'f', 1) + u" ms"_s;
}

/// Some 4,000 words without a break: Qt lays out a paragraph anew with each key in it.
constexpr int longParagraph = 40'000;

law::Case longCase()
{
    law::Case matter = test::completeCase();
    const QString words = test::manyWords();
    matter.requestText += u"\n\n"_s + QString(words).replace(u". "_s, u".\n"_s);
    matter.decision.tests[0].sections[0].text += u"\n\n"_s + QString(words).replace(u". "_s, u".\n"_s);
    matter.decision.tests[0].sections[3].text += u"\n\n"_s + words.left(longParagraph);
    return matter;
}
} // namespace

/// Typing in a case of 44,000 words: nothing holds up the desk for longer than a frame.
class RealPaceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::RealWindow> m_w;

private Q_SLOTS:
    void initTestCase()
    {
        m_w = std::make_unique<test::RealWindow>();
        casework::NewCase made;
        made.record.content = longCase();
        made.record.stage = casework::Stage::Deciding;
        made.applicant.name = u"Robin Ashby"_s;
        const QString file = m_w->path(u"long.cpcase"_s);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(exchange::write({made.record, made.applicant}));
        out.close();
        m_w->window().tools().importFile(file);
        auto *model = m_w->pages().list()->table()->model();
        const auto id = [&] { return model->index(0, 0).data(ui::CaseListModel::caseIdRole).toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() == 1 && !id().isEmpty(), 30'000);
        m_w->pages().showDecision(id());
        QTRY_VERIFY_WITH_TIMEOUT(m_w->pages().wizard()->body(), 30'000);
    }
    void cleanupTestCase() { m_w.reset(); }

    void aKeyIsThereWithinAFrame_data()
    {
        QTest::addColumn<StepKind>("step");
        QTest::addColumn<QString>("field");
        QTest::newRow("request") << StepKind::Request << u"requestText"_s;
        QTest::newRow("harm") << StepKind::Harm << u"harmText"_s;
        QTest::newRow("how") << StepKind::Harm << u"actorAndMeans"_s;
        QTest::newRow("factor") << StepKind::For << u"factorText"_s;
        QTest::newRow("balance, one paragraph") << StepKind::Balance << u"balanceText"_s;
        QTest::newRow("strongest point") << StepKind::Balance << u"strongestPoint"_s;
        QTest::newRow("explanation") << StepKind::Outcome << u"sliceExplanation"_s;
    }
    void aKeyIsThereWithinAFrame()
    {
        QFETCH(StepKind, step);
        QFETCH(QString, field);
        body()->open(step);
        auto *text = test::Hands(m_w->window()).field<QPlainTextEdit>(field);
        QVERIFY(text);
        text->setFocus();
        text->moveCursor(QTextCursor::End);
        settle();
        test::Turns turns;
        for (int i = 0; i < 60; ++i) {
            turns.during([&] { QTest::keyClick(text, Qt::Key_A); });
            if (i % 20 == 19)
                settle(); // a rest: what was typed is passed on, checked and kept
            else
                QCoreApplication::processEvents();
        }
        settle();
        qInfo("%s", qPrintable(wordsOf(turns)));
        QVERIFY2(turns.longestButFew() < frameMs, qPrintable(wordsOf(turns)));
    }

    void theLetterFollowsWithinAFrame()
    {
        body()->open(StepKind::Letter);
        auto *letter = m_w->window().findChild<ui::LetterPage *>();
        QVERIFY(letter);
        QSignalSpy shown(letter, &ui::LetterPage::shown);
        QVERIFY(shown.wait(60'000));
        settle();
        test::Turns turns;
        for (int i = 0; i < 3; ++i) {
            shown.clear();
            turns.during([&] {
                m_w->pages().wizard()->session()->edit([i](law::Case &matter) {
                    matter.decision.closingWords = u"Closing "_s + QString::number(i);
                });
            });
            QVERIFY(shown.wait(60'000));
        }
        settle();
        qInfo("%s", qPrintable(wordsOf(turns)));
        QVERIFY2(turns.longestButFew() < frameMs, qPrintable(wordsOf(turns)));
    }

private:
    ui::WizardBody *body() const { return m_w->pages().wizard()->body(); }
    /// Until what was typed is kept and checked.
    void settle() const
    {
        const auto *state = m_w->find<QLabel>(u"saveState"_s);
        const auto *session = m_w->pages().wizard()->session();
        const auto settled = [&] {
            return state && state->text() == u"All changes saved"_s && !session->findingsPending();
        };
        // A real event loop, so that its turns can be told apart.
        QEventLoop loop;
        QTimer look;
        connect(&look, &QTimer::timeout, &loop, [&] {
            if (settled())
                loop.quit();
        });
        QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
        look.start(20);
        loop.exec();
        QVERIFY(settled());
    }
};

QTEST_MAIN(RealPaceTest)
#include "tst_real_pace.moc"
