# Sourced by packaging/run.sh and tests/run.sh: becomes able to install, installs Debian packages, builds.
# Expects `root` (the checkout) and `again` (the line that the person would run) to be set.

# say TEXT: one line of progress, apart from the tools' own output.
say() { printf '== %s\n' "$*"; }

# Leaves the prefix for commands that need root in `as_root`, or prints the line to run and stops.
need_root() {
    if [ "$(id -u)" = 0 ]; then
        as_root=()
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root=(sudo)
    else
        printf 'This installs Debian packages and needs root. Run:\n\n    su -c %q\n\n' "$again"
        exit 1
    fi
}

# install_packages LIST…: installs what packages/LIST.txt name and is not there yet. Asks for root only then.
install_packages() {
    local list missing=() package
    for list in "$@"; do
        while read -r package; do
            case $package in ''|'#'*) continue ;; esac
            dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
        done < "$root/packaging/packages/$list.txt"
    done
    [ ${#missing[@]} = 0 ] && return 0
    need_root
    say "installing ${#missing[@]} Debian packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET [TARGET…]: configures once and builds. Objects of a clone in another folder are found again by ccache.
build() {
    local preset=$1
    shift
    export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
    # Without these ccache keeps nothing that was compiled with a precompiled header.
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    [ -f "$root/build/$preset/build.ninja" ] || (cd "$root" && cmake --preset "$preset" >/dev/null)
    if [ $# = 0 ]; then
        cmake --build "$root/build/$preset" -- -k 0
    else
        cmake --build "$root/build/$preset" --target "$@"
    fi
}
