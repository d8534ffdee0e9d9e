#pragma once

#include "core/node/api/drafts.h"

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;
class QLineEdit;

namespace cityledger::ui {

class Label;
class Words;

/// The form of one act, made from its definition. Each value is looked at as it is typed; what is wrong stands under
/// its field and the text typed stays. Documents are chosen or dropped on their field.
class ActForm final : public QWidget {
    Q_OBJECT
  public:
    /// `asks_number`: of an opening, whose record may be given a number.
    ActForm(const node::ActChoice& act, bool asks_number, QWidget* parent = nullptr);

    /// Everything needed is there and nothing is wrong.
    bool is_complete() const;
    /// Values, files and number as entered.
    void fill(node::RecordRequest& request) const;
    bool has_private_values() const;
    /// Shows what is wrong or missing, and puts the cursor there.
    void point_at_faults();

  signals:
    void changed();

  private:
    struct Row {
        node::InputForm form;
        Label* label = nullptr;
        QWidget* editor = nullptr;
        Label* help = nullptr;
        Label* error = nullptr;
        std::function<QString()> value;  ///< empty: nothing entered
    };
    QWidget* make_editor(Row& row);
    QWidget* make_choice(Row& row);
    QWidget* make_choices(Row& row);
    QWidget* make_line(Row& row);
    QWidget* make_file(Row& row);
    /// Empty: it is in order.
    QString fault(const Row& row) const;
    void look_at(Row& row, bool also_missing);
    void add_row(QGridLayout* grid, Row& row);

    std::vector<Row> rows_;
    QLineEdit* number_ = nullptr;
    Words* words_;
};

}  // namespace cityledger::ui
