// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolling and jumping in a million rows, to the moment when every row in sight is there and painted, beside
// one frame of a 60 Hz screen.
#include <random>

#include <QApplication>
#include <QScrollBar>

#include "tests/bench/support/window.h"
#include "tests/bench/support/workspaces.h"
#include "ui/cases/case_table.h"
#include "ui/cases/list_page.h"
#include "ui/shell/pages.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
constexpr double frameMs = 1000.0 / 60;

void printFor(const QString &what, const Samples &times)
{
    report({what + u", 99 of 100 within"_s, times.at(0.99), u"one frame at 60 Hz"_s, frameMs, u"ms"_s,
            u"G3"_s, 1});
    report({what + u", median"_s, times.median(), u"one frame at 60 Hz"_s, frameMs});
}
} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const Plan plan = planFrom(QApplication::arguments());
    const int rows = plan.size(1'000'000, 1'000);
    Window window(listWorkspace(plan, rows));
    ListWatch watch(window.window());
    watch.waitForRows();
    QScrollBar *bar = window.window().pages().list()->table()->verticalScrollBar();
    std::mt19937 random(1);
    Samples jumps, steps;
    for (int i = 0; i < plan.size(500, 20); ++i) {
        // Not where it stands already: nothing would be painted.
        const int jump =
            (bar->value() + 1 + int(random() % quint32(bar->maximum() - 100))) % (bar->maximum() - 50);
        jumps.add(msOf([&] {
            bar->setValue(jump);
            watch.waitForRows();
        }));
        for (int step = 0; step < 4; ++step)
            steps.add(msOf([&] {
                bar->setValue(bar->value() + 3);
                watch.waitForRows();
            }));
    }
    const QString list = u" in %1 rows"_s.arg(rows);
    printFor(u"A jump anywhere"_s + list, jumps);
    printFor(u"A turn of the wheel"_s + list, steps);
    return 0;
}
