#!/usr/bin/env bash
# Installs what the tests need, builds, and runs all of them: the quick form. With --long also the full figures: long
# kill loops, large chains, the fuzzers on input of their own, benchmarks. With --sanitizers also the builds with address,
# undefined and thread sanitizers.
# A fresh Debian 12 is enough; root or sudo without a password is needed while something has to be installed.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
again="$root/tests/run.sh $*"
long=no sanitizers=no
for argument in "$@"; do
    case $argument in
        --long) long=yes ;;
        --sanitizers) sanitizers=yes ;;
        *) echo "usage: tests/run.sh [--long] [--sanitizers]" >&2; exit 64 ;;
    esac
done

. "$root/packaging/prepare.sh"
started=$(date +%s)
install_packages build run tests

say "the engine's own program, for the tests against it"
if engine=$("$root/packaging/engine.sh"); then
    export CITYLEDGER_COMETBFT=$engine
else
    say "CometBFT could not be built: the tests against the real engine will skip and say so"
fi
export CITYLEDGER_LONG=$([ $long = yes ] && echo 1 || echo 0)

# run_tests PRESET [CTEST ARGUMENT…]
run_tests() {
    local preset=$1
    shift
    say "tests, preset $preset"
    ctest --test-dir "$root/build/$preset" --output-on-failure -j "$(nproc)" "$@"
}

say "building, preset release"
build release
run_tests release
if [ $sanitizers = yes ]; then
    say "building, preset debug (address and undefined-behaviour sanitizers)"
    build debug
    run_tests debug
    say "building, preset thread (thread sanitizer), the node and all it runs on threads"
    build thread unit_node unit_node_remote unit_sync unit_net unit_store unit_serve unit_base contract_store
    # Debian's Qt and LevelDB are not instrumented: what happens inside them cannot be judged.
    TSAN_OPTIONS="ignore_noninstrumented_modules=1 halt_on_error=1" run_tests thread -R '^(unit\.(node|node_remote|sync|net|store|serve|base)|contract)\.'
fi
if [ $long = yes ]; then
    say "building, preset fuzz: every decoder on its corpus, then for a few seconds on its own"
    build fuzz fuzz_targets
    run_tests fuzz -L fuzz
    "$root/tests/bench/run.sh"
fi
say "done in $(($(date +%s) - started)) s"
