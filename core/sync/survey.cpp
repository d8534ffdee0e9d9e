#include "core/sync/copy.h"
#include "core/sync/rerun.h"

namespace cityledger::sync {

Result<CopySurvey> survey(const light::LightStore& light, const light::BlockStore& blocks) {
    CopySurvey survey;
    CITYLEDGER_TRY(latest, light.latest());
    CITYLEDGER_TRY(coverage, blocks.coverage());
    CITYLEDGER_TRY(application, Index(blocks.index()).application());
    CITYLEDGER_TRY(last_run, Rerun(blocks).last());
    survey.blocks = coverage.blocks;
    survey.application = std::move(application);
    if (!latest) return survey;
    survey.verified = latest->height();
    survey.first = survey.verified;
    if (!coverage.headers.empty() && coverage.headers.back().to >= survey.verified)
        survey.first = coverage.headers.back().from;
    if (last_run)
        survey.as_of = coverage.blocks && *last_run >= coverage.blocks->from ? *last_run : 0;
    else if (survey.first < survey.verified)
        survey.as_of = survey.verified - 1;
    return survey;
}

}  // namespace cityledger::sync
