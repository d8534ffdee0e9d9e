#include "core/sync/index.h"

#include "core/base/hex.h"
#include "core/sync/genesis_record.h"
#include "core/sync/index_keys.h"

namespace cityledger::sync {

namespace {

tl::unexpected<Error> damage(BytesView key) {
    return fail(ErrorKind::damaged, "index.damaged",
                "the entry " + hex(key) + " of the browsing index is not what was written: rebuild the index");
}

std::optional<Place> read_place(BytesView& bytes) {
    const auto height = index_keys::take_number(bytes, 8);
    const auto index = index_keys::take_number(bytes, 4);
    if (!height || !index) return std::nullopt;
    return Place{static_cast<chain::Height>(*height), static_cast<std::uint32_t>(*index)};
}

Result<std::optional<Place>> place_under(const KeyValueReader& index, const Bytes& key) {
    CITYLEDGER_TRY(value, index.get(key));
    if (!value) return std::optional<Place>{};
    BytesView bytes = *value;
    const auto place = read_place(bytes);
    if (!place || !bytes.empty()) return damage(key);
    return place;
}

std::optional<std::string> read_text(BytesView& bytes) {
    const auto length = index_keys::take_number(bytes, 2);
    if (!length || bytes.size() < *length) return std::nullopt;
    std::string text = to_text(bytes.first(*length));
    bytes = bytes.subspan(*length);
    return text;
}

std::optional<IndexedRecord> read_record(BytesView key, BytesView value) {
    IndexedRecord record;
    key = key.subspan(1);
    const auto height = index_keys::take_number(key, 8);
    if (!height) return std::nullopt;
    record.height = static_cast<chain::Height>(*height);
    for (std::string* text : {&record.record, &record.scenario, &record.type, &record.state, &record.party}) {
        auto read = read_text(value);
        if (!read) return std::nullopt;
        *text = std::move(*read);
    }
    return record;
}

}  // namespace

Result<std::optional<Place>> Index::transaction(BytesView id) const {
    return place_under(index_, index_keys::transaction(id));
}

Result<std::optional<Place>> Index::body(BytesView body_hash) const {
    return place_under(index_, index_keys::body(body_hash));
}

Result<std::optional<std::vector<std::uint32_t>>> Index::codes(chain::Height height) const {
    const Bytes key = index_keys::codes(height);
    CITYLEDGER_TRY(value, index_.get(key));
    if (!value) return std::optional<std::vector<std::uint32_t>>{};
    if (value->size() % 4 != 0) return damage(key);
    std::vector<std::uint32_t> codes;
    BytesView bytes = *value;
    while (const auto code = index_keys::take_number(bytes, 4)) codes.push_back(static_cast<std::uint32_t>(*code));
    return std::optional(std::move(codes));
}

Result<std::vector<IndexedAct>> Index::latest_acts(std::size_t count) const {
    std::vector<IndexedAct> acts;
    std::optional<Bytes> broken;
    const Bytes prefix{'a'};
    CITYLEDGER_CHECK(index_.scan_down(prefix, {}, [&](BytesView key, BytesView value) {
        if (acts.size() == count) return false;
        BytesView rest = key.subspan(1);
        const auto place = read_place(rest);
        const auto number = index_keys::take_number(rest, 4);
        const auto code = index_keys::take_number(value, 4);
        if (!place || !number || !code) {
            broken = to_bytes(key);
            return false;
        }
        acts.push_back(
            {*place, static_cast<std::uint32_t>(*number), static_cast<std::uint32_t>(*code), to_text(value)});
        return true;
    }));
    if (broken) return damage(*broken);
    return acts;
}

Status Index::records(const std::function<bool(const IndexedRecord&)>& visit) const {
    std::optional<Bytes> broken;
    const Bytes prefix{'l'};
    CITYLEDGER_CHECK(index_.scan_down(prefix, {}, [&](BytesView key, BytesView value) {
        const auto record = read_record(key, value);
        if (record) return visit(*record);
        broken = to_bytes(key);
        return false;
    }));
    if (broken) return damage(*broken);
    return {};
}

Result<std::optional<IndexedRecord>> Index::record(std::string_view id) const {
    CITYLEDGER_TRY(place, place_under(index_, index_keys::record(id)));
    if (!place) return std::optional<IndexedRecord>{};
    const Bytes key = index_keys::listed(place->height, place->index);
    CITYLEDGER_TRY(value, index_.get(key));
    auto record = value ? read_record(key, *value) : std::nullopt;
    if (!record) return damage(key);
    return record;
}

Result<IndexCounts> Index::counts() const {
    IndexCounts counts;
    for (const auto& [name, count] : {std::pair{"transactions", &counts.transactions}, std::pair{"acts", &counts.acts},
                                      std::pair{"records", &counts.records}}) {
        const Bytes key = index_keys::count(name);
        CITYLEDGER_TRY(value, index_.get(key));
        if (!value) continue;
        BytesView bytes = *value;
        const auto number = index_keys::take_number(bytes, 8);
        if (!number || !bytes.empty()) return damage(key);
        *count = *number;
    }
    return counts;
}

Result<std::optional<light::Provider::Genesis>> Index::genesis() const {
    CITYLEDGER_TRY(bytes, index_.get(index_keys::genesis()));
    if (!bytes) return std::optional<light::Provider::Genesis>();
    auto genesis = decode_genesis(*bytes);
    if (!genesis)
        return fail(ErrorKind::damaged, "index.damaged", "the browsing index is damaged: " + genesis.error().message);
    return std::optional(std::move(*genesis));
}

Result<ApplicationKind> Index::application() const {
    const Bytes key = index_keys::application();
    CITYLEDGER_TRY(value, index_.get(key));
    if (!value) return ApplicationKind{};
    BytesView bytes = *value;
    const auto kind = index_keys::take_number(bytes, 1);
    if (!kind || (*kind != 1 && *kind != 2)) return damage(key);
    ApplicationKind application{static_cast<ApplicationKind::Kind>(*kind), {}, {}};
    auto why = read_text(bytes);
    if (!why) return damage(key);
    application.why = std::move(*why);
    while (!bytes.empty()) {
        auto peer = read_text(bytes);
        if (!peer) return damage(key);
        application.asked.push_back(std::move(*peer));
    }
    return application;
}

}  // namespace cityledger::sync
