// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/press_room.h"

#include "base/log.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app
{

namespace
{
/// Opens the press when it is first used, and passes on to it.
class LatePress final : public print::Press
{
public:
    explicit LatePress(QString fontFolder) : m_fontFolder(std::move(fontFolder)) {}

    Result<print::Pages> layOut(const letter::Document &document, const print::PageStyle &style,
                                const print::Progress &progress) override
    {
        if (const auto opened = open(); !opened)
            return tl::unexpected(opened.error());
        return m_press->layOut(document, style, progress);
    }

    Result<print::UnsignedPdf> unsignedPdf(const letter::Document &document, const print::Pages &pages,
                                           const print::Progress &progress) override
    {
        if (const auto opened = open(); !opened)
            return tl::unexpected(opened.error());
        return m_press->unsignedPdf(document, pages, progress);
    }

    QImage paint(const print::Pages &pages, int page, double scale) override
    {
        return open() ? m_press->paint(pages, page, scale) : QImage();
    }

private:
    Result<void> open()
    {
        if (m_press)
            return {};
        auto press = print::Press::open(m_fontFolder);
        if (!press) {
            log::room("app")->error("the press did not open: {}", press.error().detail.toStdString());
            return tl::unexpected(press.error());
        }
        m_press = std::move(*press);
        return {};
    }

    QString m_fontFolder;
    std::shared_ptr<print::Press> m_press;
};
} // namespace

PressRoom::PressRoom(std::unique_ptr<print::Press> press)
    : m_there(std::make_unique<QObject>()), m_press(std::move(press))
{
    m_thread.setObjectName(u"press"_s);
    m_there->moveToThread(&m_thread);
    m_thread.start();
}

PressRoom::~PressRoom()
{
    // The fonts belong to the thread: they go there, after all work that was posted before.
    QMetaObject::invokeMethod(
        m_there.get(), [this] { m_press.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void PressRoom::post(std::function<void()> work)
{
    ++m_posted;
    QMetaObject::invokeMethod(m_there.get(), std::move(work), Qt::QueuedConnection);
}

Result<std::unique_ptr<PressRoom>> PressRoom::open(const QString &fontFolder)
{
    if (const auto there = print::Press::areFontsThere(fontFolder); !there)
        return tl::unexpected(there.error());
    return std::unique_ptr<PressRoom>(new PressRoom(std::make_unique<LatePress>(fontFolder)));
}

} // namespace cpoise::app
