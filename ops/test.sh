#!/usr/bin/env bash
# The whole suite, first on SQLite, then on a PostgreSQL server that lives as long as the second run.
# The first failing run ends it, so that the last lines are always those of the run that matters.
set -euo pipefail
cd "$(dirname "$0")/.."

ops/setup.sh dev
ops/install_test_programs.sh
unset DATABASE_URL TONGKET_ENV TONGKET_DATA

suite=(.venv/bin/python -m pytest -n "${TEST_WORKERS:-2}" --dist worksteal)
echo "== on SQLite"
"${suite[@]}"
echo "== on PostgreSQL"
# A test that does not ask for the database is refused any, and so says the same on both engines (docs/decisions/0002).
exec .venv/bin/python -m tests.servers "${suite[@]}" --asking-the-database
