// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/prompt.h"

#include <QColorDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>

#include "ui/parts/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui::prompt
{

namespace
{
constexpr int iconSize = 32;

struct Waiting {
    QList<int> answers;
    QStringList paths;
    QStringList asked;
    QString lastFolder;
};

Waiting &waiting()
{
    static Waiting value;
    return value;
}

/// Ours, in the theme's colours: Qt's own are of another set and keep their colours in every theme.
QIcon iconOf(Kind kind)
{
    switch (kind) {
    case Kind::Information:
        return icon(u"info"_s, Tone::Accent);
    case Kind::Warning:
        return icon(u"triangle-alert"_s, Tone::Look);
    case Kind::Question:
        break;
    }
    return icon(u"message-circle-question"_s, Tone::Accent);
}

void note(const QString &text, const QString &detail)
{
    waiting().asked << (detail.isEmpty() ? text : text + u'\n' + detail);
}

QStringList buttonsOf(const Question &question)
{
    return question.buttons.isEmpty() ? QStringList{u"OK"_s} : question.buttons;
}

QMessageBox *makeBox(QWidget *parent, const Question &question)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, u"Counterpoise"_s, {}, QMessageBox::NoButton, parent);
    box->setIconPixmap(iconOf(question.kind).pixmap(QSize(iconSize, iconSize), box->devicePixelRatioF()));
    box->setObjectName(u"prompt"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(question.text);
    box->setInformativeText(question.detail);
    const QStringList buttons = buttonsOf(question);
    const int close = question.closeMeans < 0 ? int(buttons.size()) - 1 : question.closeMeans;
    for (int i = 0; i < buttons.size(); ++i) {
        QPushButton *button =
            box->addButton(buttons.at(i), i == 0 ? QMessageBox::AcceptRole : QMessageBox::ActionRole);
        button->setProperty("index", i);
        if (i == 0)
            box->setDefaultButton(button);
        if (i == close)
            box->setEscapeButton(button);
    }
    return box;
}

QString startFolder()
{
    return waiting().lastFolder.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
               : waiting().lastFolder;
}

/// The first suffix of a filter: "cpcase" of "Case files (*.cpcase *.json)".
QString suffixOf(const QString &filter)
{
    const qsizetype star = filter.indexOf(u"*."_s);
    if (star < 0)
        return {};
    const QString rest = filter.mid(star + 2);
    qsizetype end = 0;
    while (end < rest.size() && rest.at(end).isLetterOrNumber())
        ++end;
    return rest.left(end);
}

bool takePath(const std::function<void(const QString &)> &then)
{
    if (waiting().paths.isEmpty())
        return false;
    const QString path = waiting().paths.takeFirst();
    if (!path.isEmpty())
        then(path);
    return true;
}

void show(QFileDialog *dialog, std::function<void(const QString &)> then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [then = std::move(then)](const QString &path) {
                         waiting().lastFolder = QFileInfo(path).absolutePath();
                         then(path);
                     });
    dialog->open();
}
} // namespace

void ask(QWidget *parent, const Question &question, std::function<void(int)> then)
{
    note(question.text, question.detail);
    if (!waiting().answers.isEmpty()) {
        then(waiting().answers.takeFirst());
        return;
    }
    QMessageBox *box = makeBox(parent, question);
    QObject::connect(box, &QMessageBox::finished, box, [box, then = std::move(then)] {
        if (const QAbstractButton *clicked = box->clickedButton())
            then(clicked->property("index").toInt());
    });
    box->open();
}

void tell(QWidget *parent, Kind kind, const QString &text, const QString &detail)
{
    ask(parent, {kind, text, detail, {}, -1}, [](int) {});
}

void openFile(QWidget *parent, const QString &title, const QString &filter,
              std::function<void(const QString &)> then)
{
    note(title, {});
    if (takePath(then))
        return;
    auto *dialog = new QFileDialog(parent, title, startFolder(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    show(dialog, std::move(then));
}

void openFiles(QWidget *parent, const QString &title, const QString &filter,
               std::function<void(const QStringList &)> then)
{
    note(title, {});
    if (takePath([&then](const QString &path) { then({path}); }))
        return;
    auto *dialog = new QFileDialog(parent, title, startFolder(), filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [then = std::move(then)](const QStringList &paths) {
                         waiting().lastFolder = QFileInfo(paths.first()).absolutePath();
                         then(paths);
                     });
    dialog->open();
}

void saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
              std::function<void(const QString &)> then)
{
    note(title, suggested);
    if (takePath(then))
        return;
    auto *dialog = new QFileDialog(parent, title, startFolder(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(filter));
    dialog->selectFile(suggested);
    show(dialog, std::move(then));
}

void openFolder(QWidget *parent, const QString &title, const QString &start,
                std::function<void(const QString &)> then)
{
    note(title, {});
    if (takePath(then))
        return;
    auto *dialog = new QFileDialog(parent, title, start.isEmpty() ? startFolder() : start);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    show(dialog, std::move(then));
}

void pickColour(QWidget *parent, const QString &title, const QString &start,
                std::function<void(const QString &)> then)
{
    note(title, {});
    if (takePath(then))
        return;
    const QColor begin(start);
    auto *dialog = new QColorDialog(begin.isValid() ? begin : QColor(Qt::black), parent);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QColorDialog::colorSelected, dialog,
                     [then = std::move(then)](const QColor &colour) { then(colour.name()); });
    dialog->open();
}

void answerNext(int button)
{
    waiting().answers << button;
}
void pickNext(const QString &path)
{
    waiting().paths << path;
}
QStringList asked()
{
    return waiting().asked;
}
void clear()
{
    waiting() = {};
}

} // namespace cpoise::ui::prompt
