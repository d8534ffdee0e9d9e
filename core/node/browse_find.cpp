#include "core/base/hex.h"
#include "core/ledger/state_keys.h"
#include "core/node/browser.h"
#include "core/node/describe_record.h"

#include <charconv>

namespace cityledger::node {

namespace {

constexpr std::size_t most_found = 50;

/// Without white space and the separators that people copy along.
std::string tidied(const std::string& text) {
    std::string result;
    for (const char c : text)
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != ',') result += c;
    return result;
}

std::optional<Height> as_height(const std::string& text) {
    Height height = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), height);
    return error == std::errc() && end == text.data() + text.size() && height > 0 ? std::optional(height)
                                                                                  : std::nullopt;
}

}  // namespace

Result<std::vector<Found>> CopyBrowser::find(const std::string& asked) const {
    std::vector<Found> found;
    const std::string text = tidied(asked);
    if (text.empty()) return found;
    if (const auto height = as_height(text)) {
        CITYLEDGER_TRY(header, chain_.header(*height));
        if (header) found.push_back({Found::Kind::block, text, {}, *height});
    }
    if (const auto hash = from_hex(text, 32); hash && hash->size() == 32) {
        CITYLEDGER_TRY(height, chain_.height_of(*hash));
        if (height) found.push_back({Found::Kind::block, std::to_string(*height), {}, *height});
        CITYLEDGER_TRY(by_id, index_.transaction(*hash));
        CITYLEDGER_TRY(by_body, index_.body(*hash));
        if (const auto place = by_id ? by_id : by_body)
            found.push_back({Found::Kind::transaction, hex(*hash), {}, place->height});
        CITYLEDGER_TRY(records, records_of_digest(text));
        for (const auto& record : records)
            if (found.size() < most_found) found.push_back({Found::Kind::record, record, {}, 0});
        return found;
    }
    std::string lower = text;
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    CITYLEDGER_CHECK(index_.records([&](const sync::IndexedRecord& record) {
        if (record.record.find(lower) != std::string::npos)
            found.push_back({Found::Kind::record, record.record, {}, record.height});
        return found.size() < most_found;
    }));
    CITYLEDGER_TRY(all_parties, parties());
    for (const auto& party : all_parties) {
        const bool matches = party.id.find(lower) != std::string::npos ||
                             party.name.zh.find(text) != std::string::npos ||
                             party.name.en.find(asked) != std::string::npos;
        if (matches && found.size() < most_found) found.push_back({Found::Kind::party, party.id, party.name, 0});
    }
    for (auto& one : found) {
        if (one.kind != Found::Kind::record) continue;
        CITYLEDGER_TRY(record, known_.record(one.id));
        if (!record) continue;
        one.height = record->height;
        one.title = describe_record_row(one.id, *record, now(), known_).scenario_title;
    }
    return found;
}

}  // namespace cityledger::node
