#include "app/peer/command.h"
#include "app/peer/peer_home.h"
#include "app/peer/sample_city.h"
#include "app/peer/sample_history.h"
#include "app/peer/sample_plan.h"
#include "core/base/file.h"
#include "core/chain/hash.h"
#include "core/keys/key_files.h"
#include "core/node/profile.h"

#include <QGuiApplication>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>

namespace cityledger::peer {

namespace {

constexpr std::string_view sample_passphrase = "sample";
constexpr std::int64_t trust_period_s = std::int64_t{10} * 365 * 86'400;
constexpr std::int64_t trust_below_tip = 10;
constexpr const char* unreadable_name = "损坏的链接.pdf";

struct SampleArguments {
    std::string home;
    std::int64_t blocks = 400;
    std::int64_t records = 120;
    std::uint64_t seed = 1;
    std::string end;
    std::string documents;
    std::string rpc = "127.0.0.1:26657";
};

Status write_documents(const SamplePlan& plan, const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ErrorKind::io, "peer.folder", "cannot make the folder " + folder.string() + ": " + error.message());
    for (const SampleFile& file : plan.files) CITYLEDGER_CHECK(write_file(folder / file.name, file.content));
    // A link to itself: a file that is there and can be read by nobody, whoever asks.
    std::filesystem::create_symlink(unreadable_name, folder / unreadable_name, error);
    if (error && error != std::errc::file_exists)
        return fail(ErrorKind::io, "sample.document",
                    "cannot make a link in " + folder.string() + ": " + error.message());
    return {};
}

/// Paths are from the list's own folder to `documents`. No name here holds a comma, a quote or a line end.
Status write_verdicts(const SamplePlan& plan, const std::filesystem::path& file,
                      const std::filesystem::path& documents) {
    std::vector<std::string> rows;
    const auto path = [&](const std::string& name) { return (documents / name).generic_string(); };
    for (const SampleFile& one : plan.files)
        rows.push_back(path(one.name) + "," + one.verdict + "," + one.record + "," + one.reason + "," + one.claim);
    rows.push_back(path(unreadable_name) + ",cannot_tell,,unreadable,");
    std::sort(rows.begin(), rows.end());
    std::string csv = "path,verdict,record,reasons,claim\n";
    for (const std::string& row : rows) csv += row + "\n";
    return write_file(file, as_bytes(csv));
}

Status write_keys(const SampleArguments& arguments, const std::filesystem::path& folder, Timestamp made) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    if (error)
        return fail(ErrorKind::io, "peer.folder", "cannot make the folder " + folder.string() + ": " + error.message());
    constexpr std::pair<const char*, const char*> people[] = {
        {"city-office", "o01"},       {"gov-services", "o01"},      {"gov-services", "o02"},
        {"gov-services", "o03"},      {"gov-services", "o04"},      {"market-regulation", "o02"},
        {"market-regulation", "o03"}, {"health-commission", "o02"}, {"health-commission", "o03"},
        {"audit-bureau", "o01"},      {"audit-bureau", "o04"},      {"xinan-clinic", "o01"}};
    for (const auto& [party, officer] : people) {
        const auto path = folder / (std::string(party) + "-" + officer + std::string(keys::key_file_suffix));
        std::filesystem::remove(path, error);
        const keys::NewKey key{ledger::KeyAlgorithm::ed25519, party, officer,
                               std::string(officer).substr(1) + " 号钥匙", made};
        const auto secret = sample_secret(arguments.seed, std::string(party) + "/" + officer);
        CITYLEDGER_CHECK(keys::make_key_file_of(path, key, secret, sample_passphrase));
    }
    return {};
}

Status write_profile(const SampleArguments& arguments, const PeerHome& home, const serve::Sealer& sealer,
                     Timestamp end) {
    node::Profile profile;
    profile.chain_id = sample_chain_id;
    profile.names = {std::string(sample_name_zh), std::string(sample_name_en)};
    profile.trust_height = std::max<std::int64_t>(1, sealer.tip() - trust_below_tip);
    CITYLEDGER_TRY(block, sealer.peer_store().block(profile.trust_height));
    if (!block) return fail(ErrorKind::damaged, "sample.block", "the block of the trust root was not written");
    profile.trust_hash = chain::hash(block->block.header);
    profile.period_s = trust_period_s;
    // One peer runs a sample city: there is nobody to ask besides.
    profile.peers.push_back({"市政务服务局", "gov-services", "http://" + arguments.rpc, std::nullopt});
    profile.issued_at = end;
    profile.expires_at = end + Duration::seconds(5 * 365 * 86'400);
    CITYLEDGER_TRY(bytes, node::encode_profile(profile));
    return write_file(home.profile_file(), bytes);
}

/// Everything of the city, in `home`. `listed`: the documents' folder as seen from where the home will be.
Status make_city(const SampleArguments& arguments, const PeerHome& home, const std::filesystem::path& documents,
                 const std::filesystem::path& listed, Timestamp end) {
    CITYLEDGER_TRY(plan, make_plan(arguments.seed, arguments.blocks, arguments.records, end));
    CITYLEDGER_TRY(genesis, sample_genesis(arguments.seed, plan.schedule.genesis));
    CITYLEDGER_CHECK(home.make_folders());
    CITYLEDGER_CHECK(sample_validator(arguments.seed).write(home.key_file()));
    {
        CITYLEDGER_TRY(database, store::Database::open(home.data_folder()));
        CITYLEDGER_TRY(sealer, serve::Sealer::open(*database, genesis, sample_validator(arguments.seed)));
        CITYLEDGER_CHECK(seal_history(*sealer, plan, arguments.seed));
        CITYLEDGER_CHECK(write_profile(arguments, home, *sealer, end));
    }
    CITYLEDGER_CHECK(write_documents(plan, documents));
    CITYLEDGER_CHECK(write_verdicts(plan, home.folder() / "verdicts.csv", listed));
    CITYLEDGER_CHECK(write_keys(arguments, home.folder() / "keys", end));
    CITYLEDGER_CHECK(home.write_genesis(genesis));
    std::printf("%s: %lld blocks, %zu materials, %zu documents\n", std::string(sample_chain_id).c_str(),
                static_cast<long long>(arguments.blocks), plan.materials.size(), plan.files.size() + 1);
    return {};
}

/// Makes the city beside its place and moves it there when it is whole, so that what was interrupted is never taken for
/// one.
Status sample(const SampleArguments& arguments) {
    Timestamp end = SystemClock().now();
    if (!arguments.end.empty()) {
        CITYLEDGER_TRY(given, from_rfc3339(arguments.end));
        end = given;
    }
    end.nanos = 0;
    const std::filesystem::path place = std::filesystem::absolute(arguments.home).lexically_normal();
    const std::filesystem::path target = place.has_filename() ? place : place.parent_path();
    std::error_code error;
    if (std::filesystem::exists(target, error) && !std::filesystem::is_empty(target, error))
        return fail(ErrorKind::invalid, "peer.exists",
                    target.string() + " is there already and not empty; take another home");
    const PeerHome making(target.string() + ".making");
    std::filesystem::remove_all(making.folder(), error);
    const std::filesystem::path given = arguments.documents.empty()
                                            ? target / "documents"
                                            : std::filesystem::absolute(arguments.documents).lexically_normal();
    const std::filesystem::path listed = given.lexically_relative(target);
    // A folder within the home is made, and moved, with it.
    const bool within = !listed.empty() && *listed.begin() != "..";
    CITYLEDGER_CHECK(make_city(arguments, making, within ? making.folder() / listed : given, listed, end));
    std::filesystem::rename(making.folder(), target, error);
    if (error)
        return fail(ErrorKind::io, "peer.folder",
                    "cannot move the finished city to " + target.string() + ": " + error.message());
    return {};
}

/// Documents are drawn without a screen, whatever the caller's session is.
int sample_drawn(const SampleArguments& arguments) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES")) qputenv("QT_LOGGING_RULES", "default.warning=false");
    int count = 1;
    char name[] = "city-ledger-peer";
    char* words[] = {name, nullptr};
    const QGuiApplication application(count, words);
    const Status done = sample(arguments);
    return done ? 0 : report(done.error());
}

}  // namespace

void add_sample(CLI::App& app, int& exit) {
    auto arguments = std::make_shared<SampleArguments>();
    auto* command =
        app.add_subcommand("sample", "makes a city with a year of history, its documents, keys and profile");
    command->add_option("--home", arguments->home, "folder for the city's peer")->required();
    command->add_option("--blocks", arguments->blocks, "how many blocks the year has");
    command->add_option("--records", arguments->records, "how many materials are issued");
    command->add_option("--seed", arguments->seed, "same seed and end, same chain and documents");
    command->add_option("--end", arguments->end, "RFC 3339 time of the last block; left out: now");
    command->add_option("--documents", arguments->documents, "folder for the document files; left out: HOME/documents");
    command->add_option("--rpc", arguments->rpc, "ADDRESS:PORT that the profile names as the peer's");
    command->callback([arguments, &exit] { exit = sample_drawn(*arguments); });
}

}  // namespace cityledger::peer
