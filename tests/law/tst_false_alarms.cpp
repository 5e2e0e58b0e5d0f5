// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences as sensible officers write them, which must not set off a finding about words; each with a near
// one that must.
#include <QTest>

#include "tests/law/rows/finding_row.h"
#include "tests/law/rows/shipped_law.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;
using cpoise::test::catalogue;

namespace
{

enum class Place { Harm, Favour, Against, Balance, Confirmation };

void write(Case &c, Place place, const QString &text)
{
    switch (place) {
    case Place::Confirmation:
        test::neitherConfirmNorDeny(c);
        [[fallthrough]];
    case Place::Harm:
        test::harm(c).text = text;
        break;
    case Place::Favour:
        test::favour(c).factors[0].text = text;
        break;
    case Place::Against:
        test::against(c).factors[0].text = text;
        break;
    case Place::Balance:
        test::balance(c).text = text + u" The one interest outweighs the other."_s;
    }
}

/// The findings that are about words, with the words they mean.
QStringList alarms(const Case &matter)
{
    static const QStringList about{
        u"weak-words"_s,         u"mixed-likelihood"_s,       u"likelihood-against-words"_s,
        u"safety-elsewhere"_s,   u"basis-misnamed"_s,         u"national-security-elsewhere"_s,
        u"unnamed-safeguards"_s, u"separate-balance-words"_s, u"generic-argument"_s,
        u"cost-argument"_s,      u"not-relevant"_s,           u"applicant-in-test"_s,
        u"confirming-words"_s,   u"only-generic-for"_s,       u"content-in-confirmation-test"_s};
    QStringList result;
    for (const Finding &finding : test::found(matter)) {
        if (about.contains(finding.code))
            result << finding.code + u": "_s + finding.arguments.value(0);
    }
    return result;
}

} // namespace

class TestFalseAlarms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sentence_data();
    void sentence();
    void sectionTwentyFourIsClaimed();
    void moneyIsTheInterest();
    void quotationsWithoutAPair();
    void theCatalogueItself();

private:
    void harms();
    void points();
    void balances();
    void confirmations();
};

void TestFalseAlarms::sentence_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("harmless");
    QTest::addColumn<QString>("near");
    QTest::addColumn<QString>("code"); ///< what the near one sets off
    harms();
    points();
    balances();
    confirmations();
}

namespace
{

void row(Place place, const char *name, const QString &harmless, const QString &near, const QString &code)
{
    QTest::newRow(name) << place << harmless << near << code;
}

} // namespace

void TestFalseAlarms::harms()
{
    const auto harm = [](const char *name, const QString &harmless, const QString &near,
                         const QString &code) { row(Place::Harm, name, harmless, near, code); };
    harm("the month, in small letters", u"The break-in of 12 may 2026 shows how it is done."_s,
         u"The break-in shows what may follow."_s, u"weak-words"_s);
    harm("the month and a year", u"Since may 2026 the stores have had a second door."_s,
         u"A thief may have two doors to pass."_s, u"weak-words"_s);
    harm("could, in the request quoted",
         u"The request asks \u201chow the locks could be opened\u201d, and that is what thieves need."_s,
         u"The request asks how, and the locks could be opened."_s, u"weak-words"_s);
    harm("might, between straight marks", u"Its words are \"any lock that might fail\"."_s,
         u"Any lock might fail."_s, u"weak-words"_s);
    harm("may, between single marks", u"Its words are \u2018keys that may fit\u2019, no more."_s,
         u"It isn\u2019t the only key that may fit."_s, u"weak-words"_s);
    harm("be that as it may", u"Be that as it may, the locks are in use."_s, u"As it happens it may fail."_s,
         u"weak-words"_s);
    harm("it may be argued", u"It may well be argued that locks are easily seen."_s,
         u"It may well be that locks are seen."_s, u"weak-words"_s);
    harm("what could not be found", u"Two keys of 2024 could not be found."_s, u"Two keys could be copied."_s,
         u"weak-words"_s);
    harm("one level throughout",
         u"Naming the lock would be likely to help thieves, and would be likely to prejudice trials."_s,
         u"Naming the lock would damage the store, and would be likely to prejudice trials."_s,
         u"mixed-likelihood"_s);
    harm("what disclosure would bring has no level",
         u"Disclosure would provide reassurance, yet it would be likely to prejudice trials."_s,
         u"Disclosure would provide thieves with a plan. It would be likely to prejudice trials."_s,
         u"mixed-likelihood"_s);
    harm("is likely, of an event", u"The store is likely to close in 2031."_s,
         u"It would harm trials and is likely to hinder officers."_s, u"mixed-likelihood"_s);
    harm("national security denied",
         u"The stores have nothing to do with crime abroad, nor with national security."_s,
         u"The stores matter for national security."_s, u"national-security-elsewhere"_s);
    harm("an Act of that name", u"The locks are not prescribed by the National Security Act 2023."_s,
         u"The locks serve national security under an Act."_s, u"national-security-elsewhere"_s);
    harm("an inspectorate of that name", u"The locks are approved by the National Security Inspectorate."_s,
         u"The locks protect the security of the nation."_s, u"national-security-elsewhere"_s);
    harm("posts at risk", u"No staff posts at risk of redundancy depend on the stores."_s,
         u"The staff of the stores would be put at risk."_s, u"safety-elsewhere"_s);
    harm("endangered species", u"Seized ivory of endangered species lies in the stores."_s,
         u"Opening the stores would be likely to endanger guards."_s, u"safety-elsewhere"_s);
    harm("a danger denied", u"It is not said that guards would be endangered."_s,
         u"Guards would be endangered."_s, u"safety-elsewhere"_s);
    harm("prejudice-based, and section 31 is", u"Section 31 is a qualified, prejudice-based exemption."_s, {},
         {});
}

void TestFalseAlarms::points()
{
    const auto against = [](const char *name, const QString &harmless, const QString &near,
                            const QString &code) { row(Place::Against, name, harmless, near, code); };
    against("old software is a danger", u"The alarm of the store is out of date and so open to attack."_s,
            u"The records are out of date."_s, u"not-relevant"_s);
    against("an accurate list", u"The list of locks is accurate."_s, u"The list has inaccuracies."_s,
            u"not-relevant"_s);
    against("embarrassment left out", u"Whether the locks embarrass anybody has been left out of account."_s,
            u"The locks would embarrass the officers."_s, u"not-relevant"_s);
    against("a precedent of the tribunal", u"The tribunal's precedent on locks of 2019 is in point."_s,
            u"It would create a precedent."_s, u"not-relevant"_s);
    against("marked for collection", u"Exhibits marked for collection lie in the store."_s,
            u"Exhibits are marked as restricted."_s, u"not-relevant"_s);
    against("a cost that is not extra", u"A new lock costs 400 pounds, which is published."_s,
            u"A new lock needs additional resources."_s, u"cost-argument"_s);
    against("other bodies share the store", u"Other bodies keep exhibits in the same store."_s,
            u"Other mechanisms keep the store in check."_s, u"unnamed-safeguards"_s);
    against("a lock's own controls", u"The existing controls on the door are listed nowhere."_s,
            u"There are existing safeguards."_s, u"unnamed-safeguards"_s);
    against("the police at work, on this subject",
            u"Detecting crime and protecting communities depends on exhibits that stay behind their locks."_s,
            u"Law enforcement and the detection of crime protect communities."_s, u"generic-argument"_s);
    against("what the applicant can do", u"The applicant can read the accounts of the stores."_s,
            u"The applicant is a locksmith."_s, u"applicant-in-test"_s);
    row(Place::Favour, "could, in a point for disclosure",
        u"Residents could judge whether the locks are good."_s, u"Openness and accountability."_s, {});
    row(Place::Favour, "a named body looks on",
        u"Independent scrutiny by the Police and Crime Panel of Northmoor."_s, u"Independent scrutiny."_s,
        u"unnamed-safeguards"_s);
}

void TestFalseAlarms::balances()
{
    const auto balance = [](const char *name, const QString &harmless, const QString &near,
                            const QString &code) { row(Place::Balance, name, harmless, near, code); };
    balance("people may say", u"Some may say that locks are dull."_s, u"Locks may break."_s, u"weak-words"_s);
    balance("each document by itself", u"Each document was considered individually (one by one)."_s,
            u"Each exemption was considered individually."_s, u"separate-balance-words"_s);
    balance("confirmation apart from content",
            u"The interest in confirming was weighed separately under section 31(3)."_s,
            u"The interest under section 31 was weighed separately."_s, u"separate-balance-words"_s);
    balance("an inspector by name", u"Independent oversight lies with HM Inspectorate."_s,
            u"Independent oversight exists."_s, u"unnamed-safeguards"_s);
    balance("a court quoted",
            u"The tribunal spoke of \u201cadditional resources\u201d and of what \u201cmight\u201d follow."_s,
            u"The tribunal spoke, and additional resources follow."_s, u"cost-argument"_s);
    balance("the public, who may be reassured",
            u"Publication would enable public debate; it would be likely to help thieves even more."_s,
            u"Publication would enable thefts; it would be likely to help thieves."_s, u"mixed-likelihood"_s);
}

void TestFalseAlarms::confirmations()
{
    const auto confirmation = [](const char *name, const QString &harmless, const QString &near,
                                 const QString &code) {
        row(Place::Confirmation, name, harmless, near, code);
    };
    confirmation("it may or may not be held", u"Any file may or may not be held."_s, u"The file is held."_s,
                 u"confirming-words"_s);
    confirmation("if it were held",
                 u"If such a file were held, saying so would be likely to warn its subject."_s,
                 u"We hold a file."_s, u"confirming-words"_s);
    confirmation("held to account", u"The constabulary holds itself to account each year."_s,
                 u"The constabulary holds a file."_s, u"confirming-words"_s);
    confirmation("confirmation withheld", u"Withholding confirmation protects everybody alike."_s,
                 u"Withholding the file protects its subject."_s, u"confirming-words"_s);
    confirmation("disclosure as such", u"The duty of disclosure is a different one."_s,
                 u"Disclosing the information would be likely to warn its subject."_s,
                 u"content-in-confirmation-test"_s);
}

void TestFalseAlarms::sentence()
{
    QFETCH(Place, place);
    QFETCH(QString, harmless);
    QFETCH(QString, near);
    QFETCH(QString, code);
    Case matter = test::completeCase();
    write(matter, place, harmless);
    QCOMPARE(alarms(matter), QStringList());
    if (code.isEmpty())
        return;
    write(matter, place, near);
    const QStringList found = alarms(matter);
    QVERIFY2(std::any_of(found.cbegin(), found.cend(), [&](const QString &f) { return f.startsWith(code); }),
             qPrintable(found.join(u'\n')));
}

void TestFalseAlarms::sectionTwentyFourIsClaimed()
{
    Case matter = test::completeCase();
    test::addGround(matter, u"g2"_s, u"s24"_s, {{u"24(1)"_s}});
    write(matter, Place::Harm,
          u"The exemption is required to safeguard national security. Section 24 is not prejudice-based."_s);
    QCOMPARE(alarms(matter), QStringList());
}

void TestFalseAlarms::moneyIsTheInterest()
{
    const QString text =
        u"The supplier would be likely to lose the tender, a financial impact on it alone."_s;
    Case matter = test::completeCase();
    write(matter, Place::Against, text);
    QCOMPARE(alarms(matter), QStringList{u"cost-argument: financial impact"_s});
    test::onlyGround(matter, u"s43"_s, {{u"43(2)"_s, Likelihood::WouldBeLikely}});
    QCOMPARE(alarms(matter), QStringList());
}

/// A mark that nothing closes hides nothing.
void TestFalseAlarms::quotationsWithoutAPair()
{
    for (const QString &text : {u"He wrote \u201cno. A lock could fail."_s, u"A 5\" bolt could fail."_s,
                                u"\"Bolts\" and 5\" locks could fail. \"Doors\" too."_s,
                                u"The thieves' tools could fit, the guards' too."_s}) {
        Case matter = test::completeCase();
        write(matter, Place::Harm, text);
        QVERIFY2(alarms(matter).contains(u"weak-words: could"_s), qPrintable(text));
    }
}

/// What the catalogue suggests as a point sets nothing off either, once it speaks of the subject.
void TestFalseAlarms::theCatalogueItself()
{
    for (const Prompt &prompt : catalogue().genericFactorsFor()) {
        Case matter = test::completeCase();
        write(matter, Place::Favour, prompt.text + u" The locks, that is."_s);
        QVERIFY2(alarms(matter).isEmpty(), qPrintable(prompt.text + u'\n' + alarms(matter).join(u'\n')));
    }
}

QTEST_GUILESS_MAIN(TestFalseAlarms)
#include "tst_false_alarms.moc"
