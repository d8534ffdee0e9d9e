#pragma once

#include <QFrame>

namespace cityledger::ui {

class Button;
class Label;

/// A document of a form: dropped on it or chosen. Shows the name, can be taken back.
class FileField final : public QFrame {
    Q_OBJECT
  public:
    explicit FileField(QWidget* parent = nullptr);
    QString path() const { return path_; }
    void set_path(const QString& path);
    void set_name(const QString& name);  ///< for screen readers and the chooser

  signals:
    void changed();

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void show_words();
    QString path_;
    Label* shown_;
    Button* choose_;
    Button* clear_;
};

}  // namespace cityledger::ui
