// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVector>

#include "casework/decision_session.h"

namespace cpoise::ui
{

class PagesView;
class WordsSheet;

/// Changing words of the letter in place: the sheet over the pages, what is typed in it as edits of the
/// draft, and undo of what was kept.
class LetterWords : public QObject
{
    Q_OBJECT
public:
    LetterWords(casework::DecisionSession &session, PagesView &view, QObject *parent);

    /// Follows the draft: what can be changed, and words that changed elsewhere.
    void refresh();
    /// The pages in sight are new.
    void follow();
    /// Ends typing; what was typed stays.
    void close();
    bool isOpen() const;

    /// Chooses the passage of a change. False when it stands nowhere on the pages in sight.
    bool goTo(const QString &changeId);
    /// A change that no longer fits: its words for the chosen passage, or no longer kept.
    void useForChosen(const QString &changeId);
    void letGo(const QString &changeId);

Q_SIGNALS:
    /// The sheet came or went.
    void laidOut();

private:
    /// One passage's words before and after; empty: the letter's own.
    struct Step {
        QString about;
        QString original;
        QString before;
        QString after;
    };

    void begin();
    void keep();
    void cancel();
    void putBack();
    void hideSheet();
    void onEdited();
    void placeSheet();
    void showSheet();
    void undo();
    void redo();
    QString wordsAt(const QString &about, const QString &original) const;
    void write(const QString &about, const QString &original, const QString &words);
    void note(const Step &step);
    Step chosenStep() const;

    casework::DecisionSession &m_session;
    PagesView &m_view;
    WordsSheet *m_sheet;
    Step m_open; ///< what the sheet changes
    bool m_showing = false;
    QVector<QVector<Step>> m_done;
    QVector<QVector<Step>> m_undone;
};

} // namespace cpoise::ui
