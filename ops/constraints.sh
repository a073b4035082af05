#!/usr/bin/env bash
# Write the versions installed in .venv into constraints.txt. Run it after changing a requirements file.
set -euo pipefail
cd "$(dirname "$0")/.."

ops/setup.sh dev
versions=$(.venv/bin/python -m pip freeze --exclude pip --exclude setuptools)
{
    echo "# Every package the tests ran with, those that others bring along too. Written by: make constraints"
    echo "$versions"
} >constraints.txt
