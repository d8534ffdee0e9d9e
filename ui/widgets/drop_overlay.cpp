#include "ui/widgets/drop_overlay.h"

#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/widgets/icon.h"

#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace cityledger::ui {

DropOverlay::DropOverlay(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

DropOverlay::Load DropOverlay::read(const QMimeData* data) {
    Load load;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            load.paths << url.toLocalFile();
        else
            ++load.refused;
    }
    return load;
}

void DropOverlay::show_load(const Load& load, bool light_mode) {
    load_ = load;
    light_mode_ = light_mode;
    survey_.clear();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropOverlay::show_survey(qint64 files, qint64 folders, quint64 bytes) {
    QStringList parts{tr("%Ln files", nullptr, static_cast<int>(files))};
    if (folders > 0) parts << tr("in %Ln folders", nullptr, static_cast<int>(folders));
    parts << tr("%1 in all").arg(present::bytes(bytes));
    survey_ = present::listed(parts);
    update();
}

void DropOverlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), color(Role::window));
    const QRectF sheet = QRectF(rect()).adjusted(24, 24, -24, -24);
    QPen dashes(color(Role::accent), 3);
    dashes.setDashPattern({4, 2});
    painter.setPen(dashes);
    painter.setBrush(color(Role::tint));
    painter.drawRoundedRect(sheet, 12, 12);

    const int middle = width() / 2;
    int y = height() / 2 - scaled(60) - 160;
    y = qMax(y, 40);
    paint_mark(painter, QRect(middle - 60, y, 120, 120), "papers", color(Role::accent), color(Role::surface));
    y += 132;
    painter.fillRect(middle - 140, y, 280, 3, color(Role::accent));
    painter.fillRect(middle - 140, y + 5, 280, 1, color(Role::accent));
    y += 20;
    const auto line = [&](const QString& words, const QFont& face, Role role, int gap) {
        painter.setFont(face);
        painter.setPen(color(role));
        const QRect box = painter.boundingRect(QRect(60, y, width() - 120, height()),
                                               Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
        painter.drawText(QRect(60, y, width() - 120, box.height()), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         words);
        y += box.height() + gap;
    };
    const int count = static_cast<int>(load_.paths.size());
    if (count > 0)
        line(tr("Let go to verify %Ln items", nullptr, count), ui::font(21, true), Role::ink, 6);
    else
        line(tr("Nothing here can be verified"), ui::font(21, true), Role::ink, 6);
    line(survey_.isEmpty() && count > 0 ? tr("Files and folders, with all that is in them") : survey_, ui::font(11),
         Role::ink2, 24);
    line(tr("Files never leave this computer; only their fingerprints are computed here"), ui::font(11, true),
         Role::good, 8);
    if (light_mode_) line(tr("Their fingerprints are sent to the departments' peers"), ui::font(10), Role::ink2, 8);
    if (load_.refused > 0)
        line(tr("Not accepted: %Ln links to the web or to other computers", nullptr, load_.refused), ui::font(10, true),
             Role::amber, 8);
    line(tr("Web links and the text of messages are not accepted. Move out of the window or press Esc to cancel."),
         ui::font(10), Role::ink2, 0);
}

}  // namespace cityledger::ui
