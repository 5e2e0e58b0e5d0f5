// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QPointer>
#include <QVector>

#include "ui/parts/sheet.h"

class QVBoxLayout;

namespace cpoise::ui
{

/// What has to be put right before a form can be saved, at its top: each line leads to its field.
class FaultSummary : public Sheet
{
    Q_OBJECT
public:
    struct Fault {
        QString words;
        QWidget *field = nullptr;      ///< gets the focus; nullptr: nowhere to go
        std::function<void()> go = {}; ///< goes to the field, where it has to be brought to the front first
    };
    explicit FaultSummary(QWidget *parent = nullptr);
    /// Empty hides it; otherwise it is shown and the first field gets the focus.
    void show(const QVector<Fault> &faults);
    QStringList words() const { return m_words; }

private:
    void tie(const QVector<Fault> &faults);

    QVBoxLayout *m_lines;
    QStringList m_words;
    QVector<std::pair<QPointer<QWidget>, QString>> m_tied; ///< fields with a fault, and their own help
};

} // namespace cpoise::ui
