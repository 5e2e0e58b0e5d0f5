// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memory_store.h"

#include <algorithm>

#include <QDir>
#include <QTimeZone>

#include "base/ids.h"
#include "base/sha256.h"
#include "base/text.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

using namespace casework;

void MemoryStore::failNext(ErrorCode code, const QString &call, int times)
{
    const std::lock_guard lock(m_mutex);
    m_switches.append({code, call, times});
}

void MemoryStore::failAlways(ErrorCode code, const QString &call)
{
    failNext(code, call, -1);
}

void MemoryStore::heal()
{
    const std::lock_guard lock(m_mutex);
    m_switches.clear();
}

QStringList MemoryStore::calls() const
{
    const std::lock_guard lock(m_mutex);
    return m_calls;
}

QVector<JournalEntry> MemoryStore::journal() const
{
    const std::lock_guard lock(m_mutex);
    return m_journal;
}

Result<void> MemoryStore::enter(const QString &call)
{
    if (m_hook)
        m_hook(call);
    m_calls.append(call);
    for (qsizetype i = 0; i < m_switches.size(); ++i) {
        Switch &failure = m_switches[i];
        if (!failure.call.isEmpty() && failure.call != call)
            continue;
        const ErrorCode code = failure.code;
        if (failure.times > 0 && --failure.times == 0)
            m_switches.removeAt(i);
        return fail(code, u"switched on for "_s + call);
    }
    return {};
}

MemoryStore::Stored *MemoryStore::find(const QString &caseId)
{
    const auto it = std::find_if(m_cases.begin(), m_cases.end(),
                                 [&](const Stored &stored) { return stored.current().id == caseId; });
    return it == m_cases.end() ? nullptr : &*it;
}

MemoryStore::Stored *MemoryStore::findKey(const QString &reference)
{
    const QString key = referenceKey(reference);
    const auto it = std::find_if(m_cases.begin(), m_cases.end(), [&](const Stored &stored) {
        return referenceKey(stored.current().content.reference) == key;
    });
    return it == m_cases.end() ? nullptr : &*it;
}

void MemoryStore::note(const QString &kind, const Actor &actor, const QString &caseId, qint64 revision,
                       const QString &codes)
{
    m_journal.append({m_journal.size() + 1, actor.at, kind, actor.login, caseId, revision, codes});
}

Result<CaseRecord> MemoryStore::store(const NewCase &newCase, const Actor &actor)
{
    if (const Stored *taken = findKey(newCase.record.content.reference))
        return fail(ErrorCode::Duplicate, taken->current().content.reference);
    CaseRecord record = newCase.record;
    if (record.id.isEmpty())
        record.id = newId();
    record.revision = 1;
    m_cases.push_back({casework::RowId(m_cases.size() + 1), {record}, newCase.applicant});
    note(u"created"_s, actor, record.id, 1);
    return record;
}

CaseRecord MemoryStore::put(const CaseRecord &record, const Applicant &applicant)
{
    const std::lock_guard lock(m_mutex);
    const Actor colleague{u"colleague"_s, QDateTime(QDate(2026, 11, 19), QTime(9, 30), QTimeZone::utc())};
    if (Stored *stored = find(record.id)) {
        CaseRecord next = record;
        next.revision = stored->current().revision + 1;
        stored->revisions.append(next);
        note(u"revised"_s, colleague, next.id, next.revision);
        return next;
    }
    const Result<CaseRecord> made = store({record, applicant}, colleague);
    if (!made)
        qFatal("put: the reference is taken");
    return *made;
}

Result<CaseRecord> MemoryStore::create(const NewCase &newCase, const Actor &actor)
{
    const std::lock_guard lock(m_mutex);
    return enter(u"create"_s).and_then([&] { return store(newCase, actor); });
}

namespace
{
/// Nothing is worth getting ready here.
struct CasesInWaiting : casework::CasesAhead {
    explicit CasesInWaiting(std::function<bool(NewCase &)> cases) : next(std::move(cases)) {}
    std::function<bool(NewCase &)> next;
};
} // namespace

Result<std::shared_ptr<casework::CasesAhead>> MemoryStore::getReady(std::function<bool(NewCase &)> next)
{
    return std::make_shared<CasesInWaiting>(std::move(next));
}

Result<qint64> MemoryStore::createMany(casework::CasesAhead &cases, const Actor &actor,
                                       const std::function<bool(qint64)> &progress)
{
    const auto &next = dynamic_cast<CasesInWaiting &>(cases).next;
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"createMany"_s); !entered)
        return tl::unexpected(entered.error());
    qint64 done = 0;
    for (NewCase item; next(item); item = {}) {
        const Result<CaseRecord> made = store(item, actor);
        if (!made)
            return tl::unexpected(made.error());
        if (!progress(++done))
            break;
    }
    return done;
}

Result<CaseRecord> MemoryStore::revise(const CaseRecord &record, const Actor &actor)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"revise"_s); !entered)
        return tl::unexpected(entered.error());
    Stored *stored = find(record.id);
    if (!stored)
        return fail(ErrorCode::NotFound, record.id);
    if (stored->current().revision != record.revision)
        return fail(ErrorCode::Conflict, u"revision %1 is in force"_s.arg(stored->current().revision));
    if (const Stored *taken = findKey(record.content.reference); taken && taken != stored)
        return fail(ErrorCode::Duplicate, taken->current().content.reference);
    CaseRecord next = record;
    next.revision = record.revision + 1;
    stored->revisions.append(next);
    m_drafts.removeIf([&](const Draft &d) { return d.caseId == record.id && d.person == actor.login; });
    note(u"revised"_s, actor, next.id, next.revision);
    return next;
}

Result<void> MemoryStore::saveDraft(const Draft &draft)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"saveDraft"_s); !entered)
        return entered;
    m_drafts.removeIf([&](const Draft &d) { return d.caseId == draft.caseId && d.person == draft.person; });
    m_drafts.append(draft);
    return {};
}

Result<Draft> MemoryStore::draft(const QString &caseId, const QString &person)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"draft"_s); !entered)
        return tl::unexpected(entered.error());
    for (const Draft &kept : std::as_const(m_drafts)) {
        if (kept.caseId == caseId && kept.person == person)
            return kept;
    }
    return fail(ErrorCode::NotFound, caseId);
}

Result<void> MemoryStore::discardDraft(const QString &caseId, const QString &person)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"discardDraft"_s); !entered)
        return entered;
    m_drafts.removeIf([&](const Draft &d) { return d.caseId == caseId && d.person == person; });
    return {};
}

Result<Applicant> MemoryStore::applicant(const QString &caseId, const Actor &actor, const QString &purpose)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"applicant"_s); !entered)
        return tl::unexpected(entered.error());
    const Stored *stored = find(caseId);
    if (!stored)
        return fail(ErrorCode::NotFound, caseId);
    note(u"applicant-seen"_s, actor, caseId, stored->current().revision, purpose);
    return stored->applicant;
}

Result<void> MemoryStore::setApplicant(const QString &caseId, const Applicant &applicant, const Actor &actor)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"setApplicant"_s); !entered)
        return entered;
    Stored *stored = find(caseId);
    if (!stored)
        return fail(ErrorCode::NotFound, caseId);
    stored->applicant = applicant;
    note(u"applicant-changed"_s, actor, caseId, stored->current().revision);
    return {};
}

Result<void> MemoryStore::recordLetter(const LetterRecord &letter, const QByteArray &basis,
                                       const Actor &actor)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"recordLetter"_s); !entered)
        return entered;
    m_letters.append(letter);
    if (!basis.isEmpty()) {
        m_letters.last().basis = sha256(basis);
        m_bases.insert(m_letters.last().basis, basis);
    }
    note(u"letter-exported"_s, actor, letter.caseId, letter.revision);
    return {};
}

Result<void> MemoryStore::setAuthority(const law::Authority &authority, const Actor &actor)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"setAuthority"_s); !entered)
        return entered;
    m_authority = authority;
    note(u"authority-changed"_s, actor, {}, 0);
    return {};
}

Result<void> MemoryStore::setSetting(const QString &name, const QString &json, const Actor &actor)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"setSetting"_s); !entered)
        return entered;
    m_settings.insert(name, json);
    note(u"setting-changed"_s, actor, {}, 0, name);
    return {};
}

Result<void> MemoryStore::step(const StepProgress &progress) const
{
    for (int done = 1; done <= m_upkeepSteps; ++done) {
        if (!progress(done, m_upkeepSteps))
            return fail(ErrorCode::Cancelled);
    }
    return {};
}

Result<QString> MemoryStore::backup(const QString &folder, const StepProgress &progress)
{
    if (const auto entered = enter(u"backup"_s); !entered)
        return tl::unexpected(entered.error());
    return step(progress).map([&] { return QDir(folder).filePath(u"counterpoise-backup.db"_s); });
}

Result<QString> MemoryStore::restore(const QString &file, const StepProgress &progress)
{
    if (const auto entered = enter(u"restore"_s); !entered)
        return tl::unexpected(entered.error());
    return step(progress).map([&] { return file + u".before"_s; });
}

Result<VerifyReport> MemoryStore::verify(const StepProgress &progress)
{
    if (const auto entered = enter(u"verify"_s); !entered)
        return tl::unexpected(entered.error());
    return step(progress).map([&] { return m_report; });
}

bool ManualWorker::runOne()
{
    if (m_queue.empty())
        return false;
    const std::function<void()> work = std::move(m_queue.front());
    m_queue.pop_front();
    work();
    return true;
}

void ManualWorker::runAll()
{
    while (runOne()) {
    }
}

MemoryOffice::MemoryOffice() : clock(QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC))
{
    const Result<void> set = store.setAuthority(test::authority(), {u"mvale"_s, clock.nowUtc()});
    Q_ASSERT(set);
}

Office MemoryOffice::officeOn(Worker &other)
{
    return {&store, &store, &store, &other, &other, &lawBook(), &clock, u"mvale"_s, u"person-1"_s};
}

} // namespace cpoise::test
