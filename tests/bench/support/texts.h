// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

#include "casework/ports.h"

/// Invented cases in any number, the same on every machine.
namespace cpoise::bench
{

/// Words as they occur in texts: few of them very often, most of them seldom (Zipf over 30,000).
class Words
{
public:
    explicit Words(quint32 seed) : m_random(seed) {}
    /// The word of a rank, 1 the most common.
    static QString ofRank(int rank);
    QString next();
    QString sentence(int words);
    /// A rank from first to last, all alike.
    int rank(int first, int last);

    static constexpr int known = 30'000;

private:
    double share();
    std::mt19937 m_random;
};

/// The n-th case: complete, under section 31, with a request of 60 words and arguments of 240, all of its
/// own.
casework::NewCase inventedCase(int n);

/// The n-th case with this many words more in its balance, a hundred a paragraph.
casework::NewCase caseWith(int n, int words);

} // namespace cpoise::bench
