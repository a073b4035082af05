"""The PostgreSQL server of the second run comes up with what the models need, and leaves nothing behind."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.source_tree import ROOT

ASK = """
import os, sys, psycopg
with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    [collations] = connection.execute("SELECT count(*) FROM pg_collation WHERE collname = 'vi-x-icu'").fetchone()
print(os.environ["DATABASE_URL"], collations)
sys.exit(7)
"""


def test_the_server_sorts_vietnamese_and_is_gone_with_its_folder_when_the_command_fails() -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "tests.servers", sys.executable, "-c", ASK],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 7, answer.stderr
    url, collations = answer.stdout.split()
    assert collations == "1"
    assert not Path(unquote(urlsplit(url).hostname or "")).exists()
