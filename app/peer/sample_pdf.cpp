#include "app/peer/sample_documents.h"
#include "core/base/hex.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>

#include <cstring>

namespace cityledger::peer {

namespace {

/// The one of Debian's fonts whose text can be copied out of a PDF again.
QFont page_font(int points, bool bold = false) {
    QFont font("WenQuanYi Micro Hei");
    font.setPointSize(points);
    font.setBold(bold);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

/// One A4 page in units of `mm` device units a millimetre.
void draw_page(QPainter& painter, const DocumentContent& content, double mm) {
    const QColor accent(0x0d, 0x58, 0x66);
    painter.setPen(QPen(accent, 0.8 * mm));
    painter.drawRect(QRectF(12 * mm, 12 * mm, 186 * mm, 273 * mm));
    double y = 48;
    bool is_title = true;
    for (const std::string& line : lines_of(content)) {
        painter.setFont(page_font(is_title ? 26 : 13, is_title));
        painter.setPen(is_title ? accent : QColor(0x18, 0x21, 0x24));
        const QRectF box(25 * mm, (y - 9) * mm, 160 * mm, 14 * mm);
        painter.drawText(box, is_title ? Qt::AlignCenter : Qt::AlignVCenter | Qt::AlignLeft,
                         QString::fromStdString(line));
        y += is_title ? 24 : 12;
        is_title = false;
    }
    painter.setPen(QPen(QColor(0xb0, 0x1e, 0x1e), 1.2 * mm));
    painter.drawEllipse(QPointF(155 * mm, 215 * mm), 19 * mm, 19 * mm);
    painter.setFont(page_font(9));
    painter.drawText(QRectF(136 * mm, 205 * mm, 38 * mm, 20 * mm), Qt::AlignCenter | Qt::TextWordWrap,
                     QString::fromStdString(content.issuer));
}

tl::unexpected<Error> failed(const DocumentContent& content) {
    return fail(ErrorKind::io, "sample.document", "cannot draw the sample document " + content.number);
}

/// Qt writes the time of making into a PDF and lets nobody set it: the document's own date takes its place, as long.
Status fix_creation_date(Bytes& pdf, Timestamp date) {
    constexpr std::string_view before = "/CreationDate (D:";
    const std::size_t at = as_text(pdf).find(before);
    std::string digits;
    for (const char c : rfc3339({date.seconds, 0}))
        if (c >= '0' && c <= '9') digits += c;
    if (at == std::string_view::npos || at + before.size() + digits.size() > pdf.size())
        return fail(ErrorKind::io, "sample.document", "Qt wrote a PDF without a creation date");
    std::memcpy(pdf.data() + at + before.size(), digits.data(), digits.size());
    return {};
}

}  // namespace

Result<Bytes> make_pdf(const DocumentContent& content) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        constexpr int dots_per_inch = 254;  // ten units a millimetre
        writer.setResolution(dots_per_inch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(QString::fromStdString(content.title + " " + content.number));
        writer.setCreator(QString::fromStdString("City Ledger sample " + hex(content.mark)));
        QPainter painter;
        if (!painter.begin(&writer)) return failed(content);
        draw_page(painter, content, 10);
        if (!painter.end()) return failed(content);
    }
    Bytes pdf(bytes.begin(), bytes.end());
    CITYLEDGER_CHECK(fix_creation_date(pdf, content.date));
    return pdf;
}

Result<Bytes> make_picture(const DocumentContent& content, const char* format) {
    QImage page(840, 1188, QImage::Format_RGB32);
    page.fill(Qt::white);
    page.setDotsPerMeterX(4000);
    page.setDotsPerMeterY(4000);
    QPainter painter(&page);
    draw_page(painter, content, 4);
    painter.end();
    page.setText("Comment", QString::fromStdString("City Ledger sample " + hex(content.mark)));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (!writer.write(page)) return failed(content);
    return Bytes(bytes.begin(), bytes.end());
}

}  // namespace cityledger::peer
