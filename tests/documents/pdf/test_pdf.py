"""What stands around LibreOffice, tried with programs that behave worse than it does."""

import os
import re
import select
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from documents.pdf.convert import is_offered, to_pdf
from documents.pdf.line import AT_ONCE, one_at_a_time
from documents.pdf.office import ROOT
from documents.pdf.refusals import Busy, ConversionFailed, NoConverter
from documents.sandbox.limits import MEGABYTE, OfficeLimits
from documents.word.write import write_report
from tests.documents.office import full_line
from tests.documents.sample import report
from tests.documents.word.test_on_paper import PROFILE

AT_ONCE_OR_NEVER = OfficeLimits(patience=0)
# The last argument of LibreOffice is the Word file; the PDF is to stand beside it.
OUT = 'for word; do :; done; out="${word%.docx}.pdf"\n'

Program = Callable[[str], None]


@pytest.fixture(scope="module")
def document() -> bytes:
    return write_report(report(), PROFILE)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files of a while go: no other conversion of this machine stands in line here."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def office(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Puts a script in the place of LibreOffice."""

    def install(script: str) -> None:
        program = folder / "office"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o700)
        monkeypatch.setenv("TONGKET_OFFICE", str(program))

    return install


def left_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.glob("tongket-pdf-*") if entry.name != f"tongket-pdf-{os.getuid()}")


@pytest.mark.parametrize("variable", ["TONGKET_OFFICE", "PATH"])
def test_without_libreoffice_nothing_is_offered_and_the_refusal_says_what_to_install(
    document: bytes, monkeypatch: pytest.MonkeyPatch, variable: str
):
    monkeypatch.delenv("TONGKET_OFFICE", raising=False)
    monkeypatch.setenv(variable, "")
    assert not is_offered()
    with pytest.raises(NoConverter) as refusal:
        to_pdf(document)
    assert "libreoffice-writer" in refusal.value.vi


@pytest.mark.parametrize(
    "script",
    ["exit 0", "exit 1", OUT + 'echo "not a PDF" > "$out"', OUT + 'echo "%PDF-1.6 cut short" > "$out"'],
    ids=["writes nothing", "fails", "writes something else", "is cut short"],
)
def test_no_whole_pdf_is_a_refusal_and_leaves_nothing_behind(
    document: bytes, office: Program, folder: Path, script: str
):
    office(script)
    with pytest.raises(ConversionFailed):
        to_pdf(document)
    assert left_in(folder) == []


def test_one_that_writes_without_end_is_stopped_at_the_largest_file(document: bytes, office: Program):
    office(OUT + 'echo "%PDF-" > "$out"; head -c 3000000 /dev/zero >> "$out"; echo "%%EOF" >> "$out"')
    assert len(to_pdf(document)) > 3_000_000
    with pytest.raises(ConversionFailed):
        to_pdf(document, OfficeLimits(largest_file=MEGABYTE))


def is_over(pid: int) -> bool:
    """Whether the process has ended, or ends within ten seconds."""
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    return bool(select.select([process], [], [], 10)[0])


def test_one_that_hangs_is_ended_with_whatever_it_started(document: bytes, office: Program, folder: Path):
    office(f'sleep 600 & echo "$! $$" > {folder}/pids; wait')
    with pytest.raises(ConversionFailed):
        to_pdf(document, OfficeLimits(wall_seconds=2))
    helper, program = map(int, (folder / "pids").read_text().split())
    assert (is_over(helper), is_over(program), left_in(folder)) == (True, True, [])


def test_it_gets_nothing_of_ours_and_no_more_than_its_limits(
    document: bytes, office: Program, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SECRET_KEY", "of the house")
    says = "env; ulimit -v; ulimit -t"
    office(OUT + f'(echo "%PDF-"; echo "$1"; {says}; echo "%%EOF") > "$out"')
    limits = OfficeLimits(memory=500 * MEGABYTE, cpu_seconds=7)
    _, profile, *said, _ = to_pdf(document, limits).decode().splitlines()
    names = {line.partition("=")[0] for line in said if re.match(r"\w+=", line)}
    assert names <= {"PATH", "PWD", "HOME", "TMPDIR", "LANG", "TZ", "SAL_USE_VCLPLUGIN", "http_proxy", "https_proxy"}
    assert {"512000", "7"} <= set(said)
    assert profile not in to_pdf(document, limits).decode()


def test_it_is_cut_off_from_the_network_wherever_the_machine_allows_that(document: bytes, office: Program):
    office(OUT + '(echo "%PDF-"; readlink /proc/self/ns/net; echo "%%EOF") > "$out"')
    _, network, _ = to_pdf(document).decode().splitlines()
    asked = [sys.executable, "-c", "from documents.pdf.child import leave_network; print(leave_network())"]
    allowed = subprocess.run(asked, check=True, capture_output=True, text=True, cwd=ROOT).stdout.strip()
    assert str(network != os.readlink("/proc/self/ns/net")) == allowed


@pytest.fixture
def all_at_work() -> Iterator[ExitStack]:
    with ExitStack() as places:
        for _ in range(AT_ONCE):
            places.enter_context(one_at_a_time(0))
        yield places


def test_who_waited_long_enough_is_told_to_come_again_and_then_served(
    document: bytes, office: Program, all_at_work: ExitStack
):
    office(OUT + 'echo "%PDF- %%EOF" > "$out"')
    with pytest.raises(Busy):
        to_pdf(document, AT_ONCE_OR_NEVER)
    all_at_work.close()
    assert to_pdf(document, AT_ONCE_OR_NEVER).startswith(b"%PDF-")


def test_who_comes_when_the_line_is_full_does_not_wait(document: bytes, office: Program, folder: Path):
    office("exit 0")
    with full_line(folder), pytest.raises(Busy):
        to_pdf(document, OfficeLimits(patience=600))
