// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#ifndef Q_OS_WIN
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include "app/system_paper.h"
#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app
{

namespace
{
/// What the program says is read for its default printer and its work's name: in the words that it ships
/// with.
QProcessEnvironment plainWords()
{
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return surroundings;
}

/// Why it did not print, and what to do. `said` is what lp wrote.
tl::unexpected<Error> refused(const QString &said)
{
    static const QRegularExpression none(u"no default destination|no destinations added|does not exist"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (none.match(said).hasMatch())
        return fail(ErrorCode::Unavailable,
                    u"No printer is set up as the one to use. Choose a default printer in the system’s "
                    u"settings, or print the written files from the program that shows them. (lp said: "_s +
                        said + u')');
    return fail(ErrorCode::Io,
                u"The printer did not take it over. Look whether it is on and connected, or print the "
                u"written files from the program that shows them. (lp said: "_s +
                    (said.isEmpty() ? u"nothing"_s : said) + u')');
}

/// "office-12" of "request id is office-12 (1 file(s))".
QString nameIn(const QString &said)
{
    static const QRegularExpression name(u"request id is (\\S+)"_s);
    return name.match(said).captured(1);
}
} // namespace

Result<QString> SystemPaper::print(const QStringList &paths, const QString &title)
{
    const QString lp = QStandardPaths::findExecutable(u"lp"_s);
    if (lp.isEmpty())
        return fail(
            ErrorCode::Unavailable,
            u"This computer has no program that prints (lp, which belongs to CUPS). Ask those who look "
            u"after it, or print the written files from the program that shows them."_s);
    QProcess printing;
    printing.setProcessEnvironment(plainWords());
    printing.setStandardInputFile(QProcess::nullDevice());
    // "--": what follows are files, whatever they begin with.
    printing.start(lp, QStringList{u"-t"_s, title, u"--"_s} + paths);
    if (!printing.waitForFinished(int(m_patience.count()))) {
        const bool began = printing.error() != QProcess::FailedToStart;
        printing.kill();
        printing.waitForFinished(1000);
        return refused(began ? u"nothing for "_s + QString::number(double(m_patience.count()) / 1000) +
                                   u" seconds"_s
                             : printing.errorString());
    }
    if (printing.exitStatus() != QProcess::NormalExit || printing.exitCode() != 0)
        return refused(visibleLine(QString::fromUtf8(printing.readAllStandardError()).simplified()));
    return nameIn(QString::fromUtf8(printing.readAllStandardOutput()));
}

} // namespace cpoise::app
#endif
