// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QVector>

/// Finding words in other people's text. Patterns are of the field's common language; a hit is a reason to
/// look, never a verdict.
namespace cpoise::law
{

struct Case;
struct PublicInterestTest;

/// Words in a text: where they begin and how many UTF-16 units they take.
struct Phrase {
    qsizetype from = 0;
    qsizetype length = 0;
};

/// A pattern without regard to case; spaces in it stand for any white space.
QRegularExpression pattern(const QString &words);

/// The first `most` places where a pattern is found.
QVector<Phrase> phrasesIn(const QString &text, const QRegularExpression &pattern, int most = 12);
bool says(const QString &text, const QRegularExpression &pattern);

/// The same, without what stands between quotation marks (a request, a judgment: not the officer's own words)
/// and without what lies within a hit of `spared`, a pattern of harmless turns of speech.
QVector<Phrase> ownPhrases(const QString &text, const QRegularExpression &pattern,
                           const QRegularExpression &spared = {}, int most = 12);

/// The sentence that a place lies in.
QString sentenceAround(const QString &text, qsizetype position);
/// The part of that sentence between its commas, semicolons, colons and dashes.
QString clauseAround(const QString &text, qsizetype position);
/// Whether a sentence or clause says that something is not so, or is left out of account. "Not only" is no
/// denial.
bool denies(const QString &stretch);

/// The paragraphs of a text, by their places.
QVector<Phrase> paragraphPlaces(const QString &text);

/// The words that name the subject: those of the request, its questions, summary and parts, without everyday
/// and official ones, in a crude singular.
QSet<QString> subjectWords(const Case &matter);
/// The same of any text.
QSet<QString> contentWords(const QString &text);

} // namespace cpoise::law
