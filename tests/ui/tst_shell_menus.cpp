// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include "resources/resources.h"
#include "tests/support/shots.h"
#include "tests/ui/window.h"
#include "ui/cases/case_page.h"
#include "ui/prompt/prompt.h"
#include "ui/shell/about.h"
#include "ui/shell/guide_page.h"
#include "ui/shell/guide_topics.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using test::Window;

namespace
{
/// Every entry that does something, under its menu.
void entries(const QMenu *menu, QList<QAction *> &found)
{
    for (QAction *action : menu->actions()) {
        if (action->menu())
            entries(action->menu(), found);
        else if (!action->isSeparator())
            found << action;
    }
}

QList<QAction *> allEntries(const Window &w)
{
    QList<QAction *> found;
    for (const QAction *action : w.find<QMenuBar>({})->actions())
        entries(action->menu(), found);
    return found;
}

void checkMnemonics(const QMenu *menu)
{
    QStringList seen;
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            checkMnemonics(action->menu());
        const QString key = QKeySequence::mnemonic(action->text()).toString();
        QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(menu->title() + u": "_s + action->text()));
        seen << key;
    }
}

/// Words that say nothing to a tired person, or shout.
const QRegularExpression &forbidden()
{
    static const QRegularExpression words(
        u"\\b(error|errors|please|successful|successfully|failed to|invalid|null|exception|database|json|sql|"
        u"utf|hash|widget|dialog|uuid|boolean|abort|fatal|illegal|click here|organization|color|center|"
        u"customize|favor|favors|license[^sd])\\b|!(?!\\[)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

void checkWords(const QString &where, const QString &text)
{
    const QRegularExpressionMatch match = forbidden().match(text);
    QVERIFY2(!match.hasMatch(), qPrintable(where + u": \""_s + match.captured() + u"\" in: "_s + text));
}

void checkWordsOf(const QWidget *top)
{
    for (const QWidget *widget : top->findChildren<QWidget *>()) {
        const QString where =
            QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName();
        for (const char *property : {"text", "title", "placeholderText", "toolTip", "accessibleName",
                                     "accessibleDescription", "windowTitle"})
            checkWords(where, widget->property(property).toString());
    }
}
} // namespace

/// Menus, keys, undo, the guide, and the words on the screen.
class ShellMenusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::startShots(); }
    void init() { ui::prompt::clear(); }

    void everyEntryHasAKeyOfItsOwn()
    {
        Window w;
        QStringList seen;
        for (const QAction *action : allEntries(w)) {
            if (action->objectName().isEmpty())
                continue; // the columns, which have their arrows
            const QString key = action->text().contains(u'\t') ? action->text().section(u'\t', 1)
                                                               : action->shortcut().toString();
            QVERIFY2(!key.isEmpty(), qPrintable(action->text()));
            QVERIFY2(!seen.contains(key), qPrintable(action->text() + u" and another have "_s + key));
            seen << key;
        }
        QVERIFY(seen.size() > 25);
        for (const QAction *action : w.find<QMenuBar>({})->actions())
            checkMnemonics(action->menu());
    }

    void undoInEveryTextField_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"list", "new-request", "settings", "house-style", "decision"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void undoInEveryTextField()
    {
        QFETCH(QString, page);
        Window w;
        w.turnTo(page);
        int tried = 0;
        QList<QPointer<QWidget>> fields; // a page may lay itself out anew while one types
        for (QWidget *field : w.window->findChildren<QWidget *>())
            fields << field;
        for (const QPointer<QWidget> &field : std::as_const(fields)) {
            if (!field)
                continue;
            auto *line = qobject_cast<QLineEdit *>(field.data());
            auto *text = qobject_cast<QPlainTextEdit *>(field.data());
            if (!field->isVisible() || !field->isEnabled() || (!line && !text) ||
                (line && line->isReadOnly()))
                continue;
            const auto content = [&] { return line ? line->text() : text->toPlainText(); };
            field->setFocus();
            const QString before = content();
            QTest::keyClicks(field, u"xyz"_s);
            QVERIFY2(content() != before, qPrintable(field->objectName()));
            const QString typed = content();
            for (int i = 0; i < 3 && content() != before; ++i)
                QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
            QVERIFY2(content() == before, qPrintable(field->objectName() + u": "_s + content()));
            w.action(u"redo"_s)->trigger(); // from the menu
            QVERIFY2(content() != before, qPrintable(field->objectName()));
            for (int i = 0; i < 3 && content() != before; ++i)
                w.action(u"undo"_s)->trigger();
            QCOMPARE(content(), before);
            ++tried;
        }
        QVERIFY(tried > 0);
    }

    void f1OpensTheGuideOnThePageInHandAndEscComesBack_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("topic");
        QTest::newRow("list") << u"list"_s << u"list"_s;
        QTest::newRow("new request") << u"new-request"_s << u"new-request"_s;
        QTest::newRow("case") << u"case"_s << u"case"_s;
        QTest::newRow("settings") << u"settings"_s << u"settings"_s;
        QTest::newRow("house style") << u"house-style"_s << u"house-style"_s;
        QTest::newRow("decision") << u"decision"_s << u"request"_s;
    }
    void f1OpensTheGuideOnThePageInHandAndEscComesBack()
    {
        QFETCH(QString, page);
        QFETCH(QString, topic);
        Window w;
        w.turnTo(page);
        QWidget *before = w.pages().currentWidget();
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(w.window.get(), Qt::Key_F1);
        QCOMPARE(w.pages().currentWidget(), w.pages().guide());
        QCOMPARE(w.pages().guide()->topic(), topic);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(w.pages().currentWidget(), before);
        QCOMPARE(QApplication::focusWidget(), focused);
    }

    void everyPageOfTheGuideReadsWellAndHasItsPicture()
    {
        Window w;
        w.pages().toggleGuide();
        for (const ui::GuideTopic &topic : ui::guideTopics()) {
            w.pages().guide()->open(topic.name);
            QCOMPARE(w.find<QListWidget>(u"guideTopics"_s)->currentItem()->text(), topic.title);
            int pictures = 0;
            for (const auto *label : w.pages().guide()->findChildren<QLabel *>()) {
                if (!label->pixmap().isNull()) {
                    QVERIFY(!label->accessibleName().isEmpty());
                    ++pictures;
                }
                checkWords(topic.name, label->text());
            }
            const QString text = QString::fromUtf8(resources::bytes(u"guide/"_s + topic.name + u".md"_s));
            QVERIFY2(pictures == text.count(u"!["_s), qPrintable(topic.name));
            QVERIFY2(pictures > 0 || topic.name == u"upkeep"_s, qPrintable(topic.name));
        }
    }

    void plainWordsOnEveryPage_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page :
             {"list", "empty", "nothing", "new-request", "case", "decision", "settings", "house-style"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void plainWordsOnEveryPage()
    {
        QFETCH(QString, page);
        Window w(page != u"empty"_s);
        w.turnTo(page);
        for (const QString &save : {u"saveRequest"_s, u"saveSettings"_s}) {
            if (auto *button = w.find<QAbstractButton>(save))
                button->click();
        }
        checkWordsOf(w.window.get());
        for (const QAction *action : allEntries(w))
            checkWords(u"menu"_s, action->text());
    }

    /// What a file of the window's own sources says in quotes, also where no test comes.
    void plainWordsInTheSources()
    {
        static const QRegularExpression quoted(
            u"u\"((?:[^\"\\\\]|\\\\.)*)\"|tr\\(\"((?:[^\"\\\\]|\\\\.)*)\""_s);
        QDirIterator files(QStringLiteral(CPOISE_SOURCE_DIR) + u"/ui"_s, {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            for (auto it = quoted.globalMatch(source); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                const QString words = match.captured(1) + match.captured(2);
                if (words.contains(u' ')) // a sentence and no name
                    checkWords(file.fileName(), words);
            }
            ++read;
        }
        QVERIFY(read > 50);
    }
};

QTEST_MAIN(ShellMenusTest)
#include "tst_shell_menus.moc"
