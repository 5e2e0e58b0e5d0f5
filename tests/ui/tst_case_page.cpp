// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QPushButton>
#include <QTimeZone>

#include "tests/ui/window.h"
#include "ui/cases/case_page.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using casework::Stage;
using test::Window;

namespace
{
struct Page : Window {
    Page() { pages().showCase(caseId); }
    /// All words in sight, line by line.
    QString shown() const
    {
        QStringList words;
        for (const auto *label : pages().casePage()->findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(u'\n');
    }
    casework::CaseRecord stored() { return office.memory.store.open(caseId).value(); }
    void choose(const QString &name, const QString &words) const
    {
        auto *box = find<QComboBox>(name);
        box->setCurrentText(words);
        Q_EMIT box->activated(box->currentIndex());
        QCoreApplication::processEvents();
    }
};
} // namespace

class CasePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsRequestQuestionsDecisionAndHistory()
    {
        Page p;
        QCoreApplication::processEvents();
        const law::Case matter = p.stored().content;
        const QString shown = p.shown();
        for (const QString &heading :
             {u"Request"_s, u"Questions"_s, u"Applicant"_s, u"Decision"_s, u"Letters"_s, u"History"_s})
            QVERIFY2(shown.contains(heading), qPrintable(heading));
        QVERIFY(shown.contains(matter.requestText));
        for (const law::Question &question : matter.questions) {
            QVERIFY(shown.contains(question.text));
            QVERIFY(shown.contains(question.number));
        }
        QVERIFY(shown.contains(u"s31(1)(a)"_s));
        QVERIFY(shown.contains(u"Withheld"_s));
        QVERIFY(shown.contains(u"None has been written."_s));
        QVERIFY(shown.contains(u"Request entered (version 1), colleague"_s));
        QVERIFY(shown.contains(u"Thu 19 Nov 2026, 09:30"_s));
        QCOMPARE(p.window->windowTitle(), u"101/26 – Counterpoise"_s);
    }

    void lettersNewestHistoryFirst()
    {
        Page p;
        const QDateTime at(QDate(2026, 11, 24), QTime(15, 5), QTimeZone::utc());
        QVERIFY(p.office.memory.store
                    .recordLetter({p.caseId, 1, u"101_26 decision.pdf"_s, QByteArray(32, 'x'), true, at},
                                  {u"mvale"_s, at})
                    .has_value());
        p.pages().showCase(p.caseId);
        QCoreApplication::processEvents();
        QVERIFY(p.shown().contains(u"101_26 decision.pdf (draft)"_s));
        QVERIFY(p.shown().indexOf(u"Letter written"_s) < p.shown().indexOf(u"Request entered"_s));
    }

    void theApplicantIsAskedForAndTheLookRecorded()
    {
        Page p;
        QVERIFY(!p.shown().contains(u"A. N. Other"_s));
        QTest::mouseClick(p.find<QPushButton>(u"showApplicant"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
        QVERIFY(p.shown().contains(u"A. N. Other"_s));
        QVERIFY(p.shown().contains(u"Not given"_s)); // no e-mail
        QCOMPARE(p.office.memory.store.journal().last().kind, u"applicant-seen"_s);
        QCOMPARE(p.office.memory.store.journal().last().actor, u"mvale"_s);
    }

    void stageAndOfficerAreChangedHere()
    {
        Page p;
        p.choose(u"caseStage"_s, u"Review"_s);
        QCOMPARE(p.stored().stage, Stage::Review);
        p.choose(u"caseOfficer"_s, u"Nobody yet"_s);
        QCOMPARE(p.stored().officerId, QString());
        QCOMPARE(p.stored().stage, Stage::Review);
        QCOMPARE(p.stored().revision, 3);
        QCoreApplication::processEvents();
        QVERIFY(p.shown().contains(u"Changed (version 3)"_s));
    }

    void whatBlocksIsNotIssued()
    {
        Page p;
        casework::CaseRecord weak = p.stored();
        weak.content.decision.grounds[0].limbs.clear();
        p.office.memory.store.put(weak);
        p.pages().showCase(p.caseId);
        p.choose(u"caseStage"_s, u"Issued"_s);
        QCOMPARE(p.stored().stage, Stage::Deciding);
        QVERIFY(p.words(u"caseNote"_s).startsWith(u"Not issued: "_s));
        QCOMPARE(p.find<QComboBox>(u"caseStage"_s)->currentText(), u"Deciding"_s);
    }

    void whatASecondOfficerSavedIsNotOverwritten()
    {
        Page p;
        casework::CaseRecord theirs = p.stored();
        theirs.content.summary = u"Their words"_s;
        p.office.memory.store.put(theirs);
        p.choose(u"caseStage"_s, u"Review"_s);
        QCOMPARE(p.stored().content.summary, u"Their words"_s);
        QCOMPARE(p.stored().stage, Stage::Deciding);
        QVERIFY(p.words(u"caseNote"_s).startsWith(u"Somebody saved this case meanwhile."_s));
        QVERIFY(p.words(u"caseTitle"_s).contains(u"Their words"_s));
        p.choose(u"caseStage"_s, u"Review"_s); // and now it can be done
        QCOMPARE(p.stored().stage, Stage::Review);
    }

    void aCaseThatIsGoneIsSaid()
    {
        Page p;
        p.pages().showCase(u"no such case"_s);
        QCOMPARE(p.words(u"caseTitle"_s), u"It is not there any more."_s);
        QVERIFY(!p.find<QComboBox>(u"caseStage"_s)->isEnabled());
    }

    void leadsOnAndBack()
    {
        Page p;
        QTest::mouseClick(p.find<QPushButton>(u"caseDecide"_s), Qt::LeftButton);
        QCOMPARE(p.pages().currentWidget(), p.pages().wizard());
        QTest::keyClick(p.window.get(), Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(p.pages().currentWidget(), p.pages().casePage());
        QTest::keyClick(p.pages().casePage(), Qt::Key_Escape);
        QCOMPARE(p.pages().currentWidget(), p.pages().list());
    }
};

QTEST_MAIN(CasePageTest)
#include "tst_case_page.moc"
