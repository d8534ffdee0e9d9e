#!/usr/bin/env bash
# Builds and runs the benchmarks, ours and the engine's turn about, and lets other implementations of ZIP-215 judge a
# million signatures beside ours. Called by tests/run.sh --long; what needs Go or Rust says so where they are absent.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/packaging/prepare.sh"
bench=$root/build/release/bench
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

say "the engine's code, to be measured beside ours"
if ! engine=$("$root/packaging/engine.sh" bench); then
    engine=""
    say "it could not be built: benchmarks against the engine give our side alone"
fi

say "a million signatures, judged by ours, curve25519-voi and ed25519-zebra"
build release ed25519_cases
"$bench/ed25519_cases" write 1000000 "$(date +%s)" >"$scratch/cases"
verdicts=()
if [ -n "$engine" ]; then
    "$engine" verdicts <"$scratch/cases" >"$scratch/curve25519-voi"
    verdicts+=("$scratch/curve25519-voi")
fi
if command -v cargo >/dev/null && (cd "$root/tests/bench/zebra" &&
    CARGO_TARGET_DIR="$root/build/zebra" cargo build --release --locked --quiet); then
    "$root/build/zebra/release/zebra-verdicts" <"$scratch/cases" >"$scratch/ed25519-zebra"
    verdicts+=("$scratch/ed25519-zebra")
else
    say "no Rust of 1.85 or newer: ed25519-zebra was not asked"
fi
"$bench/ed25519_cases" compare "$scratch/cases" "${verdicts[@]}"

for source in "$root"/tests/bench/bench_*.cpp; do
    program=$(basename "$source" .cpp)
    say "benchmark $program"
    build release "$program"
    case $program in
        bench_commit)
            "$bench/$program" "$engine" 150 1
            "$bench/$program" "$engine" 150 2
            "$bench/$program" "$engine" 4 1
            ;;
        bench_engine) CITYLEDGER_COMETBFT=$("$root/packaging/engine.sh" || true) "$bench/$program" "$engine" ;;
        *) "$bench/$program" ;;
    esac
done
