"""What elements of Word say of a paragraph: where it stands and how much room is around it."""

from typing import NamedTuple

from lxml import etree

from documents.appearance.measures import millimetres, number, points
from documents.reading.names import OFF, w

JUSTIFIED, INDENT, SPACING, BORDERS = w("jc"), w("ind"), w("spacing"), w("pBdr")
LEVEL, FRAME, VALUE = w("outlineLvl"), w("framePr"), w("val")
ALIGNED = {"start": "left", "end": "right", "distribute": "both", "left": "left", "right": "right", "center": "center"}
LEVELS = tuple("012345678")
NO_LINE = OFF | {"nil"}


class LineRule(NamedTuple):
    """None where nothing is said."""

    align: str | None = None
    first_line_mm: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    before_pt: float | None = None
    after_pt: float | None = None
    spacing: float | None = None
    exact_pt: float | None = None
    edges: tuple[str, ...] | None = None
    framed: bool | None = None
    level: int | None = None


SILENT = LineRule()


def line_rule(properties: etree._Element | None) -> LineRule:
    """What a pPr says."""
    if properties is None:
        return SILENT
    said = {child.tag: child for child in properties}
    rule = LineRule(
        align=ALIGNED.get(said[JUSTIFIED].get(VALUE, ""), "both") if JUSTIFIED in said else None,
        edges=_edges(said[BORDERS]) if BORDERS in said else None,
        framed=True if FRAME in said else None,
        level=_level(said.get(LEVEL)),
    )
    if INDENT in said:
        rule = _with_indent(rule, said[INDENT])
    return _with_spacing(rule, said[SPACING]) if SPACING in said else rule


def _edges(borders: etree._Element) -> tuple[str, ...]:
    return tuple(str(edge.tag).rpartition("}")[2] for edge in borders if edge.get(VALUE, "") not in NO_LINE)


def _level(element: etree._Element | None) -> int | None:
    """The tenth level is how Word says that a paragraph is no heading."""
    value = element.get(VALUE, "") if element is not None else ""
    return int(value) if value in LEVELS else None


def _with_indent(rule: LineRule, said: etree._Element) -> LineRule:
    hanging = millimetres(said.get(w("hanging")))
    return rule._replace(
        first_line_mm=-hanging if hanging else millimetres(said.get(w("firstLine"))),
        left_mm=_either(said, "left", "start"),
        right_mm=_either(said, "right", "end"),
    )


def _either(said: etree._Element, one: str, other: str) -> float | None:
    named = millimetres(said.get(w(one)))
    return millimetres(said.get(w(other))) if named is None else named


def _with_spacing(rule: LineRule, said: etree._Element) -> LineRule:
    """`auto` counts in 240ths of a line, `exact` and `atLeast` in points."""
    line, kind = said.get(w("line")), said.get(w("lineRule"), "auto")
    height = number(line) if kind == "auto" else points(line, 20)
    multiple = None if height is None or kind != "auto" else round(height / 240, 3)
    return rule._replace(
        before_pt=points(said.get(w("before")), 20),
        after_pt=points(said.get(w("after")), 20),
        spacing=multiple,
        exact_pt=None if kind == "auto" else height,
    )


def over(upper: LineRule, lower: LineRule) -> LineRule:
    """What the upper one says, else the lower one; one height of lines takes the place of the other."""
    if upper == SILENT:
        return lower
    if upper.spacing is not None or upper.exact_pt is not None:
        lower = lower._replace(spacing=None, exact_pt=None)
    return LineRule._make(low if high is None else high for high, low in zip(upper, lower, strict=True))
