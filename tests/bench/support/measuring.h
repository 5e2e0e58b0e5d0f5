// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QElapsedTimer>
#include <QString>
#include <QStringList>

/// What every benchmark shares: how it is asked, how it takes times, how it says what it found.
namespace cpoise::bench
{

/// What the command line asks.
struct Plan {
    bool quick = false; ///< tiny sizes: shows that the benchmark runs, not how fast
    QString folder;     ///< where workspaces lie; they are made when missing and used by later benchmarks
    QStringList others; ///< arguments of the one benchmark

    int size(int full, int tiny) const { return quick ? tiny : full; }
    int rounds(int full) const { return quick ? 1 : full; }
    QString path(const QString &name) const { return folder + u'/' + name; }
};
/// --quick --folder DIR; ends the program when the folder is not named or cannot be made.
Plan planFrom(const QStringList &arguments);

/// Ends the program with the reason: a benchmark of something that failed says nothing.
[[noreturn]] void giveUp(const QString &why);

/// Values of one measure, one a round.
class Samples
{
public:
    void add(double value) { m_values.push_back(value); }
    bool isEmpty() const { return m_values.empty(); }
    /// The value below which `share` (0 to 1) of all lie, by nearest rank; 0 without values.
    double at(double share) const;
    double median() const { return at(0.5); }

private:
    std::vector<double> m_values;
};

/// Milliseconds that `work` takes.
template<typename Work>
double msOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// One line of the table: what we do, beside what, and what was to be reached.
struct Line {
    QString what;
    double ours = 0;
    QString beside;
    double theirs = 0;
    QString unit = QStringLiteral("ms");
    QString goal = {}; ///< "G5"; empty: nothing was promised
    double limit = 0;  ///< the ratio to reach
};
/// Prints the line as a row of Markdown: what, ours, beside, theirs, ratio, goal.
void report(const Line &line);
/// The same where the peer is not on this machine.
void reportAlone(const Line &line, const QString &why);

/// A ratio as people read it: "3.2", "1/25".
QString ratioText(double ratio);

/// A finished child process.
struct ChildRun {
    int exitCode = -1;
    double ms = 0;      ///< from start to end
    double msToSay = 0; ///< from start to its first words
    QByteArray output;  ///< what it wrote to standard output
};
/// Runs a program to its end with this process's environment.
ChildRun runChild(const QString &program, const QStringList &arguments);

/// This process's memory in MB, now and at its highest (VmRSS and VmHWM).
struct Memory {
    double now = 0;
    double peak = 0;
};
Memory memory();

/// The path of an installed program; empty when there is none.
QString installed(const QString &program);

} // namespace cpoise::bench
