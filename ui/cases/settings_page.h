// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "casework/settings_desk.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace cpoise::ui
{

class FaultSummary;
class PatternRows;
class PeopleRows;
class PlainLabel;
class TextField;

/// The workspace's settings: who decides, and what every letter says about them.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(casework::SettingsDesk &desk, QDate today, QWidget *parent = nullptr);
    /// Reads what is set and shows it, with the focus in the field that a finding on the letter speaks of.
    /// What was changed and not saved stays.
    void begin(law::Field field = law::Field::None);
    /// True when something was changed that is not saved.
    bool isTouched() const;
    /// The house style is not changed here: another page saved it, and it stays as that one left it.
    void takeStyle(const cpoise::law::HouseStyle &style);

Q_SIGNALS:
    void closed();
    void saved();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    void addAuthority(QVBoxLayout *column);
    void addComplaints(QVBoxLayout *column);
    void addRules(QVBoxLayout *column);
    QWidget *buildFoot();
    void fill(const casework::Settings &settings);
    QWidget *fieldOf(law::Field field) const;
    law::Authority authority() const;
    void askToLeave();
    void leave();
    void save();
    void savePatterns();
    void showFaults(const QVector<casework::SettingFault> &faults);

    casework::SettingsDesk &m_desk;
    law::Authority m_asRead; ///< keeps what the form does not show
    law::Authority m_shown;  ///< as the form gave it back when it was filled
    QVector<casework::ReferencePattern> m_patternsShown;
    bool m_closeWhenSaved = false;
    FaultSummary *m_faults;
    QLineEdit *m_name, *m_email, *m_phone, *m_website;
    TextField *m_address;
    QComboBox *m_kind;
    QComboBox *m_hasReview;
    TextField *m_review;
    QLineEdit *m_reviewContact;
    QLineEdit *m_regulator, *m_regulatorWebsite;
    TextField *m_regulatorAddress;
    QComboBox *m_cost;
    QComboBox *m_reading;
    PeopleRows *m_people;
    PeopleRows *m_signatories;
    PatternRows *m_patterns;
    QPushButton *m_save;
    PlainLabel *m_said;
};

} // namespace cpoise::ui
