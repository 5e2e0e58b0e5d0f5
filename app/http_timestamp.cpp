// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http_timestamp.h"

#include <memory>
#include <optional>

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app
{

namespace
{
/// A token with the authority's certificates has some 6 kB.
constexpr qint64 mostBytes = 65536;
constexpr std::chrono::milliseconds lookEvery{50};
constexpr int mostRedirects = 3;

QNetworkRequest postTo(const QUrl &address)
{
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/timestamp-query"_s);
    request.setRawHeader("Accept", "application/timestamp-reply");
    request.setMaximumRedirectsAllowed(mostRedirects);
    return request;
}

/// Why an answer is not waited for any longer.
Error endedBy(const QString &why)
{
    return {ErrorCode::Unavailable, u"the timestamp authority "_s + why};
}

Result<QByteArray> answerIn(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 400)
        return tl::unexpected(endedBy(u"answered with HTTP status "_s + QString::number(status)));
    if (reply.error() != QNetworkReply::NoError)
        return tl::unexpected(endedBy(u"cannot be reached ("_s + reply.errorString() + u')'));
    return reply.readAll();
}
} // namespace

HttpTimestampAuthority::HttpTimestampAuthority(QUrl address, GoesOn goesOn,
                                               std::chrono::milliseconds patience)
    : m_address(std::move(address)), m_goesOn(std::move(goesOn)), m_patience(patience)
{
}

Result<QUrl> HttpTimestampAuthority::addressOf(const QString &typed)
{
    const QUrl address(typed.trimmed(), QUrl::StrictMode);
    const bool isWeb = address.scheme() == u"http"_s || address.scheme() == u"https"_s;
    if (!address.isValid() || !isWeb || address.host().isEmpty())
        return fail(ErrorCode::Invalid,
                    u"The timestamp authority's address is not one: it starts with http:// or https://"_s);
    return address;
}

Result<QByteArray> HttpTimestampAuthority::ask(const QByteArray &request)
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.post(postTo(m_address), request));
    std::optional<Error> ended;
    QEventLoop loop;
    const auto end = [&](const Error &why) {
        if (!ended)
            ended = why;
        loop.quit();
    };
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&] {
        if (reply->bytesAvailable() > mostBytes)
            end(endedBy(u"answered with more than a timestamp"_s));
    });
    QTimer patience, look;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &loop, [&] {
        end(endedBy(u"did not answer within "_s + QString::number(double(m_patience.count()) / 1000) +
                    u" seconds"_s));
    });
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (m_goesOn && !m_goesOn())
            end({ErrorCode::Cancelled, {}});
    });
    patience.start(m_patience);
    look.start(lookEvery);
    if (!reply->isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (ended) {
        reply->abort();
        return tl::unexpected(*ended);
    }
    if (reply->bytesAvailable() > mostBytes)
        return tl::unexpected(endedBy(u"answered with more than a timestamp"_s));
    return answerIn(*reply);
}

} // namespace cpoise::app
