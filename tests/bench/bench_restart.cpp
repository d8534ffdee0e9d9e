// How long a large copy takes from opening to its first verdict, and how much memory it takes then and after a while of
// browsing: `bench_restart [BLOCKS=1000000] [FOLDER]`. The copy is made here, of empty blocks over the real
// application's state, with one headers' chain (signatures are not looked at when a copy is opened). Each opening is in
// a process of its own. Goals: the verdict within 1 s, private memory under 150 MB and flat.
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/node/api/node.h"
#include "core/node/copy_file.h"
#include "core/store/chain_store.h"
#include "core/store/database.h"
#include "core/sync/genesis_record.h"
#include "core/sync/rerun.h"
#include "tests/bench/peer_program.h"
#include "tests/support/solo_city/solo_city.h"

#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

using namespace cityledger;
using test::must;

namespace {

using SteadyClock = std::chrono::steady_clock;

double seconds_since(SteadyClock::time_point start) {
    return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

void must_do(const Status& done) {
    if (!done) throw std::runtime_error(done.error().code + ": " + done.error().message);
}

light::Provider::Genesis genesis_of(const serve::GenesisDoc& doc) {
    light::Provider::Genesis genesis;
    genesis.chain_id = doc.chain_id;
    genesis.initial_height = doc.initial_height;
    genesis.time = doc.time;
    genesis.app_state = doc.app_state;
    genesis.validators = doc.validator_set();
    return genesis;
}

/// Blocks as one validator would seal them, but for the signatures' bytes.
class Maker {
  public:
    Maker(const std::filesystem::path& folder, chain::Height blocks)
        : doc_(test::solo_genesis()), genesis_(genesis_of(doc_)), blocks_(blocks), folder_(folder) {
        database_ = must(store::Database::open(node::database_folder(folder)));
        store_ = must(store::ChainStore::open(*database_));
        rerun_ = std::make_unique<sync::Rerun>(*store_);
    }

    void make() {
        next_.chain_id = doc_.chain_id;
        next_.version_app = ledger::rules_version;
        next_.height = 1;
        next_.time = doc_.time;
        const chain::ValidatorSet set = genesis_.validators;
        const Hash32 set_hash = chain::hash(set);
        next_.validators_hash = next_.next_validators_hash = to_bytes(BytesView(set_hash));
        next_.consensus_hash = Bytes(32, 1);
        next_.proposer_address = to_bytes(BytesView(set.validators.front().address));
        next_.last_results_hash = to_bytes(BytesView(chain::results_hash({})));
        const ledger::Application application(store_->state());
        ledger::GenesisInput input{genesis_.chain_id, 1, genesis_.time, genesis_.app_state, {}};
        for (const auto& one : set.validators) input.validators.push_back({one.public_key.bytes, one.voting_power});
        next_.app_hash = to_bytes(BytesView(must(application.init_chain(input)).app_hash));
        light::CopyWrite write = must(rerun_->run_genesis(genesis_, next_));
        write.genesis = sync::encode_genesis(genesis_);
        write.validators.push_back(set);
        must_do(store_->put(write, true));
        chain::Block block = sealed();
        for (chain::Height height = 1; height <= blocks_; ++height) {
            // The header above carries this block's root, so it is made first.
            ledger::BlockInput block_input{
                doc_.chain_id, height, block.header.time, chain::hash(block.header), {}, 1, {}};
            next_.app_hash = to_bytes(BytesView(must(application.finalize_block(block_input)).app_hash));
            const chain::Block above = sealed();
            light::CopyWrite step = must(rerun_->run_block(block, above.header));
            step.headers.push_back({block.header, {light::HeaderOrigin::By::hash_link, blocks_, 1}});
            step.headers.push_back({above.header, {light::HeaderOrigin::By::hash_link, blocks_, 1}});
            step.blocks.push_back(block);
            must_do(store_->put(step, false));
            block = above;
        }
        light::LightBlock tip{{block.header, commit_of(block.header)}, set, {}};
        must_do(store_->put(tip));
        node::CopyFile copy;
        copy.profile.chain_id = doc_.chain_id;
        copy.profile.names = {"大城", "Large city"};
        copy.profile.trust_height = 1;
        copy.profile.trust_hash = chain::hash(must(store_->header(1)).value());
        copy.profile.period_s = 10 * 365 * 86'400LL;
        copy.profile.peers.push_back({"nobody", "", "http://127.0.0.1:1", std::nullopt});
        copy.profile.issued_at = doc_.time;
        copy.profile.expires_at = doc_.time + Duration::seconds(10 * 365 * 86'400LL);
        copy.imported_at = doc_.time;
        must_do(node::write_copy_file(folder_, copy));
    }

  private:
    chain::Commit commit_of(const chain::Header& header) const {
        chain::Commit commit;
        commit.height = header.height;
        commit.block_id = id_;
        commit.signatures.push_back({chain::BlockIdFlag::commit, next_.proposer_address, header.time, Bytes(64, 7)});
        return commit;
    }
    /// The block of `next_`, which then is what follows.
    chain::Block sealed() {
        chain::Block block;
        block.header = next_;
        block.last_commit = last_;
        block.header.last_commit_hash = to_bytes(BytesView(chain::hash(last_)));
        block.header.data_hash = to_bytes(BytesView(chain::data_hash({})));
        block.header.evidence_hash = to_bytes(BytesView(chain::evidence_hash({})));
        id_ = {to_bytes(BytesView(chain::hash(block.header))), {1, Bytes(32, 3)}};
        last_ = commit_of(block.header);
        next_.last_block_id = id_;
        ++next_.height;
        next_.time.seconds += 30;
        return block;
    }

    const serve::GenesisDoc doc_;
    const light::Provider::Genesis genesis_;
    const chain::Height blocks_;
    const std::filesystem::path folder_;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<store::ChainStore> store_;
    std::unique_ptr<sync::Rerun> rerun_;
    chain::Header next_;
    chain::BlockId id_;
    chain::Commit last_;
};

void open_and_judge(const std::filesystem::path& folder) {
    const SystemClock clock;
    const auto document = folder / "document.txt";
    std::ofstream(document) << "nobody registered this";
    const double before = bench::private_mb();
    const auto start = SteadyClock::now();
    const auto node = must(node::open(folder, clock, {true}));
    const double opened = seconds_since(start);
    node::VerifyRequest request;
    request.paths = {document};
    const auto summary = must(node->verifier().verify(request, {}, [](const node::VerdictRow&) {}));
    const double judged = seconds_since(start);
    const auto status = node->status();
    std::printf("  opened after %.3f s, verdict %s after %.3f s; private memory %.0f MB before, %.0f MB then\n", opened,
                std::string(node::code_of(*summary.headline)).c_str(), judged, before, bench::private_mb());
    for (int round = 1; round <= 3; ++round) {
        for (int look = 0; look < 400; ++look) {
            const node::Height from = 1 + (status.verified.height * look) / 400;
            must(node->browser().blocks(from, 100));
        }
        std::printf("  after %d rows of blocks read all over: %.0f MB\n", round * 40'000, bench::private_mb());
    }
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    const chain::Height blocks = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    const std::filesystem::path folder =
        argc > 2 ? std::filesystem::path(argv[2])
                 : std::filesystem::temp_directory_path() / ("bench-restart-" + std::to_string(::getpid()));
    try {
        if (!std::filesystem::exists(folder / "copy.json")) {
            const auto start = SteadyClock::now();
            std::filesystem::create_directories(folder);
            Maker(folder, blocks).make();
            std::printf("made a copy of %lld blocks in %.0f s\n", static_cast<long long>(blocks), seconds_since(start));
        }
        std::fflush(stdout);
        for (int round = 0; round < 2; ++round) {
            const pid_t child = ::fork();
            if (child == 0) {
                try {
                    open_and_judge(folder);
                    ::_exit(0);
                } catch (const std::exception& error) {
                    std::fprintf(stderr, "%s\n", error.what());
                    ::_exit(1);
                }
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            if (status != 0) return 1;
        }
        if (argc <= 2) std::filesystem::remove_all(folder);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
