// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats.h"

#include "exchange/case_file.h"
#include "exchange/pit_reader.h"

namespace cpoise::exchange
{

Result<casework::ReadPit> Formats::readPit(const QByteArray &bytes)
{
    Result<PitReading> reading = exchange::readPit(bytes, m_catalogue);
    if (!reading)
        return tl::unexpected(reading.error());
    return casework::ReadPit{std::move(reading->matter), std::move(reading->notes), reading->hasRemainder};
}

Result<QVector<casework::NewCase>> Formats::readCaseFile(const QByteArray &bytes)
{
    Result<QVector<CaseFile>> files = read(bytes);
    if (!files)
        return tl::unexpected(files.error());
    QVector<casework::NewCase> cases;
    cases.reserve(files->size());
    for (CaseFile &file : *files)
        cases << casework::NewCase{std::move(file.record), std::move(file.applicant)};
    return cases;
}

QByteArray Formats::writeCaseFile(const casework::CaseRecord &record, const casework::Applicant &applicant)
{
    return write({record, applicant});
}

} // namespace cpoise::exchange
