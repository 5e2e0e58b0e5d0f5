// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

namespace cpoise::ui
{

class ElidedLabel;

/// Which workspace, how the saving stands, who one is.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    StatusLine(const QString &workspace, const QString &folder, QWidget *parent = nullptr);
    /// "All changes saved", or what the page in hand says.
    void say(const QString &words);
    void setCount(const QString &words);
    void setPerson(const QString &name);

private:
    ElidedLabel *m_workspace;
    ElidedLabel *m_count;
    ElidedLabel *m_words;
    ElidedLabel *m_person;
};

} // namespace cpoise::ui
