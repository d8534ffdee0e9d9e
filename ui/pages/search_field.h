#pragma once

#include "ui/pages/desk.h"

#include <QLineEdit>
#include <QTimer>

class QListWidget;

namespace cityledger::ui {

/// A field that looks through the whole copy: height, hash, digest, record number, party. Hits show below while typing;
/// Enter opens the first.
class SearchField final : public QLineEdit {
    Q_OBJECT
  public:
    explicit SearchField(Desk& desk, QWidget* parent = nullptr);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void look();
    void show_hits(const std::vector<node::Found>& hits);
    void open(int row);
    Desk& desk_;
    QTimer pause_;
    QListWidget* list_;
    std::vector<node::Found> hits_;
    bool open_when_found_ = false;
};

/// A line edit with the search drawing in it.
void add_search_mark(QLineEdit* field);

}  // namespace cityledger::ui
