#include "core/report/paint/pdf.h"

#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/report/paint/compose.h"
#include "core/report/paint/shape.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

namespace cityledger::report {

namespace {

const QString family = QStringLiteral("WenQuanYi Micro Hei");
const QString mono_family = QStringLiteral("WenQuanYi Micro Hei Mono");
constexpr double mm_per_pt = 25.4 / 72;
constexpr double page_width_mm = 210, page_height_mm = 297;

/// Text comes back whole from the PDF only without shaping: ligatures lose characters.
QFont font_of(const Style& style, double pixels_per_mm) {
    QFont font(style.mono ? mono_family : family);
    font.setPixelSize(std::max(1, static_cast<int>(style.size_pt * mm_per_pt * pixels_per_mm + 0.5)));
    font.setBold(style.bold);
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

/// Widths are taken at a fixed fine resolution, so that the screen's preview breaks lines where the paper does.
constexpr double measured_pixels_per_mm = 40;

class FontMeasure final : public Measure {
  public:
    double width(const std::string& text, const Style& style) const override {
        return QFontMetricsF(font_of(style, measured_pixels_per_mm)).horizontalAdvance(QString::fromStdString(text)) /
               measured_pixels_per_mm;
    }
};

QColor colour_of(const Colour& colour) {
    return {colour.red, colour.green, colour.blue};
}

void paint_page(QPainter& painter, const Page& page, double pixels_per_mm) {
    const auto px = [&](double mm) { return mm * pixels_per_mm; };
    for (const auto& draw : page) {
        if (const auto* rect = std::get_if<DrawRect>(&draw)) {
            painter.fillRect(QRectF(px(rect->x), px(rect->y), px(rect->width), px(rect->height)),
                             colour_of(rect->colour));
        } else if (const auto* shape = std::get_if<DrawShape>(&draw)) {
            draw_shape(painter, QRectF(px(shape->x), px(shape->y), px(shape->size), px(shape->size)), shape->shape,
                       colour_of(shape->colour));
        } else if (const auto* text = std::get_if<DrawText>(&draw)) {
            painter.setFont(font_of(text->style, pixels_per_mm));
            painter.setPen(colour_of(text->style.colour));
            painter.drawText(QPointF(px(text->x), px(text->baseline)), QString::fromStdString(text->text));
        }
    }
}

Result<std::vector<Page>> pages_of(const DocumentReport& report, const QString& language) {
    if (!QFontDatabase::families().contains(family))
        return fail(ErrorKind::not_found, "report.font",
                    "the font WenQuanYi Micro Hei is not installed; reports need it so that their text can be copied "
                    "exactly. Install fonts-wqy-microhei.");
    CITYLEDGER_TRY(json, to_json(report));
    return lay_out(compose(report, language, hex(crypto::sha256(json))), FontMeasure());
}

}  // namespace

Result<Bytes> to_pdf(const DocumentReport& report, const QString& language) {
    CITYLEDGER_TRY(pages, pages_of(report, language));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(1200);
        writer.setTitle(title_of(report, language));
        writer.setCreator("City Ledger Workstation");
        QPainter painter(&writer);
        const double pixels_per_mm = writer.resolution() / 25.4;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (i > 0) writer.newPage();
            paint_page(painter, pages[i], pixels_per_mm);
        }
    }
    return Bytes(bytes.begin(), bytes.end());
}

Result<PagePicture> page_picture(const DocumentReport& report, const QString& language, int page, int width_px) {
    CITYLEDGER_TRY(pages, pages_of(report, language));
    if (page < 0 || page >= static_cast<int>(pages.size()))
        return fail(ErrorKind::not_found, "report.page", "the report has no page " + std::to_string(page + 1));
    const double pixels_per_mm = width_px / page_width_mm;
    QImage image(width_px, static_cast<int>(page_height_mm * pixels_per_mm), QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        paint_page(painter, pages[static_cast<std::size_t>(page)], pixels_per_mm);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return PagePicture{Bytes(bytes.begin(), bytes.end()), static_cast<int>(pages.size())};
}

}  // namespace cityledger::report
