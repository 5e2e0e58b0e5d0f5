// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_start starts and waits for; each ends as soon as it is painted and says how much memory it took:
// `empty` a Qt window, `list WORKSPACE` our window with its list, `items ROWS` a table of QStandardItems.
#include <cstdio>
#include <cstdlib>

#include <QApplication>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

#include "tests/bench/support/measuring.h"
#include "tests/bench/support/window.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
[[noreturn]] void end(double megabytes)
{
    std::printf("%.3f\n", megabytes);
    std::fflush(stdout);
    std::_Exit(0);
}

void showEmpty()
{
    QWidget window;
    window.resize(1366, 768);
    window.show();
    waitForPaint(window);
    end(memory().peak);
}

void showList(const QString &workspace)
{
    Window window(workspace);
    ListWatch watch(window.window());
    watch.waitForRows();
    end(memory().peak);
}

/// The same columns as our list.
void showItems(int rows)
{
    QTableView table;
    QStandardItemModel model(rows, 7);
    for (int row = 0; row < rows; ++row) {
        const QString number = QString::number(row);
        const QStringList texts{
            number + u"/26"_s, u"Records of the "_s + number + u" inspections of the year"_s,
            u"Deciding"_s,     u"s31(1)(a)"_s,
            u"30 Nov 2026"_s,  u"5 days left"_s,
            u"Morgan Vale"_s};
        for (int column = 0; column < 7; ++column)
            model.setItem(row, column, new QStandardItem(texts.at(column)));
    }
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.setModel(&model);
    table.resize(1366, 768);
    table.show();
    waitForPaint(*table.viewport());
    end(memory().peak);
}
} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const QString what = words.value(1);
    if (what == u"empty"_s)
        showEmpty();
    if (what == u"list"_s)
        showList(words.value(2));
    if (what == u"items"_s)
        showItems(words.value(2).toInt());
    giveUp(u"say empty, list or items"_s);
}
