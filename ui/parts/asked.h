// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace cpoise::ui
{

class PlainLabel;

/// One thing asked: the question in plain words, beneath it the law's term and a sentence of help, then the
/// field. The question is the field's buddy, so that its mnemonic leads there.
class Asked : public QWidget
{
    Q_OBJECT
public:
    Asked(const QString &question, const QString &help, QWidget *field, QWidget *parent = nullptr);
    QWidget *field() const { return m_field; }
    void setHelp(const QString &help);

private:
    void showNotice(const QString &words);

    QWidget *m_field;
    PlainLabel *m_help;
    PlainLabel *m_notice = nullptr;
};

} // namespace cpoise::ui
