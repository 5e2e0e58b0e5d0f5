// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/progress_panel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/parts/bar.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

class ProgressPanel::Row final : public QWidget
{
public:
    Row(const QString &title, std::shared_ptr<Progress> shared) : progress(std::move(shared))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(space::wide, space::small, space::wide, space::small);
        layout->setSpacing(space::medium);
        m_sign = new IconLabel(u"hourglass"_s, Tone::Accent);
        m_words = new ElidedLabel(title);
        m_bar = new Bar;
        m_bar->setObjectName(u"progressBar"_s);
        m_bar->setAccessibleName(title);
        m_bar->setRange(0, 1000);
        m_bar->setFixedWidth(200);
        m_button = new QPushButton(u"Cancel"_s);
        m_button->setObjectName(u"progressButton"_s);
        m_button->setAccessibleName(u"Cancel: "_s + title);
        layout->addWidget(m_sign);
        layout->addWidget(m_words, 1);
        layout->addWidget(m_bar);
        layout->addWidget(m_button);
        QObject::connect(m_button, &QPushButton::clicked, this, [this] { pressed(); });
    }

    void refresh()
    {
        const qint64 total = progress->total();
        m_bar->setValue(total > 0 ? int(1000 * std::min(progress->done(), total) / total) : 0);
    }

    void end(const QString &words, Tone tone)
    {
        ended = true;
        m_bar->hide();
        m_sign->setIcon(signOf(tone).isEmpty() ? u"info"_s : signOf(tone), tone);
        m_words->setWholeText(words);
        m_words->setObjectName(u"progressOutcome"_s);
        m_button->setText(u"Close"_s);
        m_button->setAccessibleName(u"Close: "_s + words);
        m_button->setEnabled(true);
    }

    std::shared_ptr<Progress> progress;
    bool ended = false;

private:
    void pressed()
    {
        if (ended) {
            QWidget *panel = parentWidget();
            setParent(nullptr);
            deleteLater();
            panel->setVisible(!panel->findChildren<QWidget *>(Qt::FindDirectChildrenOnly).isEmpty());
            return;
        }
        progress->cancel();
        m_button->setEnabled(false);
        m_button->setText(u"Stopping"_s);
    }

    IconLabel *m_sign;
    ElidedLabel *m_words;
    Bar *m_bar;
    QPushButton *m_button;
};

ProgressPanel::ProgressPanel(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &ProgressPanel::refresh);
    hide();
}

std::shared_ptr<Progress> ProgressPanel::begin(const QString &title)
{
    auto progress = std::make_shared<Progress>();
    m_rows->addWidget(new Row(title, progress));
    m_timer.start();
    show();
    return progress;
}

ProgressPanel::Row *ProgressPanel::rowOf(const std::shared_ptr<Progress> &progress) const
{
    const auto children = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (auto *row = dynamic_cast<Row *>(child); row && row->progress == progress)
            return row;
    }
    return nullptr;
}

void ProgressPanel::end(const std::shared_ptr<Progress> &progress, const QString &words, Tone tone)
{
    if (Row *row = rowOf(progress))
        row->end(words, tone);
    if (!isWorking())
        m_timer.stop();
}

bool ProgressPanel::isWorking() const
{
    const auto children = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (const auto *row = dynamic_cast<Row *>(child); row && !row->ended)
            return true;
    }
    return false;
}

void ProgressPanel::refresh()
{
    const auto children = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (auto *row = dynamic_cast<Row *>(child); row && !row->ended)
            row->refresh();
    }
}

} // namespace cpoise::ui
