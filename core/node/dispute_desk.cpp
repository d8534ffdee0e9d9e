#include "core/node/dispute_desk.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/crypto/digest.h"
#include "core/light/client/held_path.h"
#include "core/node/dispute_note.h"
#include "core/node/dossier_view.h"

#include <algorithm>

namespace cityledger::node {

namespace {

/// A side's peers that are not listed yet.
void add_names(std::vector<std::string>& to, const std::vector<std::string>& more) {
    for (const auto& name : more)
        if (std::ranges::find(to, name) == to.end()) to.push_back(name);
}

bool is_against_this_copy(const AttackDossier& dossier) {
    return dossier.held && !dossier.decisions.empty() && dossier.decisions.back().side == AttackSide::second;
}

/// From the trust root, or where that is not held the first header trusted, to the common header.
Result<std::vector<light::LightBlock>> way_to_common(const DisputeDesk::Finding& finding) {
    const light::Trace& shared = finding.attack.shared;
    CITYLEDGER_TRY(root, finding.held.light_block(finding.root));
    CITYLEDGER_TRY(first, finding.held.first());
    const bool below = root && root->height() <= shared.front().height();
    const light::LightBlock& start = below ? *root : first ? *first : shared.front();
    CITYLEDGER_TRY(way, light::held_path(finding.held, start, shared.front(), finding.options));
    way.insert(way.end(), shared.begin() + 1, shared.end());
    return std::move(way);
}

}  // namespace

Result<std::unique_ptr<DisputeDesk>> DisputeDesk::open(KeyValueStore& records) {
    auto desk = std::make_unique<DisputeDesk>(records);
    CITYLEDGER_TRY(notes, desk->kept_.notes());
    for (const auto& note : notes) {
        CITYLEDGER_TRY(file, desk->kept_.file(note.id));
        if (!file)
            return fail(ErrorKind::damaged, "dossier.missing",
                        "the attack dossier " + hex(note.id) + " should be in the copy and is not");
        CITYLEDGER_TRY(dossier, proof::decode_attack_dossier(*file));
        AttackDossier view = view_of(dossier, note.id, file->size());
        CITYLEDGER_CHECK(read_note(note.bytes, view));
        desk->dossiers_.push_back(std::move(view));
    }
    std::ranges::sort(desk->dossiers_, std::greater(), &AttackDossier::found_at);
    return desk;
}

Result<std::string> DisputeDesk::take(const Finding& finding) {
    const Hash32 first = chain::hash(finding.attack.primary_block.header());
    const Hash32 second = chain::hash(finding.attack.witness_block.header());
    std::optional<AttackDossier> known;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& dossier : dossiers_)
            if ((dossier.first.hash == first && dossier.second.hash == second) ||
                (dossier.first.hash == second && dossier.second.hash == first))
                known = dossier;
    }
    if (!known) return take_new(finding);
    const bool turned = known->first.hash != first;
    CITYLEDGER_CHECK(change(known->id, [&](AttackDossier& dossier) {
        add_names(turned ? dossier.second_peers : dossier.first_peers, finding.attack.primary_side);
        add_names(turned ? dossier.first_peers : dossier.second_peers, finding.attack.witness_side);
    }));
    return known->id;
}

Result<std::string> DisputeDesk::take_new(const Finding& finding) {
    proof::AttackDossier dossier;
    CITYLEDGER_TRY(way, way_to_common(finding));
    dossier.fork.path = std::move(way);
    dossier.fork.first = finding.attack.primary_path;
    dossier.fork.second = finding.attack.witness_path;
    proof::drop_wrong_signatures(dossier.fork);
    dossier.found.at = {finding.now.seconds, 0};
    dossier.found.first_peers = finding.attack.primary_side;
    dossier.found.second_peers = finding.attack.witness_side;
    for (const auto& signer : proof::facts_of(dossier.fork).signers)
        if (Text name = finding.name_of(signer.address); !name.zh.empty() || !name.en.empty())
            dossier.found.names[signer.address] = {name.zh, name.en};
    CITYLEDGER_TRY(file, proof::encode(dossier));
    AttackDossier view = view_of(dossier, crypto::sha256(file), file.size());
    CITYLEDGER_TRY(held, finding.held.light_block(view.first.height));
    view.held = held && chain::hash(held->header()) == view.first.hash;
    CITYLEDGER_TRY(note, encode_note(view));
    CITYLEDGER_CHECK(kept_.keep(file, note));
    const std::scoped_lock lock(mutex_);
    dossiers_.insert(dossiers_.begin(), view);
    return view.id;
}

Result<void> DisputeDesk::change(const std::string& id, const std::function<void(AttackDossier&)>& change) {
    const std::scoped_lock lock(mutex_);
    const auto found = std::ranges::find(dossiers_, id, &AttackDossier::id);
    if (found == dossiers_.end())
        return fail(Error{ErrorKind::not_found,
                          "dossier.unknown",
                          "this copy has no attack dossier " + id.substr(0, 64),
                          {{"id", id.substr(0, 64)}}});
    AttackDossier changed = *found;
    change(changed);
    CITYLEDGER_TRY(note, encode_note(changed));
    CITYLEDGER_TRY(key, hash_from_hex(id));
    CITYLEDGER_CHECK(kept_.note(key, note));
    *found = std::move(changed);
    return {};
}

Result<void> DisputeDesk::submitted(const std::string& id, const std::vector<std::string>& to) {
    return change(id, [&](AttackDossier& dossier) { add_names(dossier.submitted_to, to); });
}

Result<void> DisputeDesk::decide(const std::string& id, AttackSide side, Timestamp at) {
    return change(id, [&](AttackDossier& dossier) { dossier.decisions.push_back({side, at}); });
}

Result<Bytes> DisputeDesk::file(const std::string& id) const {
    const auto key = hash_from_hex(id);
    const auto unknown = [&] {
        return fail(Error{ErrorKind::not_found,
                          "dossier.unknown",
                          "this copy has no attack dossier " + id.substr(0, 64),
                          {{"id", id.substr(0, 64)}}});
    };
    if (!key) return unknown();
    CITYLEDGER_TRY(file, kept_.file(*key));
    if (!file) return unknown();
    return std::move(*file);
}

std::vector<AttackDossier> DisputeDesk::dossiers() const {
    const std::scoped_lock lock(mutex_);
    return dossiers_;
}

std::optional<Height> DisputeDesk::dispute_from() const {
    const std::scoped_lock lock(mutex_);
    std::optional<Height> lowest;
    for (const auto& dossier : dossiers_)
        if (dossier.decisions.empty() || is_against_this_copy(dossier))
            lowest = std::min(lowest.value_or(dossier.from), dossier.from);
    return lowest;
}

std::optional<AttackDossier> DisputeDesk::against_this_copy() const {
    const std::scoped_lock lock(mutex_);
    const auto found = std::ranges::find_if(dossiers_, is_against_this_copy);
    return found == dossiers_.end() ? std::nullopt : std::optional(*found);
}

std::set<std::string> DisputeDesk::set_aside() const {
    const std::scoped_lock lock(mutex_);
    std::set<std::string> names;
    for (const auto& dossier : dossiers_) {
        if (dossier.decisions.empty()) continue;
        const auto& against =
            dossier.decisions.back().side == AttackSide::first ? dossier.second_peers : dossier.first_peers;
        names.insert(against.begin(), against.end());
    }
    return names;
}

}  // namespace cityledger::node
