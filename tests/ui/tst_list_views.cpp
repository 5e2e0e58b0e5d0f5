// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "resources/resources.h"
#include "tests/ui/window.h"
#include "ui/cases/case_list_model.h"
#include "ui/shell/search_field.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using ui::Filter;

/// What a person looks at again and again is one click away, and still there tomorrow.
class ListViews : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Style::start(resources::fontFolder(), ui::Theme::Light); }

    void aViewBringsBackFilterWordsAndOrder()
    {
        test::Window w;
        QVERIFY(!w.find<QListWidget>(u"savedViews"_s));
        look(w, Filter::Waiting, u"section 31"_s, ui::CaseListModel::Reference, Qt::DescendingOrder);
        saveAs(w, u"Police cases"_s);
        auto *views = w.find<QListWidget>(u"savedViews"_s);
        QVERIFY(views);
        QCOMPARE(views->count(), 1);
        look(w, Filter::All, {}, ui::CaseListModel::Due, Qt::AscendingOrder);
        QCOMPARE(views->currentRow(), -1);
        QVERIFY(!w.action(u"removeView"_s)->isEnabled());
        QTest::mouseClick(views->viewport(), Qt::LeftButton, {},
                          views->visualItemRect(views->item(0)).center());
        QCOMPARE(w.pages().list()->filters()->filter(), Filter::Waiting);
        QCOMPARE(w.find<QLineEdit>(u"search"_s)->text(), u"section 31"_s);
        QCOMPARE(views->currentRow(), 0);
        const casework::ListQuery &query = w.pages().list()->model()->query();
        QCOMPARE(query.search, u"section 31"_s);
        QCOMPARE(query.sortBy, casework::SortBy::Reference);
        QVERIFY(query.descending);
    }

    /// The keyboard alone: the menu's keys, the name, arrows to the view, Delete.
    void byKeys()
    {
        test::Window w;
        look(w, Filter::Review, {}, ui::CaseListModel::Summary, Qt::AscendingOrder);
        saveAs(w, u"To review"_s);
        look(w, Filter::All, {}, ui::CaseListModel::Due, Qt::AscendingOrder);
        auto *views = w.find<QListWidget>(u"savedViews"_s);
        views->setFocus(Qt::TabFocusReason);
        QTest::keyClick(views, Qt::Key_Down);
        QCOMPARE(w.pages().list()->filters()->filter(), Filter::Review);
        QVERIFY(w.action(u"removeView"_s)->isEnabled());
        QTest::keyClick(views, Qt::Key_Delete);
        QVERIFY(!views->isVisible());
        QVERIFY(w.pages().list()->views()->views().isEmpty());
    }

    void theSameNameIsReplaced()
    {
        test::Window w;
        look(w, Filter::Late, {}, ui::CaseListModel::Due, Qt::AscendingOrder);
        saveAs(w, u"Mine"_s);
        look(w, Filter::Review, {}, ui::CaseListModel::Due, Qt::AscendingOrder);
        saveAs(w, u" mine "_s);
        QCOMPARE(w.pages().list()->views()->views().size(), 1);
        QCOMPARE(w.pages().list()->views()->views().first().filter, Filter::Review);
    }

    /// Kept when it is saved, not when the program ends well.
    void itIsThereAfterACrash()
    {
        test::Window w;
        look(w, Filter::Late, u"lamps"_s, ui::CaseListModel::Officer, Qt::DescendingOrder);
        saveAs(w, u"<b>Lamps</b> & %1"_s);
        const QVector<ui::SavedView> kept = w.pages().list()->views()->views();
        QSettings settings(w.folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        ui::SavedViews other;
        other.restore(settings);
        QCOMPARE(other.views(), kept);
        QCOMPARE(other.findChild<QListWidget *>()->item(0)->text(), u"<b>Lamps</b> & %1"_s);
    }

    void whatIsNoViewIsLeftOut()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        settings.setValue(
            u"views"_s,
            QVariantList{u"words"_s, QVariantMap{{u"name"_s, u"No filter"_s}},
                         QVariantMap{{u"name"_s, u"Odd"_s}, {u"filter"_s, 99}, {u"column"_s, 1}},
                         QVariantMap{{u"name"_s, u"Good"_s}, {u"filter"_s, 5}, {u"column"_s, 1}}});
        ui::SavedViews views;
        views.restore(settings);
        QCOMPARE(views.views().size(), 1);
        QCOMPARE(views.views().first().name, u"Good"_s);
    }

private:
    static void look(const test::Window &w, Filter filter, const QString &words, int column,
                     Qt::SortOrder order)
    {
        w.find<QLineEdit>(u"search"_s)->setText(words);
        w.pages().list()->filters()->setFilter(filter);
        w.pages().list()->table()->sortByColumn(column, order);
    }
    static void saveAs(const test::Window &w, const QString &name)
    {
        w.action(u"saveView"_s)->trigger();
        auto *edit = w.window->findChild<QLineEdit *>(u"lineQuestionEdit"_s);
        QVERIFY(edit);
        QTest::keyClicks(edit, name);
        QTest::keyClick(edit, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

QTEST_MAIN(ListViews)
#include "tst_list_views.moc"
