// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

namespace cpoise::test
{

/// What stands in an element: another element, or marked content of a page.
struct PdfKid {
    QString element; ///< reference; empty for content
    QString page;
    int mcid = -1;
};

/// One element of a structure tree as it stands in a file.
struct PdfElement {
    QString role;
    QString parent; ///< reference of the object that /P names
    QString language;
    QString actualText;
    QString alternative;
    QJsonObject attributes;
    int depth = 0;
    QString reference;
    QVector<QPair<QString, int>> contents; ///< page and MCID
    QStringList annotations;
    QStringList kids;
    QVector<PdfKid> inOrder; ///< elements and contents, annotations left out
};

/// A PDF file read back through `qpdf --json`, which shares no code with our writer.
class PdfStructure
{
public:
    explicit PdfStructure(const QByteArray &pdf);

    bool isRead() const { return !m_objects.isEmpty(); }
    /// As qpdf gives them: by "obj:1 0 R", and "trailer".
    const QJsonObject &objects() const { return m_objects; }
    QJsonObject trailer() const
    {
        return m_objects[QStringLiteral("trailer")].toObject()[QStringLiteral("value")].toObject();
    }
    QJsonObject catalog() const;
    QJsonObject info() const;
    QJsonObject dictionary(const QString &reference) const;
    QJsonValue resolved(const QJsonValue &value) const;
    QByteArray stream(const QString &reference) const;
    QStringList pages() const; ///< references
    QByteArray content(const QString &page) const;
    /// All elements in reading order, the Document first.
    const QVector<PdfElement> &elements() const { return m_elements; }
    const PdfElement *find(const QString &reference) const;
    QVector<PdfElement> withRole(const QString &role) const;
    /// "Document(H1 P L(LI(Lbl LBody)))".
    QString outline() const;
    QStringList actualTexts() const;
    QStringList bookmarks() const; ///< titles in order, two spaces a level

    QHash<int, QJsonValue> parentTree() const;

    /// Everything that is wrong with the tagging, one line each; empty when all is well.
    QStringList faults() const;

private:
    void readElement(const QString &reference, int depth);
    QString outlineOf(const PdfElement &element) const;
    void checkCatalog(QStringList &faults) const;
    void checkRoles(QStringList &faults) const;
    void checkContents(QStringList &faults) const;
    void checkParentTree(QStringList &faults) const;
    void checkAnnotations(QStringList &faults) const;
    void checkTables(QStringList &faults) const;
    void checkHeadings(QStringList &faults) const;
    void checkFonts(QStringList &faults) const;
    QJsonObject m_objects;
    QVector<PdfElement> m_elements;
    QHash<QString, qsizetype> m_index;
};

/// Texts by code, of a ToUnicode map as our writer writes it.
QHash<int, QString> toUnicodeOf(const QByteArray &map);

} // namespace cpoise::test
