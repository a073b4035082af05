"""Reading the figures that stand beside the text of a section."""

from typing import Any

from validation.cells import WORDS, State
from validation.numbers import Number, Unreadable, bare, read_count, read_decimal, read_percent
from validation.outline import Figure, FigureType
from validation.text import fold

BOXES = {FigureType.PAIR: 2, FigureType.TRIPLE: 3, FigureType.CHANGE: 2}
WITH_DECIMALS = {FigureType.MONEY, FigureType.DECIMAL, FigureType.CHANGE}


def boxes_of(figure: Figure) -> int:
    """How many boxes a figure has; the difference of a change is computed."""
    return BOXES.get(figure.type, 1)


def read_figure(figure: Figure, typed: str) -> Number | None:
    """One box; None for an answer that is no number (“-”), 0 for “Không”. Raises Unreadable."""
    state = WORDS.get(fold(bare(typed)))
    if state is State.NONE:
        return _whole(0)
    if state is not None:
        return None
    if figure.type is FigureType.PERCENT:
        return read_percent(typed)
    text = _without_unit(typed, figure.unit)
    return read_decimal(text) if figure.type in WITH_DECIMALS else _whole(read_count(text))


def fault_in(figure: Figure, boxes: list[str]) -> dict[str, Any] | None:
    """The first box that cannot be read, or a wrong number of boxes; None when all is well."""
    filled = [box for box in boxes if box.strip()]
    if len(filled) != boxes_of(figure) or any(box.strip() for box in boxes[boxes_of(figure) :]):
        return {"reason": "boxes", "needed": boxes_of(figure), "given": len(filled), "typed": " / ".join(filled)}
    for box in filled:
        try:
            read_figure(figure, box)
        except Unreadable as refusal:
            return {"reason": refusal.reason, "typed": box.strip()}
    return None


def _without_unit(typed: str, unit: str) -> str:
    """`12 cuộc` where the unit is already printed beside the box."""
    text = bare(typed)
    return text[: -len(unit)].rstrip() if unit and fold(text).endswith(fold(unit)) else text


def _whole(value: int) -> Number:
    return read_decimal(str(value))
