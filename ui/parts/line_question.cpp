// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/line_question.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

void askLine(QWidget *parent, const QString &question, const QString &why,
             std::function<void(const QString &)> then)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"lineQuestion"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(u"Counterpoise"_s);
    auto *edit = new QLineEdit;
    edit->setObjectName(u"lineQuestionEdit"_s);
    edit->setAccessibleName(question);
    auto *buttons = new QDialogButtonBox;
    QPushButton *go = buttons->addButton(u"&Go on"_s, QDialogButtonBox::AcceptRole);
    buttons->addButton(u"Cancel"_s, QDialogButtonBox::RejectRole);
    makePrimary(go);
    go->setEnabled(false);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(space::page, space::page, space::page, space::wide);
    layout->setSpacing(space::small);
    layout->addWidget((new PlainLabel(question, TextSize::Heading))->wrapped());
    layout->addWidget((new PlainLabel(why, TextSize::Body, Tone::Quiet))->wrapped());
    layout->addWidget(edit);
    layout->addSpacing(space::small);
    layout->addWidget(buttons);
    QObject::connect(edit, &QLineEdit::textChanged, go,
                     [go](const QString &text) { go->setEnabled(!text.trimmed().isEmpty()); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [dialog, edit, then = std::move(then)] {
        const QString typed = edit->text().trimmed();
        dialog->accept();
        then(typed);
    });
    dialog->setMinimumWidth(420);
    dialog->open();
}

} // namespace cpoise::ui
