// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>

#include "ui/parts/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// Text fields of every kind have these slots; whatever has no such slot is left alone.
void tellFocused(const char *slot)
{
    QWidget *focused = QApplication::focusWidget();
    if (focused && focused->metaObject()->indexOfSlot(QByteArray(slot).append("()").constData()) >= 0)
        QMetaObject::invokeMethod(focused, slot);
}
} // namespace

Menus::Menus(QMenuBar *bar, QObject *parent) : QObject(parent)
{
    makeCase(bar);
    makeEdit(bar);
    makeView(bar);
    makeGo(bar);
    makeTools(bar);
    makeHelp(bar);
    setCaseInHand(false);
    removeView->setEnabled(false);
    setFindingsInHand(false);
}

QAction *Menus::add(QMenu *menu, const QString &words, const QString &name, const QKeySequence &keys)
{
    QAction *action = menu->addAction(words);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

void Menus::makeCase(QMenuBar *bar)
{
    QMenu *menu = bar->addMenu(u"&Case"_s);
    newRequest = add(menu, u"&New request"_s, u"newRequest"_s, QKeySequence::New);
    openCase = add(menu, u"&Open"_s, u"openCase"_s, QKeySequence::Open);
    menu->addSeparator();
    readPit =
        add(menu, u"&Read in a public interest test…"_s, u"readPit"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    importCases = add(menu, u"&Import case files…"_s, u"importCases"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    exportCase = add(menu, u"&Export case file…"_s, u"exportCase"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    menu->addSeparator();
    quit = add(menu, u"E&xit"_s, u"quit"_s, Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
}

void Menus::makeEdit(QMenuBar *bar)
{
    QMenu *menu = bar->addMenu(u"&Edit"_s);
    const auto text = [&](const QString &words, const QString &name, const QKeySequence &keys,
                          const char *slot) {
        QAction *action = add(menu, words, name, keys);
        connect(action, &QAction::triggered, this, [slot] { tellFocused(slot); });
    };
    text(u"&Undo"_s, u"undo"_s, QKeySequence::Undo, "undo");
    text(u"&Redo"_s, u"redo"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Z, "redo");
    menu->addSeparator();
    text(u"Cu&t"_s, u"cut"_s, QKeySequence::Cut, "cut");
    text(u"&Copy"_s, u"copy"_s, QKeySequence::Copy, "copy");
    text(u"&Paste"_s, u"paste"_s, QKeySequence::Paste, "paste");
    text(u"Select &all"_s, u"selectAll"_s, QKeySequence::SelectAll, "selectAll");
}

void Menus::makeView(QMenuBar *bar)
{
    QMenu *menu = bar->addMenu(u"&View"_s);
    m_columnsMenu = menu->addMenu(u"&Columns"_s);
    columns = m_columnsMenu->menuAction();
    m_sortMenu = menu->addMenu(u"&Sort by"_s);
    menu->addSeparator();
    saveView = add(menu, u"Sa&ve this view…"_s, u"saveView"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    removeView = add(menu, u"Re&move this view"_s, u"removeView"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    menu->addSeparator();
    QMenu *themes = menu->addMenu(u"&Theme"_s);
    auto *group = new QActionGroup(this);
    themeSystem = add(themes, u"As the &system"_s, u"themeSystem"_s, Qt::CTRL | Qt::ALT | Qt::Key_0);
    themeLight = add(themes, u"&Light"_s, u"themeLight"_s, Qt::CTRL | Qt::ALT | Qt::Key_1);
    themeDark = add(themes, u"&Dark"_s, u"themeDark"_s, Qt::CTRL | Qt::ALT | Qt::Key_2);
    for (QAction *action : {themeSystem, themeLight, themeDark}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    menu->addSeparator();
    refresh = add(menu, u"&Refresh"_s, u"refresh"_s, QKeySequence::Refresh);
}

void Menus::makeGo(QMenuBar *bar)
{
    QMenu *menu = bar->addMenu(u"&Go"_s);
    list = add(menu, u"&Work list"_s, u"goList"_s, Qt::CTRL | Qt::Key_L);
    search = add(menu, u"&Search cases"_s, u"goSearch"_s, QKeySequence::Find);
    menu->addSeparator();
    casePage = add(menu, u"&Case page"_s, u"goCase"_s, Qt::CTRL | Qt::Key_I);
    decision = add(menu, u"&Decision"_s, u"goDecision"_s, Qt::CTRL | Qt::Key_Return);
    letter = add(menu, u"&Letter"_s, u"goLetter"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    menu->addSeparator();
    // The wizard has these keys itself; a second shortcut would make both ambiguous.
    nextFinding = add(menu, u"&Next to look at\tF8"_s, u"nextFinding"_s, {});
    previousFinding = add(menu, u"&Previous to look at\tShift+F8"_s, u"previousFinding"_s, {});
}

void Menus::makeTools(QMenuBar *bar)
{
    QMenu *menu = bar->addMenu(u"&Tools"_s);
    backup = add(menu, u"&Back up now…"_s, u"backup"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    restore = add(menu, u"&Restore a backup…"_s, u"restore"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    verify = add(menu, u"&Verify records"_s, u"verify"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    menu->addSeparator();
    settings = add(menu, u"&Settings"_s, u"settings"_s, Qt::CTRL | Qt::Key_Comma);
    settings->setMenuRole(QAction::PreferencesRole);
    houseStyle = add(menu, u"&House style…"_s, u"houseStyle"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_H);
}

void Menus::makeHelp(QMenuBar *bar)
{
    QMenu *menu = bar->addMenu(u"&Help"_s);
    guide = add(menu, u"&Guide"_s, u"guide"_s, QKeySequence::HelpContents);
    about = add(menu, u"&About Counterpoise"_s, u"about"_s, Qt::SHIFT | Qt::Key_F1);
    about->setMenuRole(QAction::AboutRole);
}

void Menus::setColumns(const QList<QAction *> &actions)
{
    m_columnsMenu->clear();
    m_columnsMenu->addActions(actions);
}

void Menus::setSorts(const QList<QAction *> &actions)
{
    m_sortMenu->clear();
    m_sortMenu->addActions(actions);
}

void Menus::setCaseInHand(bool inHand)
{
    for (QAction *action : {openCase, exportCase, casePage, decision, letter})
        action->setEnabled(inHand);
}

void Menus::setFindingsInHand(bool inHand)
{
    nextFinding->setEnabled(inHand);
    previousFinding->setEnabled(inHand);
}

} // namespace cpoise::ui
