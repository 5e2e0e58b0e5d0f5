// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QStringList>

class QObject;
class QWidget;

/// Questions to the person, never blocking: each opens a window and answers through a function. Tests give
/// the next answer beforehand and look at what was asked.
namespace cpoise::ui::prompt
{

enum class Kind { Information, Question, Warning };

struct Question {
    Kind kind = Kind::Question;
    QString text;        ///< one short sentence, shown large
    QString detail;      ///< what follows from it; may hold other people's text, always shown as it is
    QStringList buttons; ///< the first is the default; empty: one "OK"
    int closeMeans = -1; ///< which button Escape and the close box stand for; -1: the last
};

/// Asks; `then` gets the index of the button pressed. Not called when `parent` goes first.
void ask(QWidget *parent, const Question &question, std::function<void(int button)> then);
/// Says something that has to be seen.
void tell(QWidget *parent, Kind kind, const QString &text, const QString &detail = {});

/// Picks a file or folder; `then` is called with its path only when one was picked. `filter` as in
/// QFileDialog
/// ("Case files (*.cpcase)").
void openFile(QWidget *parent, const QString &title, const QString &filter,
              std::function<void(const QString &path)> then);
/// One or several.
void openFiles(QWidget *parent, const QString &title, const QString &filter,
               std::function<void(const QStringList &paths)> then);
/// `suggested` is a whole path or a file name; a missing suffix is added from the filter; overwriting is
/// asked.
void saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
              std::function<void(const QString &path)> then);
void openFolder(QWidget *parent, const QString &title, const QString &start,
                std::function<void(const QString &path)> then);

/// Picks a colour; `start` and what `then` gets are written as "#1b2a41".
void pickColour(QWidget *parent, const QString &title, const QString &start,
                std::function<void(const QString &colour)> then);

/// For tests: while answers or paths are waiting, no window is opened. They are used in the order given.
void answerNext(int button);
void pickNext(const QString &path);
/// What was asked or said since the last clear, newest last (texts and details, by line).
QStringList asked();
void clear();

} // namespace cpoise::ui::prompt
