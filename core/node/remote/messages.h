#pragma once

// The frames on DIR/node.sock (FORMATS.md, "The copy's socket"). Each begins with its kind; what follows is laid out as
// in archive.h.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/node/api/values.h"

#include <string>
#include <variant>

namespace cityledger::node {

/// The client's first frame and the server's answer to it: what they mean by their bytes. Anything else is refused.
struct Hello {
    std::string protocol;  ///< protocol_name()
};
/// Client to server.
struct Request {
    std::uint64_t id = 0;  ///< of the client's choosing; not one that is under way
    std::string call;      ///< CallOf::name
    Bytes arguments;
};
struct Cancel {
    std::uint64_t id = 0;
};
struct Ping {
    std::uint64_t number = 0;
};
/// Server to client. Exactly one answer to each request; nothing about it comes later.
struct Answered {
    std::uint64_t id = 0;
    std::optional<Error> error;
    Bytes value;
};
struct Advanced {
    std::uint64_t id = 0;
    Progress progress;
};
struct Told {
    Status status;
};
struct Pong {
    std::uint64_t number = 0;
};

using Message = std::variant<Hello, Request, Cancel, Ping, Answered, Advanced, Told, Pong>;

Bytes encode_message(const Message& message);
/// Errors: invalid (remote.*).
Result<Message> decode_message(BytesView frame);

/// Name, number and a digest of every call's and value's layout: two programs that say the same speak the same.
const std::string& protocol_name();

}  // namespace cityledger::node
