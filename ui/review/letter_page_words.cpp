// SPDX-License-Identifier: GPL-3.0-or-later
// What the letter's page has to do with changed words: where they stand, and the ways to them.
#include <algorithm>

#include <QVBoxLayout>

#include "base/text.h"
#include "ui/parts/plain_text.h"
#include "ui/review/adrift_rows.h"
#include "ui/review/letter_page.h"
#include "ui/review/letter_words.h"
#include "ui/review/pages_view.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// More of changed words is read in the letter.
constexpr qsizetype listedWords = 80;

QString shortWords(const QString &words)
{
    const QString line = words.simplified();
    return line.size() <= listedWords ? line : line.left(listedWords).trimmed() + u'\u2026';
}
} // namespace

/// The pages, what is changed in them, and above them what no longer fits.
void LetterPage::buildWords(QVBoxLayout &column)
{
    m_adrift = new AdriftRows(content());
    m_view = new PagesView(m_services, content());
    delete m_words;
    m_words = new LetterWords(session(), *m_view, this);
    column.addWidget(m_adrift);
    column.addWidget(m_view);
    connect(m_view, &PagesView::wanted, this, &LetterPage::wanted);
    connect(m_view, &PagesView::chosenChanged, m_adrift,
            [this] { m_adrift->setTarget(m_view->canChange(m_view->chosen())); });
    connect(m_adrift, &AdriftRows::useWanted, m_words, &LetterWords::useForChosen);
    connect(m_adrift, &AdriftRows::letGoWanted, m_words, &LetterWords::letGo);
    connect(m_adrift, &AdriftRows::laidOut, this, &LetterPage::laidOut);
    connect(m_words, &LetterWords::laidOut, this, &LetterPage::laidOut);
    binder().onShow([this](const law::Case &) {
        m_words->refresh();
        showAdrift();
    });
}

bool LetterPage::isAdrift(const QString &changeId) const
{
    const QVector<law::Finding> &all = session().findings();
    return std::any_of(all.begin(), all.end(), [&](const law::Finding &finding) {
        return finding.code == u"changed-adrift" && finding.where.objectId == changeId;
    });
}

void LetterPage::showAdrift()
{
    QVector<law::LetterChange> changes = draft().decision.letterChanges;
    changes.removeIf([this](const law::LetterChange &change) { return !isAdrift(change.id); });
    m_adrift->show(changes, !session().isReadOnly());
}

bool LetterPage::goTo(const law::Where &where)
{
    if (where.field != law::Field::LetterWords)
        return StepPage::goTo(where);
    refresh();
    if (m_adrift->goTo(where.objectId) || m_words->goTo(where.objectId))
        return true;
    m_wanted = where.objectId;
    return true;
}

QString LetterPage::promptsTitle() const
{
    return tr("Changed words: ") + QString::number(draft().decision.letterChanges.size());
}

QVector<FindingsPanel::Prompt> LetterPage::prompts() const
{
    QVector<FindingsPanel::Prompt> all;
    for (const law::LetterChange &change : draft().decision.letterChanges)
        all << FindingsPanel::Prompt{change.id, shortWords(change.words), true, tr("Go there")};
    return all;
}

void LetterPage::take(const QString &promptId)
{
    goTo(where(law::Field::LetterWords, promptId));
}

} // namespace cpoise::ui
