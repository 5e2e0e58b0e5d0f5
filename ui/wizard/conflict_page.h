// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

#include "casework/desks.h"

class QVBoxLayout;

namespace cpoise::ui
{

class ChoiceGroup;

/// Two people changed the same fields: each field with what the other saved and what was typed here, side by
/// side. Ours stays unless the officer chooses theirs; what only they changed is taken over and said.
class ConflictPage : public QWidget
{
    Q_OBJECT
public:
    ConflictPage(const law::Case &theirs, const casework::Merge &merge,
                 const casework::DecisionSession &session, QWidget *parent = nullptr);
    void focusFirst();

Q_SIGNALS:
    void settled(const cpoise::law::Case &content);

private:
    QWidget *comparison(const casework::FieldConflict &conflict);
    void addTaken(QVBoxLayout &column);
    void accept();

    law::Case m_theirs;
    casework::Merge m_merge;
    const casework::DecisionSession &m_session;
    QHash<QString, ChoiceGroup *> m_choices;
};

/// `content` with the values of `theirs` at these paths ("decision.grounds[id].why").
law::Case takeOver(const law::Case &content, const law::Case &theirs, const QStringList &paths);
/// A path in words: "Section 31(1)(a): who would use it".
QString pathWords(const QString &path, const law::Case &matter, const law::Catalogue &catalogue);

} // namespace cpoise::ui
