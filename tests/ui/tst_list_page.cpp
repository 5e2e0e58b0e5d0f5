// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include "tests/ui/window.h"
#include "ui/cases/case_filters.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_page.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using test::Window;
using ui::CaseListModel;

namespace
{
QStringList references(const Window &w)
{
    QStringList found;
    const CaseListModel *model = w.pages().list()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        found << model->index(row, CaseListModel::Reference).data().toString();
    return found;
}

QString referenceInHand(const Window &w)
{
    const QModelIndex current = w.pages().list()->table()->currentIndex();
    return current.siblingAtColumn(CaseListModel::Reference).data().toString();
}

void searchFor(const Window &w, const QString &words)
{
    auto *field = w.find<QLineEdit>(u"search"_s);
    field->setFocus();
    field->clear();
    QTest::keyClicks(field, words);
}
} // namespace

/// The work list in its window.
class ListPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filtersHoldWhatTheyCount()
    {
        Window w;
        for (const ui::Filter filter :
             {ui::Filter::Mine, ui::Filter::DueSoon, ui::Filter::Late, ui::Filter::Waiting,
              ui::Filter::Review, ui::Filter::Open, ui::Filter::All}) {
            auto *filters = w.pages().list()->filters();
            filters->setFilter(filter);
            const QString said = filters->currentItem()->data(Qt::AccessibleTextRole).toString();
            QVERIFY(said.startsWith(ui::filterName(filter)));
            QCOMPARE(said.section(u", "_s, 1).toInt(), w.pages().list()->model()->rowCount());
        }
        QCOMPARE(w.pages().list()->model()->rowCount(), 14);
    }

    void sortsByEveryColumnAndFromTheMenu()
    {
        Window w;
        w.pages().list()->filters()->setFilter(ui::Filter::All);
        QHeaderView *header = w.pages().list()->table()->horizontalHeader();
        QSet<QStringList> orders;
        for (QAction *action : w.pages().list()->table()->sortActions()) {
            if (!action->data().isValid())
                continue;
            action->trigger();
            QCOMPARE(header->sortIndicatorSection(), action->data().toInt());
            QVERIFY(action->isChecked());
            orders << references(w);
        }
        QVERIFY(orders.size() >= 4);
        w.pages().list()->table()->sortActions().first()->trigger();
        const QStringList up = references(w);
        w.pages().list()->table()->sortActions().last()->trigger();
        QStringList down = references(w);
        std::reverse(down.begin(), down.end());
        QCOMPARE(down, up);
    }

    void searchFindsWhatWasJustSaved()
    {
        Window w;
        w.pages().showNewRequest();
        w.find<QLineEdit>(u"summary"_s)->setFocus();
        QTest::keyClicks(w.find<QWidget>(u"summary"_s), u"Heron counts on the estuary"_s);
        w.find<QWidget>(u"requestText"_s)->setFocus();
        QTest::keyClicks(w.find<QWidget>(u"requestText"_s), u"How many herons were counted?"_s);
        const QString reference = w.find<QLineEdit>(u"reference"_s)->text();
        QTest::mouseClick(w.find<QPushButton>(u"saveRequest"_s), Qt::LeftButton);
        QTRY_COMPARE(w.pages().currentWidget(), w.pages().casePage());
        searchFor(w, u"heron"_s);
        QCOMPARE(w.pages().currentWidget(), w.pages().list());
        QTRY_COMPARE(references(w), QStringList{reference});
        searchFor(w, u"foi "_s + reference.toLower().replace(u'/', u'_'));
        QTRY_COMPARE(references(w), QStringList{reference});
        QTest::keyClick(w.find<QWidget>(u"search"_s), Qt::Key_Escape);
        QTRY_VERIFY(references(w).size() > 10);
        QVERIFY(w.pages().list()->table()->hasFocus());
        QCOMPARE(referenceInHand(w), reference); // the one that was last in hand
    }

    void aNewRequestIsInHandInTheList()
    {
        Window w;
        w.pages().showNewRequest();
        const QString reference = w.find<QLineEdit>(u"reference"_s)->text();
        w.find<QWidget>(u"requestText"_s)->setFocus();
        QTest::keyClicks(w.find<QWidget>(u"requestText"_s), u"How many boats?"_s);
        QTest::mouseClick(w.find<QPushButton>(u"saveRequest"_s), Qt::LeftButton);
        QTRY_COMPARE(w.pages().currentWidget(), w.pages().casePage());
        QTest::keyClick(w.window.get(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(w.pages().currentWidget(), w.pages().list());
        QTRY_COMPARE(referenceInHand(w), reference);
        QVERIFY(references(w).contains(reference)); // it is my work
    }

    void typingJumps()
    {
        Window w;
        w.pages().list()->table()->setFocus();
        QTest::keyClicks(w.pages().list()->table(), u"104/26"_s);
        QTRY_COMPARE(referenceInHand(w), u"104/26"_s);
    }

    void enterOpensAndComesBack()
    {
        Window w;
        w.pages().list()->table()->setFocus();
        const QString reference = referenceInHand(w);
        QTest::keyClick(w.pages().list()->table(), Qt::Key_Return);
        QCOMPARE(w.pages().currentWidget(), w.pages().wizard());
        QTRY_VERIFY(w.window->windowTitle().startsWith(reference));
        QTest::keyClick(w.window.get(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(w.pages().currentWidget(), w.pages().list());
        QCOMPARE(referenceInHand(w), reference);
        QCOMPARE(w.window->windowTitle(), u"Work list – Counterpoise"_s);
        QVERIFY(w.pages().list()->table()->hasFocus());
    }

    void nothingFoundSaysWhatToDo()
    {
        Window w;
        searchFor(w, u"zebra"_s);
        QTRY_VERIFY(w.find<QLabel>(u"nothingHere"_s));
        QVERIFY(w.words(u"nothingHere"_s).contains(u"any spelling"_s));
        QVERIFY(!w.find<QPushButton>(u"peekOpen"_s)->isEnabled());
        QVERIFY(!w.action(u"openCase"_s)->isEnabled());
        searchFor(w, {});
        QTRY_VERIFY(!w.find<QLabel>(u"nothingHere"_s));
    }

    void anEmptyWorkspaceOffersThreeThings()
    {
        Window w(false);
        QTRY_VERIFY(w.find<QPushButton>(u"emptyNew"_s));
        QVERIFY(w.find<QPushButton>(u"emptyRead"_s));
        QVERIFY(w.find<QPushButton>(u"emptySample"_s));
        QTRY_COMPARE(QApplication::focusWidget(), w.find<QPushButton>(u"emptyNew"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(w.find<QLineEdit>(u"reference"_s));
    }

    void whatCannotBeReadIsSaid()
    {
        Window w;
        w.office.memory.store.failNext(ErrorCode::Busy, u"ids"_s);
        w.action(u"refresh"_s)->trigger();
        QCOMPARE(w.words(u"statusWords"_s), u"The case store is busy."_s);
    }

    void columnsWidthsAndSortAreRemembered()
    {
        Window w;
        auto *table = w.pages().list()->table();
        table->columnActions().at(CaseListModel::Provisions)->setChecked(false);
        table->horizontalHeader()->resizeSection(CaseListModel::Due, 180);
        table->sortByColumn(CaseListModel::Reference, Qt::DescendingOrder);
        const QStringList before = references(w);
        QVERIFY(w.window->close());
        w.start();
        table = w.pages().list()->table();
        QVERIFY(table->isColumnHidden(CaseListModel::Provisions));
        QCOMPARE(table->columnWidth(CaseListModel::Due), 180);
        QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), int(CaseListModel::Reference));
        QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QVERIFY(table->sortActions().first()->isChecked());
        QVERIFY(table->sortActions().last()->isChecked());
        QCOMPARE(references(w), before);
    }

    void aRowHasAMenu()
    {
        Window w;
        const QList<QAction *> actions = w.pages().list()->table()->actions();
        QVERIFY(actions.contains(w.action(u"openCase"_s)));
        QVERIFY(actions.contains(w.action(u"exportCase"_s)));
    }
};

QTEST_MAIN(ListPageTest)
#include "tst_list_page.moc"
