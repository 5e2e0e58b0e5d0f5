// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/save_key.h"

#include <QPushButton>
#include <QShortcut>

namespace cpoise::ui
{

void saveByKey(QPushButton *save, QWidget *page)
{
    auto *key = new QShortcut(QKeySequence::Save, page);
    save->setToolTip(key->key().toString(QKeySequence::NativeText)); // where it can be found
    key->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(key, &QShortcut::activated, save, &QPushButton::click);
}

} // namespace cpoise::ui
