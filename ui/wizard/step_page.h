// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include "ui/parts/findings_panel.h"
#include "ui/parts/style.h"
#include "ui/wizard/binder.h"

class QVBoxLayout;

namespace cpoise::ui
{

class PlainLabel;

/// A page of the wizard: shows the draft of its session and passes edits on. It asks no other page and
/// touches no storage. A page says in shape() which rows the draft gives it, and lays itself out anew only
/// when that differs.
class StepPage : public QWidget
{
    Q_OBJECT
public:
    StepPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent = nullptr);

    law::StepKind step() const { return m_step; }
    /// Shows the draft as it stands.
    void refresh();
    /// Underlines what the findings mean.
    virtual void showFindings();
    /// Focus in the field that a place means, its words selected. False when the page has no such field.
    virtual bool goTo(const law::Where &where);
    virtual void focusFirst();
    /// What the reader at the right lists, and what it says when that is nothing.
    virtual QVector<law::Finding> findings() const { return session().findingsAt(m_step); }
    virtual QString wordsWithoutFindings() const { return tr("Nothing to look at in this step."); }
    /// What the catalogue gives to think of here, and what it is called.
    virtual QVector<FindingsPanel::Prompt> prompts() const { return {}; }
    virtual QString promptsTitle() const { return tr("To think of"); }
    /// Takes a prompt over into the draft.
    virtual void take(const QString &promptId) { Q_UNUSED(promptId) }
    /// Passes on what was typed and not yet passed on.
    virtual void flush() { m_binder->flush(); }
    /// A revision that was asked for is stored.
    virtual void onRevisionSaved() {}
    /// It could not be stored: a write failed, or somebody saved the same fields first.
    virtual void onNotSaved() {}

Q_SIGNALS:
    /// Another place has to be looked at (from a list of findings, from a letter's paragraph).
    void wanted(const cpoise::law::Where &where);
    void statusText(const QString &words);
    /// What was typed has to become a revision now.
    void revisionWanted();
    /// The page has new fields, or old ones in another order.
    void laidOut();

protected:
    /// What rows the draft gives the page: ids and whatever else decides its layout.
    virtual QStringList shape(const law::Case &matter) const = 0;
    virtual void build(QVBoxLayout &column) = 0;
    /// Wider than one column of text (the balance, the letter).
    virtual bool isWide() const { return false; }

    Binder &binder() { return *m_binder; }
    const law::Case &draft() const { return m_binder->draft(); }
    casework::DecisionSession &session() const { return m_binder->session(); }
    const law::Catalogue &catalogue() const { return session().book().catalogue; }
    /// The field to go to when the page has laid itself out anew (after an Add or a Remove).
    void focusNext(const QString &objectName) { m_focusNext = objectName; }
    law::Where where(law::Field field, const QString &objectId = {}) const
    {
        return {m_step, objectId, field, 0, 0};
    }
    QWidget *content() const { return m_content; }
    /// Rows no wider than text may be, in a page that is.
    QVBoxLayout *narrow(QVBoxLayout &column);

private:
    void rebuild();
    void restoreFocus(const QString &objectName);

    law::StepKind m_step;
    Binder *m_binder;
    QScrollArea *m_scroll;
    QWidget *m_content = nullptr;
    QStringList m_shape;
    bool m_built = false;
    QString m_focusNext;
};

} // namespace cpoise::ui
