// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "casework/ports.h"

/// Text that would do something in a program that does not keep it as text.
namespace cpoise::test
{

/// A folder with files that the hostile text names (a picture, a style, something to include, a database),
/// made the current folder while it lives, and watched: whatever opens, reads, writes or removes one is told.
class Bait
{
public:
    Bait();
    ~Bait();
    Bait(const Bait &) = delete;
    Bait &operator=(const Bait &) = delete;

    /// HTML, a picture on a network path, template syntax, control characters, right-to-left override, emoji,
    /// words for a shell, a spreadsheet and a database.
    QString text() const;
    /// Names of the files that were touched since the bait was laid; empty where nothing can watch.
    QStringList touched() const;
    /// True when this system lets one watch.
    bool isWatched() const { return m_watch >= 0; }

private:
    QTemporaryDir m_folder;
    QString m_before;
    int m_watch = -1;
};

/// A case that nothing blocks, with the text put into every field that people fill in, 20,000 words in its
/// request and one paragraph of as many in the balance.
casework::NewCase hostileCase(const Bait &bait);

/// Twenty thousand words, each unlike its neighbours.
QString manyWords();

} // namespace cpoise::test
