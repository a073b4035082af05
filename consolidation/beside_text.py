"""The figures beside sections over many units: added where adding means something, listed where it does not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from consolidation.consolidated import Refused, Source
from consolidation.unit_report import Units
from validation.cells import WORDS, State
from validation.finding import Place
from validation.numbers import Unreadable, bare, read_count, read_decimal, write_number
from validation.outline import Figure, FigureType, Section
from validation.plan import Plan
from validation.text import fold

WHOLE = {FigureType.COUNT, FigureType.PAIR, FigureType.TRIPLE}
MOST_DECIMALS = 6


@dataclass
class MergedFigures:
    """`values` as in a report; the others as in `Consolidated`."""

    values: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    listed: dict[str, tuple[Source, ...]] = field(default_factory=dict)
    sources: dict[str, tuple[Source, ...]] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)


@dataclass(frozen=True)
class _Boxes:
    unit: str
    name: str
    typed: list[str]

    @property
    def source(self) -> Source:
        return Source(self.unit, "/".join(self.typed))


def merge_figures(plan: Plan, units: Units) -> MergedFigures:
    """Figures tied to a table cell are left out here: they repeat the merged cell (`linked_figures`)."""
    merged = MergedFigures()
    for section in plan.sections:
        for figure in section.figures:
            given = list(_given(section, figure, units))
            if given:
                _merge(merged, section, figure, given)
    return merged


def linked_figures(plan: Plan) -> Iterator[tuple[Section, Figure, tuple[str, ...]]]:
    """Every figure that repeats a table cell, with the cell (form, row, column)."""
    for section in plan.sections:
        for figure in section.figures:
            if figure.linked_to:
                yield section, figure, tuple(figure.linked_to.split("/"))


def _given(section: Section, figure: Figure, units: Units) -> Iterator[_Boxes]:
    for code, unit in units.items():
        typed = unit.report.figures.get(section.id, {}).get(figure.id, [])
        if unit.owes(section) and any(text.strip() for text in typed):
            yield _Boxes(code, unit.name, typed)


def _merge(merged: MergedFigures, section: Section, figure: Figure, given: list[_Boxes]) -> None:
    place = Place(section=section.id, figure=figure.id).key
    merged.sources[place] = tuple(boxes.source for boxes in given)
    if figure.linked_to:
        return
    if figure.type is FigureType.PERCENT:
        merged.listed[place] = merged.sources[place]
        return
    size = max(1, len(figure.parts))
    sums = [_sum(figure, [(boxes, _box(boxes, at)) for boxes in given], place, merged.refused) for at in range(size)]
    if any(sums):
        merged.values.setdefault(section.id, {})[figure.id] = sums


def _box(boxes: _Boxes, at: int) -> str:
    return bare(boxes.typed[at]) if at < len(boxes.typed) else ""


def _sum(figure: Figure, typed: Sequence[tuple[_Boxes, str]], place: str, refused: list[Refused]) -> str:
    """Blank when nobody filled the box with a number."""
    read: list[Decimal] = []
    for boxes, text in typed:
        state = State.BLANK if not text else WORDS.get(fold(text))
        if state is State.NONE:
            read.append(Decimal(0))
        elif state is None:
            try:
                read.append(_number(figure, text))
            except Unreadable:
                reason = f"“{text}” không đọc được thành số nên chưa cộng."
                refused.append(Refused(boxes.unit, boxes.name, place, text, reason))
    return write_number(sum(read, Decimal(0)), MOST_DECIMALS) if read else ""


def _number(figure: Figure, text: str) -> Decimal:
    return Decimal(read_count(text)) if figure.type in WHOLE else read_decimal(text).value
