#include "core/documents/document_entries.h"

#include "core/ledger/state_keys.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace cityledger::documents {

namespace {

using crypto::DigestAlgorithm;
using ledger::DocumentEntry;
namespace state_keys = ledger::state_keys;

constexpr std::uint64_t most_issued = 1024;
constexpr std::uint64_t most_attached = 64;

using EntryKey = Bytes (*)(DigestAlgorithm, const Hash32&, std::uint64_t);
using Place = std::tuple<std::string, std::string, std::uint64_t>;
Place place_of(const DocumentEntry& entry) {
    return {entry.record, entry.field, entry.revision};
}

struct Listing {
    DigestAlgorithm algorithm;
    const Hash32& digest;
    EntryKey key;
};

Result<std::vector<DocumentEntry>> read_entries(ProvedState& state, const Listing& listing, std::uint64_t count,
                                                const std::stop_token& stop) {
    std::vector<DocumentEntry> entries;
    for (std::uint64_t number = 1; number <= count; ++number) {
        CITYLEDGER_TRY(entry,
                       state.read_present<DocumentEntry>(listing.key(listing.algorithm, listing.digest, number), stop));
        entries.push_back(std::move(entry));
    }
    return entries;
}

/// Of the entries under SHA-256, those that stand under SM3 too.
Result<std::vector<DocumentEntry>> matching(ProvedState& state, const FileDigests& digests, EntryKey key,
                                            std::uint64_t sha256_count, std::uint64_t sm3_count, DocumentEntries& found,
                                            const std::stop_token& stop) {
    if (sha256_count != sm3_count) found.under_one_alone = true;
    if (sha256_count == 0 || sm3_count == 0) return std::vector<DocumentEntry>();
    const std::uint64_t most = key == state_keys::document_issued ? most_issued : most_attached;
    if (sha256_count > most || sm3_count > most) found.complete = false;
    CITYLEDGER_TRY(
        left, read_entries(state, {DigestAlgorithm::sha256, digests.sha256, key}, std::min(sha256_count, most), stop));
    CITYLEDGER_TRY(right,
                   read_entries(state, {DigestAlgorithm::sm3, digests.sm3, key}, std::min(sm3_count, most), stop));
    std::set<Place> under_sm3;
    for (const auto& entry : right) under_sm3.insert(place_of(entry));
    const std::size_t before = left.size();
    std::erase_if(left, [&](const DocumentEntry& entry) { return !under_sm3.contains(place_of(entry)); });
    if (left.size() != before || left.size() != right.size()) found.under_one_alone = true;
    return std::move(left);
}

}  // namespace

Result<DocumentEntries> find_entries(ProvedState& state, const FileDigests& digests, const std::stop_token& stop) {
    using ledger::DocumentCounts;
    CITYLEDGER_TRY(sha256,
                   state.read<DocumentCounts>(state_keys::document(DigestAlgorithm::sha256, digests.sha256), stop));
    CITYLEDGER_TRY(sm3, state.read<DocumentCounts>(state_keys::document(DigestAlgorithm::sm3, digests.sm3), stop));
    const DocumentCounts a = sha256.value_or(DocumentCounts{});
    const DocumentCounts b = sm3.value_or(DocumentCounts{});
    DocumentEntries found;
    CITYLEDGER_TRY(issued, matching(state, digests, state_keys::document_issued, a.issued, b.issued, found, stop));
    CITYLEDGER_TRY(attached,
                   matching(state, digests, state_keys::document_attached, a.attached, b.attached, found, stop));
    found.issued = std::move(issued);
    found.attached = std::move(attached);
    return found;
}

}  // namespace cityledger::documents
