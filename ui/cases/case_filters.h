// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include "casework/desks.h"

namespace cpoise::ui
{

enum class Filter { Mine, DueSoon, Late, Waiting, Review, Open, All };

QString filterName(Filter filter);
/// What a filter asks for; the counts of ListCounts count the same.
casework::ListQuery queryFor(Filter filter, const casework::Office &office);

/// The filters at the left, each with how many cases it holds.
class CaseFilters : public QListWidget
{
    Q_OBJECT
public:
    explicit CaseFilters(QWidget *parent = nullptr);

    Filter filter() const;
    void setFilter(Filter filter);
    void setCounts(const casework::ListCounts &counts);
    /// Nobody's own work is known: "My work" is not offered.
    void setOfficerKnown(bool known);

Q_SIGNALS:
    void filterChosen(cpoise::ui::Filter filter);
};

} // namespace cpoise::ui
