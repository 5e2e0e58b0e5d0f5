// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "letter/house_style.h"
#include "tests/support/law_book.h"
#include "tests/ui/style_case.h"
#include "ui/cases/settings_page.h"
#include "ui/prompt/prompt.h"
#include "ui/style/style_samples.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using Page = test::StyleCase;

namespace
{
const QString titleWords = u"Your request {reference}: what we decided"_s;

law::HouseStyle another()
{
    law::HouseStyle style;
    style.factors = law::FactorLayout::Columns;
    style.result = law::ResultPlace::BeforeReasons;
    style.sides = law::SidesOrder::AgainstFirst;
    style.dates = law::DateForm::WithWeekday;
    style.words = {{u"title"_s, titleWords}};
    return style;
}
} // namespace

class StylePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ui::prompt::clear(); }

    void everythingIsSavedAndReadAgain()
    {
        Page p;
        QVERIFY(!p.page()->isTouched());
        p.choose(u"factorLayout"_s, 3);
        p.choose(u"sidesOrder"_s, 2);
        p.choose(u"resultPlace"_s, 1);
        p.choose(u"dateForm"_s, 1);
        p.reword(u"title"_s, titleWords);
        QVERIFY(p.page()->isTouched());
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults(), QString());
        QCOMPARE(p.stored(), another());
        QCOMPARE(p.words(u"styleSaid"_s), u"House style saved"_s);
        QVERIFY(!p.page()->isTouched());
        QCOMPARE(p.office.memory.store.journal().last().actor, u"mvale"_s);
        p.reload();
        QCOMPARE(p.find<QComboBox>(u"factorLayout"_s)->currentIndex(), 3);
        QCOMPARE(p.find<QComboBox>(u"sidesOrder"_s)->currentIndex(), 2);
        QCOMPARE(p.find<QComboBox>(u"resultPlace"_s)->currentIndex(), 1);
        QCOMPARE(p.find<QComboBox>(u"dateForm"_s)->currentIndex(), 1);
        p.chooseText(u"title"_s);
        QCOMPARE(p.field(u"title"_s)->text(), titleWords);
        QVERIFY(!p.page()->isTouched());
    }

    void savingChangesNothingElse()
    {
        Page p;
        law::Authority before = p.office.memory.store.authority().value();
        before.phone = u"01632 960999"_s; // set meanwhile, on another page
        QVERIFY(p.office.memory.store.setAuthority(before, {u"mvale"_s, {}}).has_value());
        p.choose(u"dateForm"_s, 1);
        p.press(u"saveStyle"_s);
        law::Authority after = p.office.memory.store.authority().value();
        QCOMPARE(after.style.dates, law::DateForm::WithWeekday);
        after.style = before.style;
        QCOMPARE(after, before);
    }

    void settingsAndStyleKeepEachOthersChanges()
    {
        Page p;
        p.pages().showSettings();
        p.find<QLineEdit>(u"authorityPhone"_s)->setText(u"01632 960111"_s);
        p.pages().showHouseStyle();
        p.choose(u"dateForm"_s, 1);
        p.press(u"saveStyle"_s);
        p.pages().showSettings();
        QCOMPARE(p.find<QLineEdit>(u"authorityPhone"_s)->text(), u"01632 960111"_s);
        p.press(u"saveSettings"_s);
        const law::Authority house = p.office.memory.store.authority().value();
        QCOMPARE(house.phone, u"01632 960111"_s);
        QCOMPARE(house.style.dates, law::DateForm::WithWeekday);
    }

    void thePreviewFollowsTyping()
    {
        Page p;
        QVERIFY(p.preview().contains(u": our decision"_s));
        p.reword(u"title"_s, titleWords);
        QTRY_VERIFY(p.preview().contains(u": what we decided"_s));
        QVERIFY(!p.preview().contains(u": our decision"_s));
        p.field(u"title"_s)->undo();
        p.press(u"backToStanding"_s);
        QTRY_VERIFY(p.preview().contains(u": our decision"_s));
        QVERIFY(!p.page()->isTouched());
    }

    void thePreviewFollowsEachChoice_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("index");
        QTest::newRow("letters") << u"factorLayout"_s << 1;
        QTest::newRow("paragraphs") << u"factorLayout"_s << 2;
        QTest::newRow("columns") << u"factorLayout"_s << 3;
        QTest::newRow("against first") << u"sidesOrder"_s << 2;
        QTest::newRow("result first") << u"resultPlace"_s << 1;
        QTest::newRow("weekday") << u"dateForm"_s << 1;
    }
    void thePreviewFollowsEachChoice()
    {
        QFETCH(QString, field);
        QFETCH(int, index);
        Page p;
        const auto looks = [&p] {
            QVector<QImage> all;
            for (const print::Pages &document : p.view()->documents()) {
                for (int page = 0; page < document.count(); ++page)
                    all << p.office.press->paint(document, page, 1);
            }
            return all;
        };
        const QVector<QImage> before = looks();
        p.choose(field, index);
        QTRY_VERIFY(looks() != before);
        const QVector<QImage> after = looks();
        p.choose(field, 0);
        QTRY_VERIFY(looks() == before);
        QVERIFY(after != before);
    }

    void everyKindOfLetterHasItsSample()
    {
        Page p;
        QStringList titles;
        for (int i = 0; i < ui::styleSamples().size(); ++i) {
            const ui::StyleSample &sample = ui::styleSamples()[i];
            p.choose(u"previewKind"_s, i);
            QVERIFY2(p.view()->pageCount() > 0, qPrintable(sample.name));
            titles << p.preview();
            const auto cases = p.office.formats.readCaseFile([&] {
                QFile file(u":/"_s + sample.file);
                return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            }());
            QVERIFY2(cases.has_value(), qPrintable(sample.file));
            QCOMPARE(letter::kindOf(cases->first().record.content), sample.kind);
        }
        titles.removeDuplicates();
        QCOMPARE(titles.size(), ui::styleSamples().size());
    }

    void thePreviewIsTheAuthoritysOwn()
    {
        Page p;
        QVERIFY(p.preview().contains(u"01632 960000"_s));
        QVERIFY(p.preview().contains(u"Morgan Vale"_s)); // signs
        law::Authority nobody;
        QVERIFY(p.office.memory.store.setAuthority(nobody, {u"mvale"_s, {}}).has_value());
        p.reload();
        QTRY_VERIFY(p.preview().contains(u"01632 960100"_s)); // the samples' authority
    }

    /// The signs that lead from a passage to its text never reach a page.
    void noSignOfThePreviewIsSeen()
    {
        Page p;
        for (int i = 0; i < ui::styleSamples().size(); ++i) {
            p.choose(u"previewKind"_s, i);
            for (const QChar c : p.preview())
                QVERIFY(c.unicode() < 0xE000 || c.unicode() > 0xF8FF);
            for (const print::Pages &document : p.view()->documents())
                QVERIFY(document.unprintable().isEmpty());
        }
    }

    void aPassageLeadsToItsText()
    {
        Page p;
        p.view()->setFocus(Qt::TabFocusReason);
        QVERIFY(p.view()->chosenPassage());
        QCOMPARE(p.view()->chosenPassage()->from.objectId, u"title"_s);
        QTest::keyClick(p.view(), Qt::Key_Down);
        QCOMPARE(p.view()->chosenPassage()->from.objectId, u"opening"_s);
        QTest::keyClick(p.view(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), p.field(u"opening"_s));
        // Everything that leads anywhere leads to a text that can be changed.
        for (const ui::PagesView::Place place : p.view()->readingOrder()) {
            const law::Where from = p.view()->passage(place).from;
            QVERIFY(from.field == law::Field::None || letter::isRewordable(from.objectId));
        }
    }

    void badWordsAreRefusedAtTheField_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("no words") << u"rights-review"_s << QString() << u"The letter needs words here."_s;
        QTest::newRow("blank") << u"rights-review"_s << u"   "_s << u"The letter needs words here."_s;
        QTest::newRow("lost placeholder") << u"title"_s << u"Our decision"_s << u"{reference}"_s;
        QTest::newRow("one too many") << u"opening"_s << u"Dear {name}"_s << u"no {placeholder}"_s;
        QTest::newRow("brace") << u"opening"_s << u"Thank you { for asking"_s << u"brace"_s;
    }
    void badWordsAreRefusedAtTheField()
    {
        QFETCH(QString, key);
        QFETCH(QString, words);
        QFETCH(QString, says);
        Page p;
        p.reword(key, words);
        QVERIFY2(p.words(u"wordsFault"_s).contains(says), qPrintable(p.words(u"wordsFault"_s)));
        auto *list = p.find<QListWidget>(u"texts"_s);
        QVERIFY(list->currentItem()->text().contains(u"to be mended"_s));
        p.chooseText(u"help"_s); // looks at something else meanwhile
        QCOMPARE(p.words(u"wordsFault"_s), QString());
        p.press(u"saveStyle"_s);
        QVERIFY2(p.faults().contains(says), qPrintable(p.faults()));
        QVERIFY(p.faults().startsWith(ui::textName(key)));
        QCOMPARE(QApplication::focusWidget(), p.field(key));
        QCOMPARE(p.stored(), law::HouseStyle());
        QCOMPARE(p.words(u"styleSaid"_s), QString());
        p.press(u"exportStyle"_s);
        QVERIFY(ui::prompt::asked().isEmpty());
        p.press(u"backToStanding"_s);
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults(), QString());
        QCOMPARE(p.words(u"styleSaid"_s), u"House style saved"_s);
    }

    void everyTextIsThere()
    {
        Page p;
        const QStringList keys = letter::rewordable(test::lawBook().wording);
        auto *list = p.find<QListWidget>(u"texts"_s);
        QCOMPARE(list->count(), keys.size());
        QSet<QString> names;
        for (const QString &key : keys) {
            names << ui::textName(key);
            p.chooseText(key);
            QVERIFY2(p.field(key), qPrintable(key));
            const bool offered = key == u"delay-apology"_s; // shown as an example, not taken for granted
            QCOMPARE(p.field(key)->text(), offered ? QString() : test::lawBook().wording.raw(key));
            QCOMPARE(p.words(u"standingWords"_s), test::lawBook().wording.raw(key));
            QVERIFY(!p.find<QPushButton>(u"backToStanding"_s)->isEnabled());
        }
        QCOMPARE(names.size(), keys.size());
        QVERIFY(!p.page()->isTouched());
    }

    void savedByKeyFromWithinAField()
    {
        Page p;
        p.reword(u"opening"_s, u"Thank you for writing to us."_s);
        QTest::keyClick(p.field(u"opening"_s), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(p.stored().words,
                 (QVector<law::Rewording>{{u"opening"_s, u"Thank you for writing to us."_s}}));
    }

    void anApologyForDelayIsTheHousesOwn()
    {
        Page p;
        const QString standing = test::lawBook().wording.raw(u"delay-apology"_s);
        p.reword(u"delay-apology"_s, standing);
        QVERIFY(!p.preview().contains(standing)); // the sample at first is in time
        const auto isLate = [](const ui::StyleSample &sample) { return sample.late; };
        p.choose(u"previewKind"_s,
                 int(std::ranges::find_if(ui::styleSamples(), isLate) - ui::styleSamples().begin()));
        QTRY_VERIFY(p.preview().contains(standing));
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults(), QString());
        QCOMPARE(p.stored().words, (QVector<law::Rewording>{{u"delay-apology"_s, standing}}));
        p.reword(u"delay-apology"_s, {});
        p.press(u"saveStyle"_s);
        QCOMPARE(p.stored(), law::HouseStyle());
    }

    void searching()
    {
        Page p;
        auto *list = p.find<QListWidget>(u"texts"_s);
        const int all = list->count();
        auto *search = p.find<QLineEdit>(u"searchTexts"_s);
        search->setFocus();
        QTest::keyClicks(search, u"internal review"_s);
        QVERIFY(list->count() > 0 && list->count() < 10);
        QCOMPARE(p.words(u"textsFound"_s), QString::number(list->count()) + u" texts"_s);
        QVERIFY(list->currentItem());
        QVERIFY(p.words(u"standingWords"_s).contains(u"internal review"_s));
        QTest::keyClicks(search, u" zebra"_s);
        QCOMPARE(list->count(), 0);
        QVERIFY(p.words(u"textsFound"_s).startsWith(u"No text"_s));
        search->clear();
        QCOMPARE(list->count(), all);
        p.reword(u"opening"_s, u"Many thanks for asking."_s);
        QTest::keyClicks(search, u"many thanks"_s); // own words are found too
        QCOMPARE(list->count(), 1);
        Q_EMIT p.page()->preview()->textWanted(u"title"_s); // whatever is searched for
        QCOMPARE(QApplication::focusWidget(), p.field(u"title"_s));
    }

    void placeholdersAreShown()
    {
        Page p;
        p.chooseText(u"help-both"_s);
        QVERIFY(p.words(u"placeholders"_s).contains(u"{email} and {phone}"_s));
        p.chooseText(u"opening"_s);
        QVERIFY(!p.words(u"placeholders"_s).contains(u'{'));
    }

    void undoStaysInItsField()
    {
        Page p;
        p.reword(u"opening"_s, u"Many thanks."_s);
        p.reword(u"help"_s, u"Ask us."_s);
        p.chooseText(u"opening"_s);
        QCOMPARE(p.field(u"opening"_s)->text(), u"Many thanks."_s);
        p.field(u"opening"_s)->setFocus();
        p.press(u"backToStanding"_s);
        QTest::keyClick(p.field(u"opening"_s), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(p.field(u"opening"_s)->text(), u"Many thanks."_s);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(p.field(u"opening"_s), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(p.field(u"opening"_s)->text(), test::lawBook().wording.raw(u"opening"_s));
        p.chooseText(u"help"_s);
        QCOMPARE(p.field(u"help"_s)->text(), u"Ask us."_s);
    }

    void leavingWithChangesAsks()
    {
        Page p;
        p.reword(u"opening"_s, u"Many thanks."_s);
        ui::prompt::answerNext(2); // go on
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(p.pages().currentWidget(), p.page());
        QVERIFY(p.pages().unsaved().contains(u"house style"_s));
        p.reload(); // a look at something else loses nothing
        p.chooseText(u"opening"_s);
        QCOMPARE(p.field(u"opening"_s)->text(), u"Many thanks."_s);
        ui::prompt::answerNext(0); // save
        p.press(u"closeStyle"_s);
        QCOMPARE(p.pages().currentWidget(), p.pages().list());
        QCOMPARE(p.stored().words.value(0).text, u"Many thanks."_s);
        p.pages().showHouseStyle();
        p.choose(u"dateForm"_s, 1);
        ui::prompt::answerNext(1); // throw away
        p.press(u"closeStyle"_s);
        QCOMPARE(p.pages().currentWidget(), p.pages().list());
        QCOMPARE(p.pages().unsaved(), QString());
        p.pages().showHouseStyle();
        QCOMPARE(p.find<QComboBox>(u"dateForm"_s)->currentIndex(), 0);
        QCOMPARE(ui::prompt::asked().size(), 3);
    }

    void badWordsAreNotLostBySaveAndClose()
    {
        Page p;
        p.reword(u"title"_s, u"Our decision"_s);
        ui::prompt::answerNext(0); // save, which cannot be
        p.press(u"closeStyle"_s);
        QCOMPARE(p.pages().currentWidget(), p.page());
        QVERIFY(!p.faults().isEmpty());
        p.press(u"backToStanding"_s);
        p.choose(u"dateForm"_s, 1);
        p.press(u"saveStyle"_s); // only saves: leaving was given up
        QCOMPARE(p.pages().currentWidget(), p.page());
    }

    void whatCannotBeSavedIsSaid()
    {
        Page p;
        p.reword(u"opening"_s, u"Many thanks."_s);
        p.office.memory.store.failNext(ErrorCode::DiskFull, u"setAuthority"_s);
        p.press(u"saveStyle"_s);
        QVERIFY2(p.faults().contains(u"The disk is full"_s), qPrintable(p.faults()));
        QCOMPARE(p.field(u"opening"_s)->text(), u"Many thanks."_s);
        QVERIFY(p.page()->isTouched());
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults(), QString());
        QCOMPARE(p.stored().words.size(), 1);
    }

    void aTextOfAnotherVersionCanBeLetGoOf()
    {
        Page p;
        law::HouseStyle style;
        style.words = {{u"gone-heading"_s, u"Old words"_s}};
        p.store(style);
        p.reload();
        QVERIFY(!p.page()->isTouched());
        p.press(u"saveStyle"_s);
        QVERIFY(p.faults().contains(u"There is no such text"_s));
        p.press(u"backToStanding"_s);
        p.press(u"saveStyle"_s);
        QCOMPARE(p.stored(), law::HouseStyle());
    }

    void byKeyboardAlone()
    {
        Page p;
        p.pages().showList();
        p.action(u"houseStyle"_s)->trigger();
        QCOMPARE(p.pages().currentWidget(), p.page());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"scope"_s);
        const auto tabTo = [](const QString &name) {
            for (int i = 0; i < 40 && QApplication::focusWidget()->objectName() != name; ++i)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget()->objectName(), name);
        };
        tabTo(u"factorLayout"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // letters
        tabTo(u"searchTexts"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"re-use"_s);
        tabTo(u"texts"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget()->objectName().startsWith(u"ownWords."_s));
        const QString key = QApplication::focusWidget()->objectName().mid(9);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"Use it well."_s);
        tabTo(u"saveStyle"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(p.faults(), QString());
        QCOMPARE(p.stored().factors, law::FactorLayout::Letters);
        QCOMPARE(p.stored().words, (QVector<law::Rewording>{{key, u"Use it well."_s}}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(p.pages().currentWidget(), p.pages().list());
    }

    void withoutFontsTheFormStillWorks()
    {
        Page p(false);
        QVERIFY(p.words(u"previewSaid"_s).contains(u"fonts are missing"_s));
        p.choose(u"dateForm"_s, 1);
        p.press(u"saveStyle"_s);
        QCOMPARE(p.stored().dates, law::DateForm::WithWeekday);
    }

    void aNarrowWindowHasThePreviewBelow()
    {
        Page p;
        p.window->resize(700, 700);
        QCoreApplication::processEvents();
        QVERIFY(p.page()->preview()->y() > 0);
        p.window->resize(1366, 768);
        QCoreApplication::processEvents();
        QCOMPARE(p.page()->preview()->y(), 0);
        QVERIFY(p.page()->preview()->x() > 400);
    }
};

QTEST_MAIN(StylePageTest)
#include "tst_style_page.moc"
