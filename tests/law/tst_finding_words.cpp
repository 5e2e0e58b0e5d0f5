// SPDX-License-Identifier: GPL-3.0-or-later
// What findings say to the officer.
#include <QTest>

#include "law/finding_kinds.h"
#include "law/finding_words.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise::law;

class TestFindingWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasWords_data();
    void everyCodeHasWords();
    void codesAreSortedAndSingle();
    void argumentsAreLiteral_data();
    void argumentsAreLiteral();
    void sayWhatToDo();
};

void TestFindingWords::everyCodeHasWords_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : allFindingCodes())
        QTest::newRow(qPrintable(code)) << code;
}

void TestFindingWords::everyCodeHasWords()
{
    QFETCH(QString, code);
    const FindingKind *kind = findingKind(code);
    QVERIFY(kind);
    QVERIFY(!QString::fromUtf16(kind->rule).isEmpty());
    const QStringList arguments{u"AAA"_s, u"BBB"_s, u"CCC"_s};
    const QString said = words({code, Severity::Warns, {}, {}, arguments});
    QVERIFY(said != code);
    QVERIFY2(said.endsWith(u'.') || said.endsWith(arguments.first()), qPrintable(said));
    QVERIFY2(said.front().isUpper() || said.front() == u'"', qPrintable(said));
    QVERIFY2(!said.contains(u'%') && !said.contains("  "_L1), qPrintable(said));
    QVERIFY2(said.size() <= 170, qPrintable(said));
    for (const QString &word : {u"please"_s, u"error"_s, u"successfully"_s, u"!"_s, u"invalid"_s, u"must"_s})
        QVERIFY2(!said.contains(word, Qt::CaseInsensitive), qPrintable(said));
    const QString template_ = QString::fromUtf16(kind->words);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(said.contains(arguments.at(i)), template_.contains(u'%' + QString::number(i + 1)));
}

void TestFindingWords::codesAreSortedAndSingle()
{
    QStringList codes = allFindingCodes();
    QVERIFY(codes.size() > 80);
    QVERIFY(std::is_sorted(codes.cbegin(), codes.cend()));
    QCOMPARE(codes.removeDuplicates(), 0);
}

void TestFindingWords::argumentsAreLiteral_data()
{
    QTest::addColumn<QString>("argument");
    for (const QString &hostile : {u"%1"_s, u"%2 %1 %L1"_s, u"<b>bold</b>"_s, u"{authority}"_s, u"100%"_s,
                                   u"%"_s, u"\\server\\share"_s, u"a\u202Eb"_s})
        QTest::newRow(qPrintable(hostile)) << hostile;
}

void TestFindingWords::argumentsAreLiteral()
{
    QFETCH(QString, argument);
    const QString said = words({u"weak-words"_s, Severity::Warns, {}, {}, {argument}});
    QVERIFY2(said.startsWith(u'"' + argument + u"\" falls below"_s), qPrintable(said));
    const QString two = words({u"mixed-likelihood"_s, Severity::Warns, {}, {}, {argument, u"other"_s}});
    QVERIFY2(two.contains(argument) && two.contains(u"\"other\" elsewhere"_s), qPrintable(two));
}

void TestFindingWords::sayWhatToDo()
{
    QCOMPARE(words({u"no-likelihood"_s, Severity::Blocks, {}, {}, {u"section 31(1)(a)"_s}}),
             u"Say how likely the harm is under section 31(1)(a): it would happen, or would be likely to."_s);
    QCOMPARE(words({u"no-held"_s, Severity::Blocks, {}, {}, {u"question 2b"_s}}),
             u"Say whether you hold what question 2b asks for."_s);
    QCOMPARE(
        words({u"national-security-elsewhere"_s, Severity::Warns, {}, {}, {}}),
        u"National security is argued here, but section 24 is not claimed. Claim it, or leave the argument out."_s);
    QCOMPARE(words({u"no-held"_s, Severity::Blocks, {}, {}, {u"the request"_s}}),
             u"Say whether you hold what the request asks for."_s);
    QCOMPARE(words({u"of-a-later-version"_s, Severity::Blocks, {}, {}, {}}), u"of-a-later-version"_s);
}

QTEST_GUILESS_MAIN(TestFindingWords)
#include "tst_finding_words.moc"
