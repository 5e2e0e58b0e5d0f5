// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QVBoxLayout;

namespace cpoise::ui
{

class ScrollPage;

/// The guide inside the window: its pages at the left, one page of headings, text and pictures at the right.
/// Our own words only; shown by labels, never as rich text.
class GuidePage : public QWidget
{
    Q_OBJECT
public:
    explicit GuidePage(QWidget *parent = nullptr);
    void open(const QString &topic);
    QString topic() const { return m_topic; }

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void showPicture(QVBoxLayout *column, const QString &line);

    QListWidget *m_topics;
    ScrollPage *m_page;
    QString m_topic;
};

} // namespace cpoise::ui
