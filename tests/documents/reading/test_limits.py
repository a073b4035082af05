"""Reading in a child process: whatever the file does, the parent gets a tree or a refusal."""

import subprocess
import sys

import pytest

from documents.guard import Refusal
from documents.sandbox.child import read_safely
from documents.sandbox.limits import MEGABYTE, Limits
from tests.documents.guard.packages import docx
from tests.source_tree import ROOT

PARAGRAPH = "<w:p><w:r><w:t>một đoạn</w:t></w:r></w:p>"


def code_of(raw: bytes, limits: Limits) -> str:
    with pytest.raises(Refusal) as refused:
        read_safely(raw, "a.docx", limits)
    return refused.value.code


def test_the_child_reads_what_the_parent_would():
    tree = read_safely(docx(PARAGRAPH), "báo cáo\0.docx")
    assert [block.text for block in tree.blocks] == ["một đoạn"]


def test_too_little_memory_is_a_refusal():
    assert code_of(docx(PARAGRAPH * 200_000), Limits(memory=64 * MEGABYTE)) == "too-much-work"


def test_too_little_time_of_the_processor_is_a_refusal():
    assert code_of(docx(PARAGRAPH * 900_000), Limits(memory=2048 * MEGABYTE, cpu_seconds=1)) == "too-much-work"


def test_too_long_a_wait_is_a_refusal():
    assert code_of(docx(PARAGRAPH), Limits(wall_seconds=0.001)) == "too-much-work"


def test_too_long_an_answer_is_a_refusal():
    assert code_of(docx(PARAGRAPH), Limits(answer=10)) == "too-much-work"


def test_a_million_cells_are_refused_within_the_usual_limits():
    cell = "<w:tc><w:p/></w:tc>"
    body = f"<w:tbl>{('<w:tr>' + cell * 1_000 + '</w:tr>') * 1_000}</w:tbl>"
    assert code_of(docx(body), Limits()) in {"too-much-work", "too-large-inside"}


def test_elements_nested_without_end_are_refused():
    assert code_of(docx("<w:ins>" * 5_000 + "</w:ins>" * 5_000), Limits()) in {"damaged", "too-much-work"}


@pytest.mark.parametrize(
    "attempt",
    [
        pytest.param("import socket; socket.socket()", id="a connection"),
        pytest.param("open('/etc/hostname')", id="a file"),
        pytest.param("import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (9, 9))", id="lifting a limit"),
    ],
)
def test_a_bound_process_gets_no(attempt: str):
    """A user without privileges: root may lift its own limits."""
    script = (
        "import os, socket, resource\n"
        "from documents.sandbox.limits import bind\n"
        "os.getuid() or os.setuid(65534)\n"
        f"bind(1 << 30, 5)\ntry:\n    {attempt}\nexcept (OSError, ValueError):\n    os._exit(7)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode == 7, ended.stderr.decode()
