"""A .docx that passed the guard as a WordText."""

from collections.abc import Iterator

from lxml import etree

from documents.guard import Package, refusals
from documents.reading.list_labels import write_labels
from documents.reading.names import w
from documents.reading.paragraphs import joined, read_paragraph
from documents.reading.properties import custom_properties
from documents.reading.tables import blocks
from documents.reading.tree import Aside, WordText

BESIDE = {"header": "header", "footer": "footer", "footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def read_word(package: Package) -> WordText:
    """Raises a Refusal when the main part is no document."""
    body = package.tree(package.main).find(w("body"))
    if body is None:
        raise refusals.Damaged
    asides: list[Aside] = []
    for part in package.related(package.main, "numbering"):
        write_labels(body, package.tree(part))
    read = tuple(blocks(body, asides))
    asides += _beside(package)
    return WordText(read, tuple(aside for aside in asides if aside.text.strip()), custom_properties(package))


def _beside(package: Package) -> Iterator[Aside]:
    """Headers, footers, notes and comments, each part once."""
    for ending, kind in BESIDE.items():
        for part in package.related(package.main, ending):
            inner: list[Aside] = []
            paragraphs = [line for line in package.tree(part).iter(w("p")) if not _is_separator(line.getparent())]
            yield Aside(kind, joined(read_paragraph(line, inner) for line in paragraphs))


def _is_separator(note: etree._Element | None) -> bool:
    """The line over footnotes is kept among them as a note of its own."""
    return note is not None and note.get(w("type"), "") in SEPARATORS
