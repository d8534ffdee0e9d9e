#pragma once

#include "core/node/api/drafts.h"
#include "ui/pages/desk.h"

#include <QObject>

namespace cityledger::ui {

/// Acts that an earlier session submitted and did not see the end of: looked for at each new block, and told of once it
/// is known what became of them.
class PendingActs final : public QObject {
    Q_OBJECT
  public:
    PendingActs(Bridge& bridge, Navigator& navigator, QObject* parent = nullptr);

  private:
    void load();
    void look();
    void tell(const node::ActOutcome& outcome);

    Bridge& bridge_;
    Navigator& navigator_;
    std::vector<node::AwaitedAct> waiting_;
    node::Height looked_at_ = 0;
    bool looking_ = false;
};

}  // namespace cityledger::ui
