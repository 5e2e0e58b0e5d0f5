// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "casework/ports.h"
#include "storage/failure.h"

/// What is stored of a case and in which form.
namespace cpoise::storage
{

/// The bytes that a version holds and its commitment is made over: the canonical JSON of the case with its
/// id, stage, officer and due date.
QByteArray versionBytes(const casework::CaseRecord &record);
/// The inverse. Throws Corrupt when the bytes are not such a version.
casework::CaseRecord recordFrom(const QByteArray &bytes, qint64 revision);

/// The case alone, for drafts.
QByteArray caseBytes(const law::Case &matter);
law::Case caseFrom(const QByteArray &bytes);

/// Codes and dates of a case for the note of its entry: "stage=review received=2026-11-02 due=2026-11-30".
QString noteFor(const casework::CaseRecord &record);

/// The columns of the table `cases` that are taken from a record.
struct RowValues {
    QString reference, referenceKey, referenceOrder;
    QString summary, summaryOrder;
    int stage = 0;
    QString provisions, provisionsOrder;
    std::optional<qint64> received, due; ///< Julian days
    QString officerId;
    bool operator==(const RowValues &) const = default;
};
/// Throws Invalid when the reference holds neither a letter nor a digit.
RowValues rowValuesOf(const casework::CaseRecord &record);

/// A key under which texts sort as people expect: case and accents folded, numbers by value ("s8" before
/// "s14"), at most 60 characters.
QString orderKey(const QString &text);

/// What is searched of a case.
struct SearchText {
    QString summary, request, arguments, decision;
    bool operator==(const SearchText &) const = default;
};
SearchText searchTextOf(const law::Case &matter);

/// SHA-256 over the row and the searched text, each field as its length, a colon and its bytes. It stands in
/// the version, so that verification can tell a changed row or text without reading the case.
QByteArray digestOf(const RowValues &row, const SearchText &search);
/// The same, of what lies in the tables: the texts as UTF-8 in the order of `RowValues` without its numbers
/// and then of `SearchText`.
QByteArray digestOf(const std::array<QByteArrayView, 12> &texts, qint64 stage,
                    const std::optional<qint64> &received, const std::optional<qint64> &due);

} // namespace cpoise::storage
