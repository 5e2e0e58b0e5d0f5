// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/memory_store.h"
#include "ui/services.h"

namespace cpoise::test
{

/// Formats that need no other room: a case file holds one case as JSON, alone or as its
/// member "case"; a house style is JSON; a public interest test is a case
/// whose first line is the reference and whose text is the request.
class PlainFormats final : public casework::FileFormats
{
public:
    Result<casework::ReadPit> readPit(const QByteArray &bytes) override;
    Result<QVector<casework::NewCase>> readCaseFile(const QByteArray &bytes) override;
    qint64 signsLeftOut(const QByteArray &) override { return signs; }
    QByteArray writeCaseFile(const casework::CaseRecord &record,
                             const casework::Applicant &applicant) override;
    Result<law::HouseStyle> readHouseStyle(const QByteArray &bytes, const letter::Wording &standing) override;
    QByteArray writeHouseStyle(const law::HouseStyle &style) override;

    qint64 signs = 0; ///< what each file is said to have lost
};

/// What a window is handed in tests: a store in memory, the shipped law, Wed 25 Nov 2026. Morgan Vale is the
/// officer.
struct UiOffice {
    UiOffice();
    MemoryOffice memory;
    PlainFormats formats;
    ui::Services services();
    /// The press of the bundled fonts, on this thread; without it services() has none.
    void openPress();
    std::shared_ptr<print::Press> press;
    /// Fourteen invented cases of many stages, some late, some due soon; returns the id of 101/26, which is
    /// complete.
    QString fill();
    casework::CaseRecord put(const QString &reference, const QString &summary, casework::Stage stage,
                             QDate received, const QString &provisionId = {},
                             const QString &officer = QStringLiteral("person-1"));
};

} // namespace cpoise::test
