#include "core/ledger/value.h"

#include "core/ledger/message.h"

namespace cityledger::ledger {

namespace {

/// The message as it lies on the wire, before the class says which members may stand in it.
struct WireValue {
    std::uint8_t field_class = 0;
    std::string text;
    std::vector<std::string> codes;
    std::optional<Hash32> sha256;
    std::optional<Hash32> sm3;
    std::optional<Hash32> hash;
    std::int64_t number = 0;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.number(1, self.field_class);
        f.text(2, self.text);
        f.texts(3, self.codes);
        f.fixed(4, self.sha256);
        f.fixed(5, self.sm3);
        f.fixed(6, self.hash);
        f.number(7, self.number);
    }
};

bool has_only_its_members(const WireValue& value) {
    const auto field_class = static_cast<FieldClass>(value.field_class);
    const bool text =
        field_class == FieldClass::reference || field_class == FieldClass::party || field_class == FieldClass::text;
    const bool hash = field_class == FieldClass::commit || field_class == FieldClass::keyed;
    const bool digest = field_class == FieldClass::digest;
    const bool number = field_class == FieldClass::quantity || field_class == FieldClass::time;
    return value.text.empty() != text && value.codes.empty() == (field_class != FieldClass::code) &&
           value.sha256.has_value() == digest && value.sm3.has_value() == digest && value.hash.has_value() == hash &&
           (number || value.number == 0);
}

}  // namespace

std::string_view name_of(FieldClass field_class) {
    switch (field_class) {
        case FieldClass::code:
            return "code";
        case FieldClass::digest:
            return "digest";
        case FieldClass::commit:
            return "commit";
        case FieldClass::keyed:
            return "keyed";
        case FieldClass::reference:
            return "reference";
        case FieldClass::party:
            return "party";
        case FieldClass::quantity:
            return "quantity";
        case FieldClass::time:
            return "time";
        case FieldClass::text:
            return "text";
    }
    return "";
}

Bytes encode(const Value& value) {
    WireValue wire;
    wire.field_class = static_cast<std::uint8_t>(value.field_class);
    switch (value.field_class) {
        case FieldClass::code:
            wire.codes = value.codes;
            break;
        case FieldClass::digest:
            wire.sha256 = value.sha256;
            wire.sm3 = value.sm3;
            break;
        case FieldClass::commit:
        case FieldClass::keyed:
            wire.hash = value.hash;
            break;
        case FieldClass::reference:
        case FieldClass::party:
        case FieldClass::text:
            wire.text = value.text;
            break;
        case FieldClass::quantity:
        case FieldClass::time:
            wire.number = value.number;
            break;
    }
    return encode(wire);
}

Result<Value> decode_value(BytesView bytes) {
    CITYLEDGER_TRY(wire, decode<WireValue>(bytes));
    if (wire.field_class < 1 || wire.field_class > 9)
        return fail(ErrorKind::invalid, "value.class",
                    "a value of class " + std::to_string(wire.field_class) + " is unknown here");
    if (!has_only_its_members(wire))
        return fail(ErrorKind::invalid, "value.members",
                    "a value does not carry the members of its class and only those");
    if (wire.codes.size() > most_codes)
        return fail(ErrorKind::limit, "value.codes", "a value holds more than 64 codes");
    Value value;
    value.field_class = static_cast<FieldClass>(wire.field_class);
    value.text = std::move(wire.text);
    value.codes = std::move(wire.codes);
    value.sha256 = wire.sha256.value_or(Hash32{});
    value.sm3 = wire.sm3.value_or(Hash32{});
    value.hash = wire.hash.value_or(Hash32{});
    value.number = wire.number;
    return value;
}

template <>
Result<Value> decode<Value>(BytesView bytes) {
    return decode_value(bytes);
}

Bytes claim_bytes(const Value& value) {
    switch (value.field_class) {
        case FieldClass::code: {
            std::string joined;
            for (const auto& code : value.codes) joined += (joined.empty() ? "" : ",") + code;
            return to_bytes(joined);
        }
        case FieldClass::digest:
            return to_bytes(value.sha256);
        case FieldClass::commit:
        case FieldClass::keyed:
            return to_bytes(value.hash);
        case FieldClass::reference:
        case FieldClass::party:
        case FieldClass::text:
            return to_bytes(value.text);
        case FieldClass::quantity:
        case FieldClass::time:
            return to_bytes(std::to_string(value.number));
    }
    return {};
}

}  // namespace cityledger::ledger
