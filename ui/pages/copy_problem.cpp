#include "ui/pages/copy_problem.h"

#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/widgets/button.h"
#include "ui/widgets/states.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

namespace cityledger::ui {

CopyProblem::CopyProblem(Desk& desk, QWidget* parent) : QWidget(parent), desk_(desk) {
    auto* column = new QVBoxLayout(this);
    again_ = new Button(Button::Kind::primary, "refresh");
    state_ = new EmptyState("disk", again_);
    column->addWidget(state_);
    connect(again_, &QPushButton::clicked, this, [this] {
        if (can_mend()) return desk_.bridge.mend();
        desk_.bridge.open(desk_.bridge.folder(), desk_.bridge.offline());
    });
    (new Words(this))->set([this] { build(); });
}

void CopyProblem::show_opening() {
    error_.reset();
    build();
}

void CopyProblem::show_error(const Error& error) {
    error_ = error;
    build();
}

bool CopyProblem::can_mend() const {
    return error_ && error_->kind == ErrorKind::damaged;
}

void CopyProblem::build() {
    again_->set_words(can_mend() ? tr("Repair and open") : tr("Try again"));
    again_->setVisible(error_.has_value());
    if (!error_) {
        state_->set_words(tr("Opening the copy of the ledger"), present::text(desk_.bridge.folder().string()));
        return;
    }
    QString why = present::sentence(*error_);
    if (const std::string pid(error_->field("pid")); !pid.empty())
        why += QLatin1Char('\n') +
               tr("Process: %1")
                   .arg(present::joined({present::text(std::string(error_->field("program"))), present::text(pid)}));
    state_->set_words(tr("The copy cannot be opened"),
                      why + QLatin1Char('\n') + present::text(desk_.bridge.folder().string()));
}

}  // namespace cityledger::ui
