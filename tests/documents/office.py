"""LibreOffice as a reader of what we write."""

import subprocess
from pathlib import Path


def as_pdf(document: bytes, folder: Path) -> Path:
    """The document printed by LibreOffice, with a profile of its own; fails when soffice is not installed."""
    source = folder / "report.docx"
    source.write_bytes(document)
    profile = f"-env:UserInstallation=file://{folder / 'office'}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    except FileNotFoundError:
        raise AssertionError("soffice is missing: install libreoffice-writer-nogui to run this test") from None
    return folder / "report.pdf"


def page_sizes(pdf: Path) -> list[tuple[float, float]]:
    """Width and height of every page, in points."""
    listed = subprocess.run(["pdfinfo", "-f", "1", "-l", "99", str(pdf)], check=True, capture_output=True, text=True)
    sizes = [line.split() for line in listed.stdout.splitlines() if line.startswith("Page ") and " size:" in line]
    return [(float(line[3]), float(line[5])) for line in sizes]


def page_text(pdf: Path, page: int) -> str:
    command = ["pdftotext", "-layout", "-f", str(page), "-l", str(page), str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


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
