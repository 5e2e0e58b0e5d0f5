// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace cpoise
{

/// Text from outside, made safe to keep: NUL and control characters dropped (line feed and tab stay), CR LF,
/// CR, U+2028 and U+2029 become line feeds, a lone surrogate becomes U+FFFD, a byte order mark at the start
/// goes. Nothing else is touched: words, spaces, smart quotes and soft hyphens stay as they were.
QString cleaned(QStringView text);

/// True when nothing but white space of any kind (no-break spaces and zero-width characters too) is in it.
bool isBlank(QStringView text);

/// The paragraphs of a text: parts separated by one or more blank lines, each trimmed, never empty.
QStringList paragraphs(const QString &text);

/// The inverse: joined by one blank line.
QString fromParagraphs(const QStringList &paragraphs);

/// Sentences of a text in order, white space inside each folded to single spaces. Used to prove that nothing
/// was lost between a source and a letter; splits at . ! ? followed by white space and at paragraph ends.
QStringList sentences(const QString &text);

/// The folded key of a reference: lower case letters and digits only, a leading "foi" dropped, so that
/// `624A/23`, `624a / 23`, `624A_23` and `FOI-624A-23` are one.
QString referenceKey(QStringView reference);

/// A file name that every Windows accepts, from a reference or title: reserved characters become `_`,
/// trailing dots and spaces go, reserved names (CON, NUL, COM1 ...) get a `_`, at most 120 characters, bidi
/// controls dropped, never empty ("unnamed").
QString safeFileName(QStringView name);

/// For one line on the screen or in a log: bidi controls and other invisible characters shown as <U+202E>,
/// line feeds as spaces.
QString visibleLine(QStringView text);

} // namespace cpoise
