#include "core/sync/application_choice.h"

#include "core/sync/genesis_record.h"
#include "core/sync/index_keys.h"
#include "core/sync/index_write.h"

#include <algorithm>

namespace cityledger::sync {

namespace {

constexpr std::size_t longest_reason = 1024;

/// The run of the genesis, or why the chain is another application's.
struct Choice {
    Rerun::Run run;
    ApplicationKind kind;
};

Result<Choice> judge(const Rerun& rerun, const light::Provider::Genesis& genesis, const chain::Header& first) {
    auto run = rerun.run_genesis(genesis, first);
    if (run) {
        run->index.put(index_keys::genesis(), encode_genesis(genesis));
        return Choice{std::move(*run), {ApplicationKind::Kind::ours, {}, {}}};
    }
    const Error& error = run.error();
    if (error.code == "sync.genesis_root" || error.kind == ErrorKind::io || error.kind == ErrorKind::damaged)
        return fail(error);
    return Choice{{}, {ApplicationKind::Kind::other, error.message.substr(0, longest_reason), {}}};
}

bool could_be_ours(const chain::Header& first) {
    return first.app_hash.size() == Hash32{}.size();
}

}  // namespace

Result<ApplicationKind> choose_application(light::BlockStore& blocks, const chain::Header& first, Peers& peers,
                                           std::stop_token stop) {
    const Rerun rerun(blocks);
    CITYLEDGER_TRY(last, rerun.last());
    if (last) return ApplicationKind{ApplicationKind::Kind::ours, {}, {}};
    CITYLEDGER_TRY(known, Index(blocks.index()).application());
    const bool is_other = known.kind == ApplicationKind::Kind::other;
    if (is_other && !could_be_ours(first)) return std::move(known);

    std::vector<std::string> asked = known.asked;
    const auto ask = [&](light::Provider& peer) -> Result<Choice> {
        if (is_other && std::ranges::find(asked, peer.name()) != asked.end()) return Choice{{}, known};
        CITYLEDGER_TRY(genesis, peer.genesis(stop));
        CITYLEDGER_TRY(choice, judge(rerun, genesis, first));
        if (choice.kind.kind == ApplicationKind::Kind::other) asked.push_back(peer.name());
        return std::move(choice);
    };
    auto choice =
        peers.ask<Choice>(ask, [](const Choice& found) { return found.kind.kind == ApplicationKind::Kind::ours; });
    if (!choice && is_other) return std::move(known);  // nothing new was learnt
    if (!choice) return fail(choice.error().within("the chain's genesis"));
    if (choice->kind.kind == ApplicationKind::Kind::ours) {
        CITYLEDGER_CHECK(blocks.put(choice->run, true));
    } else if (asked != known.asked) {
        choice->kind.asked = asked;
        light::CopyWrite write;
        write.index = index_application(choice->kind);
        CITYLEDGER_CHECK(blocks.put(write, true));
    }
    return std::move(choice->kind);
}

}  // namespace cityledger::sync
