// SPDX-License-Identifier: GPL-3.0-or-later
// A program that saves, migrates, backs up or restores until it is killed, or kills itself at a given file
// operation. Every save that was acknowledged is told on standard output.
//
//   storage_saving_child FOLDER MIGRATIONS VERB [ARGUMENT] [--die-at N] [--seed S]
#include <chrono>
#include <csignal>
#include <cstdio>
#include <unistd.h>

#include <QCoreApplication>
#include <QRandomGenerator>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
// after windows.h
#include <fcntl.h>
#endif

#include "storage/workspace_options.h"
#include "tests/storage/support/engine.h"
#include "tests/storage/support/file_layer.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;

namespace
{
/// As a kill from outside would: nothing is tidied up.
void endAtOnce()
{
#ifdef Q_OS_WIN
    constexpr UINT asQProcessKills = 0xf291;
    TerminateProcess(GetCurrentProcess(), asQProcessKills);
#else
    ::raise(SIGKILL);
#endif
}

/// Kills the process at the n-th operation that changes a file.
class DeadlyLayer final : public test::FileLayer
{
public:
    explicit DeadlyLayer(int dieAt) : FileLayer("cpoise-deadly"), m_left(dieAt) {}
    int before(const test::FileCall &call) override
    {
        if (call.writes() && --m_left == 0)
            endAtOnce();
        return 0;
    }

private:
    int m_left;
};

/// In one piece, so that the other end of the pipe has it whole or not at all.
void tell(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
        endAtOnce();
}

struct Saving {
    Workspace &workspace;
    QRandomGenerator random;
    casework::Actor actor{u"child"_s, {}};
    QVector<casework::CaseRecord> cases = {};

    QString word() { return u"w"_s + QString::number(random.generate()); }

    void takeUp()
    {
        casework::ListQuery query;
        query.sortBy = casework::SortBy::Received;
        query.descending = true;
        const auto ids = test::must(workspace.reader().ids(query));
        for (const casework::CaseRow &row :
             test::must(workspace.reader().rows(ids.first(qMin<qsizetype>(ids.size(), 8)))))
            cases << test::must(workspace.reader().open(row.id));
    }

    void create()
    {
        casework::NewCase given;
        given.record.content = test::completeCase();
        given.record.content.reference = word();
        given.record.content.summary = word();
        cases << test::must(workspace.writer().create(given, actor));
        tell(u"case "_s + cases.last().id + u" 1 "_s + cases.last().content.summary);
    }

    void revise()
    {
        casework::CaseRecord &record = cases[random.bounded(int(cases.size()))];
        record.content.summary = word();
        record.content.requestText = (word() + u' ').repeated(1 + int(random.bounded(300)));
        record = test::must(workspace.writer().revise(record, actor));
        tell(u"case "_s + record.id + u' ' + QString::number(record.revision) + u' ' +
             record.content.summary);
    }

    void draft()
    {
        const casework::CaseRecord &record = cases.at(random.bounded(int(cases.size())));
        casework::Draft draft{record.id, u"typist"_s, record.revision, QDateTime::currentDateTimeUtc(),
                              record.content};
        draft.content.summary = QString::number(std::chrono::system_clock::now().time_since_epoch().count());
        test::must(workspace.writer().saveDraft(draft));
        tell(u"draft "_s + record.id + u' ' + draft.content.summary);
    }

    void go()
    {
        takeUp();
        while (true) {
            const int choice = int(random.bounded(10));
            if (cases.isEmpty() || choice == 0)
                create();
            else if (choice < 6)
                revise();
            else
                draft();
        }
    }
};

int argumentAfter(const QStringList &arguments, const QString &name)
{
    const qsizetype at = arguments.indexOf(name);
    return at < 0 ? 0 : arguments.value(at + 1).toInt();
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
#ifdef Q_OS_WIN
    _setmode(STDOUT_FILENO, _O_BINARY);
#endif
    const QStringList arguments = app.arguments();
    DeadlyLayer layer(argumentAfter(arguments, u"--die-at"_s));
    WorkspaceOptions options;
    options.fileLayer = layer.name();
    options.migrations = arguments.value(2);
    const SystemClock clock;
    const auto workspace =
        test::must(openWorkspace(arguments.value(1), Access::ReadWrite, clock, u"child"_s, options));
    tell(u"open"_s);
    const QString verb = arguments.value(3);
    if (verb == u"save"_s)
        Saving{*workspace, QRandomGenerator(quint32(argumentAfter(arguments, u"--seed"_s)))}.go();
    while (verb == u"backup"_s)
        tell(test::must(workspace->upkeep().backup(arguments.value(4), {})));
    while (verb == u"restore"_s)
        tell(test::must(workspace->upkeep().restore(arguments.value(4), {})));
    return 0;
}
