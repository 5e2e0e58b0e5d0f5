// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/letter_text.h"

#include <QProcess>
#include <QRegularExpression>

#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
QString dense(QString text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return text.remove(space);
}
} // namespace

bool pdftotextIsHere()
{
#ifdef Q_OS_WIN
    return false;
#else
    return true;
#endif
}

QString pdfText(const QString &path)
{
    QProcess pdftotext;
    pdftotext.start(u"pdftotext"_s, {path, u"-"_s});
    if (!pdftotext.waitForFinished() || pdftotext.exitCode() != 0)
        qFatal("pdftotext (poppler-utils) could not read %s", qPrintable(path));
    return QString::fromUtf8(pdftotext.readAllStandardOutput());
}

QString denseLetter(const QString &text)
{
    static const QRegularExpression footer(u"[0-9]+[A-Z]?/[0-9]+(Draft,notissued)?Page[0-9]+of[0-9]+"_s);
    return dense(text).remove(footer);
}

QString firstLostSentence(const QString &source, const QString &letterText)
{
    const QString letter = denseLetter(letterText);
    qsizetype from = 0;
    const QStringList all = sentences(source);
    for (const QString &whole : all) {
        const QString sentence = dense(whole);
        const qsizetype at = letter.indexOf(sentence, from);
        if (at < 0)
            return whole;
        from = at + sentence.size();
    }
    return {};
}

QString joinedFromHarm(const QByteArray &text)
{
    // The cut: a blank line after a word that ends no sentence, before a small letter.
    static const QRegularExpression cut(u"([a-z,])\\s*\\n\\s*\\n+\\s*([a-z])"_s);
    QString joined = QString::fromUtf8(text);
    joined.replace(cut, u"\\1 \\2"_s);
    return joined.mid(joined.indexOf(u"Harm"_s));
}

} // namespace cpoise::test
