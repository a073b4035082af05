#!/usr/bin/env bash
# Bring locale/en up to date with the messages of our Python files and templates, and compile every catalogue.
# What is new comes out without English, what was reworded comes out marked fuzzy: both fail a test until translated.
set -euo pipefail
cd "$(dirname "$0")/.."

ops/setup.sh dev
for tool in xgettext msguniq msgmerge msgattrib; do
    if ! command -v "$tool" >/dev/null; then
        echo "$tool is needed to collect messages and was not found. Install gettext (Debian, Ubuntu: apt-get install gettext) and run this again." >&2
        exit 1
    fi
done

# The date of a run is no news: without it, a run that finds nothing new changes no file.
.venv/bin/python manage.py makemessages --verbosity 0 --locale en --extension py,html \
    --no-obsolete --no-wrap --add-location file \
    --ignore '.venv' --ignore 'tests' --ignore 'benchmarks' --ignore 'docs' --ignore 'ops' \
    --ignore 'var' --ignore 'static' --ignore 'staticfiles'
.venv/bin/python ops/compile_messages.py
