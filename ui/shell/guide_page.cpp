// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guide_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "resources/resources.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/sheet.h"
#include "ui/shell/guide_topics.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{

constexpr int pictureWidth = 640;
constexpr int sideWidth = 276; ///< the longest title

/// "![what it shows](name.png)" taken apart; empty when the line is something else.
struct Picture {
    QString shows;
    QString file;
};
Picture pictureIn(const QString &line)
{
    if (!line.startsWith(u"!["_s))
        return {};
    return {line.section(u']', 0, 0).mid(2), line.section(u'(', 1).section(u')', 0, 0)};
}

/// As wide as there is room for, and never larger than it was made.
class ShownPage final : public PlainLabel
{
public:
    explicit ShownPage(const QPixmap &page)
        : m_page(page.scaledToWidth(pictureWidth, Qt::SmoothTransformation))
    {
        setFrameShape(QFrame::StyledPanel); // where it ends, on a page of the same colour
        setPixmap(m_page);
        setScaledContents(true);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize minimumSizeHint() const override { return {sideWidth, heightForWidth(sideWidth)}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const int edges = 2 * frameWidth();
        const int shown = std::min(width - edges, m_page.width());
        return edges + shown * m_page.height() / m_page.width();
    }

private:
    QPixmap m_page;
};

} // namespace

GuidePage::GuidePage(QWidget *parent)
    : QWidget(parent), m_topics(new QListWidget), m_page(new ScrollPage(pictureWidth + 2 * space::page))
{
    setObjectName(u"guidePage"_s);
    m_topics->setObjectName(u"guideTopics"_s);
    m_topics->setAccessibleName(u"Pages of the guide"_s);
    m_topics->setFrameShape(QFrame::NoFrame);
    m_topics->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_topics->viewport()->setAutoFillBackground(false);
    for (const GuideTopic &topic : guideTopics()) {
        auto *item = new QListWidgetItem(topic.title, m_topics);
        item->setData(Qt::UserRole, topic.name);
        item->setSizeHint({0, rowHeight});
    }
    auto *back = new QPushButton(u"&Back to work"_s);
    back->setObjectName(u"closeGuide"_s);
    connect(back, &QPushButton::clicked, this, &GuidePage::closed);
    connect(m_topics, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item && item->data(Qt::UserRole).toString() != m_topic) {
            m_topic = item->data(Qt::UserRole).toString();
            fill();
        }
    });
    auto *side = new Sheet(Sheet::Side);
    side->setFixedWidth(sideWidth);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(space::medium, space::wide, space::medium, space::wide);
    sideLayout->addWidget(new PlainLabel(u"Guide"_s, TextSize::Heading));
    sideLayout->addWidget(m_topics, 1);
    sideLayout->addWidget(back);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addWidget(m_page, 1);
}

void GuidePage::open(const QString &topic)
{
    m_topic = topic;
    for (int row = 0; row < m_topics->count(); ++row) {
        if (m_topics->item(row)->data(Qt::UserRole).toString() == topic)
            m_topics->setCurrentRow(row);
    }
    fill();
    m_topics->setFocus();
}

void GuidePage::fill()
{
    QVBoxLayout *column = m_page->column();
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QString text = QString::fromUtf8(resources::bytes(u"guide/"_s + m_topic + u".md"_s));
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u"## "_s))
            column->addWidget(new PlainLabel(line.mid(3), TextSize::Heading));
        else if (line.startsWith(u"# "_s))
            column->addWidget(new PlainLabel(line.mid(2), TextSize::Title));
        else if (line.startsWith(u"!["_s))
            showPicture(column, line);
        else
            column->addWidget((new PlainLabel(line))->wrapped());
    }
    column->addStretch(1);
}

void GuidePage::showPicture(QVBoxLayout *column, const QString &line)
{
    const Picture picture = pictureIn(line);
    QPixmap pixmap;
    if (!pixmap.loadFromData(resources::bytes(u"guide/"_s + picture.file)))
        return; // a guide without this picture still reads well
    auto *label = new ShownPage(pixmap);
    label->setAccessibleName(picture.shows);
    column->addWidget(label, 0, Qt::AlignLeft);
    column->addWidget(new PlainLabel(picture.shows, TextSize::Small, Tone::Quiet));
}

void GuidePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace cpoise::ui
