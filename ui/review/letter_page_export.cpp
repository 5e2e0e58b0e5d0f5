// SPDX-License-Identifier: GPL-3.0-or-later
// What the letter's page has to do with writing it out: what will be written, writing it, and what then.
#include <QDir>
#include <QFileInfo>
#include <QPushButton>

#include "base/text.h"
#include "casework/when_done.h"
#include "ui/parts/error_words.h"
#include "ui/parts/files.h"
#include "ui/parts/plain_text.h"
#include "ui/prompt/prompt.h"
#include "ui/review/letter_page.h"
#include "ui/review/set_options.h"
#include "ui/review/set_outlook.h"
#include "ui/review/signing_part.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
QString native(const QString &path)
{
    return visibleLine(QDir::toNativeSeparators(path));
}

QString signedWords(const QString &signer, const QString &noTimestamp)
{
    if (signer.isEmpty())
        return {};
    const QString by = LetterPage::tr(". Signed by ") + visibleLine(signer);
    if (noTimestamp.isEmpty())
        return by;
    return by + LetterPage::tr(", without a timestamp: ") + visibleLine(noTimestamp) +
           LetterPage::tr(". The signature is good all the same");
}

/// Where it is, what is in it, and who signed it.
QString writtenWords(const WrittenOut &out)
{
    QStringList places, names;
    for (const QString &place : out.places)
        places << native(place);
    for (const QString &name : out.names)
        names << visibleLine(name);
    QString words = LetterPage::tr("Written: ") + places.join(u", "_s);
    if (!names.isEmpty())
        words += LetterPage::tr(", with ") + names.join(u", "_s);
    return words + signedWords(out.signer, out.noTimestamp) + u'.';
}

QString countWords(qsizetype files)
{
    return files == 1 ? LetterPage::tr("1 file") : QString::number(files) + LetterPage::tr(" files");
}
} // namespace

/// The names that the files would have, as far as they are known without the disk.
QStringList LetterPage::namesAhead() const
{
    QStringList names;
    if (const auto order = m_together->order()) {
        for (const casework::SetEntry &entry : casework::entriesOf(m_preview.documents, order->wish))
            names << visibleLine(entry.name);
    } else {
        for (const letter::Document &document : m_preview.documents)
            names << visibleLine(document.fileName);
    }
    return names;
}

/// Every file with the name that it will have, and what does not fit together; at once, and again when the
/// disk was looked at.
void LetterPage::lookAhead()
{
    if (m_preview.documents.isEmpty())
        return;
    nameButtons();
    PlacesAhead ahead;
    if (const auto order = m_together->order())
        ahead.paths
            << QDir(LetterExport::folder()).filePath(setName(m_preview.documents.first(), order->zip));
    showAhead(ahead);
    m_outlook->look(LetterExport::folder(), m_preview.documents, m_together->order());
}

void LetterPage::showAhead(const PlacesAhead &ahead)
{
    const auto order = m_together->order();
    QStringList names = namesAhead();
    for (qsizetype i = 0; !order && i < ahead.paths.size() && i < names.size(); ++i)
        names[i] = visibleLine(QFileInfo(ahead.paths[i]).fileName());
    const QString into =
        order ? tr(", in ") + visibleLine(QFileInfo(ahead.paths.value(0)).fileName()) : QString();
    m_set->setText(tr("What goes out") + into + u": "_s + names.join(u", "_s) +
                   tr(". The applicant’s name and address are put in when it is written."));
    QStringList look;
    if (order) {
        look << setFaultWords(casework::faultsOf(m_preview.facts, order->wish));
        if (!ahead.gone.isEmpty())
            look << tr("Not there, or not to be read: ") + ahead.gone.join(u", "_s) + u'.';
        look.removeAll(QString());
    }
    m_look->setText(look.isEmpty() ? QString() : tr("To look at: ") + look.join(u' '));
    m_look->setVisible(!look.isEmpty());
}

/// The buttons say what they will write.
void LetterPage::nameButtons()
{
    const qsizetype files = namesAhead().size();
    const auto order = m_together->order();
    QString more;
    if (order)
        more = (order->zip ? tr(" as zip (") : u" ("_s) + countWords(files) + u')';
    else if (files > 1)
        more = u" ("_s + countWords(files) + u')';
    m_final->setText((order ? tr("Export &final set") : tr("Export &final letter")) + more);
    m_draft->setText((order ? tr("&Export draft set") : tr("&Export draft")) + more);
}

void LetterPage::showFolder()
{
    const QString words = tr("Into ") + native(LetterExport::folder());
    m_folder->setWholeText(words);
    m_folder->setAccessibleName(words);
}

void LetterPage::exportDraft()
{
    flush();
    m_wish = {true};
    startExport();
}

/// Says what is missing, and leads there.
bool LetterPage::lacksForSigning()
{
    const QString missing = m_signing->missing();
    if (missing.isEmpty())
        return false;
    m_hasSpoken = true;
    say(missing, Tone::Look);
    m_signing->focusMissing();
    return true;
}

void LetterPage::exportFinal()
{
    flush();
    if (lacksForSigning())
        return;
    m_order = m_signing->isWanted() ? std::optional(m_signing->takeOrder()) : std::nullopt;
    m_wish = {false, false, m_order.has_value()};
    if (!session().isDirty()) {
        startExport();
        return;
    }
    // A final letter is of a revision: what was typed becomes one first.
    m_finalWaits = true;
    m_final->setEnabled(false);
    Q_EMIT revisionWanted();
}

void LetterPage::onRevisionSaved()
{
    if (!m_finalWaits)
        return;
    if (session().isDirty()) { // that was an older draft, sent off before the last words were typed
        Q_EMIT revisionWanted();
        return;
    }
    m_finalWaits = false;
    startExport();
}

void LetterPage::onNotSaved()
{
    if (!std::exchange(m_finalWaits, false))
        return;
    m_order.reset();
    showFindings();
    m_hasSpoken = true;
    say(tr("The letter was not written: what was typed is not saved yet."), Tone::Blocks);
}

void LetterPage::startExport(bool namedIsKnown)
{
    m_hasSpoken = true;
    say({}, Tone::Quiet);
    m_draft->setEnabled(false);
    m_final->setEnabled(false);
    m_watch.start();
    std::optional<SetOrder> together = m_together->order();
    if (together)
        together->namedIsKnown = namedIsKnown;
    m_wish.schedule = m_together->hasSchedule();
    m_wish.withRecord = m_together->hasRecord();
    m_export->start(session(), m_wish, m_wish.draft ? std::nullopt : m_order, together);
}

void LetterPage::exportEnded()
{
    restWhenDone();
    m_draft->setEnabled(true);
    showFindings();
}

void LetterPage::chooseFolder()
{
    prompt::openFolder(this, tr("Where letters go"), LetterExport::folder(), [this](const QString &path) {
        LetterExport::setFolder(path);
        showFolder();
        lookAhead();
    });
}

void LetterPage::onWritten(const WrittenOut &out)
{
    exportEnded();
    m_order.reset();
    m_together->fold();
    const QString look = setFaultWords(m_export->faults());
    say(writtenWords(out) + (look.isEmpty() ? QString() : tr(" To look at: ") + look),
        out.noTimestamp.isEmpty() && look.isEmpty() ? Tone::Done : Tone::Look);
    m_written = out;
    showAfter();
    lookAhead();
}

/// What can be done with what is written.
void LetterPage::showAfter()
{
    const qsizetype letters = m_written.letters.size();
    m_show->setVisible(!m_written.places.isEmpty());
    m_print->setVisible(m_services.paper && letters > 0);
    m_print->setText(letters == 1 ? tr("P&rint it")
                                  : tr("P&rint all ") + QString::number(letters) + tr(" letters"));
    m_print->setEnabled(true);
}

/// The very files that were written go to the system's printing: on paper stands what was signed, and a
/// draft's pages say that they are one.
void LetterPage::printWritten()
{
    if (!m_services.paper || m_written.letters.isEmpty())
        return;
    m_print->setEnabled(false);
    casework::PoolWorker pool;
    const QString title = QFileInfo(m_written.letters.first()).fileName();
    const auto work = [paper = m_services.paper, paths = m_written.letters, title] {
        return paper->print(paths, title);
    };
    casework::whenDone(casework::answer(pool, work), this, [this](const Result<QString> &printed) {
        if (!printed)
            say(tr("Written, but not printed. ") + visibleLine(printed.error().detail), Tone::Blocks);
        else
            say(printed->isEmpty() ? tr("Sent to the printer.")
                                   : tr("Sent to the printer as ") + visibleLine(*printed) + u'.',
                Tone::Done);
        showAfter();
    });
}

void LetterPage::showWritten()
{
    showInFolder(m_written.places.value(0));
}

void LetterPage::onFailed(const Error &error)
{
    exportEnded();
    if (error.code == ErrorCode::Invalid && error.detail == u"addressee: unnamed") {
        askWithoutName();
        return;
    }
    if (error.code == ErrorCode::Invalid && error.detail == u"web page: applicant named") {
        askNamed();
        return;
    }
    if (std::exchange(m_order, std::nullopt))
        m_signing->focusMissing();
    const Tone tone = error.code == ErrorCode::Cancelled ? Tone::Quiet : Tone::Blocks;
    say(errorWords(error.code).what + u' ' + errorDetail(error), tone);
}

/// Who is written to is not seen by those who decide; it is only at the end that a name can be missed.
void LetterPage::askWithoutName()
{
    say(tr("The letter was not written: the case has no applicant’s name."), Tone::Blocks);
    prompt::ask(this,
                {prompt::Kind::Question,
                 tr("This case has no applicant’s name."),
                 tr("A final letter names whom it answers. Write it without a name only if the name is not "
                    "known, or stands in the message that it goes out with."),
                 {tr("&Do not write it"), tr("&Write it without a name")},
                 0},
                [this](int button) {
                    m_wish.withoutName = button == 1;
                    if (button == 1)
                        startExport();
                    else
                        m_order.reset();
                });
}

/// The web page is composed without the applicant; only now are its words compared with who asked, whom
/// those who decide do not see.
void LetterPage::askNamed()
{
    say(tr("Nothing was written: the web page says who asked."), Tone::Blocks);
    prompt::ask(
        this,
        {prompt::Kind::Question,
         tr("The web page says who asked."),
         tr("Words of the letter hold the applicant’s name or address, and a disclosure log is read by "
            "everybody. Take them out of the decision, or leave the web page out of the set."),
         {tr("&Do not write it"), tr("&Write it all the same")},
         0},
        [this](int button) {
            if (button == 1)
                startExport(true);
            else
                m_order.reset();
        });
}

} // namespace cpoise::ui
