"""A .docx that passed the guard as a WordText."""

from collections.abc import Iterator

from lxml import etree

from documents.guard import Package, refusals
from documents.reading.accepted import accept
from documents.reading.list_labels import write_labels
from documents.reading.names import w
from documents.reading.one_pass import blocks_in, words_in
from documents.reading.properties import custom_properties
from documents.reading.tree import Aside, WordText

BESIDE = {"header": "header", "footer": "footer", "footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def read_word(package: Package) -> WordText:
    """Raises a Refusal when the main part is no document."""
    body = package.tree(package.main).find(w("body"))
    if body is None:
        raise refusals.Damaged
    asides: list[Aside] = []
    continued = accept(body, asides)
    for part in package.related(package.main, "numbering"):
        write_labels(body, package.tree(part))
    blocks = blocks_in(body, continued, asides)
    asides += _beside(package)
    return WordText(blocks, tuple(aside for aside in asides if aside.text.strip()), custom_properties(package))


def _beside(package: Package) -> Iterator[Aside]:
    """Headers, footers, notes and comments, each part once."""
    for ending, kind in BESIDE.items():
        for part in package.related(package.main, ending):
            tree, inner = package.tree(part), list[Aside]()
            _take_out_separators(tree)
            yield Aside(kind, words_in(tree, accept(tree, inner), inner))


def _take_out_separators(notes: etree._Element) -> None:
    """The line over footnotes is kept among them as a note of its own."""
    for note in [note for note in notes if note.get(w("type"), "") in SEPARATORS]:
        notes.remove(note)
