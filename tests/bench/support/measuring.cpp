// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/measuring.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::bench
{

namespace
{
/// Three figures that count, never in powers of ten.
QString figure(double value)
{
    const int whole = value > 0 ? int(std::floor(std::log10(value))) + 1 : 1;
    return QString::number(value, 'f', std::clamp(3 - whole, 0, 3));
}

QString goalText(const Line &line, double ratio)
{
    if (line.goal.isEmpty())
        return {};
    return line.goal + u" ≤ "_s + ratioText(line.limit) +
           (ratio <= line.limit ? u": met"_s : u": **not met**"_s);
}

void printRow(const QStringList &cells)
{
    std::printf("| %s |\n", cells.join(u" | "_s).toUtf8().constData());
    std::fflush(stdout);
}

double kilobytesIn(const QByteArray &status, const QByteArray &name)
{
    const qsizetype at = status.indexOf(name);
    return at < 0 ? 0 : status.mid(at + name.size(), 24).simplified().split(' ').first().toDouble();
}
} // namespace

Plan planFrom(const QStringList &arguments)
{
    Plan plan;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == u"--quick"_s)
            plan.quick = true;
        else if (arguments[i] == u"--folder"_s && i + 1 < arguments.size())
            plan.folder = arguments[++i];
        else
            plan.others << arguments[i];
    }
    if (plan.folder.isEmpty() || !QDir().mkpath(plan.folder))
        giveUp(u"say --folder DIR"_s);
    return plan;
}

void giveUp(const QString &why)
{
    std::fprintf(stderr, "bench: %s\n", why.toUtf8().constData());
    std::exit(1);
}

double Samples::at(double share) const
{
    if (m_values.empty())
        return 0;
    std::vector<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const double rank = std::ceil(share * double(sorted.size()));
    return sorted[std::size_t(std::clamp(rank - 1, 0.0, double(sorted.size() - 1)))];
}

QString ratioText(double ratio)
{
    if (ratio <= 0 || ratio >= 0.5)
        return figure(ratio);
    const double parts = 1 / ratio;
    return u"1/"_s + QString::number(parts, 'f', parts < 10 && parts != std::floor(parts) ? 1 : 0);
}

void report(const Line &line)
{
    const double ratio = line.theirs > 0 ? line.ours / line.theirs : 0;
    printRow({line.what, figure(line.ours) + u' ' + line.unit, line.beside,
              figure(line.theirs) + u' ' + line.unit, ratioText(ratio), goalText(line, ratio)});
}

void reportAlone(const Line &line, const QString &why)
{
    const QString goal = line.goal.isEmpty() ? QString() : line.goal + u": not measured"_s;
    printRow({line.what, figure(line.ours) + u' ' + line.unit, line.beside, why, {}, goal});
}

ChildRun runChild(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ChildRun run;
    run.ms = msOf([&] {
        process.start(program, arguments);
        run.msToSay = msOf([&] { process.waitForReadyRead(-1); });
        if (process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit)
            run.exitCode = process.exitCode();
    });
    run.output = process.readAllStandardOutput();
    return run;
}

Memory memory()
{
    QFile file(u"/proc/self/status"_s);
    const QByteArray status = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return {kilobytesIn(status, "VmRSS:") / 1024, kilobytesIn(status, "VmHWM:") / 1024};
}

QString installed(const QString &program)
{
    return QStandardPaths::findExecutable(program);
}

} // namespace cpoise::bench
