// The trust root: taken from a peer, compared with all others that answer.
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/sync/copy.h"

namespace cityledger::sync {

namespace {
Result<light::LightBlock> ask_for_root(const CopySettings& settings, Peers& peers, std::stop_token stop) {
    const light::Provider* from = nullptr;
    auto root = peers.ask<light::LightBlock>([&](light::Provider& peer) {
        from = &peer;
        return light::fetch_trust_root(settings.root, peer, settings.client.verify, stop);
    });
    if (!root) return root;
    const auto witnesses = peers.others(*from);
    if (auto compared = light::compare_trust_root(*root, witnesses, stop); !compared) {
        peers.note({PeerNote::Kind::differs, std::string(compared.error().field("peer")), settings.root.height,
                    compared.error()});
        return fail(compared.error());
    }
    peers.note({PeerNote::Kind::answered, from->name(), settings.root.height, std::nullopt});
    return root;
}
}  // namespace

Result<light::LightBlock> check_trust_root(const CopySettings& settings, std::span<light::Provider* const> peers,
                                           std::stop_token stop, const OnPeer& on_peer) {
    Peers asked(peers, on_peer);
    return ask_for_root(settings, asked, stop);
}

Status Copy::establish_root(Peers& peers, std::stop_token stop) {
    CITYLEDGER_TRY(held, light_.light_block(settings_.root.height));
    if (held) {
        if (const Hash32 hash = chain::hash(held->header()); hash != settings_.root.hash)
            return fail(Error{ErrorKind::invalid,
                              "trust.other_root",
                              "the copy holds the block " + hex_upper(hash) + " at height " +
                                  std::to_string(settings_.root.height) + ", the trust root says " +
                                  hex_upper(settings_.root.hash) + ": one of the two is of another chain",
                              {{"height", std::to_string(settings_.root.height)},
                               {"given", hex(settings_.root.hash)},
                               {"held", hex(hash)}}});
        CITYLEDGER_TRY(origin, blocks_.origin(settings_.root.height));
        if (origin) return {};
    } else {
        CITYLEDGER_TRY(root, ask_for_root(settings_, peers, stop));
        held = std::move(root);
    }
    light::CopyWrite write;
    write.headers.push_back({held->header(), {light::HeaderOrigin::By::root, settings_.root.height, 0}});
    write.validators.push_back(held->validators);
    CITYLEDGER_CHECK(blocks_.put(write, true));
    return light_.put(*held);
}

}  // namespace cityledger::sync
