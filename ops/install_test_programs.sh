#!/usr/bin/env bash
# Install what the tests start beside Python: a browser, PostgreSQL, LibreOffice, Poppler, a font with Vietnamese.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
need() { if ! command -v "$2" >/dev/null; then missing+=("$1"); fi; }

is_ubuntu() { grep -q '^ID=ubuntu' /etc/os-release 2>/dev/null; }
has_chromium() { command -v chromium >/dev/null || compgen -G "$HOME/.cache/ms-playwright/chromium-*" >/dev/null; }
has_postgresql() { .venv/bin/python -m tests.servers --is-there; }
has_office_interface() { /usr/bin/python3 -c 'import uno' 2>/dev/null; }
has_driver() { .venv/bin/playwright --version >/dev/null 2>&1; }
has_vietnamese_font() { fc-list :lang=vi family 2>/dev/null | grep -q 'Liberation Serif'; }

need libreoffice-writer lowriter
need libreoffice-calc localc
need poppler-utils pdftoppm
has_office_interface || missing+=(python3-uno)
has_postgresql || missing+=(postgresql)
has_vietnamese_font || missing+=(fontconfig fonts-liberation fonts-dejavu-core)
# Playwright steers the browser by a program that is linked with it.
has_driver || missing+=(libatomic1)
if ! has_chromium && ! is_ubuntu; then missing+=(chromium); fi

if [ "${#missing[@]}" -gt 0 ]; then ops/install_packages.sh "${missing[@]}"; fi

# Ubuntu's own chromium is a snap, which needs a running snapd; Playwright brings one that does not.
if ! has_chromium; then
    .venv/bin/playwright install --with-deps chromium \
        || { echo "Chromium could not be installed. Install it by hand and run this again." >&2; exit 1; }
fi
