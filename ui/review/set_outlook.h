// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "casework/worker.h"
#include "letter/blocks.h"
#include "ui/review/set_options.h"

namespace cpoise::ui
{

/// Where what goes out would be written now: nothing is overwritten, so a name that is taken gets a number.
struct PlacesAhead {
    QStringList paths; ///< of the set, or of each letter where there is none
    QStringList gone;  ///< names of enclosures that are not there or cannot be read
    bool operator==(const PlacesAhead &) const = default;
};

/// A path in `folder` that nothing has yet: "624A_23_letter (2).pdf". Looks at the disk.
QString freePath(const QString &folder, const QString &name);
/// What a set is called: "624A_23_letter_set", as an archive with ".zip".
QString setName(const letter::Document &letter, bool zip);
/// Looks at the disk: not on the desk thread.
PlacesAhead placesAhead(const QString &folder, const QVector<letter::Document> &documents,
                        const std::optional<SetOrder> &order);

/// Looks at the disk beside the desk thread, for the newest order only.
class SetOutlook final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    void look(const QString &folder, const QVector<letter::Document> &documents,
              const std::optional<SetOrder> &order);

Q_SIGNALS:
    void seen(const cpoise::ui::PlacesAhead &places);

private:
    void begin();

    std::function<PlacesAhead()> m_next; ///< what to look at when the look under way has ended
    bool m_looking = false;
};

} // namespace cpoise::ui
