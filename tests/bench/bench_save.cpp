// SPDX-License-Identifier: GPL-3.0-or-later
// From a keystroke to saved, beside one bare fdatasync of 4 kB in the same folder.
#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <sqlite3.h>

#include "casework/draft_keeper.h"
#include "storage/pragmas.h"
#include "storage/workspace.h"
#include "tests/bench/support/texts.h"
#include "tests/bench/support/workspaces.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
/// One block of a file written in place and put on the disk.
class BareSync
{
public:
    explicit BareSync(const QString &path)
        : m_file(open(path.toUtf8().constData(), O_RDWR | O_CREAT | O_TRUNC, 0600))
    {
        write();
    }
    ~BareSync() { close(m_file); }
    BareSync(const BareSync &) = delete;
    BareSync &operator=(const BareSync &) = delete;
    void write()
    {
        m_block.fill(m_block.at(0) == 'a' ? 'b' : 'a');
        if (pwrite(m_file, m_block.constData(), 4096, 0) != 4096 || fdatasync(m_file) != 0)
            giveUp(u"the disk does not take a block"_s);
    }

private:
    int m_file;
    QByteArray m_block = QByteArray(4096, 'a');
};

struct Times {
    Samples revision, draft, typed, sync;
};

void mustBe(bool done, const Error &error)
{
    if (!done)
        giveUp(error.detail);
}

/// Through the store: a revision with its row, search text and journal entry; then a row of a draft. Always a
/// word more than `atFirst`: a case that grew would make later saves dearer.
void saveOnce(app::LocalOffice &office, casework::CaseRecord &record, const law::Case &atFirst, int round,
              Times &times)
{
    Words words(static_cast<quint32>(round));
    record.content = atFirst;
    record.content.decision.tests[0].sections[0].text += u' ' + words.next();
    casework::CaseWriter &writer = office.workspace().writer();
    times.revision.add(msOf([&] {
        const auto stored = writer.revise(record, office.actor());
        mustBe(stored.has_value(), stored ? Error{} : stored.error());
        record = *stored;
    }));
    const casework::Draft draft{record.id, u"mvale"_s, record.revision, office.actor().at, record.content};
    times.draft.add(msOf([&] {
        const auto kept = writer.saveDraft(draft);
        mustBe(kept.has_value(), kept ? Error{} : kept.error());
    }));
}

/// Through the session and its keeper, to the clerk's thread and back; without the half second that the
/// keeper lets go by so that it writes once and not at every key.
class Typist
{
public:
    Typist(const QString &workspace, const app::LocalOffice &law, const QString &caseId)
    {
        auto clerk = storage::Clerk::start(workspace, storage::Access::ReadWrite, m_clock, u"mvale"_s);
        if (!clerk)
            giveUp(clerk.error().detail);
        m_clerk = std::move(*clerk);
        casework::Office office;
        office.reader = &m_clerk->workspace().reader();
        office.writer = &m_clerk->workspace().writer();
        office.clerk = office.readerThread = m_clerk.get();
        office.book = &law.book();
        office.clock = &m_clock;
        office.login = u"mvale"_s;
        m_desk = std::make_unique<casework::DecisionDesk>(office);
        auto opened = m_desk->open(caseId);
        opened.waitForFinished();
        if (!opened.result())
            giveUp(opened.result().error().detail);
        m_session = std::make_unique<casework::DecisionSession>(
            opened.result()->record, opened.result()->authority, law.book(), QDate(2026, 11, 20));
        m_keeper = std::make_unique<casework::DraftKeeper>(*m_session, *m_desk);
    }

    void typeOne()
    {
        m_session->edit([](law::Case &matter) { matter.decision.tests[0].sections[0].text += u'x'; });
        QEventLoop loop;
        QObject::connect(m_keeper.get(), &casework::DraftKeeper::stateChanged, &loop, [&] {
            if (m_keeper->state() == casework::DraftKeeper::State::Saved)
                loop.quit();
        });
        m_keeper->keepNow();
        if (m_keeper->state() != casework::DraftKeeper::State::Saved)
            loop.exec();
    }

private:
    SystemClock m_clock;
    std::unique_ptr<storage::Clerk> m_clerk;
    std::unique_ptr<casework::DecisionDesk> m_desk;
    std::unique_ptr<casework::DecisionSession> m_session;
    std::unique_ptr<casework::DraftKeeper> m_keeper;
};
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Plan plan = planFrom(QCoreApplication::arguments());
    const QString workspace = casesWorkspace(plan);
    const auto law = openOffice(plan.path(u"law"_s));
    const int rounds = plan.size(400, 5);
    BareSync sync(plan.path(u"block"_s));
    Times times;
    QString id;
    {
        const auto office = openOffice(workspace);
        id = *office->workspace().reader().findReference(u"1007/26"_s);
        casework::CaseRecord record = *office->workspace().reader().open(id);
        const law::Case atFirst = inventedCase(7).record.content; // whatever an earlier run left
        for (int i = 0; i < rounds; ++i) {
            saveOnce(*office, record, atFirst, i, times);
            times.sync.add(msOf([&] { sync.write(); }));
        }
    }
    Typist typist(workspace, *law, id);
    for (int i = 0; i < rounds; ++i) {
        times.typed.add(msOf([&] { typist.typeOne(); }));
        times.sync.add(msOf([&] { sync.write(); }));
    }
    const bool wal = storage::journalModeFor(sqlite3_libversion_number()) == u"wal"_s;
    const QString floor = u"one bare fdatasync"_s;
    report({u"A save: revision, list, search, journal"_s, times.revision.median(), floor, times.sync.median(),
            u"ms"_s, u"G5"_s, wal ? 3.0 : 10.0});
    report({u"A draft row kept"_s, times.draft.median(), floor, times.sync.median()});
    report({u"A keystroke to its draft on the disk, checks and threads included"_s, times.typed.median(),
            floor, times.sync.median()});
    return 0;
}
