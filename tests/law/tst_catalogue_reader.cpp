// SPDX-License-Identifier: GPL-3.0-or-later
// A catalogue with one thing wrong is refused, and the refusal names the place.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "law/catalogue.h"
#include "resources/resources.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;

namespace
{

/// The same value with one place changed: path parts are member names or list positions; Undefined removes.
QJsonValue changed(const QJsonValue &value, const QStringList &path, const QJsonValue &to)
{
    if (path.isEmpty())
        return to;
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        const int at = path.first().toInt();
        const QJsonValue inner = changed(list.at(at), path.mid(1), to);
        if (at == list.size())
            list.append(inner);
        else
            list[at] = inner;
        return list;
    }
    QJsonObject object = value.toObject();
    const QJsonValue inner = changed(object.value(path.first()), path.mid(1), to);
    if (inner.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), inner);
    return object;
}

QJsonObject good()
{
    return QJsonDocument::fromJson(resources::bytes(u"catalogue/exemptions.json"_s)).object();
}

QByteArray with(const QString &path, const QJsonValue &to)
{
    return QJsonDocument(changed(good(), path.split(u'/'), to).toObject()).toJson();
}

/// Where section 31 stands among the entries.
QString s31(const QString &rest)
{
    const QJsonArray entries = good().value(u"entries"_s).toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries.at(i).toObject().value(u"id"_s).toString() == u"s31"_s)
            return u"entries/"_s + QString::number(i) + u'/' + rest;
    }
    return {};
}

} // namespace

class TestCatalogueReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOneThatShipsIsRead();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoDocument();
    void theSchemaKnowsTheSameWords();
};

void TestCatalogueReader::theOneThatShipsIsRead()
{
    const auto read = Catalogue::fromJson(QJsonDocument(good()).toJson());
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->provisions().size(), 58);
}

void TestCatalogueReader::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("to");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &path, const QJsonValue &to, const char *said) {
        QTest::newRow(name) << path << to << QString::fromLatin1(said);
    };
    const QJsonValue gone(QJsonValue::Undefined);
    row("another schema", u"schema"_s, u"foi-exemption-catalogue/3"_s, "schema: is not");
    row("no schema", u"schema"_s, gone, "schema: is missing");
    row("no date of the law", u"law_as_at"_s, gone, "law_as_at: is missing");
    row("no entries", u"entries"_s, gone, "entries: is missing");
    row("entries that are no list", u"entries"_s, u"all"_s, "entries: is not a list");
    row("an entry that is no object", u"entries/3"_s, 7, "entries[3]: is not an object");
    row("an unknown member at the top", u"comment"_s, u"x"_s, "comment: is unknown");
    row("an unknown member of an entry", s31(u"colour"_s), u"red"_s, ".colour: is unknown");
    row("an unknown member of a limb", s31(u"subsections/0/colour"_s), u"red"_s,
        ".subsections[0].colour: is unknown");
    row("an unknown member of a prompt", s31(u"factors_for/0/weight"_s), 3,
        ".factors_for[0].weight: is unknown");
    row("an unknown member of the confirmation part", s31(u"ncnd/x"_s), 3, ".ncnd.x: is unknown");
    row("an unknown member of a combination", s31(u"incompatible_with/0/x"_s), 3,
        ".incompatible_with[0].x: is unknown");
    row("an unknown member of a decided case", u"cases/0/x"_s, 3, "cases[0].x: is unknown");
    row("an unknown kind", s31(u"kind"_s), u"semi"_s, ".kind: unknown value \"semi\"");
    row("an unknown basis", s31(u"basis"_s), u"feeling"_s, ".basis: unknown value \"feeling\"");
    row("an unknown regime", s31(u"regime"_s), u"FOI"_s, ".regime: unknown value \"FOI\"");
    row("an unknown role", s31(u"subsections/1/role"_s), u"limp"_s,
        ".subsections[1].role: unknown value \"limp\"");
    row("an unknown kind of limb", s31(u"subsections/1/kind"_s), u"x"_s,
        ".subsections[1].kind: unknown value");
    row("an unknown mark", s31(u"marks/limbs_and_wording"_s), u"W"_s,
        ".marks.limbs_and_wording: unknown value");
    row("an unknown severity", s31(u"incompatible_with/0/severity"_s), u"stop"_s,
        ".severity: unknown value \"stop\"");
    row("an unknown likelihood", s31(u"likelihood_levels/0"_s), u"could"_s,
        ".likelihood_levels: unknown value");
    row("an unknown kind of confirmation", s31(u"ncnd/kind"_s), u"x"_s, ".ncnd.kind: unknown value");
    row("a doubled entry", s31(u"id"_s), u"s21"_s, ".id: \"s21\" stands here twice");
    row("a doubled limb", s31(u"subsections/1/id"_s), u"31(1)(a)"_s,
        ".subsections[1].id: \"31(1)(a)\" stands here twice");
    row("a doubled prompt", s31(u"factors_for/0/id"_s), u"s31-harm-1"_s, "stands here twice");
    row("a doubled decided case", u"cases/1/id"_s, u"hogan_2006"_s,
        "cases[1].id: \"hogan_2006\" stands here twice");
    row("a combination with nothing", s31(u"incompatible_with/0/id"_s), u"s99"_s,
        ".incompatible_with[0].id: \"s99\" refers to nothing");
    row("a purpose that is not there", s31(u"subsections/6/requires_one_of/0"_s), u"31(2)(z)"_s,
        ".subsections[6].requires_one_of: \"31(2)(z)\" refers to nothing");
    row("a condition that is not there", s31(u"subsections/0/requires"_s), QJsonArray{u"31(9)"_s},
        ".subsections[0].requires: \"31(9)\" refers to nothing");
    row("a decided case that is not there", s31(u"cases/0"_s), u"nobody_2001"_s,
        ".cases: \"nobody_2001\" refers to nothing");
    row("a prompt's source that is not there", s31(u"factors_against/3/source"_s), u"case:nobody"_s,
        ".source: \"nobody\" refers to nothing");
    row("a restatement of nothing", s31(u"not_relevant/0/restates"_s), u"nr-99"_s,
        ".restates: \"nr-99\" refers to nothing");
    row("the aggregation rule without authority", u"aggregation_rule/authority"_s, u"x"_s,
        "aggregation_rule.authority: \"x\" refers to nothing");
    row("a limb without kind", s31(u"subsections/0/kind"_s), gone, ".subsections[0].kind: is missing");
    row("a limb without basis", s31(u"subsections/0/basis"_s), gone, ".subsections[0].basis: is missing");
    row("a limb without id", s31(u"subsections/0/id"_s), gone, ".subsections[0].id: is missing");
    row("a limb without title", s31(u"subsections/0/title"_s), u" "_s, ".subsections[0].title: is empty");
    row("a limb that needs a purpose and lists none", s31(u"subsections/6/requires_one_of"_s), gone,
        ".subsections[6].requires_one_of: is missing");
    row("no limb at all", s31(u"subsections"_s), QJsonArray(),
        ".subsections: holds no limb that can be cited");
    row("a confirmation limb but no rule for it", s31(u"ncnd"_s), QJsonValue::Null,
        ".ncnd: is missing although");
    row("no confirmation member", s31(u"ncnd"_s), gone, ".ncnd: is missing");
    row("a harm test without its levels", s31(u"likelihood_levels"_s), QJsonArray(),
        ".likelihood_levels: does not agree");
    row("a qualified exemption without a test", s31(u"pit_required"_s), false,
        ".pit_required: does not agree");
    row("a flag that is a text", s31(u"verified"_s), u"yes"_s, ".verified: is not true or false");
    row("half a year", s31(u"historical_limit_years"_s), 20.5,
        ".historical_limit_years: is not a whole number");
    row("a text that is a number", s31(u"short_title"_s), 5, ".short_title: is not a text");
    row("an empty title", s31(u"short_title"_s), u""_s, ".short_title: is empty");
    row("a list of numbers", s31(u"s17_notes/0"_s), 5, ".s17_notes[0]: is not a filled text");
    row("a prompt without text", s31(u"harm_considerations/2/text"_s), u""_s,
        ".harm_considerations[2].text: is empty");
    row("a qualified person without a list", s31(u"qualified_person"_s), true,
        ".qualified_persons: is missing");
}

void TestCatalogueReader::refuses()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, to);
    QFETCH(QString, said);
    const auto read = Catalogue::fromJson(with(path, to));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QVERIFY2(read.error().detail.contains(said), qPrintable(read.error().detail));
}

void TestCatalogueReader::refusesWhatIsNoDocument()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("[]"), QByteArray("{"), QByteArray("\xff\xfe"), QByteArray("{}")}) {
        const auto read = Catalogue::fromJson(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        QVERIFY(!read.error().detail.isEmpty());
    }
}

/// docs/catalogue.schema.json names the same roles, kinds, bases and members as the reader takes.
void TestCatalogueReader::theSchemaKnowsTheSameWords()
{
    QFile file(QStringLiteral(CPOISE_SOURCE_DIR) + u"/docs/catalogue.schema.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!schema.isEmpty());
    const QJsonObject entry = schema[u"$defs"_s][u"entry"_s][u"properties"_s].toObject();
    QSet<QString> members, words;
    for (const QJsonValue &value : good()[u"entries"_s].toArray()) {
        const QStringList keys = value.toObject().keys();
        members.unite(QSet<QString>(keys.cbegin(), keys.cend()));
        for (const QJsonValue &limb : value[u"subsections"_s].toArray())
            words.insert(limb[u"role"_s].toString());
    }
    const QStringList known = entry.keys();
    QCOMPARE(QSet<QString>(known.cbegin(), known.cend()), members);
    for (const QJsonValue &role : schema[u"$defs"_s][u"role"_s][u"enum"_s].toArray())
        QVERIFY2(words.contains(role.toString()), qPrintable(role.toString()));
}

QTEST_GUILESS_MAIN(TestCatalogueReader)
#include "tst_catalogue_reader.moc"
