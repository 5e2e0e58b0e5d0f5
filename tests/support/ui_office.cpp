// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui_office.h"

#include <QJsonDocument>
#include <QTimeZone>

#include "casework/case_json.h"
#include "casework/edits.h"
#include "letter/house_style.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

using casework::Stage;

Result<casework::ReadPit> PlainFormats::readPit(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, u"the text is empty"_s);
    casework::ReadPit read;
    const QString first = text.section(u'\n', 0, 0).trimmed();
    read.matter.reference = first.contains(u'/') ? first : QString();
    read.matter.requestText = text;
    read.matter.events = {{law::ClockEventKind::Received, QDate(2026, 11, 2)}};
    return read;
}

Result<QVector<casework::NewCase>> PlainFormats::readCaseFile(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return fail(ErrorCode::Invalid, u"not a case file"_s);
    const QJsonObject json = document.object();
    Result<law::Case> matter =
        casework::caseFromJson(json.contains(u"case"_s) ? json.value(u"case"_s).toObject() : json);
    if (!matter)
        return tl::unexpected(matter.error());
    casework::NewCase one;
    one.record.content = *matter;
    return QVector<casework::NewCase>{one};
}

QByteArray PlainFormats::writeCaseFile(const casework::CaseRecord &record, const casework::Applicant &)
{
    return casework::canonical(casework::toJson(record.content));
}

Result<law::HouseStyle> PlainFormats::readHouseStyle(const QByteArray &bytes, const letter::Wording &standing)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return fail(ErrorCode::Invalid, u"this is no house style (.cpstyle)"_s);
    auto style = casework::houseStyleFromJson(document.object());
    if (!style)
        return style;
    if (const auto fits = letter::check(*style, standing); !fits)
        return tl::unexpected(fits.error());
    return style;
}

QByteArray PlainFormats::writeHouseStyle(const law::HouseStyle &style)
{
    return QJsonDocument(casework::toJson(style)).toJson();
}

UiOffice::UiOffice()
{
    memory.clock.set(QDateTime(QDate(2026, 11, 25), QTime(10, 0), QTimeZone::utc()));
    (void)memory.store.setAuthority(authority(), {u"mvale"_s, memory.clock.nowUtc()});
}

void UiOffice::openPress()
{
    auto opened = print::Press::open(QStringLiteral(CPOISE_SOURCE_DIR "/resources/fonts"));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    press = *opened;
}

ui::Services UiOffice::services()
{
    ui::Services services;
    services.office = memory.office();
    services.office.login = u"mvale"_s;
    services.office.officerId = u"person-1"_s;
    services.formats = &formats;
    services.press = press.get();
    services.pressThread = press ? &memory.worker : nullptr;
    services.workspaceName = u"Sample workspace"_s;
    return services;
}

casework::CaseRecord UiOffice::put(const QString &reference, const QString &summary, Stage stage,
                                   QDate received, const QString &provisionId, const QString &officer)
{
    casework::CaseRecord record;
    record.stage = stage;
    record.officerId = officer;
    record.content.reference = reference;
    record.content.summary = summary;
    record.content.events = {{law::ClockEventKind::Received, received}};
    record.content.requestText = summary + u'?';
    record.content.questions = {{u"q1"_s, u"1"_s, summary + u'?', law::Held::Unstated, {}}};
    if (!provisionId.isEmpty()) {
        record.content.questions[0].held = law::Held::Held;
        casework::addGround(record.content, provisionId, lawBook().catalogue);
    }
    record.due = casework::dueDate(record.content, lawBook());
    return memory.store.put(record);
}

QString UiOffice::fill()
{
    casework::CaseRecord complete;
    complete.stage = Stage::Deciding;
    complete.officerId = u"person-1"_s;
    complete.content = completeCase();
    complete.due = casework::dueDate(complete.content, lawBook());
    const casework::CaseRecord stored =
        memory.store.put(complete, {u"A. N. Other"_s, u"2 Mill Lane\nNorthmoor"_s, {}});
    const auto day = [](int back) { return QDate(2026, 11, 25).addDays(-back); };
    put(u"96/26"_s, u"Body armour contracts since 2022"_s, Stage::Review, day(29), u"s43"_s);
    put(u"88/26"_s, u"Overtime paid at the summer festival"_s, Stage::Deciding, day(33), u"s12"_s);
    put(u"97/26"_s,
        u"Correspondence with the harbour trust about moorings, berths and the dredging of the inner channel"_s,
        Stage::Deciding, day(26), u"s36"_s);
    put(u"99/26"_s, u"Stop and search by ward and month"_s, Stage::Clarifying, day(25));
    put(u"102/26"_s, u"Speed camera sites under consideration"_s, Stage::Deciding, day(20), u"s31"_s);
    put(u"103/26"_s, u"Complaints about custody suites"_s, Stage::Deciding, day(19), u"s40"_s);
    put(u"104/26"_s, u"Software that secures the control room"_s, Stage::Deciding, day(16), u"s31"_s);
    put(u"105/26"_s, u"Use of drones at public events"_s, Stage::Review, day(15), u"s24"_s);
    put(u"106/26"_s, u"Dog unit: numbers, ages and breeds"_s, Stage::New, day(9));
    put(u"107/26"_s, u"Legal advice on the towing contract"_s, Stage::Deciding, day(8), u"s42"_s,
        u"person-2"_s);
    put(u"108/26"_s, u"Minutes of the estates board"_s, Stage::New, day(3));
    put(u"109/26"_s, u"Body-worn video retention"_s, Stage::New, day(1));
    put(u"80/26"_s, u"Firearms licences revoked in 2025"_s, Stage::Issued, day(61), u"s40"_s);
    return stored.id;
}

} // namespace cpoise::test
