// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "law/deadline.h"

namespace cpoise::ui
{

/// "Why this date?": every day from receipt to the due date, counted or not and why. Not modal.
class WhyDate : public QDialog
{
    Q_OBJECT
public:
    WhyDate(const law::Deadline &deadline, const QString &reference, QWidget *parent);
};

/// Makes and shows one; it goes when it is closed.
void showWhyDate(const law::Deadline &deadline, const QString &reference, QWidget *parent);

} // namespace cpoise::ui
