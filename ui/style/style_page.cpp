// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style_page.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include "base/text.h"
#include "base/whole_file.h"
#include "casework/when_done.h"
#include "print/house_files.h"
#include "ui/parts/error_words.h"
#include "ui/parts/fault_summary.h"
#include "ui/parts/files.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/save_key.h"
#include "ui/parts/sheet.h"
#include "ui/prompt/prompt.h"
#include "ui/style/style_form.h"
#include "ui/style/style_preview.h"
#include "ui/style/text_names.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// Below this width the preview stands under the form.
constexpr int bothFrom = 740;
/// More is no house style (exchange/style_file.h has the limit itself).
constexpr qint64 mostBytesOfStyle = 64'000'000;

/// One line: what happened and why, or what to do.
QString failureWords(const Error &error)
{
    const ErrorWords words = errorWords(error.code);
    return words.what + u' ' + (error.code == ErrorCode::Invalid ? asSentence(error.detail) : words.todo);
}

/// Pictures and fonts that a letter cannot hold are refused here, not when the first letter is written.
Result<law::HouseStyle> withUsableFiles(Result<law::HouseStyle> style)
{
    if (style) {
        if (const auto usable = print::checkFiles(*style); !usable)
            return tl::unexpected(usable.error());
    }
    return style;
}

QString filter()
{
    return StylePage::tr("House styles (*.cpstyle)");
}
} // namespace

StylePage::StylePage(Services &services, casework::SettingsDesk &desk, QWidget *parent)
    : QWidget(parent), m_services(services), m_desk(desk), m_faults(new FaultSummary),
      m_form(new StyleForm(services.office.book->wording)), m_preview(new StylePreview(services)),
      m_sides(new QBoxLayout(QBoxLayout::LeftToRight)), m_said(new PlainLabel({}, TextSize::Body, Tone::Done))
{
    setObjectName(u"stylePage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_sides->setSpacing(0);
    m_sides->addWidget(buildForm(), 1);
    m_sides->addWidget(m_preview, 1);
    layout->addLayout(m_sides, 1);
    layout->addWidget(rule());
    layout->addWidget(buildFoot());
    m_shown = m_form->houseStyle();
    connect(m_form, &StyleForm::edited, this, &StylePage::onEdited);
    connect(m_form, &StyleForm::kindChosen, m_preview, &StylePreview::showKind);
    connect(m_preview, &StylePreview::textWanted, this,
            [this](const QString &key) { goTo(m_form->fieldOfText(key)); });
}

void StylePage::goTo(QWidget *field)
{
    m_sought = field;
    field->setFocus(Qt::OtherFocusReason);
    showSought();
}

/// A field that has just come to be has its place only when everything is laid out anew.
void StylePage::showSought()
{
    if (!m_sought || !m_sought->hasFocus())
        return;
    // Whole, with what is said beneath it: Qt is content when the cursor is in sight.
    const QPoint bottom = m_sought->mapTo(m_scroll->widget(), m_sought->rect().bottomLeft());
    m_scroll->ensureVisible(bottom.x(), bottom.y(), 0, 3 * space::page);
}

QWidget *StylePage::buildForm()
{
    m_scroll = new ScrollPage(Style::textWidth() + 2 * space::small);
    QVBoxLayout *column = m_scroll->column();
    column->addWidget(new PlainLabel(tr("House style"), TextSize::Title));
    column->addWidget(
        (new PlainLabel(tr("How letters look and in which words they are written. It counts for "
                           "letters from now on; what went out stays as it is."),
                        TextSize::Body, Tone::Quiet))
            ->wrapped());
    column->addWidget(m_faults);
    column->addWidget(m_form);
    column->addStretch(1);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &StylePage::showSought,
            Qt::QueuedConnection); // the fields move after it
    return m_scroll;
}

QPushButton *StylePage::button(const QString &words, const QString &name, void (StylePage::*run)())
{
    auto *made = new QPushButton(words);
    made->setObjectName(name);
    connect(made, &QPushButton::clicked, this, run);
    return made;
}

QWidget *StylePage::buildFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(space::page, space::medium, space::page, space::medium);
    m_save = button(tr("&Save house style"), u"saveStyle"_s, &StylePage::save);
    makePrimary(m_save);
    saveByKey(m_save, this);
    layout->addWidget(m_save);
    layout->addWidget(button(tr("C&lose"), u"closeStyle"_s, &StylePage::askToLeave));
    layout->addSpacing(space::wide);
    layout->addWidget(button(tr("Ex&port…"), u"exportStyle"_s, &StylePage::exportStyle));
    layout->addWidget(button(tr("&Import…"), u"importStyle"_s, &StylePage::importStyle));
    m_said->setObjectName(u"styleSaid"_s);
    layout->addWidget(m_said->wrapped(), 1);
    return foot;
}

void StylePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sides->setDirection(width() >= bothFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

bool StylePage::isTouched() const
{
    return m_form->houseStyle() != m_shown;
}

void StylePage::begin()
{
    if (!isTouched()) {
        say({});
        m_faults->show({});
    }
    casework::whenDone(m_desk.read(), this, [this](const Result<casework::Settings> &settings) {
        if (!settings) {
            fail(failureWords(settings.error()));
            return;
        }
        fill(settings->authority);
        m_form->first()->setFocus();
    });
}

void StylePage::fill(const law::Authority &authority)
{
    const bool keepsTyping = isTouched();
    m_authority = authority;
    if (!keepsTyping) {
        m_form->setHouseStyle(authority.style);
        m_shown = m_form->houseStyle();
    }
    onEdited();
}

void StylePage::onEdited()
{
    law::Authority house = m_authority;
    house.style = m_form->houseStyle();
    m_preview->follow(house);
    if (isTouched())
        say({});
}

void StylePage::askToLeave()
{
    if (!isTouched()) {
        Q_EMIT closed();
        return;
    }
    prompt::ask(this,
                {prompt::Kind::Question,
                 tr("Save the changed house style?"),
                 {},
                 {tr("&Save"), tr("&Throw the changes away"), tr("&Go on changing")},
                 2},
                [this](int button) {
                    if (button == 1)
                        leave();
                    m_closeWhenSaved = button == 0;
                    if (button == 0)
                        save();
                });
}

void StylePage::leave()
{
    m_closeWhenSaved = false;
    m_shown = m_form->houseStyle();
    Q_EMIT closed();
}

bool StylePage::isSound()
{
    say({});
    QVector<FaultSummary::Fault> shown;
    const QVector<StyleForm::Fault> faults = m_form->faults();
    // From the last to the first, so that the first is the one in sight.
    for (auto fault = faults.crbegin(); fault != faults.crend(); ++fault)
        shown.prepend({fault->words, m_form->fieldOf(*fault),
                       [this, fault = *fault] { goTo(m_form->fieldOf(fault)); }});
    m_faults->show(shown);
    if (!shown.isEmpty())
        goTo(shown.first().field);
    return shown.isEmpty();
}

void StylePage::fail(const QString &words)
{
    m_closeWhenSaved = false;
    m_faults->show({{words, nullptr}});
}

void StylePage::say(const QString &words)
{
    m_said->setText(words);
}

void StylePage::save()
{
    if (!isSound()) {
        m_closeWhenSaved = false;
        return;
    }
    m_save->setEnabled(false);
    casework::whenDone(m_desk.setStyle(m_form->houseStyle()), this,
                       [this](const Result<law::HouseStyle> &stored) {
                           m_save->setEnabled(true);
                           if (!stored) {
                               fail(failureWords(stored.error()));
                               return;
                           }
                           m_authority.style = *stored;
                           m_shown = *stored;
                           say(tr("House style saved"));
                           Q_EMIT saved(*stored);
                           if (std::exchange(m_closeWhenSaved, false))
                               Q_EMIT closed();
                       });
}

void StylePage::exportStyle()
{
    if (!isSound())
        return;
    const QString name = isBlank(m_authority.name) ? tr("House style") : m_authority.name;
    prompt::saveFile(this, tr("Export the house style"), safeFileName(name) + u".cpstyle"_s, filter(),
                     [this](const QString &path) { writeTo(path); });
}

void StylePage::writeTo(const QString &path)
{
    const auto write =
        casework::answer(m_files, [path, formats = m_services.formats, style = m_form->houseStyle()] {
            return writeWholeFile(path, formats->writeHouseStyle(style));
        });
    casework::whenDone(write, this, [this, path](const Result<void> &written) {
        const QString shown = visibleLine(QDir::toNativeSeparators(path));
        if (written)
            say(tr("Written: ") + shown);
        else
            fail(shown + u": "_s + failureWords(written.error()));
    });
}

void StylePage::importStyle()
{
    const auto pick = [this] {
        prompt::openFile(this, tr("Import a house style"), filter(),
                         [this](const QString &path) { readFrom(path); });
    };
    if (!isTouched()) {
        pick();
        return;
    }
    prompt::ask(this,
                {prompt::Kind::Question,
                 tr("Put another style in place of what you changed?"),
                 tr("The changes are not saved. Nothing is in force before you save."),
                 {tr("&Go on changing"), tr("&Import all the same")},
                 0},
                [pick](int button) {
                    if (button == 1)
                        pick();
                });
}

void StylePage::readFrom(const QString &path)
{
    const auto read =
        casework::answer(m_files, [path, formats = m_services.formats, book = m_services.office.book] {
            return readFileNow(path, mostBytesOfStyle).and_then([&](const QByteArray &bytes) {
                return withUsableFiles(formats->readHouseStyle(bytes, book->wording));
            });
        });
    casework::whenDone(read, this,
                       [this, path](const Result<law::HouseStyle> &style) { takeFile(path, style); });
}

void StylePage::takeFile(const QString &path, const Result<law::HouseStyle> &style)
{
    const QString name = visibleLine(QFileInfo(path).fileName());
    if (!style) {
        fail(name + u": "_s + failureWords(style.error()));
        return;
    }
    m_faults->show({});
    m_form->setHouseStyle(*style);
    onEdited();
    say(isTouched() ? name + tr(" is read in. Save to write letters in this style.")
                    : name + tr(" says what is in force already."));
}

void StylePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        askToLeave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace cpoise::ui
