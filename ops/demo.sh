#!/usr/bin/env bash
# The demonstration: "serve" fills it when it is not there yet and serves it; "reset" throws it away and fills it anew.
# It always lives in one SQLite file, whatever database the environment names, and touches nothing it did not make.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { printf '%s\n' "$*" >&2; exit 1; }

folder=$(realpath -m -- "${TONGKET_DATA:-var}")
database=$folder/tongket.sqlite3
# Only a folder with this mark may be emptied: another tongket.sqlite3 may hold somebody's real reports.
mark=$folder/.demonstration
export TONGKET_DATA=$folder HOST=${HOST:-127.0.0.1} PORT=${PORT:-8000}
unset DATABASE_URL TONGKET_ENV

take_folder() {
    case "$folder" in
        / | "$(realpath -m -- "${HOME:-/}")" | "$(pwd -P)") fail "TONGKET_DATA is $folder; name a folder of its own for the demonstration." ;;
    esac
    mkdir -p -- "$folder" && [ -w "$folder" ] || fail "The folder $folder cannot be written. Set TONGKET_DATA to one that can."
    # A running demonstration holds this lock shared; the system lets go of it however the server ends.
    exec 9>>"$folder/.lock"
}

fill() {
    if [ ! -e "$database" ] && [ ! -e "$folder/files" ]; then touch "$mark"; fi
    .venv/bin/python manage.py demo
}

serve() {
    .venv/bin/python ops/free_port.py "$HOST" "$PORT"
    take_folder
    flock --nonblock --shared 9 || fail "The demonstration in $folder is being reset. Wait until that has ended."
    fill
    exec .venv/bin/gunicorn --config ops/demo_server.py config.wsgi
}

reset() {
    take_folder
    flock --nonblock --exclusive 9 || fail "The demonstration in $folder is running. Stop it with Ctrl-C first."
    if [ -e "$database" ] && [ ! -e "$mark" ]; then
        fail "$database was not made by 'make demo', so it is not removed. Remove it yourself if you are sure."
    fi
    if [ -e "$mark" ]; then rm -rf -- "$database" "$database"-{wal,shm,journal} "$folder/files" "$mark"; fi
    fill
    echo "Started over. 'make demo' serves it."
}

case "${1:-}" in
    serve | reset) "$1" ;;
    *) fail "Usage: ops/demo.sh serve|reset" ;;
esac
