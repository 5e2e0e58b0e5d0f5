// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/upkeep.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
class Keeper final : public casework::Upkeep
{
public:
    Result<QString> backup(const QString &, const casework::StepProgress &) override
    {
        return fail(ErrorCode::Unavailable);
    }
    Result<QString> restore(const QString &, const casework::StepProgress &) override
    {
        return fail(ErrorCode::Unavailable);
    }
    Result<casework::VerifyReport> verify(const casework::StepProgress &) override
    {
        return fail(ErrorCode::Unavailable);
    }
};
} // namespace

std::unique_ptr<casework::Upkeep> makeUpkeep(Database &, const WorkspaceFolder &,
                                             const std::function<void()> &)
{
    return std::make_unique<Keeper>();
}

} // namespace cpoise::storage
