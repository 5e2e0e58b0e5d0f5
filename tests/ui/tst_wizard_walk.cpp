// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>

#include "casework/edits.h"
#include "tests/ui/wizard_case.h"
#include "ui/parts/choice_group.h"
#include "ui/parts/plain_text.h"
#include "ui/review/letter_page.h"
#include "ui/review/pages_view.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::StepKind;

namespace
{
law::Case newRequest()
{
    law::Case matter;
    matter.reference = u"112/26"_s;
    matter.events = {{law::ClockEventKind::Received, QDate(2026, 11, 2)}};
    matter.requestText =
        u"1. Which make of lock secures each evidence store?\n2. When was each lock fitted?"_s;
    return matter;
}

/// A person at the keyboard, from a new request to the letter.
struct Walk : test::WizardCase {
    Walk() : WizardCase(newRequest())
    {
        office.store.setAuthority(test::authority(), {});
        auto opened = print::Press::open(QStringLiteral(CPOISE_SOURCE_DIR) + u"/resources/fonts"_s);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        press = *opened;
        services.press = press.get();
        services.pressThread = &here;
        ui::LetterExport::setFolder(folder.path());
        open();
    }

    void type(const QString &name, const QString &words) const
    {
        auto *text = field<QWidget>(name);
        QVERIFY2(text, qPrintable(name));
        text->setFocus();
        QTest::keyClicks(text, words);
    }
    void click(const QString &name) const
    {
        auto *button = field<QAbstractButton>(name);
        QVERIFY2(button, qPrintable(name));
        button->click();
    }
    /// Chooses by the number key, as the group's help says.
    void choose(const QString &name, Qt::Key place) const
    {
        auto *group = field<ui::ChoiceGroup>(name);
        QVERIFY2(group, qPrintable(name));
        group->setFocus();
        QTest::keyClick(QApplication::focusWidget(), place);
    }
    void pick(const QString &name, const QString &words) const
    {
        auto *box = field<QComboBox>(name);
        QVERIFY2(box, qPrintable(name));
        const int row = box->findText(words, Qt::MatchStartsWith);
        QVERIFY2(row >= 0, qPrintable(words));
        box->setFocus();
        while (box->currentIndex() != row)
            QTest::keyClick(box, box->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
        Q_EMIT box->activated(row);
    }
    void date(const QString &name, const QString &words) const
    {
        auto *line = field<QWidget>(name)->findChild<QLineEdit *>();
        line->setFocus();
        QTest::keyClicks(line, words);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    void next(const QString &expected) const
    {
        auto *button = find<QPushButton>(u"next"_s);
        QCOMPARE(QString(button->text()).remove(u'&'), u"Next: "_s + expected);
        button->click();
    }

    QTemporaryDir folder;
    casework::InlineWorker here;
    std::shared_ptr<print::Press> press;
};

QString textOf(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
}
} // namespace

class WizardWalkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromARequestToALetter()
    {
        Walk w;
        request(w);
        w.next(u"Held"_s);
        held(w);
        w.next(u"Parts"_s);
        w.next(u"Grounds"_s);
        grounds(w);
        w.next(u"Harm"_s);
        harm(w);
        w.next(u"For"_s);
        factors(w);
        w.next(u"Outcome"_s);
        outcome(w);
        w.next(u"Checks"_s);
        for (const law::Finding &finding : w.page->session()->findings())
            QVERIFY2(finding.severity != law::Severity::Blocks, qPrintable(finding.code));
        w.next(u"Letter"_s);
        letter(w);
    }

private:
    static void request(const Walk &w)
    {
        w.type(u"summary"_s, u"Locks on evidence stores"_s);
        w.click(u"splitQuestions"_s);
        QCOMPARE(w.draft().questions.size(), 2);
        QCOMPARE(w.draft().questions[1].number, u"2"_s);
    }

    static void held(const Walk &w)
    {
        for (const law::Question &question : w.draft().questions)
            w.choose(u"held."_s + question.id, Qt::Key_1);
        for (const law::Question &question : w.draft().questions)
            QCOMPARE(question.held, law::Held::Held);
    }

    static void grounds(const Walk &w)
    {
        w.type(u"provisionSearch"_s, u"31"_s);
        QTest::keyClick(w.find<QLineEdit>(u"provisionSearch"_s), Qt::Key_Return);
        QCOMPARE(w.draft().decision.grounds.size(), 1);
        w.click(u"limbs-31(1)(a)"_s);
        QCOMPARE(w.draft().decision.grounds[0].limbs.size(), 1);
    }

    static void harm(const Walk &w)
    {
        w.type(u"harmText"_s,
               u"Naming the locks would be likely to prejudice the prevention of crime, since a thief "
               u"would be likely to prepare."_s);
        w.type(u"actorAndMeans"_s, u"A burglar would learn which tools to bring."_s);
        w.type(u"alreadyPublic"_s, u"That the stores exist is public; how they are locked is not."_s);
        w.choose(u"likelihood-31(1)(a)"_s, Qt::Key_2);
        w.type(u"harmSeverity"_s, u"One theft can end many trials."_s);
        w.click(u"addEvidence"_s);
        w.type(u"evidence"_s, u"Two stores were broken into in 2025."_s);
        const law::Ground &ground = w.draft().decision.grounds[0];
        QCOMPARE(ground.limbs[0].likelihood, law::Likelihood::WouldBeLikely);
        QCOMPARE(ground.harm.evidence[0].text, u"Two stores were broken into in 2025."_s);
    }

    static void factor(const Walk &w, const QString &words, Qt::Key weight)
    {
        w.click(u"addFactor"_s);
        w.type(u"factorText"_s, words);
        w.click(u"factorText-specific"_s);
        w.choose(u"factorWeight"_s, weight);
        w.type(u"factorWhy"_s, u"It goes to the heart of what was asked."_s);
    }

    static void factors(const Walk &w)
    {
        factor(w, u"Openness about how the constabulary looks after evidence."_s, Qt::Key_2);
        factor(w, u"The locks of one store failed in 2024, and people may ask what replaced them."_s,
               Qt::Key_3);
        w.next(u"Against"_s);
        factor(w, u"Thieves would be likely to choose the store and the tools that suit them."_s, Qt::Key_4);
        w.next(u"Balance"_s);
        w.choose(u"result"_s, Qt::Key_3);
        w.type(u"balanceText"_s,
               u"The public interest in maintaining the exemption outweighs the public interest in "
               u"disclosure, because what would be lost is evidence itself."_s);
        w.type(u"strongestPoint"_s,
               u"The failed locks are the strongest point; the report on them is published."_s);
        w.date(u"asAt"_s, u"20 Nov 2026"_s);
        const law::PublicInterestTest &test = w.draft().decision.tests[0];
        QCOMPARE(test.result, law::BalanceResult::Maintaining);
        QCOMPARE(test.asAt, QDate(2026, 11, 20));
        QCOMPARE(casework::factors(test, casework::Side::Disclosure)[1].weight, law::Weight::Clear);
        QVERIFY(casework::factors(test, casework::Side::Maintaining)[0].specific);
    }

    static void outcome(const Walk &w)
    {
        for (const law::Slice &slice : w.draft().decision.slices)
            QCOMPARE(slice.outcome, law::SliceOutcome::Withheld);
        w.pick(u"signatory"_s, u"Morgan Vale"_s);
        w.date(u"letterDate"_s, u"23/11/26"_s);
        QCOMPARE(w.draft().decision.signatoryId, u"sign-1"_s);
        QCOMPARE(w.draft().decision.letterDate, QDate(2026, 11, 23));
    }

    static void letter(Walk &w)
    {
        auto *page = w.page->findChild<ui::LetterPage *>();
        QVERIFY(page->view()->pageCount() >= 2);
        auto *button = w.find<QPushButton>(u"exportFinal"_s);
        QVERIFY(button->isEnabled());
        button->click();
        const QString path = w.folder.filePath(u"112_26_letter.pdf"_s);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(w.find<ui::PlainLabel>(u"letterSaid"_s));
        QVERIFY(w.find<ui::PlainLabel>(u"letterSaid"_s)->text().startsWith(u"Written"_s));
        const auto letters = w.office.store.letters(u"case-1"_s);
        QVERIFY(letters && letters->size() == 1 && !letters->first().draft);
        const QString text = textOf(path).simplified();
        if (text.isEmpty()) {
            qInfo("pdftotext is not there: the words of the letter are not read back");
            return;
        }
        for (const QString &words : {u"Robin Ashby"_s, u"When was each lock fitted?"_s, u"31(1)(a)"_s,
                                     u"what would be lost is evidence itself."_s, u"Morgan Vale"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
    }
};

QTEST_MAIN(WizardWalkTest)
#include "tst_wizard_walk.moc"
