"""Who waits in line holds a thread of the server: the lines together must leave some to everybody else."""

import re

import pytest

from documents.pdf.line import LINE as DRAWING
from intake.reading_slots import LINE as READING
from tests.source_tree import ROOT

SERVERS = {
    "ops/demo_server.py": r"workers = (\d+)\nthreads = (\d+)",
    "docs/running.md": r"--workers (\d+) --threads (\d+)",
}


@pytest.mark.parametrize("file", SERVERS)
def test_full_lines_leave_a_third_of_the_threads(file: str) -> None:
    written = re.search(SERVERS[file], (ROOT / file).read_text(encoding="utf-8"))
    assert written is not None
    workers, threads = map(int, written.groups())
    assert READING.in_line + DRAWING.in_line <= workers * threads * 2 / 3
