// Trust that has run out is renewed by a newer profile, or by a height and hash that a person read in a letter.
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/ledger/state_keys.h"
#include "core/light/detect/held.h"
#include "core/node/live_node.h"
#include "core/sync/bundle.h"
#include "core/sync/header_fetch.h"
#include "core/wire/json.h"

#include <boost/json.hpp>

#include <sys/stat.h>
#include <algorithm>
#include <set>

namespace cityledger::node {

namespace {

tl::unexpected<Error> bad_request(std::string_view why) {
    return fail(ErrorKind::usage, "trust.request", std::string(why));
}

/// How many different keys of `keys` signed this fingerprint.
std::size_t count_signed(const std::vector<ProfileSignature>& signatures, const Hash32& fingerprint,
                         const std::vector<ProfileSignature>& keys) {
    std::set<Bytes> signed_by;
    for (const auto& signature : signatures) {
        const bool known = std::ranges::any_of(keys, [&](const ProfileSignature& key) {
            return key.algorithm == signature.algorithm && key.key == signature.key;
        });
        if (known && verify_signature(signature, fingerprint)) signed_by.insert(signature.key);
    }
    return signed_by.size();
}

std::vector<ProfileSignature> keys_of(const ledger::Council& council) {
    std::vector<ProfileSignature> keys;
    for (const auto& key : council.keys)
        if (const auto algorithm = ledger::key_algorithm(static_cast<std::uint64_t>(key.algorithm)))
            keys.push_back({std::string(ledger::name_of(*algorithm)), to_bytes(key.bytes), {}});
    return keys;
}

struct Wanted {
    Profile profile;
    std::string fingerprint;  ///< empty: by hash
};

/// The profile as it will stand in the copy: the given one, or the present one with another root.
Result<Wanted> read_wanted(const TrustRequest& request, const CopyFile& copy) {
    Wanted wanted{copy.profile, {}};
    if (request.profile.empty() == request.hash.empty())
        return bad_request("give either a newer profile, or a height and a hash");
    if (request.profile.empty()) {
        auto hash = hash_from_hex(request.hash);
        if (!hash || request.height < 1)
            return bad_request("give the height of the block and its hash of 64 hexadecimal digits");
        wanted.profile.trust_height = request.height;
        wanted.profile.trust_hash = *hash;
        return wanted;
    }
    CITYLEDGER_TRY(bytes, read_file(request.profile, max_profile_bytes + 1));
    CITYLEDGER_TRY(profile, decode_profile(bytes));
    CITYLEDGER_TRY(fingerprint, fingerprint_of(profile));
    if (profile.chain_id != copy.profile.chain_id)
        return fail(
            Error{ErrorKind::invalid,
                  "profile.other_chain",
                  "this profile is of the ledger " + profile.chain_id + ", the copy is of " + copy.profile.chain_id,
                  {{"profile", profile.chain_id}, {"copy", copy.profile.chain_id}}});
    if (!copy.fingerprint.empty() && profile.issued_at < copy.profile.issued_at)
        return fail(ErrorKind::invalid, "profile.older",
                    "this profile was issued at " + rfc3339(profile.issued_at) + ", before the one in use (" +
                        rfc3339(copy.profile.issued_at) + "): an older profile renews nothing");
    profile.mode = copy.profile.mode;  // what the person chose here stays
    return Wanted{std::move(profile), hex(fingerprint)};
}

}  // namespace

Result<std::string> LiveNode::authority_of(const Profile& profile, const std::string& fingerprint_given,
                                           std::stop_token stop) {
    CITYLEDGER_TRY(fingerprint, fingerprint_of(profile));
    if (!fingerprint_given.empty()) {
        const auto given = hash_from_hex(fingerprint_given);
        if (given && *given == fingerprint) return "fingerprint";
        return fail(ErrorKind::invalid, "trust.fingerprint",
                    "the profile's fingerprint is " + hex(fingerprint) + ", not the one given: do not use it");
    }
    if (count_signed(profile.signatures, fingerprint, copy_file().signers) > 0) return "profile_key";
    Basis basis = this->basis();
    if (basis.as_of) {
        documents::ProvedState state(*basis.proofs, *basis.as_of);
        const auto council = state.read<ledger::Council>(ledger::state_keys::council(), stop);
        if (!council && council.error().kind == ErrorKind::stopped) return fail(council.error());
        if (council && *council && (*council)->threshold > 0 &&
            count_signed(profile.signatures, fingerprint, keys_of(**council)) >= (*council)->threshold)
            return "council";
    }
    return fail(ErrorKind::invalid, "trust.not_signed",
                "this profile is signed neither by a key of the profile before nor by enough of the council; if its "
                "fingerprint is the one in the official letter, give that fingerprint, too");
}

Result<std::vector<std::shared_ptr<light::Provider>>> LiveNode::sources_of(const TrustRequest& request,
                                                                           const Profile& profile,
                                                                           std::stop_token stop) const {
    using Sources = std::vector<std::shared_ptr<light::Provider>>;
    if (!request.bundle.empty()) {
        CITYLEDGER_TRY(bundle, sync::BundlePeer::open(request.bundle, stop));
        if (bundle->content().heights.size() > 1) bundle->show_only(bundle->content().heights.back());
        return Sources{std::move(bundle)};
    }
    if (options_.offline) return Sources{};
    const CopyFile copy = copy_file();
    const Reach reach{copy.reach.proxy, copy.reach.allow_plain_http || !request.profile.empty()};
    return PeerList(profile.peers, copy.standings, reach, clock_).providers();
}

/// Whether a source of the refused root can show signatures for its side: then two signed chains are proved, whatever
/// the day is now, and each step is judged by the period that ran when it was signed.
std::optional<std::string> LiveNode::prove_contradiction(std::span<const std::shared_ptr<light::Provider>> sources,
                                                         std::stop_token stop) {
    const auto latest = chain_->latest();
    if (!latest || !*latest) return std::nullopt;
    for (const auto& source : sources) {
        const auto shown = source->light_block((*latest)->height(), false, stop);
        if (!shown || chain::hash(shown->header()) == chain::hash((*latest)->header())) continue;
        const auto attack =
            light::examine_held(*chain_, *shown, *source, settings().client.verify, shown->header().time, stop);
        if (!attack) continue;
        if (const auto id = take_attack(*attack, stop)) return *id;
    }
    return std::nullopt;
}

/// What contradicts the chain held here is evidence: it stays in the folder `refused`, with the reason beside it.
Result<void> LiveNode::refuse_contradiction(const TrustRequest& request, const Profile& profile, const std::string& why,
                                            std::span<const std::shared_ptr<light::Provider>> sources,
                                            std::stop_token stop) {
    const auto folder = folder_ / "refused";
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    ::chmod(folder.c_str(), 0700);
    const std::string name = rfc3339({clock_.now().seconds, 0}) + "-" + std::to_string(profile.trust_height);
    if (!request.profile.empty()) {
        CITYLEDGER_TRY(bytes, read_file(request.profile, max_profile_bytes + 1));
        CITYLEDGER_CHECK(write_file(folder / (name + ".cityprofile"), bytes, 0600));
    }
    const boost::json::object note{{"height", profile.trust_height},
                                   {"hash", hex_upper(profile.trust_hash)},
                                   {"why", why},
                                   {"seen_at", rfc3339(clock_.now())}};
    CITYLEDGER_CHECK(write_file(folder / (name + ".json"), as_bytes(boost::json::serialize(note)), 0600));
    const auto dossier = prove_contradiction(sources, stop);
    Error refused{ErrorKind::attack,
                  "trust.contradicts",
                  why + ". It was refused and kept in " + folder.string() +
                      "; do not use its source, and show it to the city's office",
                  {{"height", std::to_string(profile.trust_height)}, {"folder", folder.string()}}};
    if (dossier) {
        refused.message += ". Both sides carry valid signatures, which is kept as attack dossier " + *dossier;
        refused.fields.emplace_back("dossier", *dossier);
    }
    tell();
    return fail(std::move(refused));
}

Result<std::optional<bool>> LiveNode::link_to_held(const chain::Header& root,
                                                   std::span<light::Provider* const> providers, const Job& job) {
    CITYLEDGER_TRY(latest, chain_->latest());
    if (!latest) return std::optional(true);
    const Height total = root.height - latest->height();
    Height done = 0;
    sync::Peers peers(providers, {});
    CITYLEDGER_TRY(leads, sync::leads_down_to(root, latest->header(), peers, job.stop, [&](Height height) {
                       done = root.height - height;
                       job.report({0, 0, static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total)});
                   }));
    if (!leads) return std::optional(false);  // nobody has what lies between
    return *leads ? std::optional(true) : std::nullopt;
}

Result<TrustRenewal> LiveNode::renew_trust(const TrustRequest& request, const Job& job) {
    const auto turn = syncing_.take(job.stop);
    if (!turn) return fail(ErrorKind::stopped, "node.stopped", "stopped before its turn to renew trust had come");
    CITYLEDGER_CHECK(make_ready_to_write());
    CopyFile copy = copy_file();
    CITYLEDGER_TRY(wanted, read_wanted(request, copy));
    const Profile& profile = wanted.profile;
    TrustRenewal renewal;
    renewal.height = profile.trust_height;
    renewal.hash = profile.trust_hash;
    renewal.by = "hash";
    if (!request.profile.empty()) {
        CITYLEDGER_TRY(by, authority_of(profile, request.fingerprint, job.stop));
        renewal.by = by;
    }

    const auto held = hash_at(profile.trust_height);
    if (held && *held != profile.trust_hash) {
        const auto sources = sources_of(request, profile, job.stop);
        return fail(refuse_contradiction(request, profile,
                                         "at height " + std::to_string(profile.trust_height) +
                                             " this copy verified the block " + hex_upper(*held) +
                                             ", the new trust root says " + hex_upper(profile.trust_hash),
                                         sources ? *sources : std::vector<std::shared_ptr<light::Provider>>(), job.stop)
                        .error());
    }
    CITYLEDGER_TRY(latest, chain_->latest());
    const bool is_newer = !latest || profile.trust_height > latest->height();
    if (!is_newer && request.profile.empty())
        return fail(ErrorKind::invalid, "trust.not_newer",
                    "block " + std::to_string(profile.trust_height) + " is " +
                        (held ? "held and verified with this hash already" : "below what is verified") +
                        "; only a block above " + std::to_string(latest->height()) + " renews trust");
    renewal.expires = (latest ? latest->header().time : Timestamp{}) + Duration::seconds(profile.period_s);
    renewal.linked = held.has_value();

    if (is_newer) {
        if (options_.offline && request.bundle.empty())
            return fail(ErrorKind::unreachable, "node.offline",
                        "without network the new trust root can only be checked against a bundle that holds it");
        CITYLEDGER_TRY(providers, sources_of(request, profile, job.stop));
        std::vector<light::Provider*> pointers;
        for (const auto& provider : providers) pointers.push_back(provider.get());
        sync::CopySettings settings = this->settings();
        settings.root = {profile.trust_height, profile.trust_hash};
        settings.client.verify.trusting_period = Duration::seconds(profile.period_s);
        CITYLEDGER_TRY(root, sync::check_trust_root(settings, pointers, job.stop));
        renewal.expires = root.header().time + Duration::seconds(profile.period_s);
        if (renewal.expires <= clock_.now())
            return fail(Error{ErrorKind::expired,
                              "trust.root_expired",
                              "block " + std::to_string(profile.trust_height) + " is of " +
                                  rfc3339(root.header().time) +
                                  ", older than the trust period: ask for a newer profile or letter",
                              {{"height", std::to_string(profile.trust_height)}}});
        CITYLEDGER_TRY(linked, link_to_held(root.header(), pointers, job));
        if (!linked)
            return fail(refuse_contradiction(request, profile,
                                             "the chain below block " + std::to_string(profile.trust_height) +
                                                 " of the new trust root does not lead to block " +
                                                 std::to_string(latest->height()) + " that this copy verified",
                                             providers, job.stop)
                            .error());
        renewal.linked = *linked;
        light::CopyWrite write;
        write.headers.push_back({root.header(), {light::HeaderOrigin::By::root, profile.trust_height, 0}});
        write.validators.push_back(root.validators);
        CITYLEDGER_CHECK(chain_->put(write, true));
        CITYLEDGER_CHECK(chain_->put(root));
    }
    CITYLEDGER_CHECK(change_copy([&](CopyFile& file) {
        file.profile = profile;
        file.imported_at = clock_.now();
        if (wanted.fingerprint.empty()) return;
        file.fingerprint = wanted.fingerprint;
        file.signers = signers_of(profile);
        file.reach.allow_plain_http = true;
    }));
    looked_below_.reset();
    return renewal;
}

}  // namespace cityledger::node
