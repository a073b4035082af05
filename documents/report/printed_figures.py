"""The figures beside a section in words: `15/1.200`, `97,5%`, `trước: 12; nay: 15; tăng 3`."""

import re
from collections.abc import Iterator, Mapping, Sequence

from documents.report.official_report import PrintedFigure
from validation.numbers import Unreadable, read_decimal, write_number
from validation.outline import Figure, FigureType, Section

ROOM = re.compile(r"\s*(\.{2,}|…)[.…]*\s*%?$")
NO_BREAK = "\u00a0"
"""Keeps a figure and its unit of measure on one line."""


def printed_figures(section: Section, typed: Mapping[str, Sequence[str]]) -> Iterator[PrintedFigure]:
    """Only those in which something stands."""
    for figure in section.figures:
        boxes = [text.strip() for text in typed.get(figure.id, ())]
        if any(boxes):
            yield PrintedFigure(printed_label(figure), figure_text(figure, boxes))


def printed_label(figure: Figure) -> str:
    """A line of a list: a capital first letter, and no dots where the plan left room for the figure (`đạt...%`)."""
    words = ROOM.sub("", figure.label)
    return words[:1].upper() + words[1:]


def figure_text(figure: Figure, boxes: Sequence[str]) -> str:
    if figure.type is FigureType.CHANGE:
        return _change(figure, boxes)
    value = "/".join(boxes)
    if figure.type is FigureType.PERCENT:
        return f"{value}%" if value[-1:].isdecimal() else value
    return NO_BREAK.join(filter(None, [value, figure.unit]))


def _change(figure: Figure, boxes: Sequence[str]) -> str:
    """The labels of the boxes with their values, then the difference when both can be read."""
    parts = [f"{label}: {value}" for label, value in zip(figure.parts, boxes, strict=False) if value]
    return "; ".join([*parts, *_difference(boxes)])


def _difference(boxes: Sequence[str]) -> Iterator[str]:
    try:
        before, now = (read_decimal(box).value for box in boxes)
    except (Unreadable, ValueError):
        return
    if now == before:
        yield "không tăng, không giảm"
    else:
        yield f"{'tăng' if now > before else 'giảm'} {write_number(abs(now - before))}"
