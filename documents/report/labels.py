"""The number of a section as a finished paper prints it."""

from collections import Counter
from collections.abc import Iterable

from validation.outline import Section


def whole_label(section: Section, outline: Iterable[Section]) -> str:
    """A label that lost its mark in the print of the plan gets that of the others of its depth: `II.` for `II`."""
    label = section.number
    if not label[-1:].isalnum():
        return label
    ends = Counter(_mark(other) for other in outline if other.depth == section.depth and other is not section)
    return label + next((mark for mark, _ in ends.most_common(1)), "")


def _mark(section: Section) -> str:
    return section.number[-1:] if section.number and not section.number[-1].isalnum() else ""
