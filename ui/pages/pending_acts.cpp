#include "ui/pages/pending_acts.h"

#include "ui/present/errors.h"
#include "ui/present/numbers.h"

#include <algorithm>

namespace cityledger::ui {

PendingActs::PendingActs(Bridge& bridge, Navigator& navigator, QObject* parent)
    : QObject(parent), bridge_(bridge), navigator_(navigator) {
    connect(&bridge_, &Bridge::copy_changed, this, &PendingActs::load);
    connect(&bridge_, &Bridge::status_changed, this, &PendingActs::look);
}

void PendingActs::load() {
    waiting_.clear();
    looked_at_ = 0;
    if (bridge_.copy() != Bridge::Copy::open) return;
    using Drafts = std::vector<node::ActDraft>;
    bridge_.work<Drafts>(
        this, [folder = bridge_.folder()](const std::stop_token&) { return node::pending_acts(folder); },
        [this](const Result<Drafts>& drafts) {
            if (!drafts) return;
            for (const auto& draft : *drafts) waiting_.push_back({draft.number, draft.valid_until, draft.body});
            look();
        });
}

void PendingActs::look() {
    const node::Height height = bridge_.status().as_of.height;
    if (waiting_.empty() || looking_ || height <= looked_at_) return;
    looking_ = true;
    looked_at_ = height;
    using Outcomes = std::vector<node::ActOutcome>;
    bridge_.use<Outcomes>(
        this,
        [acts = waiting_, folder = bridge_.folder()](node::Node& node) -> Result<Outcomes> {
            // Waiting that is stopped beforehand answers with what is known already.
            std::stop_source stopped;
            stopped.request_stop();
            Outcomes outcomes;
            for (const auto& act : acts) {
                const auto outcome = node.acting().await(act, {stopped.get_token(), {}});
                if (!outcome) continue;
                node::forget_pending(folder, act.number);
                outcomes.push_back(*outcome);
            }
            return outcomes;
        },
        [this](const Result<Outcomes>& outcomes) {
            looking_ = false;
            if (!outcomes) return;
            for (const auto& outcome : *outcomes) {
                std::erase_if(waiting_, [&](const node::AwaitedAct& act) { return act.number == outcome.number; });
                tell(outcome);
            }
        });
}

void PendingActs::tell(const node::ActOutcome& outcome) {
    const QString number = present::grouped_short(present::lower_hex(outcome.number));
    using State = node::ActOutcome::State;
    if (outcome.state == State::accepted)
        emit navigator_.message({"verdict-registered", present::Tone::good},
                                tr("The act %1 from an earlier session was accepted in block %2.")
                                    .arg(number, present::number(outcome.height)));
    else if (outcome.state == State::refused)
        emit navigator_.message({"warn", present::Tone::amber},
                                tr("The ledger refuses the act %1 from an earlier session: %2.")
                                    .arg(number, present::refusal(outcome.refusal)));
    else
        emit navigator_.message({"warn", present::Tone::amber},
                                tr("No block took the act %1 from an earlier session in its time.").arg(number));
}

}  // namespace cityledger::ui
