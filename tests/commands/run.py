"""The commands as a shell starts them: what they print, and how they end."""

import os
import subprocess
import sys
from dataclasses import dataclass

from tests.source_tree import ROOT


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


def run(*arguments: object) -> Ended:
    """Without any database to fall back on: a command that asks for one fails."""
    environment = os.environ | {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/nowhere"}
    command = [sys.executable, "manage.py", *map(str, arguments)]
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    assert "Traceback" not in ended.stderr
    return Ended(ended.returncode, ended.stdout, ended.stderr)
