// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "law/catalogue.h"

class QLineEdit;
class QListWidget;

namespace cpoise::ui
{

/// Finds a provision by its number or by words of its title; Enter or a double click takes it.
class ProvisionPicker : public QWidget
{
    Q_OBJECT
public:
    ProvisionPicker(const law::Catalogue &catalogue, law::Regime regime, QWidget *parent = nullptr);
    QLineEdit *search() const { return m_search; }

Q_SIGNALS:
    void picked(const QString &provisionId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void pick();

    QVector<const law::Provision *> m_provisions;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace cpoise::ui
