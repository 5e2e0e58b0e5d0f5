// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats.h"

#include "base/error_name.h"
#include "base/log.h"
#include "exchange/case_file.h"
#include "exchange/json_cleaning.h"
#include "exchange/pit_reader.h"
#include "exchange/style_file.h"

namespace cpoise::exchange
{

namespace
{
tl::unexpected<Error> refused(const char *kind, const QByteArray &bytes, const Error &error)
{
    log::room("exchange")->info("{} of {} bytes refused: {}", kind, bytes.size(), nameOf(error.code));
    return tl::unexpected<Error>(error);
}
} // namespace

Result<casework::ReadPit> Formats::readPit(const QByteArray &bytes)
{
    Result<PitReading> reading = exchange::readPit(bytes, m_catalogue);
    if (!reading)
        return refused("text", bytes, reading.error());
    log::room("exchange")
        ->info("text of {} bytes read: {} grounds, {} notes, remainder {}", bytes.size(),
               reading->matter.decision.grounds.size(), reading->notes.size(), reading->hasRemainder);
    return casework::ReadPit{std::move(reading->matter), std::move(reading->notes), reading->hasRemainder};
}

Result<QVector<casework::NewCase>> Formats::readCaseFile(const QByteArray &bytes)
{
    Result<QVector<CaseFile>> files = read(bytes);
    if (!files)
        return refused("case file", bytes, files.error());
    log::room("exchange")->info("case file of {} bytes read: {} cases", bytes.size(), files->size());
    QVector<casework::NewCase> cases;
    cases.reserve(files->size());
    for (CaseFile &file : *files)
        cases << casework::NewCase{std::move(file.record), std::move(file.applicant)};
    return cases;
}

qint64 Formats::signsLeftOut(const QByteArray &bytes)
{
    return exchange::signsLeftOut(bytes);
}

QByteArray Formats::writeCaseFile(const casework::CaseRecord &record, const casework::Applicant &applicant)
{
    QByteArray bytes = write({record, applicant});
    log::room("exchange")->info("case file of {} bytes written", bytes.size());
    return bytes;
}

Result<law::HouseStyle> Formats::readHouseStyle(const QByteArray &bytes, const letter::Wording &standing)
{
    auto style = exchange::readHouseStyle(bytes, standing);
    if (!style)
        return refused("house style", bytes, style.error());
    log::room("exchange")->info("house style of {} bytes read", bytes.size());
    return style;
}

QByteArray Formats::writeHouseStyle(const law::HouseStyle &style)
{
    return exchange::writeHouseStyle(style);
}

} // namespace cpoise::exchange
