// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_start starts and waits for; each says, as soon as it is painted, how much memory it took:
// `empty` a Qt window, `list WORKSPACE` our window with its list, `items ROWS` a table of QStandardItems.
#include <cstdio>

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
/// What bench_start waits for; the program then ends in order (a workspace that is cut off is checked at its
/// next start).
void say(double megabytes)
{
    std::printf("%.3f\n", megabytes);
    std::fflush(stdout);
}

void showEmpty()
{
    QWidget window;
    window.resize(1366, 768);
    window.show();
    waitForPaint(window);
    say(memory().peak);
}

void showList(const QString &workspace)
{
    Window window(workspace);
    ListWatch watch(window.window());
    watch.waitForRows();
    say(memory().peak);
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
    say(memory().peak);
}
} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const QString what = words.value(1);
    if (what == u"empty"_s)
        showEmpty();
    else if (what == u"list"_s)
        showList(words.value(2));
    else if (what == u"items"_s)
        showItems(words.value(2).toInt());
    else
        giveUp(u"say empty, list or items"_s);
    return 0;
}
