#include "tests/support/fake_node/fake_node.h"

#include <chrono>
#include <thread>

namespace cityledger::test {

Result<void> FakeNode::set_mode(node::CopyMode mode) {
    node::Status now = status();
    now.mode = mode;
    now.asks_peers = mode == node::CopyMode::light;
    set_status(now);
    return {};
}

Result<void> FakeNode::set_proxy(const std::string& url) {
    node::Status now = status();
    now.proxy = url;
    set_status(now);
    return {};
}

Result<void> FakeNode::work_through_blocks(const Job& job) const {
    const int total = bundle_blocks;
    for (int done = 0; done < total; ++done) {
        if (job.stopped()) return fail(ErrorKind::stopped, "bundle.stopped", "stopped");
        job.report({0, 0, static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total)});
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (upkeep_error) return fail(*upkeep_error);
    return {};
}

Result<node::TrustRenewal> FakeNode::renew_trust(const node::TrustRequest& request, const Job& job) {
    trust_asked = request;
    if (request.fingerprint.empty() && request.hash.empty() && upkeep_error) return fail(*upkeep_error);
    job.report({});
    node::TrustRenewal renewal;
    renewal.height = 81'300;
    renewal.expires = {1796724487, 0};
    renewal.by = request.hash.empty() ? "fingerprint" : "hash";
    renewal.linked = true;
    return renewal;
}

Result<node::BundleMade> FakeNode::export_bundle(const std::filesystem::path&, node::Height, node::Height,
                                                 const Job& job) {
    CITYLEDGER_CHECK(work_through_blocks(job));
    return node::BundleMade{1, 81'204, 4'600'000'000};
}

Result<node::BundleTaken> FakeNode::import_bundle(const std::filesystem::path&, const Job& job) {
    CITYLEDGER_CHECK(work_through_blocks(job));
    node::BundleTaken taken;
    taken.from = 81'000;
    taken.to = 81'300;
    taken.verified_before = 81'205;
    taken.verified = 81'300;
    taken.covered_from = 1;
    taken.covered_to = 81'300;
    return taken;
}

Result<void> FakeNode::make_profile(const std::filesystem::path&, const node::ProfileDraft&) {
    return {};
}

}  // namespace cityledger::test
