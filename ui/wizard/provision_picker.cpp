// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/provision_picker.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/parts/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int shownRows = 6;

QString kindWords(const law::Provision &provision)
{
    switch (provision.kind) {
    case law::Kind::Absolute:
        return ProvisionPicker::tr("absolute");
    case law::Kind::Qualified:
        return ProvisionPicker::tr("with a public interest test");
    case law::Kind::Partly:
        return ProvisionPicker::tr("depends on the limb");
    case law::Kind::RequestGround:
        return ProvisionPicker::tr("refuses the request itself");
    case law::Kind::Unsettled:
        return ProvisionPicker::tr("unsettled");
    }
    return {};
}

QString rowWords(const law::Provision &provision)
{
    QString name = provision.provision;
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name + u"   "_s + provision.title + u"   \u00b7   "_s + kindWords(provision);
}

/// Rows of our height, or of two lines where the words need them.
class WholeRows final : public QStyledItemDelegate
{
public:
    explicit WholeRows(QListWidget *list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = m_list->viewport()->width();
        const QRect words = option.fontMetrics.boundingRect(QRect(0, 0, width - 2 * space::small, 1 << 16),
                                                            Qt::TextWordWrap, index.data().toString());
        return {width, std::max(rowHeight, words.height() + space::small)};
    }

private:
    const QListWidget *m_list;
};

/// A number finds the provisions that begin with it, "s31" and "31(1)" too; words are all looked for.
bool matches(const law::Provision &provision, const QString &search)
{
    QString number = search.toLower().remove(u' ');
    number.remove(u"section"_s);
    if (number.startsWith(u's'))
        number = number.mid(1);
    const QString whole = number.section(u'(', 0, 0);
    if (!whole.isEmpty() && whole.front().isDigit())
        return provision.id.mid(provision.id.indexOf(u's') + 1).startsWith(whole);
    const QString text = rowWords(provision);
    const QStringList words = search.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}
} // namespace

ProvisionPicker::ProvisionPicker(const law::Catalogue &catalogue, law::Regime regime, QWidget *parent)
    : QWidget(parent), m_provisions(catalogue.ofRegime(regime)), m_search(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    m_search->setObjectName(u"provisionSearch"_s);
    m_search->setAccessibleName(tr("Find an exemption"));
    m_search->setPlaceholderText(tr("A number or a word: 31, law enforcement, commercial"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"provisionList"_s);
    m_list->setAccessibleName(tr("Exemptions"));
    m_list->setTabKeyNavigation(false);
    m_list->setItemDelegate(new WholeRows(m_list));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *add = new QPushButton(tr("&Add this exemption"), this);
    add->setObjectName(u"addGround"_s);
    add->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(add, 0, Qt::AlignLeft);
    m_list->setFixedHeight(shownRows * rowHeight + space::small);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ProvisionPicker::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &ProvisionPicker::pick);
    connect(m_list, &QListWidget::itemActivated, this, &ProvisionPicker::pick);
    connect(add, &QPushButton::clicked, this, &ProvisionPicker::pick);
    filter();
}

void ProvisionPicker::filter()
{
    m_list->clear();
    for (const law::Provision *provision : m_provisions) {
        if (!matches(*provision, m_search->text()))
            continue;
        auto *item = new QListWidgetItem(rowWords(*provision), m_list);
        item->setData(Qt::UserRole, provision->id);
    }
    m_list->setCurrentRow(0);
}

void ProvisionPicker::pick()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        Q_EMIT picked(item->data(Qt::UserRole).toString());
}

/// Up and Down in the search field move in the list, so that number, arrow, Enter is all it takes.
bool ProvisionPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int by = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (by == 0)
        return QWidget::eventFilter(watched, event);
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, std::max(0, m_list->count() - 1)));
    return true;
}

} // namespace cpoise::ui
