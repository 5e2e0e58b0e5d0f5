// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/settings_desk.h"

#include <algorithm>

#include <QSet>

#include "base/ids.h"
#include "base/text.h"
#include "letter/house_style.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
/// People without a name, and accounts that two of them have (the journal must tell them apart).
QVector<SettingFault> faultsOfPeople(const QVector<law::Person> &people)
{
    QVector<SettingFault> faults;
    QSet<QString> logins;
    for (const law::Person &person : people) {
        if (isBlank(person.name))
            faults.append({u"person-name-missing"_s, person.id});
        const QString login = person.login.trimmed().toCaseFolded();
        if (!login.isEmpty() && logins.contains(login))
            faults.append({u"login-doubled"_s, person.id});
        logins.insert(login);
    }
    return faults;
}

Result<void> firstFault(const QVector<SettingFault> &faults)
{
    return faults.isEmpty() ? Result<void>() : fail(ErrorCode::Invalid, faults.first().code);
}

void giveIds(QVector<law::Person> &people)
{
    for (law::Person &person : people) {
        if (person.id.isEmpty())
            person.id = newId();
    }
}

Result<Settings> readSettings(CaseReader &reader)
{
    const Result<law::Authority> authority = reader.authority();
    if (!authority)
        return tl::unexpected(authority.error());
    return reader.setting(u"reference-pattern"_s)
        .and_then(patternsFromJson)
        .map([&authority](const QVector<ReferencePattern> &patterns) {
            return Settings{*authority, patterns};
        });
}

QString faultOf(const ReferencePattern &pattern, const QVector<ReferencePattern> &all)
{
    if (!pattern.pattern.contains(u"{n"))
        return u"pattern-missing-number"_s;
    if (!patternFault(pattern.pattern).isEmpty())
        return u"pattern-unusable"_s;
    if (!pattern.from.isValid())
        return u"pattern-date-missing"_s;
    const auto sameDay = std::count_if(all.cbegin(), all.cend(), [&pattern](const ReferencePattern &other) {
        return other.from == pattern.from;
    });
    return sameDay > 1 ? u"pattern-date-doubled"_s : QString();
}
} // namespace

QVector<SettingFault> faultsOf(const law::Authority &authority)
{
    QVector<SettingFault> faults;
    if (isBlank(authority.name))
        faults.append({u"authority-name-missing"_s, {}});
    if (authority.costLimitPounds != 450 && authority.costLimitPounds != 600)
        faults.append({u"cost-limit-unknown"_s, {}});
    faults += faultsOfPeople(authority.people);
    for (const law::Person &signatory : authority.signatories) {
        if (isBlank(signatory.name))
            faults.append({u"signatory-name-missing"_s, signatory.id});
    }
    return faults;
}

QVector<SettingFault> faultsOf(const QVector<ReferencePattern> &patterns)
{
    QVector<SettingFault> faults;
    for (qsizetype i = 0; i < patterns.size(); ++i) {
        const QString code = faultOf(patterns[i], patterns);
        if (!code.isEmpty())
            faults.append({code, QString::number(i)});
    }
    return faults;
}

QString officerFor(const law::Authority &authority, const QString &login)
{
    if (login.isEmpty())
        return {};
    for (const law::Person &person : authority.people) {
        if (person.login.compare(login, Qt::CaseInsensitive) == 0)
            return person.id;
    }
    return {};
}

QFuture<Result<Settings>> SettingsDesk::read()
{
    return answer(*m_office.readerThread, [reader = m_office.reader] { return readSettings(*reader); });
}

QFuture<Result<law::Authority>> SettingsDesk::setAuthority(const law::Authority &authority)
{
    return answer(*m_office.clerk, [office = m_office, next = authority]() mutable {
        giveIds(next.people);
        giveIds(next.signatories);
        return firstFault(faultsOf(next))
            .and_then([&] { return office.writer->setAuthority(next, office.actor()); })
            .map([&] { return next; });
    });
}

QFuture<Result<law::HouseStyle>> SettingsDesk::setStyle(const law::HouseStyle &style)
{
    if (const auto fits = letter::check(style, m_office.book->wording); !fits)
        return QtFuture::makeReadyFuture(Result<law::HouseStyle>(tl::unexpected(fits.error())));
    return answerInTurn(
        *m_office.readerThread, [office = m_office] { return office.reader->authority(); }, *m_office.clerk,
        [office = m_office, style](law::Authority authority) {
            authority.style = style;
            return office.writer->setAuthority(authority, office.actor()).map([&] { return style; });
        });
}

QFuture<Result<void>> SettingsDesk::setPatterns(const QVector<ReferencePattern> &patterns)
{
    return answer(*m_office.clerk, [office = m_office, patterns] {
        return firstFault(faultsOf(patterns)).and_then([&] {
            return office.writer->setSetting(u"reference-pattern"_s, patternsToJson(patterns),
                                             office.actor());
        });
    });
}

} // namespace cpoise::casework
