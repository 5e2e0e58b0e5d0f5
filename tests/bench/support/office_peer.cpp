// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/office_peer.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::bench
{

OfficePeer::OfficePeer(const Plan &plan)
    : m_program(plan.quick ? QString() : installed(u"soffice"_s)), m_out(plan.path(u"office"_s)),
      m_profile(u"-env:UserInstallation="_s + QUrl::fromLocalFile(plan.path(u"office-profile"_s)).toString())
{
}

QString OfficePeer::converted(const QString &file, const QString &format) const
{
    const QString result = m_out + u'/' + QFileInfo(file).completeBaseName() + u'.' + format;
    QFile::remove(result);
    runChild(m_program, {m_profile, u"--headless"_s, u"--convert-to"_s, format, u"--outdir"_s, m_out, file});
    if (!QFileInfo::exists(result))
        giveUp(u"LibreOffice made no "_s + format);
    return result;
}

double OfficePeer::msToConvert(const QString &file, const QString &format) const
{
    return msOf([&] { converted(file, format); });
}

} // namespace cpoise::bench
