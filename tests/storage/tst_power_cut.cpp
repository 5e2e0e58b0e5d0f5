// SPDX-License-Identifier: GPL-3.0-or-later
// A session is written down by a recording file layer; then the disk is cut off at each point, in thousands
// of ways, and every image is opened by the storage itself. What was acknowledged must be there, whatever was
// under way must be there whole or not at all, and nothing may be damaged.
#include "storage/folder.h"
#include "tests/storage/support/contract.h"
#include "tests/storage/support/power_session.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;
using test::CutJudge;
using test::DiskImage;
using test::Fate;
using test::PowerCuts;

class PowerCutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNothing();
    void survivesACutInTheRecovery();
    void wouldNoticeALyingDisk();

private:
    struct Counts {
        int images = 0, lost = 0, damaged = 0;
        QString firstReason;
        void add(Fate fate, const QString &reason);
    };
    void acknowledge();
    void saveAll(Workspace &workspace);
    void saveCases(casework::CaseWriter &writer);
    void saveBeside(casework::CaseWriter &writer);

    static constexpr int wanted = 5100;
    QTemporaryDir m_folder{test::quickFolderTemplate()};
    FixedClock m_clock{QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC)};
    casework::Actor m_actor{u"mvale"_s, m_clock.nowUtc()};
    std::unique_ptr<test::DiskRecorder> m_record;
    std::unique_ptr<SqliteConnection> m_beside;
    QVector<test::Promise> m_promises;
    QVector<casework::CaseRecord> m_cases;
};

void PowerCutTest::Counts::add(Fate fate, const QString &reason)
{
    ++images;
    lost += fate == Fate::Lost;
    damaged += fate == Fate::Damaged;
    if (fate != Fate::Whole && firstReason.isEmpty())
        firstReason = reason;
}

void PowerCutTest::acknowledge()
{
    m_record->acknowledge();
    m_promises << test::promiseOf(*m_beside);
}

void PowerCutTest::saveCases(casework::CaseWriter &writer)
{
    for (int i = 0; i < 12; ++i) {
        casework::NewCase given;
        given.record.content = test::completeCase();
        given.record.content.reference = QString::number(i) + u"/26"_s;
        given.record.officerId = i % 3 ? u"person-1"_s : QString();
        given.applicant = {i % 2 ? u"Robin Ash"_s : QString(), {}, {}};
        m_cases << test::must(writer.create(given, m_actor));
        acknowledge();
    }
    for (int i = 0; i < 40; ++i) {
        casework::CaseRecord &record = m_cases[i * 7 % m_cases.size()];
        record.content.requestText +=
            u"\nA further sentence, which says how it went on. "_s.repeated(1 + i % 9);
        record.content.summary = u"Locks, looked at "_s + QString::number(i) + u" times"_s;
        record = test::must(writer.revise(record, m_actor));
        acknowledge();
    }
}

void PowerCutTest::saveBeside(casework::CaseWriter &writer)
{
    for (int i = 0; i < 24; ++i) {
        const casework::CaseRecord &record = m_cases.at(i % 3);
        casework::Draft draft{record.id, u"mvale"_s, record.revision, m_clock.nowUtc(), record.content};
        draft.content.summary += QString::number(i);
        test::must(writer.saveDraft(draft));
        acknowledge();
    }
    test::must(writer.discardDraft(m_cases.first().id, u"mvale"_s));
    acknowledge();
    for (int i = 0; i < 8; ++i) {
        test::must(writer.recordLetter(
            {m_cases.at(i).id, 1, u"letter.pdf"_s, QByteArray(32, char(i)), i % 2 == 0, m_clock.nowUtc()},
            m_actor));
        acknowledge();
        test::must(writer.setApplicant(m_cases.at(i).id, {u"Wren"_s, u"3 Quay"_s, {}}, m_actor));
        acknowledge();
        test::must(writer.applicant(m_cases.at(i).id, m_actor, u"letter"_s));
        acknowledge();
        test::must(writer.setSetting(u"reference-pattern"_s, QString::number(i), m_actor));
        acknowledge();
    }
    test::must(writer.setAuthority(test::authority(), m_actor));
    acknowledge();
    int i = 0;
    test::must(writer.createMany(
        [&](casework::NewCase &next) {
            next.record.content = test::completeCase();
            next.record.content.reference = u"M/"_s + QString::number(i);
            return i++ < 60;
        },
        m_actor, {}));
    acknowledge();
}

void PowerCutTest::initTestCase()
{
    const QString path = WorkspaceFolder{m_folder.path()}.database();
    test::must(Workspace::open(m_folder.path(), Access::ReadWrite, m_clock, u"mvale"_s));
    m_record = std::make_unique<test::DiskRecorder>("cpoise-recorder", path);
    WorkspaceOptions options;
    options.fileLayer = m_record->name();
    const auto workspace =
        test::must(openWorkspace(m_folder.path(), Access::ReadWrite, m_clock, u"mvale"_s, options));
    ConnectionOptions reading;
    reading.path = path;
    reading.readOnly = true;
    m_beside = std::make_unique<SqliteConnection>(reading);
    m_promises << test::promiseOf(*m_beside);
    saveCases(workspace->writer());
    saveBeside(workspace->writer());
    QVERIFY(m_record->events().size() > 1000);
}

void PowerCutTest::losesNothing()
{
    CutJudge judge(m_promises, u":/migrations"_s);
    Counts counts;
    PowerCuts cuts(*m_record, PowerCuts::Disk::Honest, 1);
    cuts.each(wanted, [&](const DiskImage &image, int acknowledged) {
        counts.add(judge.judge(image, acknowledged), judge.lastReason());
        return true;
    });
    qInfo("%d images after %zu operations and %d saves: %d lost, %d damaged", counts.images,
          m_record->events().size(), int(m_promises.size()) - 1, counts.lost, counts.damaged);
    QVERIFY2(counts.lost == 0 && counts.damaged == 0, qPrintable(counts.firstReason));
    QVERIFY(counts.images >= 5000);
}

void PowerCutTest::survivesACutInTheRecovery()
{
    CutJudge judge(m_promises, u":/migrations"_s);
    Counts counts;
    int recoveries = 0;
    PowerCuts cuts(*m_record, PowerCuts::Disk::Honest, 2);
    cuts.each(400, [&](const DiskImage &image, int acknowledged) {
        const auto journal = image.find("-journal");
        if (journal == image.end() || journal->second.isEmpty())
            return true;
        const std::unique_ptr<test::DiskRecorder> recovery = judge.recordRecovery(image);
        if (!recovery || recovery->events().empty())
            return true;
        ++recoveries;
        PowerCuts again(*recovery, PowerCuts::Disk::Honest, quint32(recoveries));
        again.each(10, [&](const DiskImage &second, int) {
            counts.add(judge.judge(second, acknowledged), judge.lastReason());
            return true;
        });
        return true;
    });
    qInfo("%d images of %d recoveries: %d lost, %d damaged", counts.images, recoveries, counts.lost,
          counts.damaged);
    QVERIFY(recoveries > 50);
    QVERIFY2(counts.lost == 0 && counts.damaged == 0, qPrintable(counts.firstReason));
}

/// The simulator itself: on a disk that answers before anything is safe, no program can keep its promises.
void PowerCutTest::wouldNoticeALyingDisk()
{
    CutJudge judge(m_promises, u":/migrations"_s);
    Counts counts;
    PowerCuts cuts(*m_record, PowerCuts::Disk::Lying, 3);
    cuts.each(100, [&](const DiskImage &image, int acknowledged) {
        counts.add(judge.judge(image, acknowledged), judge.lastReason());
        return true;
    });
    qInfo("on a lying disk, %d images: %d lost, %d damaged", counts.images, counts.lost, counts.damaged);
    QVERIFY(counts.lost > 0);
    QVERIFY(counts.damaged > 0);
}

QTEST_GUILESS_MAIN(PowerCutTest)
#include "tst_power_cut.moc"
