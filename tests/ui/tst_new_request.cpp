// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include "tests/ui/window.h"
#include "ui/cases/case_page.h"
#include "ui/cases/new_request_page.h"
#include "ui/cases/why_date.h"
#include "ui/parts/fault_summary.h"
#include "ui/parts/text_field.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using test::Window;

namespace
{
/// The form in its window, filled in as a person does it.
struct Form : Window {
    Form() { pages().showNewRequest(); }
    QLineEdit *line(const QString &name) const { return find<QLineEdit>(name); }
    void type(const QString &name, const QString &words) const
    {
        auto *field = find<QWidget>(name);
        field->setFocus();
        if (auto *edit = qobject_cast<QLineEdit *>(field))
            edit->selectAll();
        QTest::keyClicks(field, words);
    }
    void press(const QString &name) const
    {
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    QStringList faults() const
    {
        const auto *summary = find<ui::FaultSummary>(u"faults"_s);
        return summary ? summary->words() : QStringList();
    }
    casework::CaseRecord saved() const
    {
        const QString id = pages().casePage()->caseId();
        return const_cast<test::MemoryStore &>(office.memory.store).open(id).value_or(casework::CaseRecord());
    }
};
} // namespace

class NewRequestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ui::prompt::clear(); }

    void datesAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("date");
        const QDate second(2026, 11, 2); // today is Wed 25 Nov 2026
        QTest::newRow("slashes") << u"2/11/26"_s << second;
        QTest::newRow("dots") << u"02.11.2026"_s << second;
        QTest::newRow("words") << u"2 Nov"_s << second;
        QTest::newRow("ordinal") << u"2nd November 2026"_s << second;
        QTest::newRow("iso") << u"2026-11-02"_s << second;
        QTest::newRow("yesterday") << u"yesterday"_s << QDate(2026, 11, 24);
        QTest::newRow("today") << u"today"_s << QDate(2026, 11, 25);
        QTest::newRow("last year") << u"30 Dec 2025"_s << QDate(2025, 12, 30);
    }
    void datesAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, date);
        Form f;
        f.type(u"received"_s, typed);
        f.type(u"requestText"_s, u"How many boats?"_s);
        f.press(u"saveRequest"_s);
        QCOMPARE(f.faults(), QStringList());
        QCOMPARE(f.saved().content.received(), date);
        QVERIFY(f.saved().due.isValid());
    }

    void aKeyThatSavesTakesTheDateInHand_data()
    {
        QTest::addColumn<Qt::KeyboardModifier>("with");
        QTest::newRow("the button's letter") << Qt::AltModifier;
        QTest::newRow("the system's key for saving") << Qt::ControlModifier;
    }
    void aKeyThatSavesTakesTheDateInHand()
    {
        QFETCH(const Qt::KeyboardModifier, with);
        Form f;
        f.type(u"requestText"_s, u"How many boats?"_s);
        f.type(u"received"_s, u"2/11/26"_s);
        QTest::keyClick(f.window.get(), Qt::Key_S, with);
        QTRY_COMPARE(f.pages().currentWidget(), f.pages().casePage());
        QCOMPARE(f.saved().content.received(), QDate(2026, 11, 2));
    }

    void whatIsNoDateIsSaidInWords()
    {
        Form f;
        f.type(u"requestText"_s, u"How many boats?"_s);
        f.type(u"received"_s, u"31 Feb"_s);
        f.press(u"saveRequest"_s);
        QCOMPARE(f.faults().size(), 1);
        QVERIFY(!f.faults().first().isEmpty());
        QCOMPARE(QApplication::focusWidget(), f.line(u"received"_s));
        QCOMPARE(f.line(u"received"_s)->text(), u"31 Feb"_s); // what was typed stays
    }

    void whatIsMissingIsSaidAllAtOnce()
    {
        Form f;
        f.line(u"reference"_s)->clear();
        f.line(u"received"_s)->clear();
        f.press(u"saveRequest"_s);
        QCOMPARE(f.faults().size(), 3);
        QCOMPARE(QApplication::focusWidget(), f.line(u"reference"_s));
    }

    void aClashIsSaidBeforeSavingInAnySpelling_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"101/26", "101_26", "FOI 101-26", "  101/26 "})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void aClashIsSaidBeforeSavingInAnySpelling()
    {
        QFETCH(QString, typed);
        Form f;
        f.type(u"reference"_s, typed);
        QTRY_COMPARE(f.words(u"referenceNote"_s), u"101/26 is taken."_s);
        f.type(u"requestText"_s, u"How many boats?"_s);
        f.press(u"saveRequest"_s);
        QCOMPARE(f.faults(), QStringList{u"101/26 is taken: use another reference."_s});
        f.press(u"openClash"_s);
        QTRY_COMPARE(f.pages().currentWidget(), f.pages().casePage());
        QCOMPARE(f.pages().casePage()->caseId(), f.caseId);
        f.pages().showNewRequest(); // and nothing typed is lost by looking
        QCOMPARE(f.find<ui::TextField>(u"requestText"_s)->text(), u"How many boats?"_s);
    }

    void aClashThatCameMeanwhileIsSaid()
    {
        Form f;
        const QString reference = f.line(u"reference"_s)->text();
        f.type(u"requestText"_s, u"How many boats?"_s);
        f.office.put(reference, u"Somebody was faster"_s, casework::Stage::New, QDate(2026, 11, 24));
        f.press(u"saveRequest"_s);
        QCOMPARE(f.faults().size(), 1);
        QVERIFY(f.faults().first().contains(u"was taken meanwhile"_s));
        QCOMPARE(f.find<ui::TextField>(u"requestText"_s)->text(), u"How many boats?"_s);
    }

    void whyThisDateListsEveryDay()
    {
        Form f;
        f.type(u"received"_s, u"2/11/26"_s);
        f.line(u"summary"_s)->setFocus();
        QCOMPARE(f.words(u"dueNote"_s), u"An answer is due by Tue 1 Dec 2026."_s);
        f.press(u"whyDue"_s);
        auto *why = f.window->findChild<ui::WhyDate *>();
        QVERIFY(why && why->isVisible());
        auto *days = why->findChild<QTableWidget *>(u"daysTable"_s);
        QCOMPARE(days->item(0, 0)->text(), u"Mon 2 Nov 2026"_s);
        QCOMPARE(days->item(days->rowCount() - 1, 1)->text(), u"20"_s);
        int skipped = 0;
        for (int row = 0; row < days->rowCount(); ++row)
            skipped += days->item(row, 2)->text().isEmpty() ? 0 : 1;
        QVERIFY(skipped >= 9); // four weekends and St Andrew’s Day
    }

    void aDayToComeIsSaid()
    {
        Form f;
        f.type(u"received"_s, u"26/11/26"_s);
        f.line(u"summary"_s)->setFocus();
        QCOMPARE(f.words(u"dueNote"_s), u"This day is yet to come."_s);
    }

    void questionsAreFoundAndStayOnesOwn()
    {
        Form f;
        f.find<ui::TextField>(u"requestText"_s)->setFocus();
        f.find<ui::TextField>(u"requestText"_s)
            ->insertPlainText(u"1. How many boats?\n2. Where are they?\n"_s);
        QTRY_COMPARE(f.window->findChildren<ui::TextField *>(u"questionText"_s).size(), 2);
        auto *second = f.window->findChildren<ui::TextField *>(u"questionText"_s).last();
        second->setFocus();
        second->selectAll();
        QTest::keyClicks(second, u"Where is each boat?"_s);
        f.press(u"saveRequest"_s);
        const auto questions = f.saved().content.questions;
        QCOMPARE(questions.size(), 2);
        QCOMPARE(questions[1].text, u"Where is each boat?"_s);
        QCOMPARE(questions[1].number, u"2"_s);
    }

    void whatIsTypedIsKeptOnLeaving()
    {
        Form f;
        f.type(u"summary"_s, u"Boats"_s);
        f.type(u"requestText"_s, u"How many boats?"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(f.pages().currentWidget(), f.pages().list());
        QTest::keyClick(f.window.get(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(f.line(u"summary"_s)->text(), u"Boats"_s);
        ui::prompt::answerNext(0); // keep
        f.press(u"cancelRequest"_s);
        QCOMPARE(f.pages().currentWidget(), f.pages().list());
        f.pages().showNewRequest();
        QCOMPARE(f.line(u"summary"_s)->text(), u"Boats"_s);
        ui::prompt::answerNext(1); // throw away
        f.press(u"cancelRequest"_s);
        f.pages().showNewRequest();
        QCOMPARE(f.line(u"summary"_s)->text(), QString());
        QVERIFY(!f.line(u"reference"_s)->text().isEmpty());
    }

    void closingAsksFirst()
    {
        Form f;
        f.type(u"summary"_s, u"Boats"_s);
        ui::prompt::answerNext(0);
        QVERIFY(!f.window->close());
        QVERIFY(ui::prompt::asked().last().contains(u"The new request is not saved."_s));
        QVERIFY(f.window->isVisible());
        ui::prompt::answerNext(1);
        f.window->close();
        QTRY_VERIFY(!f.window->isVisible());
    }

    void nothingTypedClosesAtOnce()
    {
        Form f;
        QVERIFY(f.window->close());
        QVERIFY(ui::prompt::asked().isEmpty());
    }

    void whatCannotBeSavedIsSaidAndKept()
    {
        Form f;
        f.type(u"requestText"_s, u"How many boats?"_s);
        f.office.memory.store.failNext(ErrorCode::DiskFull, u"create"_s);
        f.press(u"saveRequest"_s);
        QCOMPARE(
            f.faults(),
            QStringList{u"The disk is full. What was saved is whole. Free some space, then try again."_s});
        QCOMPARE(f.find<ui::TextField>(u"requestText"_s)->text(), u"How many boats?"_s);
        f.press(u"saveRequest"_s);
        QCOMPARE(f.pages().currentWidget(), f.pages().casePage());
    }

    void theApplicantIsKeptApart()
    {
        Form f;
        f.type(u"requestText"_s, u"How many boats?"_s);
        f.type(u"applicantName"_s, u"Robin Ashby"_s);
        f.type(u"applicantAddress"_s, u"2 Mill Lane"_s);
        f.type(u"applicantEmail"_s, u"robin@example.org"_s);
        f.press(u"saveRequest"_s);
        const auto applicant =
            f.office.memory.store.applicant(f.pages().casePage()->caseId(), {u"test"_s, {}}, u"test"_s);
        QVERIFY(applicant.has_value());
        QCOMPARE(applicant->name, u"Robin Ashby"_s);
        QCOMPARE(applicant->address, u"2 Mill Lane"_s);
        for (const auto *label : f.pages().casePage()->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(u"Robin"_s));
    }
};

QTEST_MAIN(NewRequestTest)
#include "tst_new_request.moc"
