// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search.h"

#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
constexpr int mostWords = 32;
constexpr int longestWord = 64;

std::optional<SearchText> searchTextInForce(SqliteConnection &connection, qint64 caseRow)
{
    Statement old(connection,
                  u"SELECT summary, request, arguments, decision FROM search_text WHERE row_id = ?"_s);
    old.run(caseRow);
    if (!old.next())
        return std::nullopt;
    return SearchText{old.text(0), old.text(1), old.text(2), old.text(3)};
}

void index(SqliteConnection &connection, qint64 caseRow, const SearchText &text)
{
    Statement add(connection, u"INSERT INTO search_index (rowid, summary, request, arguments, decision) "
                              "VALUES (?, ?, ?, ?, ?)"_s);
    add.run(caseRow, text.summary, text.request, text.arguments, text.decision);
}

/// External content: FTS5 must be told the very words that it indexed.
void takeFromIndex(SqliteConnection &connection, qint64 caseRow, const SearchText &text)
{
    Statement take(connection, u"INSERT INTO search_index (search_index, rowid, summary, request, arguments, "
                               "decision) VALUES ('delete', ?, ?, ?, ?, ?)"_s);
    take.run(caseRow, text.summary, text.request, text.arguments, text.decision);
}

/// True for what the tokenizer makes words of: letters, numbers, private use.
bool holdsWord(const QString &text)
{
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse)
            return true;
    }
    return false;
}

QStringList wordsOf(const QString &typed)
{
    QStringList words;
    for (const QString &part : cleaned(typed).simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QString word = part.left(longestWord);
        if (words.size() < mostWords && holdsWord(word))
            words << word;
    }
    return words;
}

QString quoted(QString word)
{
    return u'"' + word.replace(u'"', u"\"\""_s) + u'"';
}
/// A transaction that is never committed: FTS5 writes a page even when it only checks, and a commit would
/// have to wait for everybody who reads.
class Undone
{
public:
    explicit Undone(SqliteConnection &connection) : m_connection(connection)
    {
        // At once for writing: SQLite does not wait for a lock when a transaction that has read begins to
        // write.
        m_connection.execute(u"BEGIN IMMEDIATE"_s);
    }
    ~Undone()
    {
        try {
            if (m_connection.isInTransaction())
                m_connection.execute(u"ROLLBACK"_s);
        } catch (const Failure &failure) {
            log::room("storage")->error("{}", failure.error.detail.toStdString());
        }
    }
    Undone(const Undone &) = delete;
    Undone &operator=(const Undone &) = delete;

private:
    SqliteConnection &m_connection;
};
} // namespace

void addToSearch(SqliteConnection &connection, qint64 caseRow, const SearchText &text)
{
    Statement keep(connection, u"INSERT INTO search_text (row_id, summary, request, arguments, decision) "
                               "VALUES (?, ?, ?, ?, ?)"_s);
    keep.run(caseRow, text.summary, text.request, text.arguments, text.decision);
    index(connection, caseRow, text);
}

void changeInSearch(SqliteConnection &connection, qint64 caseRow, const SearchText &text)
{
    const std::optional<SearchText> old = searchTextInForce(connection, caseRow);
    if (!old) {
        addToSearch(connection, caseRow, text);
        return;
    }
    if (*old == text)
        return;
    takeFromIndex(connection, caseRow, *old);
    Statement change(connection,
                     u"UPDATE search_text SET summary = ?, request = ?, arguments = ?, decision = ? "
                     "WHERE row_id = ?"_s);
    change.run(text.summary, text.request, text.arguments, text.decision, caseRow);
    index(connection, caseRow, text);
}

QString searchExpression(const QString &typed)
{
    QStringList words = wordsOf(typed);
    if (words.isEmpty())
        return {};
    for (QString &word : words)
        word = quoted(word);
    return words.join(u' ') + u'*';
}

KeyRange referenceRange(const QString &typed)
{
    const QString key = referenceKey(typed.left(longestWord));
    if (key.isEmpty())
        return {};
    return {key, key + QChar(0xFFFD)};
}

void checkSearchIndex(SqliteConnection &connection, bool againstTexts)
{
    try {
        const Undone undone(connection);
        Statement check(connection,
                        u"INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', ?)"_s);
        check.run(int(againstTexts));
    } catch (const Failure &failure) {
        const ErrorCode code = failure.error.code;
        if (code == ErrorCode::Cancelled || code == ErrorCode::Busy || code == ErrorCode::OutOfMemory)
            throw;
        raise(ErrorCode::Corrupt, u"the search index does not fit the texts: "_s + failure.error.detail);
    }
}

} // namespace cpoise::storage
