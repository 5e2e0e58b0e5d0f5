// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "casework/set_parts.h"

class QCheckBox;
class QPushButton;

namespace cpoise::ui
{

class PlainLabel;

/// A set that is to be written: what is in it, and whether as one archive.
struct SetOrder {
    casework::SetWish wish;
    bool zip = false;
    bool namedIsKnown = false; ///< the person was told that the web page says who asked, and wants it so
};

/// On the letter's page: whether all that goes out is written as one set, and what is in it. The choices fold
/// away, so that in a small window the letter has the room.
class SetOptions final : public QWidget
{
    Q_OBJECT
public:
    explicit SetOptions(QWidget *parent);

    /// Nothing: only the letter is to be written.
    std::optional<SetOrder> order() const;
    /// Whether the schedule is a document of its own.
    bool hasSchedule() const;
    /// Whether the letter carries the decision for machines.
    bool hasRecord() const;
    void fold();

Q_SIGNALS:
    void changed();
    /// Other documents go out than before.
    void documentsChanged();

private:
    QCheckBox *box(const QString &words, const QString &name);
    QLayout *buildHead();
    void buildEnclosures();
    void addEnclosures();
    void setEnclosures(const QStringList &paths);
    void onWanted(bool wanted);
    void setOpen(bool open);

    QCheckBox *m_wanted = nullptr;
    QPushButton *m_choose = nullptr;
    QWidget *m_rest = nullptr;
    QCheckBox *m_schedule = nullptr;
    QCheckBox *m_largePrint = nullptr;
    QCheckBox *m_webPage = nullptr;
    QCheckBox *m_message = nullptr;
    QCheckBox *m_record = nullptr;
    QCheckBox *m_zip = nullptr;
    QPushButton *m_none = nullptr;
    PlainLabel *m_enclosed = nullptr;
    QStringList m_enclosures;
};

/// What to look at in a set; empty: nothing.
QString setFaultWords(const QVector<casework::SetFault> &faults);

} // namespace cpoise::ui
