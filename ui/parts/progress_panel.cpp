// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/progress_panel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/parts/bar.h"
#include "ui/parts/files.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

class ProgressPanel::Row final : public QWidget
{
public:
    Row(const QString &title, std::function<void()> cancel)
        : sign(new IconLabel(u"hourglass"_s, Tone::Accent)), words(new ElidedLabel(title)),
          outcome(new PlainLabel), bar(new Bar), button(new QPushButton(u"Cancel"_s)),
          m_cancel(std::move(cancel))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(space::wide, space::small, space::wide, space::small);
        layout->setSpacing(space::medium);
        outcome->setObjectName(u"progressOutcome"_s);
        outcome->wrapped()->selectable();
        outcome->hide();
        bar->setObjectName(u"progressBar"_s);
        bar->setAccessibleName(title);
        bar->setFixedWidth(200);
        button->setObjectName(u"progressButton"_s);
        button->setAccessibleName(u"Cancel: "_s + title);
        layout->addWidget(sign);
        layout->addWidget(words, 1);
        layout->addWidget(outcome, 1);
        layout->addWidget(bar);
        layout->addWidget(button);
    }

    void stop()
    {
        m_cancel();
        button->setEnabled(false);
        button->setText(u"Stopping"_s);
    }

    void end(const Outcome &came)
    {
        ended = true;
        bar->hide();
        const QString icon = signOf(came.tone);
        sign->setIcon(icon.isEmpty() ? u"info"_s : icon, came.tone);
        words->hide();
        outcome->setText(visibleLine(came.words)); // whole, however long: it may say what to do
        outcome->show();
        button->setText(u"Close"_s);
        button->setAccessibleName(u"Close: "_s + came.words);
        button->setEnabled(true);
        if (!came.file.isEmpty())
            offerFolder(came.file);
    }

    IconLabel *sign;
    ElidedLabel *words;
    PlainLabel *outcome;
    Bar *bar;
    QPushButton *button;
    bool ended = false;

private:
    void offerFolder(const QString &file)
    {
        auto *show = new QPushButton(u"Show in folder"_s);
        show->setObjectName(u"showInFolder"_s);
        auto *line = static_cast<QHBoxLayout *>(layout());
        line->insertWidget(line->count() - 1, show);
        connect(show, &QPushButton::clicked, this, [file] { showInFolder(file); });
    }

    std::function<void()> m_cancel;
};

ProgressPanel::ProgressPanel(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName(u"progressPanel"_s);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    hide();
}

QWidget *ProgressPanel::addRow(const QString &title, std::function<void()> cancel)
{
    auto *row = new Row(title, std::move(cancel));
    connect(row->button, &QPushButton::clicked, row,
            [this, row] { row->ended ? closeRow(row) : row->stop(); });
    m_rows->addWidget(row);
    ++m_working;
    show();
    return row;
}

void ProgressPanel::showProgress(QWidget *row, int value, int maximum)
{
    Bar *bar = static_cast<Row *>(row)->bar;
    bar->setRange(0, std::max(1, maximum));
    bar->setValue(value);
}

void ProgressPanel::endRow(QWidget *row, const Outcome &outcome)
{
    static_cast<Row *>(row)->end(outcome);
    --m_working;
    Q_EMIT workEnded();
}

void ProgressPanel::closeRow(QWidget *row)
{
    m_rows->removeWidget(row);
    row->hide();
    row->deleteLater();
    setVisible(m_rows->count() > 0);
}

void ProgressPanel::closeEnded()
{
    for (int i = m_rows->count() - 1; i >= 0; --i) {
        auto *row = static_cast<Row *>(m_rows->itemAt(i)->widget());
        if (row->ended)
            closeRow(row);
    }
}

} // namespace cpoise::ui
