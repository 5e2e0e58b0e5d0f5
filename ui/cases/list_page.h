// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>
#include <QWidget>

#include "casework/desks.h"
#include "ui/cases/case_filters.h"
#include "ui/cases/saved_views.h"

class QSettings;

namespace cpoise::ui
{

class CaseListModel;
class CasePeek;
class CaseTable;
class PlainLabel;

/// The first page: filters, the work list, and what is to be known about the row in hand.
class ListPage : public QWidget
{
    Q_OBJECT
public:
    ListPage(casework::RequestDesk &requests, casework::DecisionDesk &decisions, QWidget *parent = nullptr);

    /// Asks for list and counts anew (after a change).
    void refresh();
    /// Words or a reference in any spelling; empty shows all of the filter again. A search looks in all
    /// cases.
    void search(const QString &words);
    void setOfficers(const QVector<law::Person> &people);
    /// Whose work "My work" is; empty: it is not offered.
    void setOfficer(const QString &personId);
    /// To the list, or to the first thing to do where there is none.
    void focusFirst();
    void restore(const QSettings &settings);
    void save(QSettings &settings) const;
    /// Chooses a case once it is in the list (a new one).
    void choose(const QString &caseId);

    CaseTable *table() const { return m_table; }
    CaseFilters *filters() const { return m_filters; }
    SavedViews *views() const { return m_views; }
    /// Keeps what is shown (filter, words searched for, order) under a name.
    void saveView(const QString &name);
    CaseListModel *model() const { return m_model; }
    /// Of the row in hand; empty when there is none.
    QString currentCase() const;

Q_SIGNALS:
    void openAsked(const QString &caseId);
    void letterAsked(const QString &caseId);
    void newRequestAsked();
    void readPitAsked();
    void sampleAsked();
    /// A saved view was chosen: these words belong in the search field; empty: none.
    void searchWanted(const QString &words);
    void failed(const cpoise::Error &error);
    /// The row in hand is another case, or its case has only now been read.
    void caseInHandChanged();
    /// "7 cases", for the status bar.
    void said(const QString &words);

private:
    QWidget *buildEmpty();
    QWidget *buildNothing();
    void ask();
    void filterChosen();
    void showView(const SavedView &view);
    void askCounts();
    void askDueCounts();
    void loaded();
    void listCame();
    void rowChanged(int row);
    void showPeek();
    void tellCaseInHand();
    void jump(const QString &typed);
    void selectAgain();
    void lookForWanted();

    casework::RequestDesk &m_requests;
    CaseListModel *m_model;
    CaseTable *m_table;
    CaseFilters *m_filters;
    SavedViews *m_views;
    CasePeek *m_peek;
    QStackedWidget *m_places; ///< the table, "nothing here" and the first start
    PlainLabel *m_nothing;
    QString m_search;
    QString m_inHand;             ///< the case that was last told to be in hand
    casework::RowId m_chosen = 0; ///< the row in hand, kept over a new list
    QString m_wanted;             ///< a case to choose when it comes
    qint64 m_all = -1;
    bool m_countsDue = false; ///< counted once the rows in sight have been asked for
    quint64 m_jump = 0;
};

} // namespace cpoise::ui
