// SPDX-License-Identifier: GPL-3.0-or-later
// Searches as people type them, beside a LIKE scan of the same texts for the same words, C API.
#include <QCoreApplication>

#include "tests/bench/support/plain_sqlite.h"
#include "tests/bench/support/texts.h"
#include "tests/bench/support/workspaces.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
/// One to three words: mostly rare ones, as a person who looks for a case types, now and then a common one.
QStringList wordsToFind(Words &words)
{
    QStringList all{Words::ofRank(words.rank(200, 20'000))};
    for (int more = words.rank(0, 3); more > 0; --more)
        all << Words::ofRank(words.rank(1, 100) < 20 ? words.rank(20, 200) : words.rank(200, 5'000));
    return all;
}

qsizetype found(casework::CaseReader &reader, const QString &typed)
{
    casework::ListQuery query;
    query.search = typed;
    const auto ids = reader.ids(query);
    if (!ids)
        giveUp(ids.error().detail);
    return ids->size();
}

class Scan
{
public:
    explicit Scan(const QString &database) : m_sqlite(database)
    {
        m_sqlite.execute("PRAGMA cache_size=-65536");
    }
    int found(const QStringList &words)
    {
        QByteArray sql = "SELECT row_id FROM search_text WHERE 1";
        for (qsizetype i = 1; i <= words.size(); ++i)
            sql += " AND (summary || ' ' || request || ' ' || arguments || ' ' || decision) LIKE ?" +
                   QByteArray::number(i);
        PlainStatement read(m_sqlite, sql);
        for (qsizetype i = 0; i < words.size(); ++i)
            read.bind(int(i) + 1, QByteArray('%' + words[i].toUtf8() + '%'));
        int rows = 0;
        while (read.next())
            ++rows;
        return rows;
    }

private:
    PlainSqlite m_sqlite;
};

void printWith(const QString &what, const Samples &ours, const Samples &theirs)
{
    report({what + u", 95 of 100 within"_s, ours.at(0.95), u"LIKE scan of the same texts"_s, theirs.at(0.95),
            u"ms"_s, u"G7"_s, 0.25});
    report({what + u", median"_s, ours.median(), u"LIKE scan of the same texts"_s, theirs.median()});
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Plan plan = planFrom(QCoreApplication::arguments());
    const QString workspace = casesWorkspace(plan);
    const auto office = openOffice(workspace);
    Scan scan(databaseOf(workspace));
    Words words(7);
    Samples ours, theirs;
    for (int i = 0; i < plan.size(40, 5); ++i) {
        const QStringList typed = wordsToFind(words);
        theirs.add(msOf([&] { scan.found(typed); }));
        ours.add(msOf([&] { found(office->workspace().reader(), typed.join(u' ')); }));
    }
    printWith(u"Search of %1 cases"_s.arg(caseCount(plan)), ours, theirs);
    return 0;
}
