// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/passage_bar.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/parts/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

PassageBar::PassageBar(QWidget *parent) : Sheet(Sheet::Base, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::hair, space::hair, space::hair, space::hair);
    row->setSpacing(space::hair);
    auto *change = new QPushButton(icon(u"pencil"_s), tr("Change &words"), this);
    change->setObjectName(u"changeWords"_s);
    m_source = new QPushButton(tr("Go to where it c&omes from"), this);
    m_source->setObjectName(u"goToSource"_s);
    for (QPushButton *button : {change, m_source}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(change, &QPushButton::clicked, this, &PassageBar::changeWanted);
    connect(m_source, &QPushButton::clicked, this, &PassageBar::sourceWanted);
    hide();
}

void PassageBar::setHasSource(bool has)
{
    m_source->setVisible(has);
}

} // namespace cpoise::ui
