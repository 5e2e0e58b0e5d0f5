// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/pages_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWindow>

#include "ui/review/pages_view.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// One passage of the letter. Valid as long as the view shows the documents that it was made for.
class AccessiblePassage final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessiblePassage(PagesView *view, PagesView::Place place)
        : m_view(view), m_place(place), m_edition(view->edition())
    {
    }

    bool isValid() const override { return m_view && m_view->edition() == m_edition; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return isValid() ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text which) const override
    {
        if (!isValid())
            return {};
        if (which == QAccessible::Name)
            return passage().text;
        return which == QAccessible::Description ? description() : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        const QRect here = isValid() ? m_view->rectOf(m_place).toAlignedRect() : QRect();
        return here.isNull() ? here : QRect(m_view->mapToGlobal(here.topLeft()), here.size());
    }
    QAccessible::Role role() const override
    {
        switch (passage().kind) {
        case letter::BlockKind::Heading:
            return QAccessible::Heading;
        case letter::BlockKind::List:
            return QAccessible::ListItem;
        default:
            return QAccessible::Paragraph;
        }
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.readOnly = true;
        state.focusable = true;
        state.selectable = true;
        state.selected = isValid() && m_view->chosen() == m_place;
        state.focused = state.selected && m_view->hasFocus();
        state.offscreen = isValid() && !m_view->visibleRegion().intersects(localRect());
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override
    {
        QStringList names;
        if (isValid() && passage().from.field != law::Field::None)
            names << pressAction();
        if (isValid() && m_view->canChange(m_place))
            names << changeAction();
        return names << setFocusAction();
    }
    QString localizedActionName(const QString &name) const override
    {
        if (name == pressAction())
            return PagesView::tr("Go to where it comes from");
        return name == changeAction() ? PagesView::tr("Change words")
                                      : QAccessibleActionInterface::localizedActionName(name);
    }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == pressAction())
            m_view->goToSource(m_place);
        else if (name == changeAction())
            m_view->change(m_place);
        else if (name == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->choose(m_place);
        }
    }
    QStringList keyBindingsForAction(const QString &name) const override
    {
        return name == changeAction() ? QStringList{u"F2"_s} : QStringList();
    }

    PagesView::Place place() const { return m_place; }

private:
    static QString changeAction() { return u"ChangeWords"_s; }
    const print::Passage &passage() const
    {
        static const print::Passage none;
        return isValid() ? m_view->passage(m_place) : none;
    }
    QRect localRect() const { return m_view->rectOf(m_place).toAlignedRect(); }
    QString description() const
    {
        QStringList words;
        if (passage().kind == letter::BlockKind::Heading)
            words << PagesView::tr("Level ") + QString::number(passage().level);
        if (!passage().original.isEmpty())
            words << PagesView::tr("Changed. The letter’s own words: ") + passage().original;
        return words.join(u". "_s);
    }

    QPointer<PagesView> m_view;
    PagesView::Place m_place;
    int m_edition;
};

class AccessiblePages final : public QAccessibleWidget
{
public:
    explicit AccessiblePages(PagesView *view) : QAccessibleWidget(view, QAccessible::Document) {}
    ~AccessiblePages() override { forget(); }

    /// The passages, then the buttons and fields that stand over the pages.
    int childCount() const override { return passageCount() + QAccessibleWidget::childCount(); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= passageCount())
            return QAccessibleWidget::child(index - passageCount());
        if (m_edition != view()->edition())
            forget();
        m_edition = view()->edition();
        if (!m_children.contains(index)) {
            auto *made = new AccessiblePassage(view(), view()->readingOrder()[index]);
            m_children.insert(index, QAccessible::registerAccessibleInterface(made));
        }
        return QAccessible::accessibleInterface(m_children.value(index));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *passage = dynamic_cast<const AccessiblePassage *>(child);
        if (passage)
            return passage->isValid() ? int(view()->readingOrder().indexOf(passage->place())) : -1;
        const int widget = QAccessibleWidget::indexOfChild(child);
        return widget < 0 ? -1 : passageCount() + widget;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (QAccessibleInterface *widget = QAccessibleWidget::childAt(x, y))
            return widget;
        const QPointF point = view()->mapFromGlobal(QPoint(x, y));
        for (int i = 0; i < passageCount(); ++i) {
            if (view()->rectOf(view()->readingOrder()[i]).contains(point))
                return child(i);
        }
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        const int chosen = int(view()->readingOrder().indexOf(view()->chosen()));
        return view()->hasFocus() && chosen >= 0 ? child(chosen) : QAccessibleWidget::focusChild();
    }

private:
    PagesView *view() const { return qobject_cast<PagesView *>(object()); }
    int passageCount() const { return view() ? int(view()->readingOrder().size()) : 0; }
    void forget() const
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
        m_children.clear();
    }

    mutable QHash<int, QAccessible::Id> m_children; ///< made when first asked for
    mutable int m_edition = -1;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<PagesView *>(object);
    return view ? new AccessiblePages(view) : nullptr;
}
} // namespace

void giveAccessiblePages()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace cpoise::ui
