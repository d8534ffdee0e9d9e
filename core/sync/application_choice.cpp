#include "core/sync/application_choice.h"

#include "core/sync/index_write.h"

namespace cityledger::sync {

namespace {

/// The run of the genesis, or why the chain is another application's.
struct Choice {
    Rerun::Run run;
    ApplicationKind kind;
};

Result<Choice> judge(const Rerun& rerun, const light::Provider::Genesis& genesis, const chain::Header& first) {
    auto run = rerun.run_genesis(genesis, first);
    if (run) return Choice{std::move(*run), {ApplicationKind::Kind::ours, {}}};
    const Error& error = run.error();
    if (error.code == "sync.genesis_root" || error.kind == ErrorKind::io || error.kind == ErrorKind::damaged)
        return fail(error);
    Choice other{{}, {ApplicationKind::Kind::other, error.message}};
    other.run.index = index_application(other.kind);
    return other;
}

}  // namespace

Result<ApplicationKind> choose_application(light::BlockStore& blocks, const chain::Header& first, Peers& peers,
                                           std::stop_token stop) {
    const Rerun rerun(blocks);
    CITYLEDGER_TRY(last, rerun.last());
    if (last) return ApplicationKind{ApplicationKind::Kind::ours, {}};
    CITYLEDGER_TRY(known, Index(blocks.index()).application());
    const bool could_be_ours = first.app_hash.size() == Hash32{}.size();
    if (known.kind == ApplicationKind::Kind::other && !could_be_ours) return std::move(known);

    auto choice = peers.ask<Choice>([&](light::Provider& peer) -> Result<Choice> {
        CITYLEDGER_TRY(genesis, peer.genesis(stop));
        return judge(rerun, genesis, first);
    });
    if (!choice) return fail(choice.error().within("the chain's genesis"));
    const bool news = choice->kind.kind != known.kind || choice->kind.why != known.why;
    if (news) CITYLEDGER_CHECK(blocks.put(choice->run, true));
    return std::move(choice->kind);
}

}  // namespace cityledger::sync
