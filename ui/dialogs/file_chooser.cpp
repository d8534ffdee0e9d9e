#include "ui/dialogs/file_chooser.h"

#include <QFileDialog>

#include <optional>
#include <utility>

namespace cityledger::ui {

namespace {

std::optional<QStringList> next;

void ask(QFileDialog* dialog, std::function<void(const QStringList&)> chosen) {
    if (next) {
        const QStringList paths = *std::exchange(next, std::nullopt);
        dialog->deleteLater();
        if (!paths.isEmpty()) chosen(paths);
        return;
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [chosen = std::move(chosen)](const QStringList& paths) {
                         if (!paths.isEmpty()) chosen(paths);
                     });
    dialog->open();
}

}  // namespace

void FileChooser::files(QWidget* parent, const QString& title, std::function<void(const QStringList&)> chosen) {
    auto* dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    ask(dialog, std::move(chosen));
}

void FileChooser::file(QWidget* parent, const QString& title, const QString& filter,
                       std::function<void(const QString&)> chosen) {
    auto* dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    ask(dialog, [chosen = std::move(chosen)](const QStringList& paths) { chosen(paths.first()); });
}

void FileChooser::folder(QWidget* parent, const QString& title, std::function<void(const QString&)> chosen) {
    auto* dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    ask(dialog, [chosen = std::move(chosen)](const QStringList& paths) { chosen(paths.first()); });
}

void FileChooser::save(QWidget* parent, const QString& title, const QString& name,
                       std::function<void(const QString&)> chosen) {
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(name);
    ask(dialog, [chosen = std::move(chosen)](const QStringList& paths) { chosen(paths.first()); });
}

void FileChooser::set_next(const QStringList& paths) {
    next = paths;
}

}  // namespace cityledger::ui
