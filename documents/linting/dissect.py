"""An appearance taken apart into its elements."""

from collections.abc import Sequence

from documents.appearance.tree import Appearance
from documents.linting.anatomy import Anatomy, FoundTable
from documents.linting.attached import read_attached
from documents.linting.body import read_body
from documents.linting.elements import Element
from documents.linting.foot import read_foot
from documents.linting.head import Head, read_head
from documents.linting.spots import Spot, TableSpot, spots_of
from documents.report.citation import document_kinds

BLANK_MARK = "tongket_section_"


def dissected(appearance: Appearance) -> Anatomy:
    spots = spots_of(appearance)
    head = read_head(spots)
    foot = read_foot(spots, head.end)
    middle = spots[head.end : foot.start] if foot.is_there else _until_attached(spots[head.end :])
    behind = spots[foot.end :] if foot.is_there else spots[head.end + len(middle) :]
    attached, tables = read_attached(behind)
    inside = [FoundTable(spot, is_attached=False) for spot in middle if isinstance(spot, TableSpot)]
    return Anatomy(
        appearance,
        (*head.found, *read_body(middle), *foot.found, *attached),
        (*inside, *tables),
        kind=head.kind or _kind_by_symbol(head),
        number=head.number,
        day=head.day,
        blank_form=any(mark.startswith(BLANK_MARK) for line in appearance.lines() for mark in line.bookmarks),
        has_foot=foot.is_there,
    )


def _until_attached(spots: Sequence[Spot | TableSpot]) -> Sequence[Spot | TableSpot]:
    """Without a foot the text goes on to the first appendix."""
    _, tables = read_attached(spots)
    titles = [each.spot for table in tables for each in table.title if each.element is Element.APPENDIX_NUMBER]
    at = next((at for at, spot in enumerate(spots) if titles and spot is titles[0]), len(spots))
    return spots[:at]


def _kind_by_symbol(head: Head) -> str:
    """Of a document that names no kind: `CV` stands for a dispatch."""
    has_addressee = any(each.element is Element.ADDRESSEE for each in head.found)
    by_symbol = document_kinds().get(head.number.kind, "") if head.number else ""
    return by_symbol or ("Công văn" if has_addressee else "")
