// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ports.h"
#include "law/catalogue.h"

namespace cpoise::exchange
{

/// The file formats behind casework's port. The catalogue must outlive it.
class Formats final : public casework::FileFormats
{
public:
    explicit Formats(const law::Catalogue &catalogue) : m_catalogue(catalogue) {}

    /// See pit_reader.h.
    Result<casework::ReadPit> readPit(const QByteArray &bytes) override;
    /// See case_file.h.
    Result<QVector<casework::NewCase>> readCaseFile(const QByteArray &bytes) override;
    qint64 signsLeftOut(const QByteArray &bytes) override;
    QByteArray writeCaseFile(const casework::CaseRecord &record,
                             const casework::Applicant &applicant) override;
    /// See style_file.h.
    Result<law::HouseStyle> readHouseStyle(const QByteArray &bytes, const letter::Wording &standing) override;
    QByteArray writeHouseStyle(const law::HouseStyle &style) override;

private:
    const law::Catalogue &m_catalogue;
};

} // namespace cpoise::exchange
