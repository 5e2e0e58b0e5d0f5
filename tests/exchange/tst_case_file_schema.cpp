// SPDX-License-Identifier: GPL-3.0-or-later
// What docs/case-file.schema.json says of a case file, and which members make it one of the second version.
#include <QFile>
#include <QTest>

#include "casework/case_words.h"
#include "resources/resources.h"
#include "tests/exchange/whole_case_file.h"

using namespace cpoise;
using namespace Qt::Literals::StringLiterals;
using test::objectOf;
using test::wholeFile;
using test::with;

namespace
{

QJsonObject schema()
{
    QFile file(QStringLiteral(CPOISE_SOURCE_DIR) + u"/docs/case-file.schema.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no schema");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The subset of JSON Schema that the schema is written in; the first thing that does not fit, or nothing.
QString misfit(const QJsonObject &rule, const QJsonValue &value, const QString &path);

QString misfitOfObject(const QJsonObject &rule, const QJsonObject &object, const QString &path)
{
    const QJsonObject known = rule[u"properties"_s].toObject();
    for (const QJsonValue &name : rule[u"required"_s].toArray()) {
        if (!object.contains(name.toString()))
            return path + u" misses "_s + name.toString();
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString inside = path + u'.' + it.key();
        const QString wrong = known.contains(it.key())
                                  ? misfit(known[it.key()].toObject(), it.value(), inside)
                                  : inside + u" is unknown"_s;
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString misfit(const QJsonObject &rule, const QJsonValue &value, const QString &path)
{
    if (const QString name = rule[u"$ref"_s].toString().section(u'/', -1); !name.isEmpty())
        return misfit(schema()[u"$defs"_s][name].toObject(), value, path);
    if (rule.contains(u"const"_s))
        return value == rule[u"const"_s] ? QString() : path;
    if (rule.contains(u"enum"_s))
        return rule[u"enum"_s].toArray().contains(value) ? QString() : path + u": "_s + value.toString();
    const QString type = rule[u"type"_s].toString();
    if (type == u"object"_s)
        return value.isObject() ? misfitOfObject(rule, value.toObject(), path) : path;
    if (type == u"array"_s) {
        for (const QJsonValue &item : value.toArray()) {
            if (const QString wrong = misfit(rule[u"items"_s].toObject(), item, path + u"[]"_s);
                !wrong.isEmpty())
                return wrong;
        }
        return value.isArray() ? QString() : path;
    }
    const bool fits = (type == u"string"_s && value.isString()) || (type == u"boolean"_s && value.isBool()) ||
                      (type == u"integer"_s && value.isDouble());
    return fits ? QString() : path;
}

/// How many texts, numbers, dates and words a thing of the schema may hold.
int leaves(const QJsonObject &rule)
{
    if (const QString name = rule[u"$ref"_s].toString().section(u'/', -1); !name.isEmpty())
        return leaves(schema()[u"$defs"_s][name].toObject());
    if (rule[u"type"_s] == u"array"_s)
        return leaves(rule[u"items"_s].toObject());
    if (rule[u"type"_s] != u"object"_s)
        return 1;
    int count = 0;
    for (const QJsonValue &member : rule[u"properties"_s].toObject())
        count += leaves(member.toObject());
    return count;
}

template<typename E>
void compareWords(const QString &name)
{
    QStringList expected, actual;
    for (const auto &word : casework::wordsOf(E{}))
        expected << QString::fromLatin1(word.word);
    for (const QJsonValue &word : schema()[u"$defs"_s][name][u"enum"_s].toArray())
        actual << word.toString();
    QCOMPARE(actual, expected);
}

} // namespace

class CaseFileSchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheWords();
    void fitsWholeFiles();
    void hasEveryMember();
    void fitsTheSamples();
    void changedWordsOfALetterRaiseTheVersion();
    void statisticsRaiseTheVersion();
};

void CaseFileSchemaTest::knowsTheWords()
{
    compareWords<law::Regime>(u"regime"_s);
    compareWords<law::Held>(u"held"_s);
    compareWords<law::SliceOutcome>(u"sliceOutcome"_s);
    compareWords<law::Likelihood>(u"likelihood"_s);
    compareWords<law::Weight>(u"weight"_s);
    compareWords<law::BalanceResult>(u"balanceResult"_s);
    compareWords<law::ClockEventKind>(u"clockEventKind"_s);
    compareWords<law::ReceiptReading>(u"receiptReading"_s);
    compareWords<law::SectionRole>(u"sectionRole"_s);
    compareWords<law::PitPlace>(u"pitPlace"_s);
    compareWords<casework::Stage>(u"stage"_s);
}

void CaseFileSchemaTest::fitsWholeFiles()
{
    const QJsonObject rule{{u"$ref"_s, u"#/$defs/file"_s}};
    QCOMPARE(misfit(rule, objectOf(wholeFile()), {}), QString());
    QJsonObject json = objectOf(wholeFile());
    json[u"revision"_s] = 1;
    QCOMPARE(misfit(rule, json, {}), u".revision is unknown"_s);
    QVERIFY(!misfit(rule,
                    QJsonDocument::fromJson(with(u"case.decision.tests.0.result"_s, u"maybe"_s)).object(), {})
                 .isEmpty());
}

void CaseFileSchemaTest::hasEveryMember()
{
    // One more than CaseJson::aFullCaseNamesEveryMember counts: its evidence of a factor has no confidence.
    QCOMPARE(leaves({{u"$ref"_s, u"#/$defs/case"_s}}), 75);
}

void CaseFileSchemaTest::statisticsRaiseTheVersion()
{
    exchange::CaseFile file;
    file.record.content = test::completeCase();
    QCOMPARE(objectOf(file)[u"version"_s].toInt(), 1);
    file.record.content.decision.grounds[0].opinion.statistical = true;
    QCOMPARE(objectOf(file)[u"version"_s].toInt(), 2);
    const auto read = exchange::read(exchange::write(file));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(read->first().record.content.decision.grounds[0].opinion.statistical);
}

void CaseFileSchemaTest::changedWordsOfALetterRaiseTheVersion()
{
    exchange::CaseFile file = wholeFile();
    QCOMPARE(objectOf(file)[u"version"_s].toInt(), 1);
    file.record.content.decision.letterChanges = {{u"c"_s, u"q1"_s, u"Ours."_s, u"<b>Mine</b> {{1}}"_s}};
    QCOMPARE(objectOf(file)[u"version"_s].toInt(), 2);
    const auto files = exchange::read(exchange::write(file));
    QVERIFY(files);
    QVERIFY(files->first().record.content == file.record.content);
    QCOMPARE(misfit({{u"$ref"_s, u"#/$defs/file"_s}}, objectOf(file), {}), QString());
}

void CaseFileSchemaTest::fitsTheSamples()
{
    int seen = 0;
    for (const QString &name : resources::names(u"samples"_s).filter(u".cpcase"_s)) {
        const QJsonObject json = QJsonDocument::fromJson(resources::bytes(name)).object();
        QCOMPARE(name + misfit({{u"$ref"_s, u"#/$defs/file"_s}}, json, {}), name);
        ++seen;
    }
    QVERIFY(seen >= 12);
}

QTEST_GUILESS_MAIN(CaseFileSchemaTest)
#include "tst_case_file_schema.moc"
