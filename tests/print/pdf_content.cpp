// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/print/pdf_content.h"

#include <algorithm>
#include <cmath>

#include <QPair>
#include <QRectF>
#include <QStringDecoder>

namespace cpoise::test
{

namespace
{
using Kind = PdfToken::Kind;

class Tokenizer
{
public:
    explicit Tokenizer(const QByteArray &content) : m_content(content) {}

    QVector<PdfToken> read()
    {
        QVector<PdfToken> tokens;
        for (skipSpace(); m_at < m_content.size(); skipSpace())
            tokens << next();
        return tokens;
    }

private:
    static bool isSpace(char c) { return QByteArrayView("\0\t\n\f\r ", 6).contains(c); }
    static bool isDelimiter(char c) { return QByteArrayView("()<>[]{}/%").contains(c); }
    char at(qsizetype ahead = 0) const
    {
        return m_content.size() > m_at + ahead ? m_content[m_at + ahead] : 0;
    }

    void skipSpace()
    {
        while (m_at < m_content.size() && isSpace(m_content[m_at]))
            ++m_at;
    }

    QByteArray regular()
    {
        const qsizetype from = m_at;
        while (m_at < m_content.size() && !isSpace(m_content[m_at]) && !isDelimiter(m_content[m_at]))
            ++m_at;
        return m_content.mid(from, m_at - from);
    }

    PdfToken take(Kind kind, qsizetype length)
    {
        m_at += length;
        return {kind, m_content.mid(m_at - length, length)};
    }

    PdfToken next()
    {
        if (at() == '(')
            return literal();
        if (at() == '<')
            return at(1) == '<' ? take(Kind::Open, 2) : hex();
        if (at() == '>')
            return take(Kind::Close, 2);
        if (at() == '[')
            return take(Kind::Open, 1);
        if (at() == ']')
            return take(Kind::Close, 1);
        if (at() == '/') {
            ++m_at;
            return {Kind::Name, regular()};
        }
        const QByteArray word = regular();
        bool isNumber = false;
        word.toDouble(&isNumber);
        return word.isEmpty() ? take(Kind::Operator, 1)
                              : PdfToken{isNumber ? Kind::Number : Kind::Operator, word};
    }

    PdfToken hex()
    {
        const qsizetype end = m_content.indexOf('>', m_at);
        const QByteArray digits = m_content.mid(m_at + 1, end - m_at - 1);
        m_at = end < 0 ? m_content.size() : end + 1;
        return {Kind::String, QByteArray::fromHex(digits)};
    }

    /// Our files escape by a backslash before the character, and never otherwise.
    PdfToken literal()
    {
        QByteArray text;
        int depth = 1;
        for (++m_at; m_at < m_content.size(); ++m_at) {
            if (at() == '\\')
                ++m_at;
            else if (at() == '(')
                ++depth;
            else if (at() == ')' && --depth == 0)
                break;
            text += at();
        }
        ++m_at;
        return {Kind::String, text};
    }

    const QByteArray &m_content;
    qsizetype m_at = 0;
};

class Interpreter
{
public:
    explicit Interpreter(PdfContent &out) : m_out(out) {}

    void run(const QVector<PdfToken> &tokens)
    {
        for (const PdfToken &token : tokens) {
            if (token.kind != Kind::Operator) {
                m_operands << token;
                continue;
            }
            if (isNumberless(token.bytes) || m_operands.size() >= 1)
                perform(token.bytes);
            else
                m_out.faults << "no operands for " + token.bytes;
            m_operands.clear();
        }
        if (!m_open.isEmpty())
            m_out.faults << "marked content not closed";
        if (m_inText)
            m_out.faults << "text not closed";
        if (m_saved)
            m_out.faults << "state not restored";
    }

private:
    static bool isNumberless(const QByteArray &op)
    {
        return op == "BT" || op == "ET" || op == "EMC" || op == "f" || op == "q" || op == "Q";
    }

    double number(qsizetype index) const { return m_operands.value(index).bytes.toDouble(); }

    void perform(const QByteArray &op)
    {
        if (op == "BT" || op == "ET")
            m_inText = op == "BT";
        else if (op == "BDC" || op == "BMC")
            begin();
        else if (op == "EMC")
            end();
        else if (op == "Tf")
            m_font = m_operands[0].bytes, m_size = number(1);
        else if (op == "Tm")
            m_position = {number(4), number(5)};
        else if (op == "TJ" || op == "Tj")
            show();
        else if (op == "rg")
            m_ink = {number(0), number(1), number(2)};
        else if (op == "re")
            m_area = QRectF(number(0), number(1), number(2), number(3)).normalized();
        else if (op == "f")
            fill();
        else if (op == "q" || op == "Q")
            save(op == "q");
        else if (op == "cm")
            m_placed = m_saved && m_operands.size() == 6 && number(0) > 0 && number(3) > 0;
        else if (op == "Do")
            draw();
        else
            m_out.unknown << op;
    }

    QByteArray entry(const QByteArray &key) const
    {
        for (qsizetype i = 0; i + 1 < m_operands.size(); ++i) {
            if (m_operands[i].kind == Kind::Name && m_operands[i].bytes == key)
                return m_operands[i + 1].bytes;
        }
        return {};
    }

    bool hasEntry(const QByteArray &key) const { return !entry(key).isNull(); }

    void begin()
    {
        const QByteArray tag = m_operands[0].bytes;
        m_open << tag;
        if (tag == "Span" && !hasEntry("MCID")) {
            m_span = int(m_out.spans.size());
            m_out.spans << entry("ActualText");
            return;
        }
        if (m_open.size() > 1)
            m_out.faults << "nested marked content";
        const QByteArray mcid = entry("MCID");
        m_out.sequences << PdfSequence{tag, mcid.isNull() ? -1 : mcid.toInt(), false, {}, {}};
    }

    void end()
    {
        if (m_open.isEmpty())
            m_out.faults << "marked content closed twice";
        else
            m_open.removeLast();
        m_span = -1;
    }

    bool isMarked()
    {
        if (m_open.isEmpty())
            m_out.faults << "drawn outside marked content";
        return !m_open.isEmpty() && !m_out.sequences.isEmpty();
    }

    /// A picture stands in a state of its own, which is never nested.
    void save(bool begins)
    {
        if (begins == m_saved)
            m_out.faults << "states saved and restored out of order";
        m_saved = begins;
        m_placed = false;
    }

    void draw()
    {
        if (!m_placed)
            m_out.faults << "a picture without a place";
        if (isMarked())
            m_out.sequences.last().pictures << m_operands[0].bytes;
    }

    void fill()
    {
        if (!isMarked())
            return;
        m_out.sequences.last().bars = true;
        m_bars << qMakePair(m_area, m_ink);
    }

    /// What was filled last where a glyph begins; white paper.
    PdfInk paperAt(QPointF at) const
    {
        for (auto bar = m_bars.crbegin(); bar != m_bars.crend(); ++bar) {
            if (bar->first.contains(at))
                return bar->second;
        }
        return {1, 1, 1};
    }

    void show()
    {
        if (!m_inText)
            m_out.faults << "text outside BT and ET";
        if (!isMarked())
            return;
        PdfGlyphs glyphs{m_font, m_size, m_position, {}, m_span, m_ink, paperAt(m_position)};
        for (const PdfToken &part : m_operands) {
            if (part.kind != Kind::String)
                continue;
            for (qsizetype i = 0; i + 1 < part.bytes.size(); i += 2)
                glyphs.codes << (quint8(part.bytes[i]) << 8 | quint8(part.bytes[i + 1]));
        }
        m_out.sequences.last().glyphs << glyphs;
    }

    PdfContent &m_out;
    QVector<PdfToken> m_operands;
    QByteArrayList m_open;
    QByteArray m_font;
    double m_size = 0;
    QPointF m_position;
    PdfInk m_ink;
    QRectF m_area;
    QVector<QPair<QRectF, PdfInk>> m_bars;
    int m_span = -1;
    bool m_inText = false;
    bool m_saved = false;
    bool m_placed = false;
};
} // namespace

double contrastOf(const PdfInk &one, const PdfInk &other)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const auto light = [&](const PdfInk &ink) {
        return 0.2126 * linear(ink.red) + 0.7152 * linear(ink.green) + 0.0722 * linear(ink.blue);
    };
    const double first = light(one) + 0.05, second = light(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QVector<PdfToken> tokensOf(const QByteArray &content)
{
    return Tokenizer(content).read();
}

PdfContent::PdfContent(const QByteArray &content)
{
    Interpreter(*this).run(tokensOf(content));
}

QString textOfPdfString(const QByteArray &bytes)
{
    if (!bytes.startsWith("\xFE\xFF"))
        return QString::fromLatin1(bytes);
    return QStringDecoder(QStringDecoder::Utf16BE)(bytes.mid(2));
}

} // namespace cpoise::test
