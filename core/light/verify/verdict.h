#pragma once

#include "core/base/result.h"

#include <optional>

namespace cityledger::light {

/// What verifying one step answers. "Not enough trust" is not "invalid": the block may well be of the chain, but the
/// validators trusted so far that signed it do not carry it; a nearer block may bridge the gap.
struct Verdict {
    enum class Kind { success, not_enough_trust, invalid } kind = Kind::invalid;
    std::optional<Error> error;  ///< absent on success only
    /// On success: signatures it rests on are odd (crypto/ed25519_batch.h). Valid, and worth a person's eye.
    bool odd_signatures = false;

    static Verdict success(bool odd_signatures) { return {Kind::success, std::nullopt, odd_signatures}; }
    static Verdict not_enough_trust(Error why) { return {Kind::not_enough_trust, std::move(why), false}; }
    static Verdict invalid(Error why) { return {Kind::invalid, std::move(why), false}; }
    bool ok() const { return kind == Kind::success; }
};

}  // namespace cityledger::light
