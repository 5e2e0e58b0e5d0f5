// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "casework/case_json.h"
#include "casework/case_words.h"
#include "exchange/case_file.h"
#include "exchange/formats.h"
#include "law/findings.h"
#include "resources/resources.h"
#include "tests/support/law_book.h"

using namespace cpoise;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QDate c_today(2026, 11, 25);

law::Authority sampleAuthority()
{
    const QJsonObject json = QJsonDocument::fromJson(resources::bytes(u"samples/authority.json"_s)).object();
    const Result<law::Authority> authority = casework::authorityFromJson(json);
    if (!authority)
        qFatal("authority.json: %s", qPrintable(authority.error().detail));
    return *authority;
}

QStringList caseFiles()
{
    return resources::names(u"samples"_s).filter(u".cpcase"_s);
}

exchange::CaseFile caseIn(const QString &name)
{
    const Result<QVector<exchange::CaseFile>> files = exchange::read(resources::bytes(name));
    if (!files || files->size() != 1)
        qFatal("%s: %s", qPrintable(name), files ? "several cases" : qPrintable(files.error().detail));
    return files->first();
}

QVector<law::Finding> findingsOf(const law::Case &matter)
{
    const law::Authority authority = sampleAuthority();
    const casework::LawBook &book = test::lawBook();
    return law::check({matter, authority, book.catalogue, book.calendar, c_today});
}

QStringList codesOf(const QVector<law::Finding> &findings)
{
    QStringList codes;
    for (const law::Finding &finding : findings)
        codes << finding.code;
    codes.removeDuplicates();
    return codes;
}

QStringList blocking(const QVector<law::Finding> &findings)
{
    QStringList codes;
    for (const law::Finding &finding : findings) {
        if (finding.severity == law::Severity::Blocks)
            codes << finding.code + u" at "_s + finding.where.objectId + u' ' + finding.arguments.join(u',');
    }
    return codes;
}

} // namespace

class Samples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRoundTrips_data();
    void eachRoundTrips();
    void enoughAreReadyToIssue();
    void coverProvisionsStagesAndOutcomes();
    void nameOnlyWhatTheCatalogueKnows();
    void officersAndSignatoriesAreOfTheAuthority();
    void allWeaknessesOfTheWorkedExample();
    void theCaseIsTheText();
};

void Samples::eachRoundTrips_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : caseFiles())
        QTest::newRow(qPrintable(name)) << name;
}

void Samples::eachRoundTrips()
{
    QFETCH(QString, name);
    const exchange::CaseFile file = caseIn(name);
    QCOMPARE(exchange::write(file), resources::bytes(name));
    const Result<QVector<exchange::CaseFile>> again = exchange::read(exchange::write(file));
    QVERIFY(again);
    QVERIFY(again->first().record.content == file.record.content);
    QVERIFY(again->first().applicant == file.applicant);
    QVERIFY(file.record.content.received().isValid());
    QVERIFY(file.record.content.received() <= c_today);
}

void Samples::enoughAreReadyToIssue()
{
    QStringList ready, late;
    for (const QString &name : caseFiles()) {
        const exchange::CaseFile file = caseIn(name);
        const QVector<law::Finding> findings = findingsOf(file.record.content);
        const bool issued = file.record.stage >= casework::Stage::Approved;
        QVERIFY2(!issued || blocking(findings).isEmpty(),
                 qPrintable(name + blocking(findings).join(u"; "_s)));
        if (blocking(findings).isEmpty() && file.record.content.decision.letterDate.isValid())
            ready << name;
        if (codesOf(findings).contains(u"overdue"_s))
            late << name;
    }
    QVERIFY2(ready.size() >= 6, qPrintable(ready.join(u' ')));
    QCOMPARE(late, QStringList());
}

void Samples::coverProvisionsStagesAndOutcomes()
{
    QSet<QString> provisions, references;
    QSet<int> stages, outcomes, results;
    for (const QString &name : caseFiles()) {
        const exchange::CaseFile file = caseIn(name);
        const law::Decision &decision = file.record.content.decision;
        stages.insert(int(file.record.stage));
        references.insert(file.record.content.reference);
        for (const law::Ground &ground : decision.grounds)
            provisions.insert(ground.provisionId + (ground.confirmOrDeny ? u" ncnd"_s : QString()));
        for (const law::Slice &slice : decision.slices)
            outcomes.insert(int(slice.outcome));
        for (const law::PublicInterestTest &test : decision.tests)
            results.insert(int(test.result));
    }
    QVERIFY(caseFiles().size() >= 14);
    QCOMPARE(references.size(), caseFiles().size());
    QCOMPARE(stages.size(), qsizetype(casework::wordsOf(casework::Stage::New).size()));
    for (const char *provision :
         {"s12", "s14", "s21", "s22", "s24", "s27", "s30",      "s31",      "s35",      "s36",
          "s38", "s40", "s41", "s42", "s43", "s44", "s23 ncnd", "s24 ncnd", "s31 ncnd", "s40 ncnd"})
        QVERIFY2(provisions.contains(QLatin1StringView(provision)), provision);
    using enum law::SliceOutcome;
    for (const law::SliceOutcome outcome :
         {Undecided, Disclosed, NotHeld, Withheld, NeitherConfirmNorDeny, RefusedCost, RefusedVexatious})
        QVERIFY(outcomes.contains(int(outcome)));
    for (const law::BalanceResult result :
         {law::BalanceResult::Undecided, law::BalanceResult::Even, law::BalanceResult::Maintaining})
        QVERIFY(results.contains(int(result)));
}

void Samples::nameOnlyWhatTheCatalogueKnows()
{
    const law::Catalogue &catalogue = test::lawBook().catalogue;
    QSet<QString> suggestions;
    for (const law::Prompt &prompt : catalogue.genericFactorsFor())
        suggestions.insert(prompt.id);
    for (const law::Provision &provision : catalogue.provisions()) {
        for (const QVector<law::Prompt> *list : {&provision.factorsFor, &provision.factorsAgainst}) {
            for (const law::Prompt &prompt : *list)
                suggestions.insert(prompt.id);
        }
    }
    for (const QString &name : caseFiles()) {
        const law::Case matter = caseIn(name).record.content;
        for (const QString &code : {u"unknown-provision"_s, u"unknown-limb"_s, u"unknown-ground"_s})
            QVERIFY2(!codesOf(findingsOf(matter)).contains(code), qPrintable(name));
        for (const law::PublicInterestTest &test : matter.decision.tests) {
            for (const law::Section &section : test.sections) {
                for (const law::Factor &factor : section.factors)
                    QVERIFY2(factor.suggestionId.isEmpty() || suggestions.contains(factor.suggestionId),
                             qPrintable(name + factor.suggestionId));
            }
        }
    }
}

void Samples::officersAndSignatoriesAreOfTheAuthority()
{
    const law::Authority authority = sampleAuthority();
    QSet<QString> people, signatories;
    for (const law::Person &person : authority.people)
        people.insert(person.id);
    for (const law::Person &person : authority.signatories)
        signatories.insert(person.id);
    for (const QString &name : caseFiles()) {
        const casework::CaseRecord record = caseIn(name).record;
        const QString signatory = record.content.decision.signatoryId;
        QVERIFY2(record.officerId.isEmpty() || people.contains(record.officerId), qPrintable(name));
        QVERIFY2(signatory.isEmpty() || signatories.contains(signatory), qPrintable(name));
    }
}

void Samples::allWeaknessesOfTheWorkedExample()
{
    // law.md section 7, L1 to L10.
    const QStringList expected = {
        u"no-limb"_s,           u"mixed-likelihood"_s, u"national-security-elsewhere"_s,
        u"single-factor-for"_s, u"generic-argument"_s, u"unnamed-safeguards"_s,
        u"no-weighing"_s,       u"no-outweighs"_s,     u"no-held"_s,
        u"no-request-text"_s,   u"no-letter-date"_s,   u"no-signatory"_s,
        u"cost-argument"_s};
    const exchange::CaseFile file = caseIn(u"samples/624A-23.cpcase"_s);
    QCOMPARE(file.record.content.reference, u"624A/23"_s);
    const QStringList codes = codesOf(findingsOf(file.record.content));
    for (const QString &code : expected)
        QVERIFY2(codes.contains(code), qPrintable(code));
}

void Samples::theCaseIsTheText()
{
    exchange::Formats formats(test::lawBook().catalogue);
    const Result<casework::ReadPit> read = formats.readPit(resources::bytes(u"samples/624A-23.txt"_s));
    QVERIFY(read);
    const law::Case matter = caseIn(u"samples/624A-23.cpcase"_s).record.content;
    QVERIFY(matter.decision == read->matter.decision);
}

QTEST_GUILESS_MAIN(Samples)
#include "tst_samples.moc"
