"""From the heading over a column to its type and its kind, each with its reason."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from documents.planning.proposal import Confidence, ProposedColumn
from documents.planning.words import means
from validation.form import ColumnType, Kind
from validation.text import fold

_WORD = re.compile(r"[a-z0-9]+")
_LONGEST_ID = 4


def proposed_columns(paths: Sequence[tuple[str, ...]]) -> tuple[ProposedColumn, ...]:
    """One column for each path, keyed by its place, so that two equal headings stay two columns."""
    columns: list[ProposedColumn] = []
    for path in paths:
        column = _column(path)
        columns.append(replace(column, id=_unused(_id(path), {other.id for other in columns})))
    return tuple(_with_parts(columns, place) for place in range(len(columns)))


def _column(path: tuple[str, ...]) -> ProposedColumn:
    leaf = path[-1] if path else ""
    if means("percent", leaf):
        return _said(path, ColumnType.PERCENT, Kind.RATIO, Confidence.PRINTED, f"“{leaf}” là tỷ lệ")
    if means("fraction", leaf) and not means("date", leaf):
        return _said(path, ColumnType.FRACTION, Kind.FLOW, Confidence.LIKELY, f"“{leaf}” ghi hai số a/b")
    in_group = any(means(each, heading) for heading in path[:-1] for each in ("all_parts", "some_parts"))
    if not means("figure", leaf) and not in_group:
        if means("date", leaf):
            return _said(path, ColumnType.DATE, Kind.TEXT, Confidence.LIKELY, f"“{leaf}” hỏi ngày")
        if means("text", leaf):
            return _said(path, ColumnType.TEXT, Kind.TEXT, Confidence.LIKELY, f"“{leaf}” hỏi chữ")
    return _count(path)


def _count(path: tuple[str, ...]) -> ProposedColumn:
    """The nearest heading that speaks decides: happened in the period, or a state at a moment."""
    for heading in reversed(path):
        if means("flow", heading):
            return _said(path, ColumnType.COUNT, Kind.FLOW, Confidence.LIKELY, f"“{heading}” là số phát sinh trong kỳ")
        if means("stock", heading):
            return _said(path, ColumnType.COUNT, Kind.STOCK, Confidence.LIKELY, f"“{heading}” là số có tại thời điểm")
    if people := next((heading for heading in reversed(path) if means("people", heading)), ""):
        return _said(path, ColumnType.COUNT, Kind.STOCK, Confidence.LIKELY, f"“{people}” là số có tại thời điểm")
    reason = "tiêu đề không cho biết là số có tại thời điểm hay số phát sinh"
    return _said(path, ColumnType.COUNT, Kind.STOCK, Confidence.DOUBTFUL, reason)


def _said(
    path: tuple[str, ...], column_type: ColumnType, kind: Kind, confidence: Confidence, reason: str
) -> ProposedColumn:
    return ProposedColumn("", path, column_type, kind, confidence, reason)


def _with_parts(columns: list[ProposedColumn], place: int) -> ProposedColumn:
    """A ratio with what is divided by what: the fraction beside it, done by planned, or a count by the total.

    Of several counts it is the one that the ratio's own words name, else the one beside it.
    """
    column = columns[place]
    if column.kind is not Kind.RATIO or place == 0:
        return column
    beside = columns[place - 1]
    if beside.type is ColumnType.FRACTION and beside.path[:-1] == column.path[:-1]:
        return replace(column, part=f"{beside.id}.a", whole=f"{beside.id}.b")
    counts = [other for other in columns[:place] if other.type is ColumnType.COUNT]
    said = fold(column.path[-1])
    beside_it = counts[-1:] if beside in counts and not _ends_a_group(beside, column) else []
    wholes = ("whole", "planned") if beside_it and means("done", beside.path[-1]) else ("whole",)
    could_be = [one for one in counts if any(means(each, one.path[-1]) for each in wholes)]
    named = [one for one in counts if one not in could_be[:1] and fold(one.path[-1]) in said]
    part = next(iter((named or beside_it)[-1:]), None)
    others = [one for one in could_be if one != part]
    whole = next((one for one in others if fold(one.path[-1]) in said), others[-1] if others else None)
    if part is not None and whole is not None:
        return replace(column, part=part.id, whole=whole.id)
    return replace(column, confidence=Confidence.DOUBTFUL, reason=f"{column.reason}, chưa rõ lấy số nào chia số nào")


def _ends_a_group(beside: ProposedColumn, column: ProposedColumn) -> bool:
    """The last of several parts: a ratio behind the whole group does not speak of it alone."""
    group = beside.path[:-1]
    parts = any(means(each, heading) for heading in group for each in ("all_parts", "some_parts"))
    return parts and column.path[: len(group)] != group


def plain_id(text: str, longest: int = _LONGEST_ID) -> str:
    """Letters and figures only: `Cấp cơ sở` is `cap_co_so`."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "_".join(_WORD.findall("".join(c for c in bare if not unicodedata.combining(c)))[:longest])


def _id(path: tuple[str, ...]) -> str:
    leaf = "pct" if path and means("percent", path[-1]) else plain_id(path[-1] if path else "")
    groups = [plain_id(heading, 3) for heading in path[:-1]]
    return "_".join(filter(None, [*groups, leaf])) or "cot"


def _unused(name: str, used: set[str]) -> str:
    if name not in used:
        return name
    return next(other for number in range(2, len(used) + 3) if (other := f"{name}_{number}") not in used)
