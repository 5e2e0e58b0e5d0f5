// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QPushButton>

#include "tests/ui/letter_case.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

using test::LetterCase;

/// All that goes out, written as one set from the letter's page.
class SetOptionsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_elsewhere;

    static void check(LetterCase &c, const QString &name) { c.find<QCheckBox>(name)->click(); }
    static void enclose(LetterCase &c, const QString &path)
    {
        ui::prompt::pickNext(path);
        QTest::mouseClick(c.find<QPushButton>(u"addEnclosures"_s), Qt::LeftButton);
    }
    static QString namesBeforehand(LetterCase &c) { return c.find<ui::PlainLabel>(u"whatGoesOut"_s)->text(); }
    static void exportDraft(LetterCase &c)
    {
        QTest::mouseClick(c.find<QPushButton>(u"exportDraft"_s), Qt::LeftButton);
    }
    static QStringList in(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    QString enclosure() const
    {
        QFile file(m_elsewhere.filePath(u"minutes.txt"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write("What was decided") < 0)
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }

private Q_SLOTS:
    void cleanup() { ui::prompt::clear(); }

    void namesStandThereBeforehandAndAreThoseWritten()
    {
        LetterCase c;
        QTRY_VERIFY(namesBeforehand(c).contains(u"101_26_letter.pdf"_s));
        QVERIFY(!namesBeforehand(c).contains(u"manifest"_s));
        check(c, u"writeSet"_s);
        for (const QString &part : {u"setLargePrint"_s, u"setWebPage"_s, u"setMessage"_s})
            check(c, part);
        enclose(c, enclosure());
        const QString before = namesBeforehand(c);
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QCOMPARE(in(c.folder.path()), QStringList{u"101_26_letter_set"_s});
        const QStringList written = in(c.folder.filePath(u"101_26_letter_set"_s));
        QVERIFY2(written.size() >= 6, qPrintable(written.join(u' ')));
        for (const QString &name : written)
            QVERIFY2(before.contains(name), qPrintable(name));
        QVERIFY(written.contains(u"minutes.txt"_s));
    }

    void nothingIsOverwritten()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        exportDraft(c);
        QTRY_VERIFY2(c.said().contains(u"101_26_letter_set (2)"_s), qPrintable(c.said()));
        QCOMPARE(in(c.folder.path()).size(), 2);
    }

    void isOneArchiveWhenWanted()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        check(c, u"setZip"_s);
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QCOMPARE(in(c.folder.path()), QStringList{u"101_26_letter_set.zip"_s});
        QFile zip(c.folder.filePath(u"101_26_letter_set.zip"_s));
        QVERIFY(zip.open(QIODevice::ReadOnly));
        QVERIFY(zip.readAll().startsWith("PK\x03\x04"));
    }

    void aMissingEnclosureIsToldAndNothingIsWritten()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        const QString path = enclosure();
        enclose(c, path);
        QVERIFY(QFile::remove(path));
        exportDraft(c);
        QTRY_VERIFY2(c.said().contains(u"minutes.txt"_s), qPrintable(c.said()));
        QVERIFY(!c.said().startsWith(u"Written"_s));
        QVERIFY(in(c.folder.path()).isEmpty());
        QTest::mouseClick(c.find<QPushButton>(u"noEnclosures"_s), Qt::LeftButton);
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
    }

    void everyLetterOfASetIsJournalled()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        check(c, u"setLargePrint"_s);
        const auto before = c.office.store.journal().size();
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY(c.office.store.journal().size() >= before + 2);
    }
};

QTEST_MAIN(SetOptionsTest)
#include "tst_review_set.moc"
