// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include "tests/ui/window.h"
#include "ui/cases/case_filters.h"
#include "ui/cases/settings_page.h"
#include "ui/parts/fault_summary.h"
#include "ui/parts/text_field.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using test::Window;

namespace
{
struct Form : Window {
    Form() { pages().showSettings(); }

    void type(const QString &name, const QString &words) const
    {
        auto *field = find<QWidget>(name);
        QVERIFY2(field, qPrintable(name));
        field->setFocus();
        if (auto *edit = qobject_cast<QLineEdit *>(field)) {
            edit->selectAll();
            QTest::keyClicks(edit, words);
            if (words.isEmpty())
                QTest::keyClick(edit, Qt::Key_Delete);
        } else if (auto *text = qobject_cast<ui::TextField *>(field)) {
            text->selectAll();
            text->insertPlainText(words);
        }
    }
    void choose(const QString &name, int index) const
    {
        auto *box = find<QComboBox>(name);
        QVERIFY2(box, qPrintable(name));
        box->setCurrentIndex(index);
    }
    void press(const QString &name) const
    {
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    QString faults() const
    {
        const auto *summary = find<ui::FaultSummary>(u"faults"_s);
        return summary ? summary->words().join(u'|') : QString();
    }
    law::Authority stored() { return office.memory.store.authority().value(); }
    /// Another look at the page, from what is stored.
    void reload() const
    {
        pages().showList();
        pages().showSettings();
    }
};

const QStringList lineNames{u"authorityName"_s,    u"authorityEmail"_s, u"authorityPhone"_s,
                            u"authorityWebsite"_s, u"reviewContact"_s,  u"regulatorName"_s,
                            u"regulatorWebsite"_s};
const QStringList textNames{u"authorityAddress"_s, u"reviewProcedure"_s, u"regulatorAddress"_s};
} // namespace

class SettingsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ui::prompt::clear(); }

    void everyFieldIsSavedAndReadAgain()
    {
        Form f;
        for (const QString &name : lineNames + textNames)
            f.type(name, u"New "_s + name);
        f.choose(u"authorityKind"_s, 2);
        f.choose(u"hasReview"_s, 1);
        f.choose(u"costLimit"_s, 1);
        f.choose(u"receiptReading"_s, 1);
        f.press(u"saveSettings"_s);
        QCOMPARE(f.faults(), QString());
        const law::Authority a = f.stored();
        QCOMPARE(a.name, u"New authorityName"_s);
        QCOMPARE(a.address, u"New authorityAddress"_s);
        QCOMPARE(a.reviewProcedure, u"New reviewProcedure"_s);
        QCOMPARE(a.regulatorAddress, u"New regulatorAddress"_s);
        QCOMPARE(a.kind, law::AuthorityKind::Health);
        QVERIFY(!a.hasReviewProcedure);
        QCOMPARE(a.costLimitPounds, 600);
        QCOMPARE(a.reading, law::ReceiptReading::S45Code);
        f.reload();
        for (const QString &name : lineNames)
            QCOMPARE(f.find<QLineEdit>(name)->text(), u"New "_s + name);
        for (const QString &name : textNames)
            QCOMPARE(f.find<ui::TextField>(name)->text(), u"New "_s + name);
        QCOMPARE(f.find<QComboBox>(u"authorityKind"_s)->currentIndex(), 2);
        QCOMPARE(f.find<QComboBox>(u"hasReview"_s)->currentIndex(), 1);
        QCOMPARE(f.find<QComboBox>(u"costLimit"_s)->currentIndex(), 1);
        QCOMPARE(f.find<QComboBox>(u"receiptReading"_s)->currentIndex(), 1);
    }

    void theReadingGoesIntoNewRequests()
    {
        Form f;
        f.choose(u"receiptReading"_s, 1);
        f.press(u"saveSettings"_s);
        f.pages().showNewRequest();
        f.type(u"requestText"_s, u"How many boats?"_s);
        f.press(u"saveRequest"_s);
        QTRY_COMPARE(f.office.memory.store.open(f.pages().caseInHand()).value().content.reading,
                     law::ReceiptReading::S45Code);
    }

    void peopleAndSignatories()
    {
        Form f;
        const qsizetype before = f.stored().people.size();
        f.press(u"add-person"_s);
        f.type(u"person-name"_s, u"Ash Rowan"_s);
        f.type(u"person-role"_s, u"Information officer"_s);
        f.type(u"person-login"_s, u"arowan"_s);
        f.press(u"add-signatory"_s);
        f.type(u"signatory-name"_s, u"Kit Marsh"_s);
        f.type(u"signatory-role"_s, u"Head of disclosure"_s);
        f.press(u"saveSettings"_s);
        QCOMPARE(f.faults(), QString());
        QCOMPARE(f.stored().people.size(), before + 1);
        QCOMPARE(f.stored().people.last().name, u"Ash Rowan"_s);
        QCOMPARE(f.stored().people.last().login, u"arowan"_s);
        QVERIFY(!f.stored().people.last().id.isEmpty());
        QCOMPARE(f.stored().signatories.last().name, u"Kit Marsh"_s);
        f.press(u"remove-person"_s); // the last one
        f.press(u"saveSettings"_s);
        QCOMPARE(f.stored().people.size(), before);
    }

    void myAccountMakesMyWork()
    {
        Form f;
        law::Authority nobody = f.stored();
        nobody.people.clear();
        QVERIFY(f.office.memory.store.setAuthority(nobody, {u"mvale"_s, {}}).has_value());
        ui::Services services = f.office.services();
        services.office.officerId.clear();
        f.window = std::make_unique<ui::MainWindow>(
            services, std::make_unique<QSettings>(f.folder.filePath(u"other.ini"_s), QSettings::IniFormat));
        f.window->show();
        auto *filters = f.pages().list()->filters();
        QVERIFY(filters->item(int(ui::Filter::Mine))->isHidden());
        f.pages().showSettings();
        f.press(u"add-person"_s);
        f.type(u"person-name"_s, u"Morgan Vale"_s);
        f.type(u"person-login"_s, u"MVALE"_s);
        f.press(u"saveSettings"_s);
        QVERIFY(!filters->item(int(ui::Filter::Mine))->isHidden());
        QCOMPARE(f.words(u"statusPerson"_s), u"Morgan Vale"_s);
    }

    void referencePatternsAreDatedAndShown()
    {
        Form f;
        f.press(u"add-pattern"_s);
        f.type(u"pattern"_s, u"FOI-{yyyy}-{n3}"_s);
        f.type(u"pattern-from"_s, u"1/1/26"_s);
        f.find<QWidget>(u"pattern"_s)->setFocus();
        QCOMPARE(f.words(u"pattern-example"_s), u"gives FOI-2026-001"_s);
        f.press(u"saveSettings"_s);
        QCOMPARE(f.faults(), QString());
        f.reload();
        QCOMPARE(f.find<QLineEdit>(u"pattern"_s)->text(), u"FOI-{yyyy}-{n3}"_s);
        f.pages().showNewRequest();
        QVERIFY(f.find<QLineEdit>(u"reference"_s)->text().startsWith(u"FOI-2026-"_s));
    }

    void badInputIsSaidAndLeadsToItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("adds");
        QTest::newRow("no name") << u"authorityName"_s << QString() << QString();
        QTest::newRow("spaces for a name") << u"authorityName"_s << u"   "_s << QString();
        QTest::newRow("person without a name") << u"person-role"_s << u"Officer"_s << u"add-person"_s;
        QTest::newRow("an account twice") << u"person-login"_s << u"MVALE"_s << u"add-person"_s;
        QTest::newRow("signatory without a name") << u"signatory-role"_s << u"Head"_s << u"add-signatory"_s;
        QTest::newRow("pattern without a number") << u"pattern"_s << u"FOI/{yy}"_s << u"add-pattern"_s;
        QTest::newRow("pattern with an unknown token") << u"pattern"_s << u"{n}{month}"_s << u"add-pattern"_s;
        QTest::newRow("pattern without a date") << u"pattern-from"_s << QString() << u"add-pattern"_s;
    }
    void badInputIsSaidAndLeadsToItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, adds);
        Form f;
        const law::Authority before = f.stored();
        if (!adds.isEmpty())
            f.press(adds);
        f.type(field, typed);
        f.press(u"saveSettings"_s);
        QVERIFY(!f.faults().isEmpty());
        QVERIFY(f.faults().contains(u' ')); // words, no code
        QVERIFY2(QApplication::focusWidget()->objectName().section(u'-', 0, 0) == field.section(u'-', 0, 0),
                 qPrintable(QApplication::focusWidget()->objectName()));
        QCOMPARE(f.stored(), before);
        QCOMPARE(f.words(u"settingsSaid"_s), QString());
    }

    void leavingWithChangesAsks()
    {
        Form f;
        f.type(u"authorityPhone"_s, u"1"_s);
        ui::prompt::answerNext(2); // go on
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(f.pages().currentWidget(), f.pages().settings());
        f.pages().showList(); // a look at something else loses nothing
        f.pages().showSettings();
        QCOMPARE(f.find<QLineEdit>(u"authorityPhone"_s)->text(), u"1"_s);
        ui::prompt::answerNext(0); // save
        f.press(u"closeSettings"_s);
        QCOMPARE(f.pages().currentWidget(), f.pages().list());
        QCOMPARE(f.stored().phone, u"1"_s);
        f.pages().showSettings();
        f.type(u"authorityPhone"_s, u"2"_s);
        ui::prompt::answerNext(1); // throw away
        f.press(u"closeSettings"_s);
        f.pages().showSettings();
        QCOMPARE(f.find<QLineEdit>(u"authorityPhone"_s)->text(), u"1"_s);
        QCOMPARE(ui::prompt::asked().size(), 3);
    }

    void whatCannotBeSavedIsSaid()
    {
        Form f;
        f.type(u"authorityPhone"_s, u"1"_s);
        f.office.memory.store.failNext(ErrorCode::ReadOnly, u"setAuthority"_s);
        f.press(u"saveSettings"_s);
        QVERIFY(f.faults().contains(u"right to write"_s));
        QCOMPARE(f.find<QLineEdit>(u"authorityPhone"_s)->text(), u"1"_s);
    }
};

QTEST_MAIN(SettingsPageTest)
#include "tst_settings_page.moc"
