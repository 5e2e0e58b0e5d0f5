// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/set_outlook.h"

#include <QDir>
#include <QFileInfo>

#include "base/text.h"
#include "casework/when_done.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

QString freePath(const QString &folder, const QString &name)
{
    const QFileInfo wanted(QDir(folder).filePath(name));
    const QString suffix = wanted.suffix().isEmpty() ? QString() : u'.' + wanted.suffix();
    QString path = wanted.filePath();
    for (int i = 2; QFileInfo::exists(path); ++i)
        path =
            QDir(folder).filePath(wanted.completeBaseName() + u" ("_s + QString::number(i) + u')' + suffix);
    return path;
}

QString setName(const letter::Document &letter, bool zip)
{
    return QFileInfo(letter.fileName).completeBaseName() + (zip ? u"_set.zip"_s : u"_set"_s);
}

PlacesAhead placesAhead(const QString &folder, const QVector<letter::Document> &documents,
                        const std::optional<SetOrder> &order)
{
    PlacesAhead ahead;
    if (!order) {
        for (const letter::Document &document : documents)
            ahead.paths << freePath(folder, document.fileName);
        return ahead;
    }
    ahead.paths << freePath(folder, setName(documents.value(0), order->zip));
    for (const QString &path : order->wish.enclosures) {
        const QFileInfo enclosure(path);
        if (!enclosure.isFile() || !enclosure.isReadable())
            ahead.gone << visibleLine(enclosure.fileName());
    }
    return ahead;
}

void SetOutlook::look(const QString &folder, const QVector<letter::Document> &documents,
                      const std::optional<SetOrder> &order)
{
    // Names are all that is needed of the documents, and a copy of them is a shared one.
    m_next = [folder, documents, order] { return placesAhead(folder, documents, order); };
    if (!m_looking)
        begin();
}

void SetOutlook::begin()
{
    m_looking = true;
    casework::PoolWorker pool;
    const auto work = [look = std::exchange(m_next, {})]() -> Result<PlacesAhead> { return look(); };
    casework::whenDone(casework::answer(pool, work), this, [this](const Result<PlacesAhead> &places) {
        m_looking = false;
        if (m_next)
            begin();
        else if (places)
            Q_EMIT seen(*places);
    });
}

} // namespace cpoise::ui
