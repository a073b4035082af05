"""A Word file of ours as PDF, by LibreOffice.

It runs in a process group of its own that is killed when its time is up, with limits of memory, CPU time and the size
of what it writes, with a profile that nobody else uses and nothing of our environment. Macros are off, what a document
links to is not fetched, and its proxy is an address where nobody listens. Where the machine allows user namespaces
(Debian, and any system that does not restrict them) there is no network at all; elsewhere (Docker's and Ubuntu 24.04's
usual settings) only those settings stand between LibreOffice and the network. The Word file is always one that we
wrote: it holds neither links nor macros.
"""

import logging
import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from documents.pdf.line import one_at_a_time
from documents.pdf.office import command, converter, environment, write_profile
from documents.pdf.refusals import ConversionFailed, NoConverter
from documents.pdf.stamp import stamped
from documents.sandbox.limits import OfficeLimits

USUAL = OfficeLimits()
logger = logging.getLogger(__name__)


def is_offered() -> bool:
    """Whether this machine can make PDFs at all."""
    return converter() is not None


def to_pdf(docx: bytes, limits: OfficeLimits = USUAL) -> bytes:
    """The PDF, the same bytes for the same Word file. Raises a NoPdf: NoConverter, Busy or ConversionFailed."""
    program = converter()
    if program is None:
        raise NoConverter
    try:
        with (
            one_at_a_time(limits.patience),
            TemporaryDirectory(prefix="tongket-pdf-", ignore_cleanup_errors=True) as folder,
        ):
            return stamped(_drawn(docx, program, Path(folder), limits), docx)
    except OSError as fault:
        logger.warning("making a PDF: %s", fault)
        raise ConversionFailed from fault


def _drawn(docx: bytes, program: str, folder: Path, limits: OfficeLimits) -> bytes:
    source, drawn = folder / "report.docx", folder / "report.pdf"
    source.write_bytes(docx)
    write_profile(folder)
    said = _run(command(program, source, limits), folder, limits.wall_seconds)
    pdf = drawn.read_bytes() if drawn.is_file() else b""
    if not pdf.startswith(b"%PDF-") or b"%%EOF" not in pdf[-64:]:
        logger.warning("LibreOffice made no PDF: %s", said or "no word from it")
        raise ConversionFailed
    return pdf


def _run(words: list[str], folder: Path, wall_seconds: float) -> str:
    """What it said last; that it ended well is seen from the file alone."""
    with (folder / "said.txt").open("w+b") as said:
        process = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env=environment(folder),
            start_new_session=True,
        )
        try:
            process.wait(wall_seconds)
        except subprocess.TimeoutExpired:
            return f"stopped after {wall_seconds} s"
        finally:
            _end(process)
        return (folder / "said.txt").read_bytes()[-500:].decode(errors="replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    """LibreOffice is a script that starts a splash that starts the office: all of them, also when one stayed behind."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
