// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QVariantHash>

#ifdef Q_OS_WIN
#include <QSettings>
#endif

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app
{

namespace
{

/// Unknown variables stay as they are written.
QString withVariables(const QString &text)
{
    static const QRegularExpression variable(u"%([^%]+)%|\\$([A-Za-z_][A-Za-z0-9_]*)"_s);
    QString expanded;
    qsizetype from = 0;
    for (auto matches = variable.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString name = match.captured(1) + match.captured(2);
        const QString value = qEnvironmentVariable(name.toUtf8().constData());
        expanded += text.mid(from, match.capturedStart() - from);
        expanded += value.isEmpty() ? match.captured() : value;
        from = match.capturedEnd();
    }
    return expanded + text.mid(from);
}

QString folderOf(const QVariant &value, const QString &otherwise)
{
    const QString text = value.toString().trimmed();
    return text.isEmpty() ? otherwise : QDir::cleanPath(QDir::fromNativeSeparators(withVariables(text)));
}

using Values = QVariantHash;

Policy laidOver(const Policy &policy, const Values &values)
{
    return {folderOf(values.value(u"workspace"_s), policy.workspace),
            values.value(u"workspaceFixed"_s, policy.workspaceFixed).toBool(),
            folderOf(values.value(u"log"_s), policy.log),
            values.value(u"timestampAuthority"_s, policy.timestampAuthority).toString().trimmed()};
}

/// Lines of `name=value` under [places], each taken as it stands: QSettings would take the backslashes of a
/// path for escapes.
Values valuesIn(const QString &text)
{
    Values values;
    bool isOurs = false;
    const QStringList lines = text.split(u'\n');
    for (const QString &whole : lines) {
        const QString line = whole.trimmed();
        if (line.startsWith(u'['))
            isOurs = line == u"[places]"_s;
        const qsizetype equals = line.indexOf(u'=');
        if (isOurs && equals > 0 && !line.startsWith(u';') && !line.startsWith(u'#'))
            values[line.left(equals).trimmed()] = line.mid(equals + 1).trimmed();
    }
    return values;
}

#ifdef Q_OS_WIN
Values groupPolicy()
{
    const QSettings group(u"HKEY_LOCAL_MACHINE\\Software\\Policies\\Counterpoise"_s, QSettings::NativeFormat);
    Values values;
    const QStringList keys = group.childKeys();
    for (const QString &key : keys)
        values[key] = group.value(key);
    return values;
}
#endif

} // namespace

Policy readPolicy(const QString &file)
{
    QFile input(file);
    return input.open(QIODevice::ReadOnly) ? laidOver({}, valuesIn(QString::fromUtf8(input.readAll())))
                                           : Policy();
}

Policy machinePolicy()
{
#ifdef Q_OS_WIN
    return laidOver(readPolicy(QCoreApplication::applicationDirPath() + u"/policy.ini"_s), groupPolicy());
#else
    return readPolicy(u"/etc/counterpoise/policy.ini"_s);
#endif
}

} // namespace cpoise::app
