// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/list_page.h"

#include <utility>

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "casework/when_done.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_peek.h"
#include "ui/cases/case_table.h"
#include "ui/cases/case_words.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/sheet.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int emptyPlace = 2;
} // namespace

ListPage::ListPage(casework::RequestDesk &requests, casework::DecisionDesk &decisions, QWidget *parent)
    : QWidget(parent), m_requests(requests), m_model(new CaseListModel(requests, this)),
      m_table(new CaseTable(m_model)), m_filters(new CaseFilters), m_views(new SavedViews),
      m_peek(new CasePeek(decisions)), m_places(new QStackedWidget),
      m_nothing(new PlainLabel({}, TextSize::Body, Tone::Quiet))
{
    setObjectName(u"listPage"_s);
    m_places->addWidget(m_table);
    m_places->addWidget(buildNothing());
    m_places->addWidget(buildEmpty());

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_places, 1);
    right->addWidget(rule());
    right->addWidget(m_peek);
    auto *side = new Sheet(Sheet::Side);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, space::small, 0, space::small);
    m_filters->setMaximumHeight(m_filters->count() * controlHeight + space::small);
    sideLayout->addWidget(m_filters, 3);
    sideLayout->addWidget(m_views, 2);
    sideLayout->addStretch();
    side->setFixedWidth(176);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addLayout(right, 1);

    m_filters->setOfficerKnown(!requests.office().officerId.isEmpty());
    if (!requests.office().officerId.isEmpty())
        m_filters->setFilter(Filter::Mine);
    connect(m_filters, &CaseFilters::filterChosen, this, &ListPage::filterChosen);
    connect(m_views, &SavedViews::viewChosen, this, &ListPage::showView);
    connect(m_table, &CaseTable::opened, this, &ListPage::openAsked);
    connect(m_table, &CaseTable::currentRowChanged, this, &ListPage::rowChanged);
    connect(m_table, &CaseTable::jumpAsked, this, &ListPage::jump);
    connect(m_peek, &CasePeek::openAsked, this, &ListPage::openAsked);
    connect(m_peek, &CasePeek::letterAsked, this, &ListPage::letterAsked);
    connect(m_model, &CaseListModel::loaded, this, &ListPage::listCame);
    connect(m_model, &CaseListModel::failed, this, &ListPage::failed);
    connect(m_model, &CaseListModel::failed, this, &ListPage::askDueCounts);
    connect(m_model, &CaseListModel::dataChanged, this, &ListPage::showPeek);
}

QWidget *ListPage::buildNothing()
{
    auto *place = new Sheet(Sheet::Base);
    auto *layout = new QVBoxLayout(place);
    layout->addStretch(1);
    m_nothing->setObjectName(u"nothingHere"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->wrapped();
    layout->addWidget(m_nothing);
    layout->addStretch(2);
    return place;
}

QWidget *ListPage::buildEmpty()
{
    auto *place = new Sheet(Sheet::Base);
    auto *outer = new QHBoxLayout(place);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(space::small);
    layout->addStretch(1);
    layout->addWidget(new PlainLabel(u"There are no cases yet"_s, TextSize::Title));
    layout->addWidget(new PlainLabel(u"Three ways to begin:"_s, TextSize::Body, Tone::Quiet));
    layout->addSpacing(space::small);
    const auto offer = [&](const QString &words, const QString &help, const QString &sign,
                           const QString &name, void (ListPage::*signal)()) {
        auto *button = new QPushButton(icon(sign), words);
        button->setObjectName(name);
        button->setAccessibleDescription(help);
        button->setMinimumWidth(300);
        layout->addWidget(button);
        layout->addWidget((new PlainLabel(help, TextSize::Small, Tone::Quiet))->wrapped());
        layout->addSpacing(space::medium);
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    makePrimary(offer(u"&New request"_s, u"Enter a request that has come in."_s, u"plus"_s, u"emptyNew"_s,
                      &ListPage::newRequestAsked));
    offer(u"&Read in a public interest test"_s, u"Take over a test that was written as a text."_s,
          u"file-input"_s, u"emptyRead"_s, &ListPage::readPitAsked);
    offer(
        u"Open the &sample cases"_s,
        u"Look around in invented cases of many kinds. Their authority comes with them where you have none."_s,
        u"folder-open"_s, u"emptySample"_s, &ListPage::sampleAsked);
    layout->addStretch(2);
    outer->addStretch(1);
    outer->addLayout(layout);
    outer->addStretch(1);
    auto *scroll = new QScrollArea; // so that it asks for no more room than the list
    scroll->setWidget(place);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void ListPage::refresh()
{
    m_countsDue = true;
    ask();
    m_peek->refresh();
}

void ListPage::ask()
{
    casework::ListQuery query =
        m_search.isEmpty() ? queryFor(m_filters->filter(), m_requests.office()) : casework::ListQuery{};
    query.search = m_search;
    query.sortBy = m_model->query().sortBy;
    query.descending = m_model->query().descending;
    m_model->setQuery(query);
}

void ListPage::filterChosen()
{
    m_views->unchoose();
    ask();
}

void ListPage::saveView(const QString &name)
{
    const QHeaderView *header = m_table->horizontalHeader();
    m_views->add(
        {name, m_filters->filter(), m_search, header->sortIndicatorSection(), header->sortIndicatorOrder()});
}

void ListPage::showView(const SavedView &view)
{
    {
        const QSignalBlocker quiet(m_filters); // asked once, below
        m_filters->setFilter(view.filter);
    }
    m_search = view.search;
    Q_EMIT searchWanted(view.search);
    m_table->sortByColumn(view.column, view.order);
    ask();
}

/// The store answers one after another, and counting looks at every case: what is seen first comes first.
void ListPage::listCame()
{
    loaded();
    if (const int top = m_table->rowAt(0); top >= 0)
        m_model->rowAt(top);
    askDueCounts();
}

void ListPage::askDueCounts()
{
    if (std::exchange(m_countsDue, false))
        askCounts();
}

void ListPage::askCounts()
{
    casework::whenDone(m_requests.counts(), this, [this](const Result<casework::ListCounts> &counts) {
        if (!counts) {
            if (counts.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(counts.error());
            return;
        }
        m_all = counts->all;
        m_filters->setCounts(*counts);
        loaded();
    });
}

void ListPage::search(const QString &words)
{
    if (words == m_search)
        return;
    m_search = words;
    m_views->unchoose();
    ask();
}

void ListPage::setOfficers(const QVector<law::Person> &people)
{
    m_model->setOfficers(people);
}

void ListPage::loaded()
{
    const int count = m_model->rowCount();
    const bool waits = m_table->hasFocus() || !isAncestorOf(QApplication::focusWidget());
    if (m_all == 0)
        m_places->setCurrentIndex(emptyPlace);
    else
        m_places->setCurrentIndex(count > 0 || !m_model->isLoaded() ? 0 : 1);
    if (m_all == 0 && waits && isVisible())
        focusFirst();
    m_peek->setVisible(m_all != 0);
    m_nothing->setText(m_search.isEmpty()
                           ? u"Nothing here. That is good news."_s
                           : u"No case has these words. References are found in any spelling."_s);
    selectAgain();
    lookForWanted();
    Q_EMIT said(counted(count, u"case"_s, u"cases"_s));
}

void ListPage::selectAgain()
{
    if (m_model->rowCount() == 0) {
        m_peek->clear();
        tellCaseInHand();
        return;
    }
    const int kept = m_chosen > 0 ? m_model->rowOf(m_chosen) : -1;
    if (m_table->currentIndex().row() != std::max(0, kept) || !m_table->currentIndex().isValid())
        m_table->selectRow(std::max(0, kept));
    showPeek();
}

void ListPage::rowChanged(int row)
{
    if (row < 0)
        return;
    m_chosen = m_model->rowIdAt(row);
    showPeek();
}

void ListPage::showPeek()
{
    const int row = m_table->currentIndex().row();
    if (const auto found = m_model->rowAt(row); found && found->id != m_peek->caseId())
        m_peek->show(*found);
    tellCaseInHand();
}

void ListPage::tellCaseInHand()
{
    if (const QString inHand = currentCase(); std::exchange(m_inHand, inHand) != inHand)
        Q_EMIT caseInHandChanged();
}

QString ListPage::currentCase() const
{
    const auto row = m_model->rowAt(m_table->currentIndex().row());
    return row ? row->id : QString();
}

void ListPage::jump(const QString &typed)
{
    casework::ListQuery query = m_model->query();
    query.search = query.search.isEmpty() ? typed : query.search + u' ' + typed;
    const quint64 turn = ++m_jump;
    casework::whenDone(m_requests.ids(query), this,
                       [this, turn](const Result<QVector<casework::RowId>> &ids) {
                           if (turn != m_jump || !ids || ids->isEmpty())
                               return;
                           if (const int row = m_model->rowOf(ids->first()); row >= 0)
                               m_table->selectRow(row);
                       });
}

void ListPage::choose(const QString &caseId)
{
    m_wanted = caseId;
    refresh();
}

void ListPage::lookForWanted()
{
    if (m_wanted.isEmpty())
        return;
    casework::whenDone(m_requests.caseRecord(m_wanted), this,
                       [this, wanted = m_wanted](const Result<casework::CaseRecord> &record) {
                           if (!record || wanted != m_wanted)
                               return;
                           m_wanted.clear();
                           jump(record->content.reference);
                       });
}

void ListPage::setOfficer(const QString &personId)
{
    if (personId == m_requests.office().officerId)
        return;
    m_requests.setOfficer(personId);
    m_filters->setOfficerKnown(!personId.isEmpty());
    if (personId.isEmpty() && m_filters->filter() == Filter::Mine)
        m_filters->setFilter(Filter::Open);
    refresh();
}

void ListPage::focusFirst()
{
    if (m_places->currentIndex() == emptyPlace)
        findChild<QPushButton *>(u"emptyNew"_s)->setFocus();
    else
        m_table->setFocus();
}

void ListPage::restore(const QSettings &settings)
{
    m_table->restoreColumns(settings);
    m_views->restore(settings);
}
void ListPage::save(QSettings &settings) const
{
    m_table->saveColumns(settings);
    m_views->save(settings);
}

} // namespace cpoise::ui
