// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the letter changed in place, by mouse and by keyboard, from the page to the PDF.
#include <QAccessible>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

#include "casework/edits.h"
#include "letter/plain_text.h"
#include "tests/support/letter_text.h"
#include "tests/ui/letter_case.h"
#include "ui/parts/findings_panel.h"
#include "ui/wizard/notice_bar.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::Field;
using test::LetterCase;
using Place = ui::PagesView::Place;

namespace
{
const QString g_mine = u"We looked at the law enforcement exemption and rely on it."_s;

/// The first passage of the letter's own that is made of a field.
Place ownPlace(const LetterCase &c, Field field)
{
    for (const Place place : c.view()->readingOrder()) {
        const print::Passage &passage = c.view()->passage(place);
        if (passage.ownWords && passage.from.field == field)
            return place;
    }
    qFatal("no such passage");
}

QString wordsOf(const LetterCase &c, Field field)
{
    return c.view()->passage(ownPlace(c, field)).text;
}

/// The letter's page as a person has it before them: the passage in sight.
QPoint pointAt(const LetterCase &c, Place place)
{
    c.view()->choose(place);
    return c.view()->rectOf(place).center().toPoint();
}

QPlainTextEdit *field(const LetterCase &c)
{
    return c.find<QPlainTextEdit>(u"letterWords"_s);
}

/// Other words instead of all that stands in the sheet.
void retype(const LetterCase &c, const QString &words)
{
    QTest::keyClick(field(c), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field(c), words);
}

void press(const LetterCase &c, const QString &name)
{
    auto *button = c.find<QPushButton>(name);
    QVERIFY2(button && button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

/// Types other words for a passage and keeps them, by the keyboard.
void changeWords(const LetterCase &c, Field from, const QString &words = g_mine)
{
    QSignalSpy shown(c.letter(), &ui::LetterPage::shown);
    c.view()->setFocus();
    c.view()->choose(ownPlace(c, from));
    QTest::keyClick(c.view(), Qt::Key_F2);
    QVERIFY(field(c));
    retype(c, words);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!field(c));
    QVERIFY(shown.wait());
}

const QVector<law::LetterChange> &changes(const LetterCase &c)
{
    return c.draft().decision.letterChanges;
}

QStringList codes(const LetterCase &c)
{
    QStringList all;
    for (const law::Finding &finding : c.page->session()->findings())
        all << finding.code;
    return all;
}
} // namespace

class LetterWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromADoubleClickToTheFinalPdf()
    {
        LetterCase c;
        const Place named = ownPlace(c, Field::Limbs);
        const QString original = c.view()->passage(named).text;
        const QPoint point = pointAt(c, named);
        QTest::mouseDClick(c.view(), Qt::LeftButton, {}, point);
        QVERIFY(field(c));
        QVERIFY(field(c)->hasFocus());
        QVERIFY(!c.find<QPushButton>(u"changeWords"_s));
        for (const QString &name : {u"keepWords"_s, u"cancelWords"_s, u"putBackWords"_s}) {
            auto *button = c.find<QPushButton>(name);
            QVERIFY2(button, qPrintable(name));
            QTRY_COMPARE(button->visibleRegion(), QRegion(button->rect())); // wholly in sight
        }
        QCOMPARE(c.find<ui::PlainLabel>(u"originalWords"_s)->text(), original);
        retype(c, g_mine);
        press(c, u"keepWords"_s);
        QVERIFY(!field(c));
        QCOMPARE(codes(c), QStringList{u"changed-exemption"_s});

        auto *final = c.find<QPushButton>(u"exportFinal"_s);
        QTRY_VERIFY(final->isEnabled());
        QTest::mouseClick(final, Qt::LeftButton);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        NEEDS_PDFTOTEXT();
        const QString text = test::pdfText(c.folder.filePath(u"101_26_letter.pdf"_s)).simplified();
        QVERIFY2(text.contains(g_mine), qPrintable(text));
        QVERIFY(!text.contains(original));
        QVERIFY(!text.contains(u"differ"_s)); // no mark in what goes out
    }

    void whatIsTypedStandsInTheLetterAtOnce()
    {
        LetterCase c;
        const Place named = ownPlace(c, Field::Limbs);
        c.view()->setFocus();
        c.view()->choose(named);
        QTest::keyClick(c.view(), Qt::Key_Return);
        QSignalSpy shown(c.letter(), &ui::LetterPage::shown);
        retype(c, g_mine);
        QVERIFY(shown.wait());
        QVERIFY(field(c)->hasFocus()); // the pages follow and typing goes on
        QCOMPARE(wordsOf(c, Field::Limbs), g_mine);
        QCOMPARE(changes(c).size(), 1);
        QTest::keyClick(field(c), Qt::Key_Escape);
        QVERIFY(!field(c));
        QVERIFY(changes(c).isEmpty());
        QVERIFY(c.view()->hasFocus());
    }

    void blankWordsAreNotKept()
    {
        LetterCase c;
        c.view()->setFocus();
        c.view()->choose(ownPlace(c, Field::Limbs));
        QTest::keyClick(c.view(), Qt::Key_F2);
        QTest::keyClick(field(c), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field(c), Qt::Key_Delete);
        QVERIFY(!c.find<QPushButton>(u"keepWords"_s)->isEnabled());
        QTest::keyClick(field(c), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(field(c));
        QTest::keyClick(field(c), Qt::Key_Escape);
        QVERIFY(changes(c).isEmpty());
    }

    void undoAndRedo()
    {
        LetterCase c;
        changeWords(c, Field::Limbs);
        QCOMPARE(changes(c).size(), 1);
        QVERIFY(QMetaObject::invokeMethod(QApplication::focusWidget(), "undo")); // as the Edit menu does
        QVERIFY(changes(c).isEmpty());
        QVERIFY(QMetaObject::invokeMethod(QApplication::focusWidget(), "redo"));
        QCOMPARE(changes(c).size(), 1);
        QCOMPARE(changes(c).first().words, g_mine);
    }

    void theLettersOwnWordsArePutBack()
    {
        LetterCase c;
        const QString original = wordsOf(c, Field::Limbs);
        changeWords(c, Field::Limbs);
        QSignalSpy shown(c.letter(), &ui::LetterPage::shown);
        QTest::keyClick(c.view(), Qt::Key_F2); // still chosen
        QCOMPARE(field(c)->toPlainText(), g_mine);
        press(c, u"putBackWords"_s);
        QVERIFY(changes(c).isEmpty());
        QVERIFY(shown.wait());
        QCOMPARE(wordsOf(c, Field::Limbs), original);
    }

    void theMenuOfAPassage()
    {
        LetterCase c;
        changeWords(c, Field::Limbs);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(c.view(), &event);
        auto *menu = c.view()->findChild<QMenu *>(u"passageMenu"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 3);
        menu->actions()[1]->trigger();
        QVERIFY(changes(c).isEmpty());
        menu->close();
    }

    void typedTextLeadsToItsFieldAndIsNotChangedHere()
    {
        LetterCase c;
        for (const Place place : c.view()->readingOrder()) {
            const print::Passage &passage = c.view()->passage(place);
            if (passage.from.field != Field::HarmText)
                continue;
            QVERIFY(!c.view()->canChange(place));
            c.view()->setFocus();
            c.view()->choose(place);
            QTest::keyClick(c.view(), Qt::Key_F2);
            QVERIFY(!field(c));
            QTest::keyClick(c.view(), Qt::Key_Return);
            QCOMPARE(c.page->body()->step(), law::StepKind::Harm);
            return;
        }
        QFAIL("no typed text in the letter");
    }

    void aCaseThatWentOutCannotBeChanged()
    {
        law::Case matter = test::completeCase();
        LetterCase c(matter, casework::Stage::Issued);
        QVERIFY(c.page->session()->isReadOnly());
        for (const Place place : c.view()->readingOrder())
            QVERIFY(!c.view()->canChange(place));
        const QPoint point = pointAt(c, ownPlace(c, Field::SliceOutcome));
        QVERIFY(!c.find<QPushButton>(u"changeWords"_s));
        QTest::mouseDClick(c.view(), Qt::LeftButton, {}, point);
        QVERIFY(!field(c));
    }

    void theListOnTheRightLeadsThere()
    {
        LetterCase c;
        changeWords(c, Field::Limbs);
        const QString id = changes(c).first().id;
        c.view()->choose({});
        press(c, u"take."_s + id);
        QVERIFY(c.view()->hasFocus());
        QCOMPARE(c.view()->chosenPassage()->text, g_mine);
        c.view()->choose({});
        QTest::mouseClick(c.find<ui::FindingButton>(u"finding.changed-exemption."_s + id), Qt::LeftButton);
        QCOMPARE(c.view()->chosenPassage()->text, g_mine);
        // From another page too.
        c.step(law::StepKind::Checks);
        QTest::mouseClick(c.find<ui::FindingButton>(u"finding.changed-exemption."_s + id), Qt::LeftButton);
        QCOMPARE(c.page->body()->step(), law::StepKind::Letter);
        QTRY_VERIFY(c.view()->chosenPassage() && c.view()->chosenPassage()->text == g_mine);
    }

    void wordsThatNoLongerFitAreKeptAndTakenUpAgain()
    {
        LetterCase c;
        changeWords(c, Field::Limbs);
        const QString id = changes(c).first().id;
        QSignalSpy shown(c.letter(), &ui::LetterPage::shown);
        c.page->session()->edit([](law::Case &matter) {
            matter.decision.grounds[0].limbs[0].likelihood = law::Likelihood::Would;
        });
        QVERIFY(shown.wait());
        QCOMPARE(c.find<ui::PlainLabel>(u"adriftText."_s + id)->text(), g_mine);
        QVERIFY(!c.find<QPushButton>(u"exportFinal"_s)->isEnabled());
        QVERIFY(wordsOf(c, Field::Limbs) != g_mine);

        c.view()->choose(ownPlace(c, Field::Limbs));
        press(c, u"useWords"_s + u'.' + id);
        QVERIFY(shown.wait());
        QCOMPARE(wordsOf(c, Field::Limbs), g_mine);
        QVERIFY(!c.find<ui::PlainLabel>(u"adriftText."_s + id));
        QVERIFY(c.find<QPushButton>(u"exportFinal"_s)->isEnabled());
    }

    void wordsThatNoLongerFitAreLetGoAndBroughtBack()
    {
        LetterCase c;
        changeWords(c, Field::Limbs);
        const QString id = changes(c).first().id;
        c.page->session()->edit([](law::Case &matter) {
            matter.decision.grounds[0].limbs[0].likelihood = law::Likelihood::Would;
        });
        press(c, u"letGoWords."_s + id);
        QVERIFY(changes(c).isEmpty());
        c.view()->undo();
        QCOMPARE(changes(c).size(), 1);
        QVERIFY(c.find<QPushButton>(u"letGoWords."_s + id));
    }

    void wordsAreKeptWhenThePowerGoes()
    {
        LetterCase c;
        c.view()->setFocus();
        c.view()->choose(ownPlace(c, Field::Limbs));
        QTest::keyClick(c.view(), Qt::Key_F2);
        retype(c, g_mine);
        const auto isKept = [&c] {
            const auto kept = c.office.store.draft(c.record.id, c.services.office.login);
            return kept && !kept->content.decision.letterChanges.isEmpty();
        };
        QTRY_VERIFY(isKept()); // while the sheet is still open
        c.page.reset();
        c.openLetter();
        press(c, u"notice.0"_s); // go on with what was kept
        c.step(law::StepKind::Letter);
        QTRY_COMPARE(wordsOf(c, Field::Limbs), g_mine);
        QCOMPARE(changes(c).size(), 1);
    }

    void aColleagueWhoChangedTheSameWordsIsSeen()
    {
        LetterCase c;
        const print::Passage passage = c.view()->passage(ownPlace(c, Field::Limbs));
        c.theySave([&](law::Case &matter) {
            casework::setLetterWords(matter, passage.from.objectId, passage.text, u"Their words."_s);
        });
        changeWords(c, Field::Limbs);
        press(c, u"back"_s);
        QVERIFY(!c.page->findChildren<QRadioButton *>().isEmpty());
        bool theirs = false, place = false;
        for (const auto *label : c.page->findChildren<QLabel *>()) {
            theirs = theirs || label->text().contains(u"Their words."_s);
            place = place || label->text().contains(u"Letter, instead of"_s);
        }
        QVERIFY(theirs && place);
        press(c, u"settle"_s);
        QCOMPARE(c.stored().decision.letterChanges.size(), 1);
        QCOMPARE(c.stored().decision.letterChanges.first().words, g_mine);
    }

    void aScreenReaderReadsTheLetter()
    {
        LetterCase c;
        changeWords(c, Field::Limbs);
        QAccessibleInterface *pages = QAccessible::queryAccessibleInterface(c.view());
        QVERIFY(pages);
        QCOMPARE(pages->role(), QAccessible::Document);
        const int count = int(c.view()->readingOrder().size());
        QVERIFY(count > 15 && pages->childCount() >= count);
        QStringList read;
        QSet<QAccessible::Role> roles;
        for (int i = 0; i < count; ++i) {
            QAccessibleInterface *child = pages->child(i);
            QVERIFY(child && child->isValid());
            QCOMPARE(pages->indexOfChild(child), i);
            QCOMPARE(child->parent(), pages);
            QVERIFY(!child->text(QAccessible::Name).isEmpty());
            QVERIFY(child->rect().isValid());
            read << child->text(QAccessible::Name);
            roles << child->role();
        }
        // Every word of the letter, in its order.
        QString all;
        for (const letter::Document &document : casework::LetterDesk::preview(*c.page->session()))
            all += letter::plainText(document) + u'\n';
        QCOMPARE(read.join(u'\n'), all.trimmed());
        QVERIFY(roles.contains(QAccessible::Heading) && roles.contains(QAccessible::Paragraph) &&
                roles.contains(QAccessible::ListItem));
    }

    void aScreenReaderGoesToTheFieldAndChangesWords()
    {
        LetterCase c;
        changeWords(c, Field::Limbs);
        QAccessibleInterface *pages = QAccessible::queryAccessibleInterface(c.view());
        const auto childOf = [&](Place place) {
            return pages->child(int(c.view()->readingOrder().indexOf(place)));
        };
        QAccessibleInterface *changed = childOf(ownPlace(c, Field::Limbs));
        QVERIFY(changed->text(QAccessible::Description).startsWith(u"Changed"_s));
        QVERIFY(changed->state().focused);
        QVERIFY(changed->actionInterface()->actionNames().contains(u"ChangeWords"_s));
        changed->actionInterface()->doAction(u"ChangeWords"_s);
        QVERIFY(field(c));
        QTest::keyClick(field(c), Qt::Key_Escape);

        const QPoint middle = changed->rect().center();
        QCOMPARE(pages->childAt(middle.x(), middle.y()), changed);
        QSignalSpy wanted(c.view(), &ui::PagesView::wanted);
        changed->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(c.page->body()->step(), law::StepKind::Grounds);

        // Of an older letter nothing is said any more.
        c.step(law::StepKind::Letter);
        QAccessibleInterface *old = childOf(ownPlace(c, Field::Limbs));
        const QAccessible::Id id = QAccessible::uniqueId(old);
        QSignalSpy shown(c.letter(), &ui::LetterPage::shown);
        c.page->session()->edit([](law::Case &matter) { matter.decision.closingWords = u"Yours"_s; });
        QVERIFY(shown.wait());
        QAccessibleInterface *again = QAccessible::accessibleInterface(id);
        QVERIFY(!again || !again->isValid());
        QVERIFY(pages->child(0)->isValid());
    }
};

QTEST_MAIN(LetterWordsTest)
#include "tst_review_words.moc"
