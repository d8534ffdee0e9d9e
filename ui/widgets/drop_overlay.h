#pragma once

#include <QWidget>

class QMimeData;

namespace cityledger::ui {

/// Covers the whole window while something hangs on the pointer: says how many things will be verified when they are
/// let go, what is refused, and that files stay on this computer.
class DropOverlay final : public QWidget {
    Q_OBJECT
  public:
    explicit DropOverlay(QWidget* window);

    /// Local paths of a drag or of the clipboard, and how many things are refused (not local).
    struct Load {
        QStringList paths;
        int refused = 0;
    };
    static Load read(const QMimeData* data);

    void show_load(const Load& load, bool light_mode);
    /// Known a moment later, from the bridge: files in all, folders among the things, bytes.
    void show_survey(qint64 files, qint64 folders, quint64 bytes);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Load load_;
    QString survey_;
    bool light_mode_ = false;
};

}  // namespace cityledger::ui
