#include "core/documents/proved_state.h"

#include "core/ledger/record_values.h"
#include "core/ledger/state_keys.h"
#include "core/state/ics23.h"

namespace cityledger::documents {

namespace {
/// Over this many kept definitions or names the collection begins anew: a folder of files of a whole city stays
/// bounded.
constexpr std::size_t most_kept = 256;
}  // namespace

Error ProvedState::no_proof(BytesView key, std::string_view why) const {
    const std::string name = to_text(key);
    return Error{ErrorKind::cannot_tell,
                 "verdict.no_proof",
                 "the state after block " + std::to_string(as_of_.height) + " could not be proved at " + name + ": " +
                     std::string(why),
                 {{"key", name}}};
}

Result<std::optional<Bytes>> ProvedState::value(BytesView key, const std::stop_token& stop) {
    if (stop.stop_requested()) return fail(ErrorKind::stopped, "document.stopped", "stopped while asking the ledger");
    auto answer = source_.state(key, as_of_.height, stop);
    if (!answer && answer.error().kind == ErrorKind::stopped) return fail(std::move(answer).error());
    if (!answer) return fail(no_proof(key, answer.error().message));
    if (answer->height != as_of_.height)
        return fail(no_proof(key, "the answer is for the state after block " + std::to_string(answer->height)));
    const auto proved = answer->value.empty()
                            ? state::verify_non_membership(as_of_.root, answer->proof, key)
                            : state::verify_membership(as_of_.root, answer->proof, key, answer->value);
    if (!proved) return fail(no_proof(key, proved.error().message));
    if (answer->value.empty()) return std::optional<Bytes>();
    return std::optional<Bytes>(std::move(answer->value));
}

Result<std::shared_ptr<const ledger::Definition>> ProvedState::definition(const Hash32& digest,
                                                                          const std::stop_token& stop) {
    if (const auto kept = definitions_.find(digest); kept != definitions_.end()) return kept->second;
    const Bytes key = ledger::state_keys::definition(digest);
    CITYLEDGER_TRY(published, read_present<ledger::DefinitionValue>(key, stop));
    auto definition = ledger::read_definition(published.bytes);
    if (!definition || definition->digest != digest) {
        const std::string why = definition ? "its bytes have another digest" : definition.error().message;
        return fail(Error{ErrorKind::cannot_tell,
                          "verdict.unreadable_definition",
                          "this program cannot read the scenario's definition: " + why,
                          {{"key", to_text(key)}}});
    }
    if (definitions_.size() == most_kept) definitions_.clear();
    return definitions_[digest] = std::make_shared<const ledger::Definition>(std::move(*definition));
}

Result<ledger::Title> ProvedState::party_name(const std::string& party, const std::stop_token& stop) {
    if (const auto kept = party_names_.find(party); kept != party_names_.end()) return kept->second;
    CITYLEDGER_TRY(value, read<ledger::PartyValue>(ledger::state_keys::party(party), stop));
    const ledger::Title name = value ? ledger::Title{value->name_zh, value->name_en} : ledger::Title{};
    if (party_names_.size() == most_kept) party_names_.clear();
    return party_names_[party] = name;
}

}  // namespace cityledger::documents
