#!/usr/bin/env bash
# Installs what is needed, builds, and does the main job on a sample city that lives on this computer.
# With a display it opens the window on it; without one (or with --no-window) it does the same through city-ledger and leaves
# in out/ the log of each step, a report as PDF and CSV, and pictures of every page of the window in both languages.
# A fresh Debian 12 is enough; root or sudo without a password is needed while something has to be installed.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
again="$root/packaging/run.sh $*"
window=auto
for argument in "$@"; do
    case $argument in
        --no-window) window=no ;;
        *) echo "usage: packaging/run.sh [--no-window]" >&2; exit 64 ;;
    esac
done
if [ $window = auto ]; then
    window=no
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && window=yes
fi

. "$root/packaging/prepare.sh"
install_packages build run
say "building"
build release city-ledger city-ledger-peer city-ledger-workstation

bin=$root/build/release/bin
out=$root/out
city=$out/city
copy=$out/copy
mkdir -p "$out/log"
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then  # else Qt says so at every step
    export XDG_RUNTIME_DIR=$out/runtime
    mkdir -p -m 700 "$XDG_RUNTIME_DIR"
fi

if [ ! -f "$city/sample.cityprofile" ]; then
    say "making the sample city (out/city)"
    rm -rf "$city"
    "$bin/city-ledger-peer" sample --home "$city" --blocks 400 --records 120 --seed 1 \
        >"$out/log/1-sample.txt" 2>&1 || { cat "$out/log/1-sample.txt"; exit 1; }
fi

say "starting its peer"
"$bin/city-ledger-peer" solo --home "$city" --rpc 127.0.0.1:0 --write-profile "$city/sample.cityprofile" \
    >"$out/log/2-peer.txt" 2>"$out/log/2-peer-errors.txt" &
peer=$!
trap 'kill $peer 2>/dev/null; wait $peer 2>/dev/null || true' EXIT
for _ in $(seq 100); do
    [ -s "$out/log/2-peer.txt" ] && break
    kill -0 $peer 2>/dev/null || { cat "$out/log/2-peer-errors.txt"; exit 1; }
    sleep 0.1
done

# step NUMBER-NAME COMMAND…: runs it, keeps its output in out/log, shows the last lines.
step() {
    local log=$out/log/$1.txt status=0
    shift
    "$@" >"$log" 2>&1 || status=$?
    tail -n 4 "$log" | sed 's/^/   /'
    return $status
}

if [ ! -d "$copy" ]; then
    say "joining it"
    step 3-join "$bin/city-ledger" --data "$copy" join "$city/sample.cityprofile"
else
    # The peer's port is chosen by the system at every start.
    step 3-join "$bin/city-ledger" --data "$copy" peers --from "$city/sample.cityprofile"
fi

if [ $window = yes ]; then
    say "opening the window; documents to drop on it are in out/city/documents"
    "$bin/city-ledger-workstation" --data "$copy"
    exit 0
fi

say "syncing: every header verified, every block checked, the application run again"
step 4-sync "$bin/city-ledger" --data "$copy" sync
step 5-status "$bin/city-ledger" --data "$copy" status
say "verifying the sample's documents"
# 1 and 2 say that not every document is registered; the sample holds some of each verdict on purpose.
status=0
step 6-verify "$bin/city-ledger" --data "$copy" verify --recursive --expect "$city/verdicts.csv" "$city/documents" || status=$?
[ $status -le 2 ] || exit $status
say "writing the report: out/report.pdf, out/report.csv"
for format in pdf csv; do
    step 7-report-$format "$bin/city-ledger" --data "$copy" report documents --recursive --format $format -o "$out/report.$format" "$city/documents" || [ $? -le 2 ]
done
say "drawing every page of the window: out/pictures"
QT_QPA_PLATFORM=offscreen step 8-pictures "$bin/city-ledger-workstation" --data "$copy" --pictures "$out/pictures" "$city/documents"
say "done; look into $out"
