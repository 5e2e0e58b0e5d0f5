// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/settings_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "casework/when_done.h"
#include "ui/cases/setting_rows.h"
#include "ui/parts/error_words.h"
#include "ui/parts/fault_summary.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/save_key.h"
#include "ui/parts/text_field.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{

QComboBox *choice(const QString &name, const QString &spoken,
                  const QVector<QPair<QString, QVariant>> &entries)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(spoken);
    for (const auto &[words, value] : entries)
        box->addItem(words, value);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return box;
}

QVector<QPair<QString, QVariant>> kinds()
{
    using enum law::AuthorityKind;
    return {{u"Police"_s, int(Police)},
            {u"Local authority"_s, int(LocalAuthority)},
            {u"Health"_s, int(Health)},
            {u"Education"_s, int(Education)},
            {u"Central government"_s, int(CentralGovernment)},
            {u"Parliament"_s, int(Parliament)},
            {u"Scottish authority"_s, int(Scottish)},
            {u"Other"_s, int(Other)}};
}

void chooseValue(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

TextField *lines(const QString &spoken, const QString &name, int least)
{
    auto *field = new TextField(spoken);
    field->setObjectName(name);
    field->setLines(least, 12);
    field->setMaximumWidth(Style::textWidth() + 2 * space::small);
    return field;
}

QString faultWords(const QString &code)
{
    static const QHash<QString, QString> words{
        {u"authority-name-missing"_s, u"Say what the authority is called."_s},
        {u"cost-limit-unknown"_s, u"Choose the cost limit: 450 or 600 pounds."_s},
        {u"person-name-missing"_s, u"Give each person a name, or remove the row."_s},
        {u"login-doubled"_s, u"Two people have the same account. Give each their own."_s},
        {u"signatory-name-missing"_s, u"Give each signatory a name, or remove the row."_s},
        {u"pattern-missing-number"_s, u"A reference pattern needs {n}, the running number."_s},
        {u"pattern-unusable"_s, u"A reference pattern has a token that is not known."_s},
        {u"pattern-date-missing"_s, u"Say from when on each pattern counts."_s},
        {u"pattern-date-doubled"_s, u"Two patterns count from the same day. Change one."_s},
    };
    return words.value(code, code);
}

} // namespace

SettingsPage::SettingsPage(casework::SettingsDesk &desk, QDate today, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_faults(new FaultSummary), m_name(lineField(u"authorityName"_s)),
      m_email(lineField(u"authorityEmail"_s, 45)), m_phone(lineField(u"authorityPhone"_s, 30)),
      m_website(lineField(u"authorityWebsite"_s, 45)),
      m_address(lines(u"Address"_s, u"authorityAddress"_s, 3)),
      m_kind(choice(u"authorityKind"_s, u"Kind of authority"_s, kinds())),
      m_hasReview(choice(
          u"hasReview"_s, u"Internal review"_s,
          {{u"There is an internal review"_s, true}, {u"There is none, and letters say so"_s, false}})),
      m_review(lines(u"How to ask for an internal review"_s, u"reviewProcedure"_s, 3)),
      m_reviewContact(lineField(u"reviewContact"_s)), m_regulator(lineField(u"regulatorName"_s)),
      m_regulatorWebsite(lineField(u"regulatorWebsite"_s)),
      m_regulatorAddress(lines(u"The regulator’s address"_s, u"regulatorAddress"_s, 2)),
      m_cost(choice(u"costLimit"_s, u"Cost limit"_s,
                    {{u"450 pounds, 18 hours (most authorities)"_s, 450},
                     {u"600 pounds, 24 hours (Schedule 1 Part I)"_s, 600}})),
      m_reading(choice(
          u"receiptReading"_s, u"Requests that arrive on a day off"_s,
          {{u"The Act: the day itself is day 0"_s, int(law::ReceiptReading::Act)},
           {u"The section 45 Code: the next working day is day 0"_s, int(law::ReceiptReading::S45Code)}})),
      m_people(new PeopleRows(u"person"_s, true)), m_signatories(new PeopleRows(u"signatory"_s, false)),
      m_patterns(new PatternRows(today)), m_save(new QPushButton(u"&Save settings"_s)),
      m_said(new PlainLabel({}, TextSize::Body, Tone::Done))
{
    setObjectName(u"settingsPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildForm(), 1);
    layout->addWidget(rule());
    layout->addWidget(buildFoot());
    m_shown = authority();
}

QWidget *SettingsPage::buildForm()
{
    auto *page = new ScrollPage(Style::textWidth() + 6 * space::page);
    QVBoxLayout *column = page->column();
    column->addWidget(new PlainLabel(u"Settings of the workspace"_s, TextSize::Title));
    column->addWidget(m_faults);
    addAuthority(column);
    addComplaints(column);
    addRules(column);
    column->addWidget(groupHeading(
        u"People"_s, u"Who works on cases. The account is the one they sign in to this computer with."_s));
    column->addWidget(m_people);
    column->addWidget(groupHeading(u"Signatories"_s, u"Whose name and role stand under a letter."_s));
    column->addWidget(m_signatories);
    column->addWidget(groupHeading(
        u"References"_s, u"{n} is the running number, {n3} the same with zeros in front, {part} a part "
                         u"letter, {yy} and {yyyy} the year. A pattern counts from its date on."_s));
    column->addWidget(m_patterns);
    column->addStretch(1);
    return page;
}

void SettingsPage::addAuthority(QVBoxLayout *column)
{
    column->addWidget(groupHeading(u"Authority"_s));
    column->addWidget(question(u"&Name"_s, {}, m_name));
    column->addWidget(question(u"&Kind"_s, u"Some exemptions and the cost limit depend on it."_s, m_kind));
    column->addWidget(question(u"&Address"_s, {}, m_address));
    column->addWidget(question(u"E-&mail"_s, {}, m_email));
    column->addWidget(question(u"Tele&phone"_s, {}, m_phone));
    column->addWidget(question(u"We&bsite"_s, {}, m_website));
}

void SettingsPage::addComplaints(QVBoxLayout *column)
{
    column->addWidget(groupHeading(
        u"Complaints"_s, u"Section 17(7): every refusal says how to complain, and to whom after that."_s));
    column->addWidget(question(u"&Internal review"_s, {}, m_hasReview));
    column->addWidget(question(u"H&ow to ask for it"_s, u"As it is printed in each letter."_s, m_review));
    column->addWidget(question(u"&Where to send it"_s, {}, m_reviewContact));
    column->addWidget(question(u"&Regulator"_s, u"Its name at present."_s, m_regulator));
    column->addWidget(question(u"Reg&ulator’s address"_s, {}, m_regulatorAddress));
    column->addWidget(question(u"Regulator’s web page &for complaints"_s, {}, m_regulatorWebsite));
}

void SettingsPage::addRules(QVBoxLayout *column)
{
    column->addWidget(groupHeading(u"Rules that depend on the authority"_s));
    column->addWidget(
        question(u"Cost limit in poun&ds"_s, u"SI 2004/3244; an hour counts 25 pounds."_s, m_cost));
    column->addWidget(question(u"Requests that arrive on a da&y off"_s,
                               u"Kept with each case; dates that are set do not move."_s, m_reading));
}

QWidget *SettingsPage::buildFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(space::page, space::medium, space::page, space::medium);
    m_save->setObjectName(u"saveSettings"_s);
    makePrimary(m_save);
    saveByKey(m_save, this);
    auto *close = new QPushButton(u"C&lose"_s);
    close->setObjectName(u"closeSettings"_s);
    layout->addWidget(m_save);
    layout->addWidget(close);
    layout->addWidget(m_said);
    layout->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &SettingsPage::save);
    connect(close, &QPushButton::clicked, this, &SettingsPage::askToLeave);
    return foot;
}

bool SettingsPage::isTouched() const
{
    return authority() != m_shown || m_patterns->patterns() != m_patternsShown;
}

void SettingsPage::takeStyle(const law::HouseStyle &style)
{
    m_asRead.style = style;
    m_shown.style = style;
}

void SettingsPage::askToLeave()
{
    if (!isTouched()) {
        Q_EMIT closed();
        return;
    }
    prompt::ask(this,
                {prompt::Kind::Question,
                 u"Save the changed settings?"_s,
                 {},
                 {u"&Save"_s, u"&Throw the changes away"_s, u"&Go on changing"_s},
                 2},
                [this](int button) {
                    if (button == 1)
                        leave();
                    m_closeWhenSaved = button == 0;
                    if (button == 0)
                        save();
                });
}

void SettingsPage::leave()
{
    m_closeWhenSaved = false;
    m_shown = authority();
    m_patternsShown = m_patterns->patterns();
    Q_EMIT closed();
}

void SettingsPage::begin(law::Field field)
{
    if (isTouched()) {
        fieldOf(field)->setFocus();
        return;
    }
    m_said->clear();
    m_faults->show({});
    casework::whenDone(m_desk.read(), this, [this, field](const Result<casework::Settings> &settings) {
        if (settings) {
            fill(*settings);
            fieldOf(field)->setFocus();
        } else {
            m_faults->show({{errorDetail(settings.error()), nullptr}});
        }
    });
}

QWidget *SettingsPage::fieldOf(law::Field field) const
{
    if (field == law::Field::ComplaintRoute)
        return m_review;
    return field == law::Field::Regulator ? m_regulator : m_name;
}

void SettingsPage::fill(const casework::Settings &settings)
{
    const law::Authority &a = settings.authority;
    m_asRead = a;
    m_name->setText(a.name);
    chooseValue(m_kind, int(a.kind));
    m_address->setText(a.address);
    m_email->setText(a.email);
    m_phone->setText(a.phone);
    m_website->setText(a.website);
    chooseValue(m_hasReview, a.hasReviewProcedure);
    m_review->setText(a.reviewProcedure);
    m_reviewContact->setText(a.reviewContact);
    m_regulator->setText(a.regulatorName);
    m_regulatorAddress->setText(a.regulatorAddress);
    m_regulatorWebsite->setText(a.regulatorWebsite);
    chooseValue(m_cost, a.costLimitPounds);
    chooseValue(m_reading, int(a.reading));
    m_people->setPeople(a.people);
    m_signatories->setPeople(a.signatories);
    m_patterns->setPatterns(settings.patterns);
    m_shown = authority();
    m_patternsShown = m_patterns->patterns();
}

law::Authority SettingsPage::authority() const
{
    law::Authority a = m_asRead;
    a.name = m_name->text().trimmed();
    a.kind = law::AuthorityKind(m_kind->currentData().toInt());
    a.address = m_address->text();
    a.email = m_email->text().trimmed();
    a.phone = m_phone->text().trimmed();
    a.website = m_website->text().trimmed();
    a.hasReviewProcedure = m_hasReview->currentData().toBool();
    a.reviewProcedure = m_review->text();
    a.reviewContact = m_reviewContact->text().trimmed();
    a.regulatorName = m_regulator->text().trimmed();
    a.regulatorAddress = m_regulatorAddress->text();
    a.regulatorWebsite = m_regulatorWebsite->text().trimmed();
    a.costLimitPounds = m_cost->currentData().toInt();
    a.reading = law::ReceiptReading(m_reading->currentData().toInt());
    a.people = m_people->people();
    a.signatories = m_signatories->people();
    return a;
}

void SettingsPage::save()
{
    m_said->clear();
    const QVector<casework::SettingFault> faults =
        casework::faultsOf(authority()) + casework::faultsOf(m_patterns->patterns());
    showFaults(faults);
    if (!faults.isEmpty()) {
        m_closeWhenSaved = false;
        return;
    }
    m_save->setEnabled(false);
    casework::whenDone(m_desk.setAuthority(authority()), this, [this](const Result<law::Authority> &stored) {
        if (stored) {
            m_asRead = *stored;
            m_people->setPeople(stored->people);
            m_signatories->setPeople(stored->signatories);
            savePatterns();
            return;
        }
        m_save->setEnabled(true);
        m_faults->show({{errorDetail(stored.error()), nullptr}});
    });
}

void SettingsPage::savePatterns()
{
    casework::whenDone(m_desk.setPatterns(m_patterns->patterns()), this, [this](const Result<void> &stored) {
        m_save->setEnabled(true);
        if (stored) {
            m_said->setText(u"Settings saved"_s);
            m_shown = authority();
            m_patternsShown = m_patterns->patterns();
            Q_EMIT saved();
            if (m_closeWhenSaved)
                leave();
        } else {
            m_faults->show({{errorDetail(stored.error()), nullptr}});
        }
    });
}

void SettingsPage::showFaults(const QVector<casework::SettingFault> &faults)
{
    QVector<FaultSummary::Fault> shown;
    for (const casework::SettingFault &fault : faults) {
        QWidget *field = m_name;
        if (fault.code.startsWith(u"pattern"_s))
            field = m_patterns->fieldAt(fault.objectId.toInt());
        else if (fault.code.startsWith(u"signatory"_s))
            field = m_signatories->fieldOf(fault.objectId);
        else if (fault.code.startsWith(u"person"_s) || fault.code.startsWith(u"login"_s))
            field = m_people->fieldOf(fault.objectId);
        else if (fault.code.startsWith(u"cost"_s))
            field = m_cost;
        shown << FaultSummary::Fault{faultWords(fault.code), field};
    }
    m_faults->show(shown);
}

void SettingsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        askToLeave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace cpoise::ui
