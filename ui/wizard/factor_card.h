// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/wizard/card.h"

namespace cpoise::casework
{
class DecisionSession;
}
namespace cpoise::law
{
struct Factor;
enum class StepKind;
} // namespace cpoise::law

namespace cpoise::ui
{

class Binder;

/// One factor: its words, its weight and why, its evidence, and whether it speaks of this information.
class FactorCard : public Card
{
    Q_OBJECT
public:
    struct Input {
        law::StepKind step;
        int number = 1;
        /// Id and name of the grounds whose interest a factor may serve; asked only where there are several.
        QVector<std::pair<QString, QString>> grounds;
        std::function<void(const QString &objectName)> focusNext;
    };

    FactorCard(Binder &binder, const law::Factor &factor, const Input &input, QWidget *parent);

Q_SIGNALS:
    void moveWanted(int by);
    void removeWanted();

private:
    void buildHead(Binder &binder, const QString &id);
    void buildWeight(Binder &binder, const QString &id, law::StepKind step);
    void buildGround(Binder &binder, const QString &id, const Input &input);
    void buildEvidence(Binder &binder, const law::Factor &factor, const Input &input);
};

} // namespace cpoise::ui
