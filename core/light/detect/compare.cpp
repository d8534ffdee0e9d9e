#include "core/light/detect/compare.h"

#include "core/chain/hash.h"
#include "core/light/client/fetch.h"

namespace cityledger::light {

namespace {

WitnessAnswer answer(WitnessAnswer::Kind kind, const Provider& witness) {
    return {kind, witness.name(), std::nullopt, std::nullopt};
}

WitnessAnswer compared(const LightBlock& verified, LightBlock block, const Provider& witness) {
    if (chain::hash(verified.header()) == chain::hash(block.header()))
        return answer(WitnessAnswer::Kind::agrees, witness);
    WitnessAnswer conflicting = answer(WitnessAnswer::Kind::conflicting, witness);
    conflicting.block = std::move(block);
    return conflicting;
}

WitnessAnswer failed(Error error, const Provider& witness) {
    const bool malevolent = error.kind == ErrorKind::invalid || error.kind == ErrorKind::limit;
    WitnessAnswer none = answer(malevolent ? WitnessAnswer::Kind::bad : WitnessAnswer::Kind::silent, witness);
    none.error = std::move(error);
    return none;
}

}  // namespace

Result<WitnessAnswer> ask_witness(const LightBlock& verified, Provider& witness, std::stop_token stop) {
    auto block = fetch_light_block(witness, verified.height(), stop);
    if (block) return compared(verified, std::move(*block), witness);
    if (block.error().kind == ErrorKind::stopped) return fail(block.error());
    if (block.error().code != "provider.height_too_high") return failed(std::move(block).error(), witness);

    auto newest = fetch_light_block(witness, 0, stop);
    if (!newest) {
        if (newest.error().kind == ErrorKind::stopped) return fail(newest.error());
        return failed(std::move(newest).error(), witness);
    }
    if (newest->height() == verified.height()) return compared(verified, std::move(*newest), witness);
    if (newest->height() < verified.height() && newest->header().time >= verified.header().time) {
        WitnessAnswer conflicting = answer(WitnessAnswer::Kind::conflicting, witness);
        conflicting.block = std::move(*newest);
        return conflicting;
    }
    WitnessAnswer behind = answer(WitnessAnswer::Kind::behind, witness);
    behind.error = std::move(block).error();
    return behind;
}

}  // namespace cityledger::light
