// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenuBar>
#include <QObject>

namespace cpoise::ui
{

/// Everything that can be done from the window, each with its shortcut. The window connects them.
class Menus : public QObject
{
    Q_OBJECT
public:
    Menus(QMenuBar *bar, QObject *parent);

    QAction *newRequest, *openCase, *readPit, *importCases, *exportCase, *quit;
    QAction *columns, *saveView, *removeView, *refresh, *themeSystem, *themeLight, *themeDark;
    QAction *list, *search, *casePage, *decision, *letter, *nextFinding, *previousFinding;
    QAction *backup, *restore, *verify, *settings, *houseStyle;
    QAction *guide, *about;

    void setColumns(const QList<QAction *> &actions);
    void setSorts(const QList<QAction *> &actions);
    /// Those that need a case in hand.
    void setCaseInHand(bool inHand);
    void setFindingsInHand(bool inHand);

private:
    QAction *add(QMenu *menu, const QString &words, const QString &name, const QKeySequence &keys);
    void makeCase(QMenuBar *bar);
    void makeEdit(QMenuBar *bar);
    void makeView(QMenuBar *bar);
    void makeGo(QMenuBar *bar);
    void makeTools(QMenuBar *bar);
    void makeHelp(QMenuBar *bar);

    QMenu *m_columnsMenu = nullptr;
    QMenu *m_sortMenu = nullptr;
};

} // namespace cpoise::ui
