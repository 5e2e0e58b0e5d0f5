// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "casework/desks.h"

class QLineEdit;
class QPushButton;

namespace cpoise::ui
{

class DateField;
class FaultSummary;
class PlainLabel;
class QuestionList;
class TextField;

/// A request that has come in: reference (proposed), day of receipt, the applicant's words and the questions
/// found in them; the applicant apart.
class NewRequestPage : public QWidget
{
    Q_OBJECT
public:
    explicit NewRequestPage(casework::RequestDesk &desk, QWidget *parent = nullptr);

    /// An empty form with a fresh reference, focus in the first field. What was typed and not saved stays.
    void begin();
    /// True when something was typed that is not saved.
    bool isTouched() const { return m_touched; }
    void clear();
    /// How the authority reads a day of receipt that is not a working day; kept with each case.
    void setReading(law::ReceiptReading reading) { m_reading = reading; }

Q_SIGNALS:
    void saved(const QString &caseId);
    void cancelled();
    void openAsked(const QString &reference);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    QWidget *buildReference();
    QWidget *buildReceived();
    QWidget *buildApplicant();
    QWidget *buildFoot();
    void touch();
    void propose();
    void lookForClash();
    void showDue();
    void findQuestions();
    void whyThisDate();
    void cancel();
    void save();
    void saveFailed(const Error &error);
    bool isComplete();
    law::Case content() const;

    casework::RequestDesk &m_desk;
    FaultSummary *m_faults;
    QLineEdit *m_reference;
    PlainLabel *m_referenceNote;
    QPushButton *m_openClash;
    DateField *m_received;
    PlainLabel *m_due;
    QPushButton *m_why;
    QLineEdit *m_summary;
    TextField *m_text;
    QuestionList *m_questions;
    QPushButton *m_findAgain;
    QLineEdit *m_name;
    TextField *m_address;
    QLineEdit *m_email;
    QPushButton *m_save;
    QTimer m_clashRest;
    QTimer m_questionsRest;
    law::ReceiptReading m_reading = law::ReceiptReading::Act;
    QString m_proposed;
    QString m_clash;
    bool m_touched = false;
    bool m_questionsEdited = false;
    bool m_saving = false;
};

} // namespace cpoise::ui
