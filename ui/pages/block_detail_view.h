#pragma once

#include "ui/pages/desk.h"
#include "ui/widgets/frames.h"

namespace cityledger::ui {

class Badge;
class Button;

/// One block: header facts, how it came to be trusted, who signed, the acts in it (the first open).
class BlockDetailView final : public Card {
    Q_OBJECT
  public:
    explicit BlockDetailView(Desk& desk, QWidget* parent = nullptr);
    void ask(node::Height height);
    void clear();

  private:
    void build();
    void add_header(const node::BlockDetail& block);
    void add_acts(const node::BlockDetail& block);
    QWidget* make_signers(const node::BlockDetail& block) const;
    static QString trust_path(const node::BlockDetail& block);
    QString text() const;
    Desk& desk_;
    node::Height asked_ = 0;
    std::optional<Result<node::BlockDetail>> block_;
    Label* title_;
    Badge* badge_;
    Button* copy_;
    QVBoxLayout* inside_;
};

/// One act as a folding box: what, on what, by whom; its details inside. Used by the block and the transaction view.
class ActBox final : public Card {
    Q_OBJECT
  public:
    ActBox(Desk& desk, const node::TransactionRow& transaction, const node::ActRow& act, bool open);
};

}  // namespace cityledger::ui
