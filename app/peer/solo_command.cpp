#include "app/peer/command.h"
#include "app/peer/peer_home.h"
#include "app/peer/sample_profile.h"
#include "core/base/file.h"
#include "core/serve/rpc_server.h"
#include "core/serve/solo_peer.h"

#include <CLI/CLI.hpp>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <charconv>
#include <csignal>
#include <cstdio>

namespace cityledger::peer {

namespace {

struct SoloArguments {
    std::string home;
    std::string rpc = "127.0.0.1:26657";
    std::int64_t block_interval_ms = 1000;
    std::int64_t idle_interval_s = 30;
    std::string write_profile;
};

/// "127.0.0.1:26657" or "[::1]:26657".
Result<serve::RpcServerOptions> listening_at(const std::string& rpc) {
    const std::size_t colon = rpc.rfind(':');
    serve::RpcServerOptions options;
    const char* const end = rpc.data() + rpc.size();
    const auto [stopped, error] = colon == std::string::npos
                                      ? std::from_chars_result{rpc.data(), std::errc::invalid_argument}
                                      : std::from_chars(rpc.data() + colon + 1, end, options.port);
    if (error != std::errc{} || stopped != end)
        return fail(ErrorKind::usage, "peer.rpc", "--rpc needs ADDRESS:PORT, not " + rpc);
    options.address = rpc.substr(0, colon);
    if (options.address.starts_with('[') && options.address.ends_with(']'))
        options.address = options.address.substr(1, options.address.size() - 2);
    return options;
}

/// Blocks the signals that end a peer before any thread is made, so that main alone waits for them.
sigset_t block_ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int one : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, one);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

Status solo(const SoloArguments& arguments) {
    const sigset_t signals = block_ending_signals();
    CITYLEDGER_TRY(listening, listening_at(arguments.rpc));
    const PeerHome home(arguments.home);
    CITYLEDGER_TRY(open, open_home(home));
    const std::string chain_id = open.sealer->genesis().chain_id;
    const SystemClock clock;
    serve::SoloOptions options;
    options.block_interval = std::chrono::milliseconds(arguments.block_interval_ms);
    options.idle_interval = std::chrono::seconds(arguments.idle_interval_s);
    options.version = std::string(program_version);
    serve::SoloPeer peer(*open.database, std::move(open.sealer), clock, options);
    CITYLEDGER_TRY(server, serve::RpcServer::start(peer, peer, listening));
    if (!arguments.write_profile.empty())
        CITYLEDGER_CHECK(
            write_profile_for(home.profile_file(), "http://" + server->address(), arguments.write_profile));
    peer.run();
    const boost::json::value ready =
        boost::json::object{{"rpc", server->address()}, {"chain_id", chain_id}, {"height", peer.tip()}};
    std::printf("%s\n", boost::json::serialize(ready).c_str());
    std::fflush(stdout);
    for (;;) {
        const timespec moment{0, 200'000'000};
        if (sigtimedwait(&signals, nullptr, &moment) > 0) break;
        if (const auto failure = peer.failure()) return fail(*failure);
    }
    server->stop();
    peer.stop();
    return {};
}

}  // namespace

void add_solo(CLI::App& app, int& exit) {
    auto arguments = std::make_shared<SoloArguments>();
    auto* command = app.add_subcommand("solo", "seals the home's chain with its key and serves the engine's RPC");
    command->add_option("--home", arguments->home, "folder made by init or sample")->required();
    command->add_option("--rpc", arguments->rpc, "ADDRESS:PORT to serve on; port 0: the system chooses");
    command->add_option("--block-interval", arguments->block_interval_ms, "least milliseconds between blocks")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{3'600'000}));
    command->add_option("--idle-interval", arguments->idle_interval_s, "seconds after which an empty block is sealed")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{3600}));
    command->add_option("--write-profile", arguments->write_profile,
                        "writes the home's sample.cityprofile to this file with the address that is served");
    command->callback([arguments, &exit] {
        const Status done = solo(*arguments);
        exit = done ? 0 : report(done.error());
    });
}

}  // namespace cityledger::peer
