// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a case: out of the store beside a bare read of its bytes, and on the screen beside an empty window.
#include <QApplication>

#include "tests/bench/support/plain_sqlite.h"
#include "tests/bench/support/window.h"
#include "tests/bench/support/workspaces.h"
#include "ui/shell/pages.h"
#include "ui/wizard/wizard_body.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
QString idOf(casework::CaseReader &reader, int n)
{
    const auto id = reader.findReference(QString::number(1000 + n) + u"/26"_s);
    if (!id)
        giveUp(id.error().detail);
    return *id;
}

void fromStore(const QString &workspace, const QStringList &ids)
{
    const auto office = openOffice(workspace);
    PlainSqlite sqlite(databaseOf(workspace));
    PlainStatement bare(sqlite,
                        "SELECT c.revision, v.content FROM cases c JOIN version v ON v.entry = c.entry "
                        "WHERE c.id = ?");
    Samples ours, theirs;
    for (const QString &id : ids) {
        theirs.add(msOf([&] {
            bare.bind(1, id.toUtf8());
            bare.run();
        }));
        ours.add(msOf([&] {
            if (!office->workspace().reader().open(id))
                giveUp(u"a case does not open"_s);
        }));
    }
    report({u"A case out of the store, as values"_s, ours.median(), u"bare read of its bytes, C API"_s,
            theirs.median()});
}

void openInWizard(ui::Pages &pages, const QString &id)
{
    bool open = false;
    QObject::connect(
        pages.wizard(), &ui::WizardPage::opened, &pages, [&open] { open = true; }, Qt::SingleShotConnection);
    pages.showDecision(id);
    while (!open)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    pages.wizard()->body()->repaint();
}

void onScreen(const QString &workspace, const QStringList &ids)
{
    Window window(workspace);
    ListWatch(window.window()).waitForRows();
    ui::Pages &pages = window.window().pages();
    Samples ours, empty;
    for (const QString &id : ids) {
        empty.add(msOf([] {
            QWidget bare;
            bare.resize(1366, 768);
            bare.show();
            waitForPaint(bare);
        }));
        ours.add(msOf([&] { openInWizard(pages, id); }));
        pages.showList();
    }
    report({u"A case on the screen, from the list to its decision"_s, ours.median(),
            u"an empty Qt window in the same process"_s, empty.median()});
}
} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const Plan plan = planFrom(QApplication::arguments());
    const QString workspace = casesWorkspace(plan);
    QStringList ids;
    {
        const auto office = openOffice(workspace);
        for (int i = 0; i < plan.size(60, 3); ++i)
            ids << idOf(office->workspace().reader(), (i * 1'543 + 1) % caseCount(plan));
    }
    fromStore(workspace, ids);
    onScreen(workspace, ids);
    return 0;
}
