"""The rules that follow from the labels of a table; the general rules come from the column types by themselves."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from documents.planning.formulas import Formula, formula_rules
from documents.planning.proposal import ProposedColumn, ProposedRule
from documents.planning.words import means
from validation.form import Axis, ColumnType, Fixed, Kind, Role, Years

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def rules_of(axis: Axis, columns: Sequence[ProposedColumn], formulas: Sequence[Formula]) -> tuple[ProposedRule, ...]:
    rules = (
        *_total_row(axis, columns),
        *_ratios(columns),
        *_groups(columns),
        *_periods(columns),
        *formula_rules(formulas),
        *_targets(axis),
    )
    return tuple({(rule.kind, rule.left, rule.operator, rule.right, rule.rows): rule for rule in rules}.values())


def _total_row(axis: Axis, columns: Sequence[ProposedColumn]) -> Iterator[ProposedRule]:
    """Over years only what happened is added; over the lines of a list everything that is counted."""
    total = axis.total if isinstance(axis, Years) else None
    if isinstance(axis, Fixed):
        total = next((row.label for row in axis.lines if row.role is Role.TOTAL), None)
    counts = [column for column in columns if column.type in (ColumnType.COUNT, ColumnType.FRACTION)]
    added = tuple(column.id for column in counts if isinstance(axis, Fixed) or column.kind is Kind.FLOW)
    if total and added:
        yield ProposedRule("total-mismatch", added, "==", rows=("total",), reason=f"dòng “{total}” cộng số phát sinh")


def _ratios(columns: Sequence[ProposedColumn]) -> Iterator[ProposedRule]:
    for column in columns:
        if column.part:
            sides = (column.part, column.whole)
            yield ProposedRule("percentage", (column.id,), "==", sides, reason=f"“{column.path[-1]}” tính từ hai số")
        if column.type is ColumnType.FRACTION:
            halves = (f"{column.id}.a", f"{column.id}.b")
            yield ProposedRule("fraction-over-one", halves[:1], "<=", halves[1:], reason=f"“{column.path[-1]}” là a/b")


def _groups(columns: Sequence[ProposedColumn]) -> Iterator[ProposedRule]:
    """Chia ra = all parts, Trong đó = some parts, of the count that stands before the group."""
    whole = ""
    for group, members in groupby(columns, key=lambda column: column.path[:-1]):
        counts = [column for column in members if column.type is ColumnType.COUNT]
        heading = group[-1] if group else ""
        if heading and whole and (means("all_parts", heading) or means("some_parts", heading)):
            yield from _parts(heading, tuple(column.id for column in counts), whole)
        elif counts:
            whole = counts[-1].id


def _parts(heading: str, parts: tuple[str, ...], whole: str) -> Iterator[ProposedRule]:
    if means("all_parts", heading):
        yield ProposedRule("comparison", parts, "==", (whole,), reason=f"“{heading}” chia hết tổng số")
    elif means("some_parts", heading):
        for sides in [parts] if heading.casefold().startswith("trình độ") else [(part,) for part in parts]:
            yield ProposedRule("comparison", sides, "<=", (whole,), reason=f"“{heading}” là một phần của tổng số")


def _periods(columns: Sequence[ProposedColumn]) -> Iterator[ProposedRule]:
    """A column for each year and a total at the end."""
    counts = [column for column in columns if column.type is ColumnType.COUNT]
    if len(counts) < 3:
        return
    *parts, last = counts
    if means("total", last.path[-1]) and all(_YEAR.search(column.path[-1]) for column in parts):
        added = tuple(column.id for column in parts)
        yield ProposedRule("comparison", added, "==", (last.id,), reason=f"“{last.path[-1]}” cộng các cột theo năm")


def _targets(axis: Axis) -> Iterator[ProposedRule]:
    rows = tuple(row.id for row in axis.lines if row.target) if isinstance(axis, Fixed) else ()
    if rows:
        yield ProposedRule("target-missed", rows=rows, reason="nội dung dòng nêu chỉ tiêu")
