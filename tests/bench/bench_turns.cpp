// SPDX-License-Identifier: GPL-3.0-or-later
// How long the desk thread is busy at a stretch: whoever presses a key meanwhile waits for so long. The
// longest stretch of processor time while everyday things are done, beside one frame of a 60 Hz screen; in a
// list of 100,000 cases, and with two cases: one as they are, one of 44,000 words.
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTimer>

#include "tests/bench/support/texts.h"
#include "tests/bench/support/window.h"
#include "tests/bench/support/workspaces.h"
#include "tests/support/turns.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_page.h"
#include "ui/cases/list_page.h"
#include "ui/review/letter_page.h"
#include "ui/shell/pages.h"
#include "ui/wizard/step_page.h"
#include "ui/wizard/wizard_body.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
constexpr double frameMs = 1000.0 / 60;
constexpr auto everydayCase = "turns-1/26"_L1;
constexpr auto longCase = "turns-2/26"_L1;

/// Sentences of twelve words, ten to a paragraph.
QString paragraphs(Words &words, int count)
{
    QString text;
    for (int sentence = 0; sentence * 12 < count; ++sentence)
        text += words.sentence(12) + (sentence % 10 == 9 ? u'\n' : u' ');
    return text.trimmed();
}

/// A request of 20,000 words, a harm of 20,000, and 4,000 in the balance, 2,000 of them in one paragraph.
casework::NewCase made(QLatin1StringView reference, bool isLong)
{
    casework::NewCase item = inventedCase(7);
    law::Case &matter = item.record.content;
    matter.reference = reference;
    if (!isLong)
        return item;
    Words words(11);
    matter.requestText = paragraphs(words, 20'000);
    QVector<law::Section> &sections = matter.decision.tests[0].sections;
    sections.first().text = paragraphs(words, 20'000);
    sections.last().text = paragraphs(words, 2'000) + u'\n' + words.sentence(2'000);
    return item;
}

QString storedCase(app::LocalOffice &office, QLatin1StringView reference, bool isLong)
{
    const auto found = office.workspace().reader().findReference(reference);
    if (found)
        return *found;
    const auto stored = office.workspace().writer().create(made(reference, isLong), office.actor());
    if (!stored)
        giveUp(stored.error().detail);
    return stored->id;
}

class Desk
{
public:
    Desk(const Plan &plan, const QString &workspace)
        : m_rounds(plan.rounds(3)), m_window(workspace), m_pages(m_window.window().pages())
    {
        ListWatch(m_window.window()).waitForRows();
    }

    /// One line: the longest turn of all rounds, first uses included.
    void measure(const QString &what, const std::function<void()> &work,
                 const std::function<void()> &before = {})
    {
        Samples longest;
        for (int round = 0; round < m_rounds; ++round) {
            if (before) {
                before();
                rest();
            }
            test::Turns turns;
            turns.during(work);
            rest();
            longest.add(turns.longest());
        }
        report({u"Longest turn of the desk thread: "_s + what, longest.at(1), u"one frame at 60 Hz"_s,
                frameMs, u"ms"_s, u"G3"_s, 1});
    }

    void list()
    {
        measure(u"the list asked for again"_s, [this] {
            waitFor(m_pages.list()->model(), &ui::CaseListModel::loaded,
                    [this] { m_pages.list()->refresh(); });
        });
        int round = 0;
        measure(u"a search"_s, [&] {
            const QString words = round++ % 2 ? u"inspections"_s : u"records 17"_s;
            waitFor(m_pages.list()->model(), &ui::CaseListModel::loaded,
                    [&] { m_pages.list()->search(words); });
        });
        m_pages.list()->search({});
        measure(
            u"the settings opened"_s, [this] { m_pages.showSettings(); }, [this] { m_pages.showList(); });
        measure(
            u"a new request begun"_s, [this] { m_pages.showNewRequest(); }, [this] { m_pages.showList(); });
        measure(
            u"the guide opened"_s, [this] { m_pages.toggleGuide(); }, [this] { m_pages.showList(); });
        m_pages.showList();
    }

    void ofCase(const QString &id, const QString &words)
    {
        measure(
            words + u" looked at"_s,
            [&] { waitFor(m_pages.casePage(), &ui::CasePage::shown, [&] { m_pages.showCase(id); }); },
            [this] { m_pages.showList(); });
        measure(
            words + u" opened"_s, [&] { openInWizard(id); }, [this] { m_pages.showList(); });
        const QVector<casework::StepState> steps = m_pages.wizard()->session()->steps();
        for (const casework::StepState &step : steps)
            measure(
                words + u", step "_s + QString::number(int(step.kind) + 1) + u" turned to"_s,
                [&] { body().open(step.kind); }, [&] { openInWizard(id); });
        for (const casework::StepState &step : steps)
            typeOn(step.kind, words);
        measure(
            words + u" saved and closed"_s, [this] { m_pages.showList(); },
            [&] {
                openInWizard(id);
                m_pages.wizard()->session()->edit([](law::Case &matter) { matter.summary += u'x'; });
            });
    }

private:
    ui::WizardBody &body() { return *m_pages.wizard()->body(); }

    /// In the longest text of the page.
    void typeOn(law::StepKind step, const QString &words)
    {
        body().open(step);
        rest();
        QPlainTextEdit *longest = nullptr;
        for (auto *field : body().page()->findChildren<QPlainTextEdit *>()) {
            if (field->isVisible() && !field->isReadOnly() &&
                (!longest || field->document()->characterCount() > longest->document()->characterCount()))
                longest = field;
        }
        if (!longest)
            return;
        longest->setFocus();
        longest->moveCursor(QTextCursor::End);
        measure(words + u", step "_s + QString::number(int(step) + 1) + u", twenty keys"_s, [&] {
            for (int key = 0; key < 20; ++key) {
                QCoreApplication::postEvent(longest, new QKeyEvent(QEvent::KeyPress, Qt::Key_A, {}, u"a"_s));
                QCoreApplication::processEvents();
            }
        });
    }

    void openInWizard(const QString &id)
    {
        if (m_pages.wizard()->session() && m_pages.wizard()->caseId() == id)
            return;
        waitFor(m_pages.wizard(), &ui::WizardPage::opened, [&] { m_pages.showDecision(id); });
    }

    /// The answer may be there before the call is over.
    template<typename Sender, typename Signal>
    void waitFor(Sender *sender, Signal signal, const std::function<void()> &work)
    {
        bool isHere = false;
        QEventLoop loop;
        QObject::connect(sender, signal, &loop, [&] {
            isHere = true;
            loop.quit();
        });
        work();
        if (!isHere)
            loop.exec();
    }

    /// While what was begun is done: checked, kept, laid out, read.
    void rest()
    {
        QEventLoop loop;
        QTimer quiet;
        quiet.setSingleShot(true);
        quiet.setInterval(m_rounds > 1 ? 700 : 50); // longer than the keeper and the letter wait
        QObject::connect(&quiet, &QTimer::timeout, &loop, &QEventLoop::quit);
        quiet.start();
        loop.exec();
    }

    int m_rounds;
    Window m_window;
    ui::Pages &m_pages;
};
} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const Plan plan = planFrom(QApplication::arguments());
    const QString workspace = turnsWorkspace(plan);
    QString everyday, huge;
    {
        const auto office = openOffice(workspace);
        everyday = storedCase(*office, everydayCase, false);
        huge = storedCase(*office, longCase, true);
    }
    Desk desk(plan, workspace);
    desk.list();
    desk.ofCase(everyday, u"a case"_s);
    desk.ofCase(huge, u"a case of 44,000 words"_s);
    return 0;
}
