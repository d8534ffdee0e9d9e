#include "core/node/remote/messages.h"

#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/node/remote/archive.h"
#include "core/node/remote/calls.h"

namespace cityledger::node {

namespace {

/// One more when the same bytes come to mean something else, which their layout does not show.
constexpr int protocol_number = 1;

template <std::size_t kind = 0>
Result<Message> decode_as(std::size_t wanted, BytesView body) {
    if constexpr (kind < std::variant_size_v<Message>) {
        if (wanted != kind) return decode_as<kind + 1>(wanted, body);
        using Kind = std::variant_alternative_t<kind, Message>;
        CITYLEDGER_TRY(message, decode_value<Kind>(body));
        return Message(std::in_place_index<kind>, std::move(message));
    } else {
        return fail(ErrorKind::invalid, "remote.kind", "a message of an unknown kind");
    }
}

template <class... Calls>
void note_calls(LayoutWriter& layout, std::type_identity<std::tuple<Calls...>>) {
    const auto note_parts = [&]<class... Parts>(std::type_identity<std::tuple<Parts...>>) {
        (layout.type<Parts>(), ...);
    };
    ((layout.text(Calls::name), layout.text(":"), note_parts(std::type_identity<typename Calls::Arguments>()),
      layout.text("="), layout.type<typename Calls::Answer>(), layout.text(";")),
     ...);
}

template <class... Messages>
void note_messages(LayoutWriter& layout, std::type_identity<std::variant<Messages...>>) {
    (layout.type<Messages>(), ...);
}

std::string make_protocol_name() {
    LayoutWriter layout;
    note_messages(layout, std::type_identity<Message>());
    note_calls(layout, std::type_identity<AllCalls>());
    return "city-ledger node " + std::to_string(protocol_number) + " " + hex(crypto::sha256(as_bytes(layout.layout())));
}

}  // namespace

Bytes encode_message(const Message& message) {
    Bytes frame{static_cast<std::uint8_t>(message.index())};
    append(frame, std::visit([](const auto& one) { return encode_value(one); }, message));
    return frame;
}

Result<Message> decode_message(BytesView frame) {
    if (frame.empty()) return fail(ErrorKind::invalid, "remote.kind", "an empty message");
    return decode_as(frame[0], frame.subspan(1));
}

const std::string& protocol_name() {
    static const std::string name = make_protocol_name();
    return name;
}

}  // namespace cityledger::node
