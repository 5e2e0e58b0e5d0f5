// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/file_pick.h"

#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "casework/when_done.h"
#include "ui/parts/error_words.h"
#include "ui/parts/files.h"
#include "ui/parts/plain_text.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
QString sizeWords(qsizetype bytes)
{
    constexpr qsizetype kilo = 1000;
    return QString::number((bytes + kilo - 1) / kilo) + u" KB"_s;
}
} // namespace

FilePick::FilePick(const Kind &kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_choose(new QPushButton(kind.choose)),
      m_remove(new QPushButton(tr("Remove"))), m_state(new PlainLabel({}, TextSize::Small, Tone::Quiet)),
      m_fault(new PlainLabel({}, TextSize::Small, Tone::Blocks))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::hair);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(m_choose);
    line->addWidget(m_remove);
    line->addWidget(m_state->wrapped(), 1);
    column->addLayout(line);
    column->addWidget(m_fault->wrapped());
    m_choose->setObjectName(kind.name + u"Choose"_s);
    m_choose->setAccessibleName(kind.title + tr(": choose a file"));
    m_remove->setObjectName(kind.name + u"Remove"_s);
    m_remove->setAccessibleName(kind.title + tr(": remove"));
    m_state->setObjectName(kind.name + u"State"_s);
    m_fault->setObjectName(kind.name + u"Fault"_s);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FilePick::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setBytes({});
        m_choose->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
    showState();
}

QWidget *FilePick::field() const
{
    return m_choose;
}

void FilePick::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    showState();
}

void FilePick::showState(const QString &fault)
{
    m_state->setText(m_bytes.isEmpty() ? tr("None") : tr("Chosen, ") + sizeWords(m_bytes.size()));
    m_choose->setAccessibleDescription(
        QStringList{fault, m_state->text() + u'.', m_kind.help}.join(u' ').trimmed());
    m_remove->setVisible(!m_bytes.isEmpty());
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void FilePick::choose()
{
    prompt::openFile(this, m_kind.title, m_kind.filter, [this](const QString &path) { read(path); });
}

void FilePick::read(const QString &path)
{
    casework::PoolWorker pool;
    const auto reading =
        casework::answer(pool, [path, most = m_kind.mostBytes, check = m_kind.check]() -> Result<QByteArray> {
            auto bytes = readFileNow(path, most);
            if (!bytes)
                return bytes;
            if (const auto fits = check(*bytes); !fits)
                return tl::unexpected(fits.error());
            return bytes;
        });
    casework::whenDone(reading, this, [this, path](const Result<QByteArray> &bytes) { take(path, bytes); });
}

void FilePick::take(const QString &path, const Result<QByteArray> &bytes)
{
    if (!bytes) {
        const Error &error = bytes.error();
        const ErrorWords words = errorWords(error.code);
        const QString why = error.code == ErrorCode::Invalid ? error.detail : words.what + u' ' + words.todo;
        showState(visibleLine(QFileInfo(path).fileName()) + u": "_s + why);
        return;
    }
    setBytes(*bytes);
    Q_EMIT taken(QFileInfo(path).completeBaseName());
    Q_EMIT edited();
}

} // namespace cpoise::ui
