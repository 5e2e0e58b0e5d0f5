// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/content.h"

#include <algorithm>
#include <utility>

#include <QJsonDocument>

#include "base/sha256.h"
#include "base/text.h"
#include "casework/case_json.h"
#include "casework/case_row.h"
#include "casework/case_words.h"
#include "storage/journal.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
constexpr int orderKeyLength = 60;
constexpr int digitsInOrder = 8;

QString isoDate(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

std::optional<qint64> julianDay(const QDate &date)
{
    return date.isValid() ? std::optional<qint64>(date.toJulianDay()) : std::nullopt;
}

QJsonObject jsonFrom(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        raise(ErrorCode::Corrupt, u"a stored content is not JSON: "_s + problem.errorString());
    return document.object();
}

law::Case caseFromObject(const QJsonObject &json)
{
    Result<law::Case> matter = casework::caseFromJson(json);
    if (!matter)
        raise(ErrorCode::Corrupt, u"a stored content is not a case: "_s + matter.error().detail);
    return std::move(*matter);
}

casework::Stage stageFrom(const QString &word)
{
    const std::optional<casework::Stage> stage = casework::valueFor<casework::Stage>(word);
    if (!stage)
        raise(ErrorCode::Corrupt, u"a stored content has no known stage"_s);
    return *stage;
}

QString digitsByValue(const QString &digits)
{
    return digits.size() >= digitsInOrder ? digits : digits.rightJustified(digitsInOrder, u'0');
}

QByteArray numberField(const std::optional<qint64> &number)
{
    return number ? QByteArray::number(*number) : QByteArray();
}

QString harmText(const law::Harm &harm)
{
    QStringList parts{harm.actorAndMeans, harm.alreadyPublic, harm.severity};
    for (const law::Evidence &evidence : harm.evidence)
        parts << evidence.text;
    return parts.join(u'\n');
}

QString factorText(const law::Factor &factor)
{
    QStringList parts{factor.text, factor.why};
    for (const law::Evidence &evidence : factor.evidence)
        parts << evidence.text;
    return parts.join(u'\n');
}

QString testText(const law::PublicInterestTest &test)
{
    QStringList parts;
    for (const law::Section &section : test.sections) {
        parts << section.heading << section.text;
        for (const law::Factor &factor : section.factors)
            parts << factorText(factor);
    }
    return (parts << test.strongestPoint).join(u'\n');
}

QString requestText(const law::Case &matter)
{
    QStringList parts{matter.requestText};
    for (const law::Question &question : matter.questions) {
        if (question.text != matter.requestText)
            parts << question.text;
        parts << question.searches;
    }
    return parts.join(u'\n');
}

QString argumentsText(const law::Decision &decision)
{
    QStringList parts;
    for (const law::Ground &ground : decision.grounds)
        parts << harmText(ground.harm);
    for (const law::PublicInterestTest &test : decision.tests)
        parts << testText(test);
    return parts.join(u'\n');
}

QString decisionText(const law::Case &matter)
{
    const law::Decision &decision = matter.decision;
    QStringList parts{casework::provisionsText(matter)};
    for (const law::Slice &slice : decision.slices)
        parts << slice.label << slice.explanation;
    for (const law::Ground &ground : decision.grounds)
        parts << ground.why << ground.particulars << ground.opinion.reasons;
    parts << decision.openingWords << decision.closingWords << decision.delayApology;
    for (const law::LetterChange &change : decision.letterChanges)
        parts << change.words;
    return parts.join(u'\n');
}
} // namespace

QByteArray versionBytes(const casework::CaseRecord &record)
{
    const QJsonObject json{{u"id"_s, record.id},
                           {u"stage"_s, casework::wordFor(record.stage)},
                           {u"officer"_s, record.officerId},
                           {u"due"_s, isoDate(record.due)},
                           {u"case"_s, casework::toJson(record.content)}};
    return casework::canonical(json);
}

casework::CaseRecord recordFrom(const QByteArray &bytes, qint64 revision)
{
    const QJsonObject json = jsonFrom(bytes);
    casework::CaseRecord record;
    record.id = json.value(u"id"_s).toString();
    record.revision = revision;
    record.stage = stageFrom(json.value(u"stage"_s).toString());
    record.officerId = json.value(u"officer"_s).toString();
    record.due = QDate::fromString(json.value(u"due"_s).toString(), Qt::ISODate);
    record.content = caseFromObject(json.value(u"case"_s).toObject());
    return record;
}

QByteArray caseBytes(const law::Case &matter)
{
    return casework::canonical(casework::toJson(matter));
}

law::Case caseFrom(const QByteArray &bytes)
{
    return caseFromObject(jsonFrom(bytes));
}

QString noteFor(const casework::CaseRecord &record)
{
    QString note = u"stage="_s + casework::wordFor(record.stage);
    if (record.content.received().isValid())
        note += u" received="_s + isoDate(record.content.received());
    if (record.due.isValid())
        note += u" due="_s + isoDate(record.due);
    return note;
}

QString orderKey(const QString &text)
{
    QString key;
    QString digits;
    const QString folded = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : folded) {
        if (key.size() >= orderKeyLength)
            break;
        if (c >= u'0' && c <= u'9') {
            digits += c;
            continue;
        }
        if (!digits.isEmpty())
            key += digitsByValue(std::exchange(digits, {}));
        if (c.isLetter() || c.isDigit())
            key += c;
        else if (c.category() != QChar::Mark_NonSpacing)
            key += u' ';
    }
    return (digits.isEmpty() ? key : key + digitsByValue(digits)).left(orderKeyLength);
}

RowValues rowValuesOf(const casework::CaseRecord &record)
{
    RowValues row;
    row.reference = cleaned(record.content.reference);
    row.referenceKey = referenceKey(row.reference);
    if (row.referenceKey.isEmpty())
        raise(ErrorCode::Invalid, u"reference: neither a letter nor a digit in it"_s);
    row.referenceOrder = orderKey(row.reference);
    row.summary = cleaned(record.content.summary);
    row.summaryOrder = orderKey(row.summary);
    row.stage = static_cast<int>(record.stage);
    row.provisions = casework::provisionsText(record.content);
    row.provisionsOrder = orderKey(row.provisions);
    row.received = julianDay(record.content.received());
    row.due = julianDay(record.due);
    row.officerId = record.officerId;
    return row;
}

SearchText searchTextOf(const law::Case &matter)
{
    return {cleaned(matter.summary), cleaned(requestText(matter)), cleaned(argumentsText(matter.decision)),
            cleaned(decisionText(matter))};
}

QByteArray digestOf(const RowValues &row, const SearchText &search)
{
    const QByteArray texts[] = {
        row.reference.toUtf8(),       row.referenceKey.toUtf8(), row.referenceOrder.toUtf8(),
        row.summary.toUtf8(),         row.summaryOrder.toUtf8(), row.provisions.toUtf8(),
        row.provisionsOrder.toUtf8(), row.officerId.toUtf8(),    search.summary.toUtf8(),
        search.request.toUtf8(),      search.arguments.toUtf8(), search.decision.toUtf8()};
    std::array<QByteArrayView, std::size(texts)> views;
    std::copy(std::begin(texts), std::end(texts), views.begin());
    return digestOf(views, row.stage, row.received, row.due);
}

QByteArray digestOf(const std::array<QByteArrayView, 12> &texts, qint64 stage,
                    const std::optional<qint64> &received, const std::optional<qint64> &due)
{
    QByteArray bytes;
    bytes.reserve(8192);
    for (const QByteArrayView text : texts)
        addField(bytes, text);
    addField(bytes, QByteArray::number(stage));
    addField(bytes, numberField(received));
    addField(bytes, numberField(due));
    return sha256(bytes);
}

} // namespace cpoise::storage
