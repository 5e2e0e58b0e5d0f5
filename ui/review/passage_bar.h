// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/sheet.h"

class QPushButton;

namespace cpoise::ui
{

/// What can be done with the chosen passage of a letter, beside it.
class PassageBar : public Sheet
{
    Q_OBJECT
public:
    explicit PassageBar(QWidget *parent);
    /// Whether its words come from a field that one can go to.
    void setHasSource(bool has);

Q_SIGNALS:
    void changeWanted();
    void sourceWanted();

private:
    QPushButton *m_source;
};

} // namespace cpoise::ui
