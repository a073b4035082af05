"""The yardsticks of `benchmarks.documents`: the least that a program does which looks at a whole file."""

import io
import zipfile

from lxml import etree

from documents.guard import Package


def bare_pass(package: Package, holds_words: set[str]) -> list[str | None]:
    """Every element of the main parts met once and asked its tag; the text of those that hold words."""
    return [
        element.text
        for part in main_parts(package)
        for element in etree.fromstring(part).iter()
        if element.tag in holds_words
    ]


def thin_pass(package: Package, holds_words: set[str]) -> list[str | None]:
    """Only the elements that hold words: of tables, cells and paragraphs nothing is known."""
    return [element.text for part in main_parts(package) for element in etree.fromstring(part).iter(*holds_words)]


def main_parts(package: Package) -> list[bytes]:
    """The text of Word; of Excel the sheets and the strings they share."""
    return [
        part
        for name, part in package.parts.items()
        if name == "word/document.xml" or name.startswith("xl/worksheets/sheet") or name == "xl/sharedStrings.xml"
    ]


def bare_copy(raw: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return packed.getvalue()
