// SPDX-License-Identifier: GPL-3.0-or-later
// 100,000 cases from case files of 1,000, beside bare inserts of the very rows that come of them (their
// hashes made already) into a database with the same tables, keys, triggers and settings.
#include <QDir>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/threaded_office.h"
#include "casework/import_desk.h"
#include "exchange/case_file.h"
#include "resources/resources.h"
#include "tests/bench/support/row_copy.h"
#include "tests/bench/support/texts.h"
#include "tests/bench/support/workspaces.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
/// Cases first to first + count as one case file.
QByteArray caseFile(int first, int count)
{
    QByteArray bytes = "[";
    for (int n = first; n < first + count; ++n) {
        const casework::NewCase item = inventedCase(n);
        if (n > first)
            bytes += ",";
        bytes += exchange::write({item.record, item.applicant});
    }
    return bytes + "]";
}

/// The floor: one transaction a file, as the import has.
class BareInserts
{
public:
    BareInserts(const QString &source, const QString &target) : m_from(source), m_to(target)
    {
        m_to.execute("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                     "PRAGMA recursive_triggers=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; "
                     "PRAGMA cache_size=-65536");
        add("journal", "sequence,at,kind,actor,case_row,revision,note,commitment,previous,hash");
        add("version", "entry,salt,digest,content");
        add("cases", "row_id,id,revision,entry,reference,reference_key,reference_order,summary,summary_order,"
                     "stage,provisions,provisions_order,received,due,officer");
        m_tables.push_back(std::make_unique<RowCopy>(m_from, m_to, "search_text",
                                                     "row_id,summary,request,arguments,decision",
                                                     std::vector<QByteArray>{"search_text", "search_index"}));
        add("applicant", "case_row,entry,salt,name,address,email");
        take(); // what an empty workspace holds is in both
    }
    void take()
    {
        for (const auto &table : m_tables)
            table->take();
    }
    /// Each file has as many rows in a table as any other.
    void put(std::size_t files)
    {
        for (std::size_t file = 0; file < files; ++file) {
            m_to.execute("BEGIN IMMEDIATE");
            for (const auto &table : m_tables)
                table->put(file, files);
            m_to.execute("COMMIT");
        }
    }

private:
    void add(const QByteArray &table, const QByteArray &columns)
    {
        m_tables.push_back(
            std::make_unique<RowCopy>(m_from, m_to, table, columns, std::vector<QByteArray>{table}));
    }

    PlainSqlite m_from, m_to;
    std::vector<std::unique_ptr<RowCopy>> m_tables;
};

/// As the window takes files over: with its threads, the next one with the desk while one is being stored.
void importFiles(app::ThreadedOffice &office, const QList<QByteArray> &files, int casesInFile)
{
    casework::ImportDesk desk(office.office(), office.formats());
    QList<QFuture<Result<casework::ImportReport>>> underWay{desk.importCaseFile(files.first())};
    for (qsizetype next = 1; !underWay.isEmpty(); ++next) {
        if (next < files.size())
            underWay << desk.importCaseFile(files[next]);
        const auto report = underWay.takeFirst().result();
        if (!report || report->stored != casesInFile)
            giveUp(u"a case file was not taken over whole"_s);
    }
}

std::unique_ptr<app::ThreadedOffice> openThreaded(const QString &folder, const Clock &clock)
{
    auto office = app::ThreadedOffice::open(folder, resources::fontFolder(), clock);
    if (!office)
        giveUp(office.error().detail);
    return std::move(*office);
}
} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const Plan plan = planFrom(QCoreApplication::arguments());
    const QString folder = plan.path(u"cases.new"_s), bare = plan.path(u"bare.db"_s);
    for (const QString &old : {folder, plan.path(u"cases"_s)})
        QDir(old).removeRecursively();
    QFile::remove(bare);
    openOffice(folder).reset();
    if (!QFile::copy(databaseOf(folder), bare))
        giveUp(u"no copy of the empty workspace"_s);

    const int cases = caseCount(plan), inFile = plan.size(1000, 100), filesAtOnce = plan.size(20, 3);
    const SystemClock clock;
    double ours = 0, theirs = 0;
    {
        const auto office = openThreaded(folder, clock);
        BareInserts inserts(databaseOf(folder), bare);
        for (int first = 0; first < cases; first += filesAtOnce * inFile) {
            QList<QByteArray> files;
            for (int file = 0; file < filesAtOnce; ++file)
                files << caseFile(first + file * inFile, inFile);
            ours += msOf([&] { importFiles(*office, files, inFile); });
            inserts.take();
            theirs += msOf([&] { inserts.put(std::size_t(filesAtOnce)); });
        }
    }
    QFile::remove(bare);
    QDir().rename(folder, plan.path(u"cases"_s));
    report({u"Import of %1 cases from case files"_s.arg(cases), ours / 1000,
            u"bare inserts of the same rows, C API"_s, theirs / 1000, u"s"_s, u"G4"_s, 1.5});
    return 0;
}
