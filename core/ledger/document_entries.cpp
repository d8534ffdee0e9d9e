#include "core/ledger/document_entries.h"

#include "core/ledger/state_keys.h"

namespace cityledger::ledger {

namespace {

Status enter_under(const ActContext& context, crypto::DigestAlgorithm algorithm, const Hash32& digest, bool issued,
                   const DocumentEntry& entry) {
    const Bytes key = state_keys::document(algorithm, digest);
    CITYLEDGER_TRY(standing, context.state.read<DocumentCounts>(key));
    DocumentCounts counts = standing.value_or(DocumentCounts{});
    const std::uint64_t number = issued ? ++counts.issued : ++counts.attached;
    context.state.write(key, counts);
    context.state.write(issued ? state_keys::document_issued(algorithm, digest, number)
                               : state_keys::document_attached(algorithm, digest, number),
                        entry);
    return {};
}

}  // namespace

Status enter_document(const ActContext& context, const Value& digest, bool issued, const DocumentEntry& entry) {
    CITYLEDGER_CHECK(enter_under(context, crypto::DigestAlgorithm::sha256, digest.sha256, issued, entry));
    return enter_under(context, crypto::DigestAlgorithm::sm3, digest.sm3, issued, entry);
}

}  // namespace cityledger::ledger
