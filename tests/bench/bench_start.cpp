// SPDX-License-Identifier: GPL-3.0-or-later
// Start to a list that can be used: the whole process, beside an empty Qt window and beside LibreOffice with
// the same rows as a spreadsheet; and the memory of a list, beside a model of items.
#include <QCoreApplication>
#include <QDir>

#include "tests/bench/support/office_peer.h"
#include "tests/bench/support/workspaces.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
ChildRun child(const QStringList &arguments)
{
    const ChildRun run = runChild(QCoreApplication::applicationDirPath() + u"/bench_child"_s, arguments);
    if (run.exitCode != 0)
        giveUp(u"bench_child failed: "_s + arguments.join(u' '));
    return run;
}

double megabytes(const ChildRun &run)
{
    return run.output.trimmed().toDouble();
}

QString csvOf(const Plan &plan, const QString &workspace)
{
    const QString path = plan.path(u"rows.csv"_s);
    const auto office = openOffice(workspace);
    casework::CaseReader &reader = office->workspace().reader();
    const auto ids = reader.ids({});
    const auto rows = reader.rows(*ids);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        giveUp(u"no room for the rows"_s);
    for (const casework::CaseRow &row : *rows)
        file.write(QStringList{row.reference, row.summary, QString::number(int(row.stage)), row.provisions,
                               row.received.toString(Qt::ISODate), row.due.toString(Qt::ISODate), row.officer}
                       .join(u';')
                       .toUtf8() +
                   '\n');
    return path;
}

void beside(const Plan &plan, const QString &workspace, int rows)
{
    Samples ours, empty, spreadsheet;
    const OfficePeer office(plan);
    const QString sheet = office.isThere() ? office.converted(csvOf(plan, workspace), u"xlsx"_s) : QString();
    for (int i = 0; i < plan.rounds(9); ++i) {
        empty.add(child({u"empty"_s}).msToSay);
        ours.add(child({u"list"_s, workspace}).msToSay);
        if (office.isThere() && i < 3)
            spreadsheet.add(office.msToConvert(sheet, u"csv"_s));
    }
    const QString what = u"Start to a usable list of %1 cases"_s.arg(rows);
    report({what, ours.median(), u"an empty Qt window"_s, empty.median()});
    Line line{what,
              ours.median(),
              u"LibreOffice headless, the same rows as .xlsx read in and written as .csv"_s,
              spreadsheet.median(),
              u"ms"_s,
              u"G1"_s,
              0.05};
    office.isThere() ? report(line) : reportAlone(line, u"not installed"_s);
}

void memoryOf(const Plan &plan, int rows)
{
    const double nothing = megabytes(child({u"list"_s, listWorkspace(plan, 1)}));
    const double ours = megabytes(child({u"list"_s, listWorkspace(plan, rows)}));
    const double emptyItems = megabytes(child({u"items"_s, u"1"_s}));
    const double items = megabytes(child({u"items"_s, QString::number(rows)}));
    const QString model = u"QStandardItemModel"_s;
    report({u"Memory that %1 rows add"_s.arg(rows), ours - nothing, model, items - emptyItems, u"MB"_s,
            u"G2"_s, 0.025});
    report({u"Memory of the whole program with %1 rows, at its highest"_s.arg(rows), ours,
            model + u" in a bare table"_s, items, u"MB"_s});
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Plan plan = planFrom(QCoreApplication::arguments());
    const int rows = plan.size(100'000, 300);
    beside(plan, listWorkspace(plan, rows), rows);
    memoryOf(plan, plan.size(1'000'000, 1'000));
    return 0;
}
