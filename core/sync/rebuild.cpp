#include "core/sync/rebuild.h"

#include "core/light/client/fetch.h"
#include "core/sync/index_write.h"
#include "core/sync/rerun.h"

namespace cityledger::sync {

namespace {

/// The chain of one store, with state and index of another.
class Joined final : public light::BlockStore {
  public:
    Joined(const light::BlockStore& chain, light::BlockStore& made) : chain_(chain), made_(made) {}

    Result<std::optional<chain::Header>> header(chain::Height height) const override { return chain_.header(height); }
    Result<std::optional<light::HeaderOrigin>> origin(chain::Height height) const override {
        return chain_.origin(height);
    }
    Result<std::vector<chain::Header>> headers(chain::Height from, std::size_t count) const override {
        return chain_.headers(from, count);
    }
    Result<std::optional<chain::Block>> block(chain::Height height) const override { return chain_.block(height); }
    Result<std::optional<chain::Commit>> commit(chain::Height height) const override { return chain_.commit(height); }
    Result<std::optional<chain::ValidatorSet>> validators(BytesView hash) const override {
        return chain_.validators(hash);
    }
    Result<std::optional<Bytes>> genesis() const override { return chain_.genesis(); }
    Result<Coverage> coverage() const override { return chain_.coverage(); }
    Status put(const light::CopyWrite& write, bool sync) override { return made_.put(write, sync); }
    const KeyValueReader& state() const override { return made_.state(); }
    const KeyValueReader& index() const override { return made_.index(); }

  private:
    const light::BlockStore& chain_;
    light::BlockStore& made_;
};

tl::unexpected<Error> missing(std::string_view what, chain::Height height) {
    return fail(
        Error{ErrorKind::damaged,
              "sync.block_missing",
              std::string(what) + " " + std::to_string(height) + " should be in the copy and is not: check the copy",
              {{"height", std::to_string(height)}}});
}

Status run_genesis(const Rerun& rerun, const light::Provider::Genesis& genesis, chain::Height first, Joined& store) {
    CITYLEDGER_TRY(header, store.header(first));
    if (!header) return missing("header", first);
    CITYLEDGER_TRY(run, rerun.run_genesis(genesis, *header));
    return store.put(run, false);
}

}  // namespace

Status rebuild(const light::BlockStore& from, const ApplicationKind& application,
               const light::Provider::Genesis& genesis, std::optional<chain::Height> run_to, light::BlockStore& into,
               std::stop_token stop, const std::function<void(chain::Height)>& on_block) {
    CITYLEDGER_TRY(coverage, from.coverage());
    if (!coverage.blocks) return {};
    const bool ours = application.kind == ApplicationKind::Kind::ours;
    Joined store(from, into);
    const Rerun rerun(store);
    if (ours) {
        CITYLEDGER_CHECK(run_genesis(rerun, genesis, coverage.blocks->from, store));
    } else if (application.kind == ApplicationKind::Kind::other) {
        light::CopyWrite write;
        write.index = index_application(application);
        CITYLEDGER_CHECK(store.put(write, false));
    }
    for (chain::Height height = coverage.blocks->from; height <= coverage.blocks->to; ++height) {
        if (stop.stop_requested()) return fail(light::stopped_error());
        CITYLEDGER_TRY(block, from.block(height));
        if (!block) return missing("block", height);
        light::CopyWrite write;
        CITYLEDGER_TRY(index, index_block(store.index(), *block));
        write.index = std::move(index);
        CITYLEDGER_TRY(above, from.header(height + 1));
        if (ours && above && height <= run_to.value_or(height)) {
            CITYLEDGER_TRY(run, rerun.run_block(*block, *above));
            write.state = std::move(run.state);
            write.index.append(std::move(run.index));
        }
        CITYLEDGER_CHECK(store.put(write, false));
        on_block(height);
    }
    return {};
}

}  // namespace cityledger::sync
