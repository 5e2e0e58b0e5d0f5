// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/print/test_keys.h"

#include <QFile>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

bool TestKeys::areThere()
{
    if (m_folder.isEmpty() && !onWindows) {
        m_folder = m_made.path();
        run(QStringLiteral(CPOISE_SOURCE_DIR "/tests/print/make_keys"), {m_folder});
    }
    return !read(u"message.sig"_s).isEmpty();
}

QByteArray TestKeys::read(const QString &name) const
{
    QFile file(m_folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestKeys::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(file.fileName()));
}

Result<std::unique_ptr<print::KeyProvider>> TestKeys::open(const QString &name, QByteArray password) const
{
    return print::openKeyFile(read(name + u".p12"_s), Secret::taken(password));
}

QByteArray TestKeys::certificate(const QString &name) const
{
    const QByteArray pem = read(name + u".pem"_s);
    const qsizetype from = pem.indexOf("-----BEGIN CERTIFICATE-----") + 27;
    return QByteArray::fromBase64(pem.mid(from, pem.indexOf("-----END", from) - from));
}

QByteArray TestKeys::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice()); // nothing waits for somebody to type
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60000) && process.exitCode() == 0;
    return (ended ? QByteArray() : QByteArray("failed: ")) + process.readAll();
}

} // namespace cpoise::test
