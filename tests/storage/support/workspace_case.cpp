// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/support/workspace_case.h"

#include <filesystem>

#include <QFile>
#include <sqlite3.h>

#include "tests/storage/support/power_session.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
struct CloseDatabase {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};
using Bare = std::unique_ptr<sqlite3, CloseDatabase>;

Bare openBare(const QString &path)
{
    sqlite3 *raw = nullptr;
    const int code =
        sqlite3_open_v2(path.toUtf8().constData(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code != SQLITE_OK)
        qFatal("cannot open: %s", sqlite3_errstr(code));
    return Bare(raw);
}

int addRow(void *text, int count, char **values, char **)
{
    for (int i = 0; i < count; ++i)
        *static_cast<QByteArray *>(text) += QByteArray(values[i] ? values[i] : "NULL") + '|';
    *static_cast<QByteArray *>(text) += '\n';
    return 0;
}
} // namespace

WorkspaceCase::WorkspaceCase() : m_folder(quickFolderTemplate()) {}

Result<std::unique_ptr<storage::Workspace>> WorkspaceCase::open(storage::Access access)
{
    return storage::openWorkspace(path(), access, clock, u"mvale"_s, options);
}

void WorkspaceCase::giveSecondName(const QString &path, const QString &second)
{
    std::error_code error;
    std::filesystem::create_hard_link(path.toStdU16String(), second.toStdU16String(), error);
    if (error)
        qFatal("no second name: %s", error.message().c_str());
}

casework::NewCase numberedCase(int number)
{
    casework::NewCase made;
    made.record.content = completeCase();
    made.record.content.reference = QString::number(number) + u"/26"_s;
    made.record.content.summary = u"Case number "_s + QString::number(number);
    made.record.officerId = number % 2 ? u"person-1"_s : QString();
    made.record.due = QDate(2026, 11, 30);
    if (number % 3 == 0)
        made.applicant = {u"Robin Ash"_s, u"2 Mill Lane"_s, u"robin@example.org"_s};
    return made;
}

void WorkspaceCase::fill(int cases)
{
    const auto workspace = opened();
    int i = 0;
    must(workspace->writer().createMany(
        [&](casework::NewCase &next) {
            next = numberedCase(i);
            return i++ < cases;
        },
        {}, {}));
}

QByteArray WorkspaceCase::bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void WorkspaceCase::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void WorkspaceCase::runSql(const QString &path, const QByteArray &sql)
{
    const Bare bare = openBare(path);
    char *problem = nullptr;
    if (sqlite3_exec(bare.get(), sql.constData(), nullptr, nullptr, &problem) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), problem);
}

void WorkspaceCase::tamper(const QString &path, const QByteArray &sql)
{
    QByteArray drops, makes;
    const Bare bare = openBare(path);
    const auto collect = [](void *text, int, char **values, char **) {
        *static_cast<QByteArray *>(text) += QByteArray(values[0]) + ";\n";
        return 0;
    };
    sqlite3_exec(bare.get(), "SELECT 'DROP TRIGGER ' || name FROM sqlite_schema WHERE type = 'trigger'",
                 collect, &drops, nullptr);
    sqlite3_exec(bare.get(), "SELECT sql FROM sqlite_schema WHERE type = 'trigger'", collect, &makes,
                 nullptr);
    runSql(path, drops + sql + ";\n" + makes);
}

QByteArray WorkspaceCase::dump(const QString &path)
{
    QByteArray text;
    const Bare bare = openBare(path);
    for (const char *sql :
         {"SELECT type, name, sql FROM sqlite_schema ORDER BY name", "PRAGMA user_version",
          "SELECT * FROM officer", "SELECT * FROM cases",
          "SELECT sequence, at, kind, actor, case_row, revision, note, hex(commitment), "
          "hex(previous), hex(hash) FROM journal",
          "SELECT entry, hex(salt), hex(digest), content FROM version",
          "SELECT case_row, entry, hex(salt), name, address, email FROM applicant", "SELECT * FROM draft",
          "SELECT entry, case_row, hex(salt), revision, file_name, hex(sha256), is_draft, at, hex(basis), "
          "making FROM letter",
          "SELECT hex(sha256), content FROM basis", "SELECT name, entry, hex(salt), value FROM setting",
          "SELECT * FROM search_text"}) {
        char *problem = nullptr;
        if (sqlite3_exec(bare.get(), sql, addRow, &text, &problem) != SQLITE_OK)
            text += QByteArray("failed: ") + problem + '\n';
        sqlite3_free(problem);
    }
    return text;
}

namespace
{
int addLine(void *text, int, char **values, char **)
{
    *static_cast<QByteArray *>(text) += QByteArray(values[0]) + '\n';
    return 0;
}

QByteArray linesOf(sqlite3 *database, const QByteArray &sql)
{
    QByteArray lines;
    if (sqlite3_exec(database, sql.constData(), addLine, &lines, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(database));
    return lines;
}

/// Contents as the text that they are, so that people can read the file.
QByteArray insertsInto(sqlite3 *database, const QByteArray &table)
{
    const QByteArray columns =
        linesOf(database, "SELECT group_concat(CASE name WHEN 'content' THEN '''CAST('' || "
                          "quote(cast(content AS TEXT)) || '' AS BLOB)''' ELSE 'quote(' || name || ')' END, "
                          "' || '', '' || ') FROM pragma_table_info('" +
                              table + "')")
            .trimmed();
    return linesOf(database,
                   "SELECT 'INSERT INTO " + table + " VALUES (' || " + columns + " || ');' FROM " + table);
}
} // namespace

QByteArray WorkspaceCase::asSql(const QString &path)
{
    const Bare bare = openBare(path);
    QByteArray text = linesOf(bare.get(), "SELECT sql || ';' FROM sqlite_schema WHERE type = 'table' AND "
                                          "name NOT LIKE 'search_index_%'");
    for (const char *table : {"migration", "officer", "journal", "version", "cases", "applicant", "draft",
                              "basis", "letter", "setting", "search_text"})
        text += insertsInto(bare.get(), table);
    text += "INSERT INTO search_index (search_index) VALUES ('rebuild');\n";
    text += linesOf(bare.get(), "SELECT sql || ';' FROM sqlite_schema WHERE type IN ('index', 'trigger') "
                                "AND sql IS NOT NULL");
    text += "PRAGMA application_id=" + linesOf(bare.get(), "PRAGMA application_id").trimmed() + ";\n";
    text += "PRAGMA user_version=" + linesOf(bare.get(), "PRAGMA user_version").trimmed() + ";\n";
    return "-- SPDX-License-Identifier: GPL-3.0-or-later\nBEGIN;\n" + text + "COMMIT;\n";
}

} // namespace cpoise::test
