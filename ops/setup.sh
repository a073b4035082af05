#!/usr/bin/env bash
# Build .venv with the packages of the product, or with "dev" those of the tests too.
# A stamp inside .venv remembers what was installed, so that a second call ends at once.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$(pwd -P)
wanted=${1:-product}

fail() { printf '%s\n' "$*" >&2; exit 1; }

# The location belongs to the stamp because the programs in .venv/bin carry it in their first line.
digest_of() { { echo "$here"; cat "$@"; } | sha256sum | cut -d' ' -f1; }
product=$(digest_of requirements.txt constraints.txt)
dev=$(digest_of requirements.txt constraints.txt requirements-dev.txt)

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
is_installed() { [ "$(cat ".venv/.installed-$1" 2>/dev/null)" = "$2" ]; }

find_python() {
    local candidate
    for candidate in python3 python3.11 python3.12 python3.13 python3.14; do
        if is_new_enough "$candidate"; then command -v "$candidate"; return; fi
    done
    fail "Python 3.11 or newer is needed and none was found. Install it (Debian, Ubuntu: apt-get install python3) and run this again."
}

is_usable() {
    is_new_enough .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1 \
        && grep -q " $here/.venv\$" .venv/pyvenv.cfg
}

build_environment() {
    local python
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        ops/install_packages.sh "$("$python" -c 'import sys; print(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")')"
    fi
    "$python" -m venv --clear .venv || fail "The virtual environment .venv could not be built with $python."
}

install() {
    echo "Installing Python packages from $1 into .venv"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --retries 2 -r "$1" \
        || fail "The Python packages could not be installed: see above. Without network access, point pip at a package index you can reach (PIP_INDEX_URL) and run this again."
}

if is_new_enough .venv/bin/python && is_installed "$wanted" "${!wanted}"; then exit 0; fi
is_usable || build_environment
if [ "$wanted" = dev ]; then
    install requirements-dev.txt
    echo "$dev" >.venv/.installed-dev
else
    install requirements.txt
fi
echo "$product" >.venv/.installed-product
