// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/letter_words.h"

#include "base/text.h"
#include "casework/edits.h"
#include "ui/review/pages_view.h"
#include "ui/review/words_sheet.h"

namespace cpoise::ui
{

LetterWords::LetterWords(casework::DecisionSession &session, PagesView &view, QObject *parent)
    : QObject(parent), m_session(session), m_view(view), m_sheet(new WordsSheet(&view))
{
    connect(&view, &PagesView::changeWanted, this, &LetterWords::begin);
    connect(&view, &PagesView::putBackWanted, this, &LetterWords::putBack);
    connect(&view, &PagesView::undoWanted, this, &LetterWords::undo);
    connect(&view, &PagesView::redoWanted, this, &LetterWords::redo);
    connect(m_sheet, &WordsSheet::edited, this, &LetterWords::onEdited);
    connect(m_sheet, &WordsSheet::kept, this, &LetterWords::keep);
    connect(m_sheet, &WordsSheet::cancelled, this, &LetterWords::cancel);
    connect(m_sheet, &WordsSheet::putBack, this, &LetterWords::putBack);
    connect(m_sheet, &WordsSheet::grown, this, &LetterWords::placeSheet);
    // When everything around has found its size.
    connect(&view, &PagesView::rescaled, this, &LetterWords::showSheet, Qt::QueuedConnection);
    refresh();
}

bool LetterWords::isOpen() const
{
    return !m_sheet->isHidden();
}

QString LetterWords::wordsAt(const QString &about, const QString &original) const
{
    for (const law::LetterChange &change : m_session.draft().decision.letterChanges) {
        if (change.about == about && change.original == original)
            return change.words;
    }
    return {};
}

void LetterWords::write(const QString &about, const QString &original, const QString &words)
{
    m_session.edit([&](law::Case &matter) { casework::setLetterWords(matter, about, original, words); });
}

void LetterWords::refresh()
{
    const bool can = !m_session.isReadOnly();
    m_view.setCanChange(can);
    if (!isOpen())
        return;
    if (!can)
        return hideSheet();
    // Somebody else's words, or the draft put back: what is typed here is in the draft already.
    const QString stands = wordsAt(m_open.about, m_open.original);
    const QString typed = m_sheet->words();
    const bool own = isBlank(typed) || typed == m_open.original;
    if (own ? !stands.isEmpty() : stands != typed) {
        m_showing = true;
        m_sheet->setWords(stands.isEmpty() ? m_open.original : stands);
        m_showing = false;
    }
}

void LetterWords::follow()
{
    if (isOpen())
        placeSheet();
}

LetterWords::Step LetterWords::chosenStep() const
{
    const print::Passage *passage = m_view.chosenPassage();
    if (!passage || !m_view.canChange(m_view.chosen()))
        return {};
    const QString original = passage->original.isEmpty() ? passage->text : passage->original;
    const QString words = wordsAt(passage->from.objectId, original);
    return {passage->from.objectId, original, words, words};
}

void LetterWords::begin()
{
    if (isOpen())
        close();
    m_open = chosenStep();
    if (m_open.original.isEmpty())
        return;
    m_showing = true;
    m_sheet->begin(m_open.before.isEmpty() ? m_open.original : m_open.before, m_open.original);
    m_showing = false;
    m_view.setChanging(true);
    showSheet();
    // And again when its words are laid out in lines, which makes it taller.
    QMetaObject::invokeMethod(this, &LetterWords::showSheet, Qt::QueuedConnection);
    Q_EMIT laidOut();
}

void LetterWords::placeSheet()
{
    if (!isOpen())
        return;
    const QRectF area = m_view.rectOf(m_view.chosen());
    m_sheet->placeAt(area.isEmpty() ? QRectF(m_sheet->geometry()) : area);
}

void LetterWords::showSheet()
{
    placeSheet();
    if (isOpen())
        m_view.bringIntoSight(m_sheet->geometry());
}

void LetterWords::onEdited()
{
    if (!m_showing && isOpen())
        write(m_open.about, m_open.original, m_sheet->words());
}

void LetterWords::note(const Step &step)
{
    if (step.before == step.after)
        return;
    m_done << QVector<Step>{step};
    m_undone.clear();
}

void LetterWords::close()
{
    if (!isOpen())
        return;
    Step step = m_open;
    step.after = wordsAt(step.about, step.original);
    note(step);
    hideSheet();
}

void LetterWords::hideSheet()
{
    const bool hadFocus = m_sheet->isAncestorOf(m_sheet->window()->focusWidget());
    m_sheet->hide();
    m_view.setChanging(false);
    if (hadFocus)
        m_view.setFocus(Qt::OtherFocusReason);
    Q_EMIT laidOut();
}

void LetterWords::keep()
{
    if (!isBlank(m_sheet->words()))
        close();
}

void LetterWords::cancel()
{
    write(m_open.about, m_open.original, m_open.before);
    hideSheet();
}

void LetterWords::putBack()
{
    Step step = isOpen() ? m_open : chosenStep();
    if (step.original.isEmpty())
        return;
    step.after.clear();
    hideSheet();
    write(step.about, step.original, {});
    note(step);
}

void LetterWords::undo()
{
    if (m_done.isEmpty() || m_session.isReadOnly())
        return;
    const QVector<Step> steps = m_done.takeLast();
    for (const Step &step : steps)
        write(step.about, step.original, step.before);
    m_undone << steps;
}

void LetterWords::redo()
{
    if (m_undone.isEmpty() || m_session.isReadOnly())
        return;
    const QVector<Step> steps = m_undone.takeLast();
    for (const Step &step : steps)
        write(step.about, step.original, step.after);
    m_done << steps;
}

bool LetterWords::goTo(const QString &changeId)
{
    const law::LetterChange *change = casework::findLetterChange(m_session.draft(), changeId);
    return change && m_view.chooseWords(change->about, change->original);
}

void LetterWords::useForChosen(const QString &changeId)
{
    const law::LetterChange *found = casework::findLetterChange(m_session.draft(), changeId);
    Step to = chosenStep();
    if (!found || to.original.isEmpty())
        return;
    const law::LetterChange change = *found;
    to.after = change.words;
    m_done << QVector<Step>{{change.about, change.original, change.words, {}}, to};
    m_undone.clear();
    m_session.edit(
        [&](law::Case &matter) { casework::moveLetterChange(matter, changeId, to.about, to.original); });
}

void LetterWords::letGo(const QString &changeId)
{
    const law::LetterChange *found = casework::findLetterChange(m_session.draft(), changeId);
    if (!found)
        return;
    const law::LetterChange change = *found;
    note({change.about, change.original, change.words, {}});
    m_session.edit([&](law::Case &matter) { casework::removeLetterChange(matter, changeId); });
    m_view.setFocus(Qt::OtherFocusReason); // where Ctrl+Z brings it back
}

} // namespace cpoise::ui
