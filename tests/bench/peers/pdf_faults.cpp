// SPDX-License-Identifier: GPL-3.0-or-later
// pdf_faults FILE...: what the checker of the tests finds in any PDF file against PDF/UA-1 and PDF/A-2a, one
// line for each kind of fault with how often it occurs, then their number. Exit code 1 when a file has a
// fault, 2 when it cannot be read.
#include <cstdio>

#include <QFile>
#include <QGuiApplication>
#include <QMap>
#include <QRegularExpression>

#include "tests/print/conformance.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
/// Faults of one kind differ in the names and numbers of objects only.
QString kindOf(QString fault)
{
    static const QRegularExpression names(u"(obj:)?\\d+( 0 R)?|/F\\d+|[A-Z]{6}\\+\\S+"_s);
    return fault.replace(names, u"#"_s).left(120);
}

bool holdsForEveryFile(const QString &kind)
{
    static const QRegularExpression kinds(
        u"^(no comment of four|no identifier|encrypted|forbidden filter|name longer|string "
        u"longer|StructParents |"
        "annotation without|key of the ParentTree|keys of the ParentTree|# keys are not in|the root "
        "is|language|"
        "TH without scope|irregular table|heading level|Link without|font not embedded|output intent|"
        "colour profile|kind of the metadata|metadata are no|element outside|part is|conformance is|"
        "/(Title|Author|Creator|Producer) is not what the metadata say)"_s);
    return kinds.match(kind).hasMatch();
}

bool isSound(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "pdf_faults: %s cannot be read\n", qPrintable(path));
        std::exit(2);
    }
    const QStringList faults = test::conformanceFaults(file.readAll());
    QMap<QString, int> kinds;
    for (const QString &fault : faults)
        ++kinds[kindOf(fault)];
    int everywhere = 0;
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind) {
        const bool holds = holdsForEveryFile(kind.key());
        everywhere += holds ? 1 : 0;
        std::printf("%6d %c %s\n", kind.value(), holds ? '*' : ' ', qUtf8Printable(kind.key()));
    }
    std::printf("%d of %d kinds\n", everywhere, int(kinds.size()));
    return faults.isEmpty();
}
} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "pdf_faults FILE...\n");
        return 2;
    }
    bool sound = true;
    for (const QString &path : QGuiApplication::arguments().mid(1))
        sound = isSound(path) && sound;
    return sound ? 0 : 1;
}
