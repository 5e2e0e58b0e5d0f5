// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/upkeep_desk.h"

namespace cpoise::casework
{

QFuture<Result<QString>> UpkeepDesk::backup(const QString &folder)
{
    return answerSlowly(*m_office.clerk, [upkeep = m_office.upkeep, folder](const StepProgress &progress) {
        return upkeep->backup(folder, progress);
    });
}

QFuture<Result<QString>> UpkeepDesk::restore(const QString &file)
{
    return answerSlowly(*m_office.clerk, [upkeep = m_office.upkeep, file](const StepProgress &progress) {
        return upkeep->restore(file, progress);
    });
}

QFuture<Result<VerifyReport>> UpkeepDesk::verify()
{
    return answerSlowly(*m_office.clerk, [upkeep = m_office.upkeep](const StepProgress &progress) {
        return upkeep->verify(progress);
    });
}

} // namespace cpoise::casework
