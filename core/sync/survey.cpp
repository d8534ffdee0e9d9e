#include "core/sync/copy.h"
#include "core/sync/rerun.h"

namespace cityledger::sync {

namespace {

/// Whether the copy's own state cannot be brought up to the tip: the chain's first blocks are not there to run, nor is
/// it just a matter of going on.
Result<bool> history_is_cut(const light::BlockStore& blocks, const light::BlockStore::Coverage& coverage) {
    const light::HeightRange top = coverage.headers.back();
    CITYLEDGER_TRY(lowest, blocks.header(top.from));
    if (!lowest || !lowest->last_block_id.is_zero()) return true;
    return coverage.blocks && coverage.blocks->from > top.from;
}

}  // namespace

Result<CopySurvey> survey(const light::LightStore& light, const light::BlockStore& blocks, bool full) {
    CopySurvey survey;
    CITYLEDGER_TRY(latest, light.latest());
    CITYLEDGER_TRY(coverage, blocks.coverage());
    CITYLEDGER_TRY(application, Index(blocks.index()).application());
    CITYLEDGER_TRY(last_run, Rerun(blocks).last());
    survey.blocks = coverage.blocks;
    survey.application = std::move(application);
    if (!latest || coverage.headers.empty()) return survey;
    survey.verified = latest->height();
    survey.first = survey.verified;
    const light::HeightRange top = coverage.headers.back();
    if (top.to >= survey.verified) survey.first = top.from;

    const chain::Height by_headers = survey.first < survey.verified ? survey.verified - 1 : 0;
    const bool runs = coverage.blocks && last_run && *last_run >= coverage.blocks->from;
    const chain::Height by_tree = runs ? *last_run : 0;
    if (survey.application.kind == ApplicationKind::Kind::other) {
        survey.as_of = by_headers;
    } else if (full) {
        // Until the first blocks are run there is nothing to speak of, and nobody else is asked meanwhile. What was run
        // goes on being spoken of while headers above it are still on their way.
        CITYLEDGER_TRY(cut, history_is_cut(blocks, coverage));
        survey.by_proof = by_tree == 0 && cut;
        survey.as_of = by_tree > 0 ? by_tree : cut ? by_headers : 0;
    } else {
        survey.by_proof = by_headers > by_tree;
        survey.as_of = survey.by_proof ? by_headers : by_tree;
    }
    return survey;
}

}  // namespace cityledger::sync
