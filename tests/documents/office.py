"""LibreOffice as a reader of what we write."""

import fcntl
import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from documents.pdf.convert import to_pdf
from documents.pdf.line import IN_LINE
from documents.sandbox.limits import OfficeLimits

# Other tests of this machine print too.
UNHURRIED = OfficeLimits(wall_seconds=180, patience=180)


def as_pdf(document: bytes, folder: Path) -> Path:
    """The document printed; fails when LibreOffice is not installed."""
    printed = folder / "report.pdf"
    printed.write_bytes(to_pdf(document, UNHURRIED))
    return printed


@contextmanager
def full_line(folder: Path) -> Iterator[None]:
    """As if so many waited for a PDF that nobody more is let in; `folder` is where files of a while go."""
    places = folder / f"tongket-pdf-{os.getuid()}"
    places.mkdir(exist_ok=True)
    with ExitStack() as taken:
        for place in range(IN_LINE):
            waiting = taken.enter_context((places / f"line-{place}").open("w"))
            fcntl.flock(waiting, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def page_sizes(pdf: Path) -> list[tuple[float, float]]:
    """Width and height of every page, in points."""
    listed = subprocess.run(["pdfinfo", "-f", "1", "-l", "99", str(pdf)], check=True, capture_output=True, text=True)
    sizes = [line.split() for line in listed.stdout.splitlines() if line.startswith("Page ") and " size:" in line]
    return [(float(line[3]), float(line[5])) for line in sizes]


def page_text(pdf: Path, page: int) -> str:
    command = ["pdftotext", "-layout", "-f", str(page), "-l", str(page), str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def facts_of(pdf: Path) -> dict[str, str]:
    """What the file says of itself, with its times in Greenwich's."""
    command = ["pdfinfo", str(pdf)]
    listed = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | {"TZ": "UTC"})
    return {name: value.strip() for name, _, value in (line.partition(":") for line in listed.stdout.splitlines())}


def fonts_of(pdf: Path) -> dict[str, str]:
    """`yes` for each font whose letters are in the file."""
    listed = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, text=True)
    return {line.split()[0]: line.split()[-5] for line in listed.stdout.splitlines()[2:]}


def saved_again(document: bytes, ending: str, folder: Path) -> bytes:
    """The document opened and saved by LibreOffice in its own way of writing the format."""
    source, out = folder / f"blank.{ending}", folder / "again"
    source.write_bytes(document)
    profile = f"-env:UserInstallation=file://{folder / 'office'}"
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(out), str(source)]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    except FileNotFoundError:
        raise AssertionError("soffice is missing: install libreoffice-writer-nogui to run this test") from None
    return (out / source.name).read_bytes()
