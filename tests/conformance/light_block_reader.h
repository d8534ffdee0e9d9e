#pragma once

#include "core/light/verify/ports.h"
#include "core/net/json_document.h"

namespace cityledger::conformance {

/// The member of that name, or invalid (case.member).
Result<net::JsonNode> member(const net::JsonNode& object, std::string_view name);
Result<std::string> text_member(const net::JsonNode& object, std::string_view name);
Result<std::int64_t> number_member(const net::JsonNode& object, std::string_view name);
Result<Timestamp> time_member(const net::JsonNode& object, std::string_view name);

Result<chain::SignedHeader> read_signed_header(const net::JsonNode& node);
/// A light block of the shared vectors, through the decoders a peer's answer goes through.
Result<light::LightBlock> read_light_block(const net::JsonNode& node);

}  // namespace cityledger::conformance
