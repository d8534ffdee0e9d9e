#pragma once

#include "core/light/verify/ports.h"

namespace cityledger::light {

/// What one witness says about a header that was verified with the primary.
struct WitnessAnswer {
    enum class Kind {
        agrees,       ///< the same header
        behind,       ///< it has not reached that height yet: nothing is known
        silent,       ///< it did not answer: nothing is known
        bad,          ///< it sent what cannot be of the chain
        conflicting,  ///< another header; whether it can prove it is for examine.h
    } kind = Kind::silent;
    std::string witness;
    std::optional<Error> error;       ///< of silent and bad
    std::optional<LightBlock> block;  ///< of conflicting
};

/// Asks for the witness's header at the same height. A witness whose newest header is lower in height but not earlier
/// in time contradicts, too (a forward lunatic attack). Errors: stopped only.
Result<WitnessAnswer> ask_witness(const LightBlock& verified, Provider& witness, std::stop_token stop);

}  // namespace cityledger::light
