#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace cityledger::ui {

/// Choosing files and folders, without a nested event loop. Tests set what is chosen next.
class FileChooser {
  public:
    static void files(QWidget* parent, const QString& title, std::function<void(const QStringList&)> chosen);
    static void file(QWidget* parent, const QString& title, const QString& filter,
                     std::function<void(const QString&)> chosen);
    static void folder(QWidget* parent, const QString& title, std::function<void(const QString&)> chosen);
    static void save(QWidget* parent, const QString& title, const QString& name,
                     std::function<void(const QString&)> chosen);

    /// The next call of any of these answers with it at once, showing nothing.
    static void set_next(const QStringList& paths);
};

}  // namespace cityledger::ui
