#include "ui/dialogs/file_field.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/present/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QUrl>

namespace cityledger::ui {

namespace {

/// The one local file that hangs on the pointer; empty: something else does.
QString file_of(const QMimeData* data) {
    const auto urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}  // namespace

FileField::FileField(QWidget* parent) : QFrame(parent) {
    setAcceptDrops(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    choose_ = new Button(Button::Kind::standard, "file");
    shown_ = Label::eliding(Label::Type::body, Qt::ElideMiddle);
    clear_ = Button::tool("close");
    row->addWidget(choose_);
    row->addWidget(shown_, 1);
    row->addWidget(clear_);
    setFocusProxy(choose_);
    connect(choose_, &QPushButton::clicked, this, [this] {
        FileChooser::file(this, tr("Choose the document"), QString(), [this](const QString& path) { set_path(path); });
    });
    connect(clear_, &QPushButton::clicked, this, [this] { set_path({}); });
    show_words();
}

void FileField::set_path(const QString& path) {
    path_ = path;
    show_words();
    emit changed();
}

void FileField::set_name(const QString& name) {
    setAccessibleName(name);
    choose_->setAccessibleName(tr("Choose a file for: %1").arg(name));
}

void FileField::show_words() {
    choose_->set_words(tr("Choose…"));
    clear_->set_words(tr("Take the file back"));
    shown_->setText(path_.isEmpty() ? tr("or drop the file here") : present::file_name(path_.toStdString()));
    shown_->set_tone(path_.isEmpty() ? present::Tone::grey : present::Tone::plain);
    clear_->setVisible(!path_.isEmpty());
}

void FileField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) show_words();
    QFrame::changeEvent(event);
}

void FileField::dragEnterEvent(QDragEnterEvent* event) {
    if (!file_of(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void FileField::dropEvent(QDropEvent* event) {
    const QString path = file_of(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    set_path(path);
}

}  // namespace cityledger::ui
