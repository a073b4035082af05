"""What comes before and after a place in a report, so that a writer goes through it page by page."""

from dataclasses import dataclass

from workflow.reading import Reading


@dataclass(frozen=True)
class Stop:
    """A page to write: a section or a table."""

    kind: str
    id: str
    title: str


@dataclass(frozen=True)
class Around:
    before: Stop | None
    after: Stop | None


def stops(reading: Reading) -> list[Stop]:
    """Every page to write, in printed order: sections that ask for text, then tables."""
    sections = [s for s in reading.sections if s.is_asked and not s.is_gathering]
    texts = [Stop("section", s.section.id, s.section.name) for s in sections]
    return texts + [Stop("table", f.form.id, f.form.title) for f in reading.forms]


def neighbours(reading: Reading, place: str) -> Around:
    order = stops(reading)
    position = next((index for index, stop in enumerate(order) if stop.id == place), None)
    if position is None:
        return Around(None, None)
    before = order[position - 1] if position else None
    return Around(before, order[position + 1] if position + 1 < len(order) else None)
