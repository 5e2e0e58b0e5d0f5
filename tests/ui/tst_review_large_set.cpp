// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QStorageInfo>
#ifndef Q_OS_WIN
#include <sys/resource.h>
#endif

#include "tests/ui/letter_case.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

using test::LetterCase;

/// Enclosures of 600 MB in a set from the window: they are never in memory, and the window goes on.
class LargeSetTest : public QObject
{
    Q_OBJECT

    static constexpr qint64 largeBytes = 200'000'000;
    static constexpr int patience = 120'000;
    QTemporaryDir m_elsewhere;

    static QStringList in(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    /// On the disk they are holes, and take no room.
    void enclose(LetterCase &c) const
    {
        c.find<QCheckBox>(u"writeSet"_s)->click();
        for (const QString &name : {u"one.bin"_s, u"two.bin"_s, u"three.bin"_s}) {
            QFile file(m_elsewhere.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(largeBytes));
            ui::prompt::pickNext(file.fileName());
            QTest::mouseClick(c.find<QPushButton>(u"addEnclosures"_s), Qt::LeftButton);
        }
    }
    static void exportDraft(LetterCase &c)
    {
        QTest::mouseClick(c.find<QPushButton>(u"exportDraft"_s), Qt::LeftButton);
    }
    static QString progress(LetterCase &c)
    {
        const auto *label = c.find<ui::PlainLabel>(u"letterProgress"_s);
        return label ? label->text() : QString();
    }
    static qint64 mostMemoryKb()
    {
#ifdef Q_OS_WIN
        return 0;
#else
        rusage used{};
        return getrusage(RUSAGE_SELF, &used) == 0 ? used.ru_maxrss : 0;
#endif
    }

private Q_SLOTS:
    void cleanup()
    {
        ui::prompt::clear();
    }

    void theWindowGoesOnMeanwhile_data()
    {
        QTest::addColumn<bool>("zip");
        QTest::newRow("folder") << false;
        QTest::newRow("archive") << true;
    }
    void theWindowGoesOnMeanwhile()
    {
        QFETCH(bool, zip);
        LetterCase c;
        enclose(c);
        if (zip)
            c.find<QCheckBox>(u"setZip"_s)->click();
        if (QStorageInfo(c.folder.path()).bytesAvailable() < 5 * largeBytes)
            QSKIP("not enough room on this disk");
        const qint64 before = mostMemoryKb();
        auto *writing = c.letter()->findChild<ui::LetterExport *>();
        qint64 beats = 0;
        QTimer heart;
        // Each beat is a round of the desk's loop while bytes are being written.
        connect(&heart, &QTimer::timeout, this, [&] { beats += writing->bytesTotal() > 0 ? 1 : 0; });
        heart.start(1);
        exportDraft(c);
        QVERIFY(writing->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(progress(c).contains(u" MB"_s) || !writing->isRunning(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!writing->isRunning(), patience);
        QVERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY2(beats > 20, qPrintable(QString::number(beats)));
        QCOMPARE(writing->bytesDone(), writing->bytesTotal());
        QVERIFY2(mostMemoryKb() - before < 100 * 1024, qPrintable(QString::number(mostMemoryKb() - before)));
    }

    void aStopLeavesNothing_data()
    {
        theWindowGoesOnMeanwhile_data();
    }
    void aStopLeavesNothing()
    {
        QFETCH(bool, zip);
        LetterCase c;
        enclose(c);
        if (zip)
            c.find<QCheckBox>(u"setZip"_s)->click();
        auto *writing = c.letter()->findChild<ui::LetterExport *>();
        exportDraft(c);
        QTRY_VERIFY_WITH_TIMEOUT(writing->bytesDone() > largeBytes / 10, patience);
        QVERIFY(writing->isRunning());
        auto *stop = c.letter()->findChild<QPushButton *>(u"stopLetter"_s);
        stop->click();
        QTRY_VERIFY_WITH_TIMEOUT(!writing->isRunning(), patience);
        QVERIFY2(c.said().startsWith(u"Stopped"_s), qPrintable(c.said()));
        QVERIFY2(in(c.folder.path()).isEmpty(), qPrintable(in(c.folder.path()).join(u' ')));
        QVERIFY(writing->bytesDone() < writing->bytesTotal());
    }
};

QTEST_MAIN(LargeSetTest)
#include "tst_review_large_set.moc"
