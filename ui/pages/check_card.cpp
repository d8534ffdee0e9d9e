#include "ui/pages/check_card.h"

#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>

namespace cityledger::ui {

namespace {

constexpr std::size_t most_lines = 6;

QString number(std::uint64_t value) {
    return present::number(static_cast<qint64>(value));
}

}  // namespace

CheckCard::CheckCard(Desk& desk, QWidget* parent) : Card(parent), desk_(desk), words_(new Words(this)) {
    head();
    outcome_ = Label::wrapping(Label::Type::body);
    details_ = Label::wrapping(Label::Type::secondary);
    body()->addWidget(outcome_);
    body()->addWidget(details_);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    check_ = new Button(Button::Kind::standard, "verify");
    repair_ = new Button(Button::Kind::standard, "refresh");
    stop_ = new Button(Button::Kind::standard, "close");
    check_->setObjectName("check_copy");
    repair_->setObjectName("repair_copy");
    stop_->setObjectName("stop_check");
    for (auto* button : {check_, repair_, stop_}) row->addWidget(button);
    row->addStretch(1);
    body()->addLayout(row);
    connect(check_, &QPushButton::clicked, this, [this] { start(node::CheckMode::look); });
    connect(repair_, &QPushButton::clicked, this, [this] { start(node::CheckMode::repair); });
    connect(stop_, &QPushButton::clicked, this, [this] { source_.request_stop(); });
    connect(&desk_.bridge, &Bridge::copy_changed, this, [this] {
        if (!running_) result_.reset();
        build();
    });
    words_->set([this] { build(); });
}

void CheckCard::start(node::CheckMode mode) {
    if (running_ || desk_.bridge.copy() != Bridge::Copy::open) return;
    running_ = true;
    progress_ = {};
    result_.reset();
    source_ = desk_.bridge.check_copy(
        mode, this, [this](const Progress& progress) { show_progress(progress); },
        [this](const Result<node::CopyCheck>& result) { finish(result); });
    build();
}

void CheckCard::show_progress(const Progress& progress) {
    progress_ = progress;
    if (running_) build();
}

void CheckCard::finish(const Result<node::CopyCheck>& result) {
    running_ = false;
    result_ = result;
    build();
}

void CheckCard::build() {
    set_title(tr("Check of the copy"));
    check_->set_words(tr("Check the copy"));
    repair_->set_words(tr("Repair"));
    stop_->set_words(tr("Stop"));
    const bool open = desk_.bridge.copy() == Bridge::Copy::open;
    check_->setEnabled(open && !running_);
    repair_->setEnabled(open && !running_);
    stop_->setVisible(running_);
    details_->setText(QString());
    if (running_) {
        outcome_->setText(tr("Comparing every stored byte with its hash…"));
        details_->setText(tr("%1 records, %2").arg(number(progress_.items_done), present::bytes(progress_.done)));
    } else if (!result_) {
        outcome_->setText(tr(
            "Every stored byte is compared with the hash that stands for it. Repair puts right what is damaged, from "
            "the copy's own blocks or from the peers, and nothing else."));
    } else if (!*result_) {
        outcome_->setText(present::sentence(result_->error()));
    } else {
        const node::CopyCheck& check = **result_;
        QStringList lines{tr("%1 headers, %2 blocks, %3 values of the state, %4 entries of the index")
                              .arg(number(check.headers), number(check.blocks), number(check.state_keys),
                                   number(check.index_entries))};
        for (std::size_t at = 0; at < std::min(check.damages.size(), most_lines); ++at)
            lines << (check.damages[at].repaired ? tr("Repaired: %1") : tr("Damaged: %1"))
                         .arg(present::text(check.damages[at].error.message));
        for (const Error& error : check.unchecked) lines << present::sentence(error);
        outcome_->setText(check.left() > 0
                              ? tr("%Ln damages are left. Nothing damaged is shown as verified. Repair while "
                                   "a peer can be reached.",
                                   nullptr, static_cast<int>(check.left()))
                          : !check.damages.empty()
                              ? tr("All %Ln damages are repaired.", nullptr, static_cast<int>(check.damages.size()))
                          : check.unchecked.empty() ? tr("Every stored byte is what was verified.")
                                                    : tr("No damage was found, but not everything could be compared."));
        details_->setText(lines.join(QLatin1Char('\n')));
    }
    details_->setVisible(!details_->text().isEmpty());
}

}  // namespace cityledger::ui
