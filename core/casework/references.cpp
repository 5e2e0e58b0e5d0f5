// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include "base/text.h"
#include "casework/desks.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
enum class TokenKind { Literal, Number, ShortYear, LongYear, Part };

struct Token {
    TokenKind kind = TokenKind::Literal;
    QString literal;
    int width = 0; ///< of a padded number
};

const QRegularExpression &braces()
{
    static const QRegularExpression pattern(u"\\{([^{}]*)\\}"_s);
    return pattern;
}

std::optional<Token> tokenNamed(const QString &name)
{
    if (name == u"yy")
        return Token{TokenKind::ShortYear, {}, 0};
    if (name == u"yyyy")
        return Token{TokenKind::LongYear, {}, 0};
    if (name == u"part")
        return Token{TokenKind::Part, {}, 0};
    static const QRegularExpression number(u"^n([1-9]?)$"_s);
    const QRegularExpressionMatch match = number.match(name);
    if (match.hasMatch())
        return Token{TokenKind::Number, {}, match.captured(1).toInt()};
    return std::nullopt;
}

/// The pattern taken apart; unknown names in braces stay literal (patternFault() tells of them).
QVector<Token> tokensOf(const QString &pattern)
{
    QVector<Token> tokens;
    qsizetype from = 0;
    auto it = braces().globalMatch(pattern);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        const std::optional<Token> token = tokenNamed(match.captured(1));
        if (!token)
            continue;
        tokens.append({TokenKind::Literal, pattern.mid(from, match.capturedStart() - from), 0});
        tokens.append(*token);
        from = match.capturedEnd();
    }
    tokens.append({TokenKind::Literal, pattern.mid(from), 0});
    return tokens;
}

QString year(QDate on, TokenKind kind)
{
    const QString whole = QString::number(on.year()).rightJustified(4, u'0');
    return kind == TokenKind::ShortYear ? whole.right(2) : whole;
}

QString written(const QVector<Token> &tokens, QDate on, qint64 number)
{
    QString result;
    for (const Token &token : tokens) {
        switch (token.kind) {
        case TokenKind::Literal:
            result += token.literal;
            break;
        case TokenKind::Number:
            result += QString::number(number).rightJustified(token.width, u'0');
            break;
        case TokenKind::ShortYear:
        case TokenKind::LongYear:
            result += year(on, token.kind);
            break;
        case TokenKind::Part:
            result += u'A';
            break;
        }
    }
    return result;
}

/// What the folded key of a reference of this pattern and year looks like, with the number captured.
QRegularExpression keyPattern(const QVector<Token> &tokens, QDate on)
{
    QString expression;
    for (const Token &token : tokens) {
        switch (token.kind) {
        case TokenKind::Literal:
            for (const QChar c : token.literal.toLower()) {
                if (c.isLetterOrNumber())
                    expression += QRegularExpression::escape(QString(c));
            }
            break;
        case TokenKind::Number:
            expression += u"([0-9]{1,15})"_s;
            break;
        case TokenKind::ShortYear:
        case TokenKind::LongYear:
            expression += year(on, token.kind);
            break;
        case TokenKind::Part:
            expression += u"[a-z]?"_s;
            break;
        }
    }
    // A key has lost a leading "foi" before a digit.
    if (expression.startsWith(u"foi"))
        expression.replace(0, 3, u"(?:foi)?"_s);
    return QRegularExpression(u"^"_s + expression + u"$"_s);
}
} // namespace

QString nextReference(const ReferencePattern &pattern, QDate on, const QStringList &taken)
{
    if (!patternFault(pattern.pattern).isEmpty())
        return {};
    const QVector<Token> tokens = tokensOf(pattern.pattern);
    const QRegularExpression fits = keyPattern(tokens, on);
    QSet<QString> keys;
    qint64 highest = 0;
    for (const QString &reference : taken) {
        const QString key = referenceKey(reference);
        keys.insert(key);
        highest = std::max(highest, fits.match(key).captured(1).toLongLong());
    }
    QString next;
    do {
        next = written(tokens, on, ++highest);
    } while (keys.contains(referenceKey(next)));
    return next;
}

QString patternFault(const QString &pattern)
{
    if (isBlank(pattern))
        return u"Say how references are made, for example {n}{part}/{yy}."_s;
    int numbers = 0;
    auto it = braces().globalMatch(pattern);
    while (it.hasNext()) {
        const QString name = it.next().captured(1);
        const std::optional<Token> token = tokenNamed(name);
        if (!token)
            return u"The pattern has an unknown part: {"_s + name + u"}."_s;
        numbers += token->kind == TokenKind::Number;
    }
    QString rest = pattern;
    rest.remove(braces());
    if (rest.contains(u'{') || rest.contains(u'}'))
        return u"A curly bracket of the pattern has no partner."_s;
    if (numbers != 1)
        return u"The pattern needs the number {n} once."_s;
    if (pattern.size() > 60)
        return u"Keep the pattern under 60 characters."_s;
    return {};
}

ReferencePattern patternOn(const QVector<ReferencePattern> &patterns, QDate on)
{
    ReferencePattern best{u"{n}{part}/{yy}"_s, {}};
    for (const ReferencePattern &pattern : patterns) {
        if (pattern.from <= on && (!best.from.isValid() || pattern.from >= best.from))
            best = pattern;
    }
    return best;
}

QString patternsToJson(const QVector<ReferencePattern> &patterns)
{
    QJsonArray array;
    for (const ReferencePattern &pattern : patterns)
        array.append(
            QJsonObject{{u"from"_s, pattern.from.toString(Qt::ISODate)}, {u"pattern"_s, pattern.pattern}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<QVector<ReferencePattern>> patternsFromJson(const QString &json)
{
    if (json.isEmpty())
        return QVector<ReferencePattern>{};
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray())
        return fail(ErrorCode::Invalid, u"reference-pattern: not a list"_s);
    QVector<ReferencePattern> patterns;
    for (const QJsonValue &value : document.array()) {
        const QString pattern = value[u"pattern"].toString();
        const QDate from = QDate::fromString(value[u"from"].toString(), Qt::ISODate);
        if (!patternFault(pattern).isEmpty() || !from.isValid())
            return fail(ErrorCode::Invalid, u"reference-pattern: a pattern or its date is not valid"_s);
        patterns.append({pattern, from});
    }
    return patterns;
}

} // namespace cpoise::casework
