#!/usr/bin/env bash
# Install the named packages of the distribution. Asks nothing; needs root or sudo.
set -euo pipefail

fail() { printf '%s\n' "$*" >&2; exit 1; }

command -v apt-get >/dev/null || fail "Please install these by hand, there is no apt-get here: $*"

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "Please run as root: apt-get install $*"
    # Without a terminal nobody can type a password.
    if [ -t 0 ]; then as_root=(sudo); else as_root=(sudo -n); fi
fi

apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y "$@" </dev/null; }

echo "Installing by apt-get: $*"
apt update || echo "The lists of packages could not be renewed; trying with the old ones." >&2
apt install --no-install-recommends "$@" || fail "These packages could not be installed: $*. Install them by hand and run this again."
