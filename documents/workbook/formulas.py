"""The formulas of computed cells; they say nothing until everything they come from is there, as the program does."""

from collections.abc import Sequence

from documents.workbook.answers import ANY_WORDS, NONE_WORDS
from validation.form import Column, ColumnType, Form


def total(column: Column, cells: Sequence[str]) -> str:
    """The sum of the cells of one column, given as `C5`, `C6`, …"""
    ranges = _ranges(cells)
    return _fraction_total(ranges) if column.type is ColumnType.FRACTION else _count_total(ranges, len(cells))


def ratio(form: Form, column: Column, cells: dict[str, str]) -> str:
    """The percentage of a ratio column; `cells` names the cell of each column in the same row."""
    part, whole = (_half(form, name, cells) for name in (column.part or "", column.whole or ""))
    return f'=IFERROR(ROUND({part}/{whole}*100,2),"")'


def _count_total(ranges: Sequence[str], cells: int) -> str:
    numbers = f"COUNT({','.join(ranges)})"
    zeros = _counted(ranges, NONE_WORDS)
    answers = _counted(ranges, ANY_WORDS)
    blank = f"OR({numbers}+{zeros}=0,{numbers}+{answers}<{cells})"
    return f'=IF({blank},"",SUM({",".join(ranges)}))'


def _counted(ranges: Sequence[str], words: str) -> str:
    return "+".join(f"SUMPRODUCT(COUNTIF({cells},{words}))" for cells in ranges)


def _fraction_total(ranges: Sequence[str]) -> str:
    first, second = (
        "+".join(f"SUMPRODUCT({_part_of(_zero_for_none(cells), half)})" for cells in ranges) for half in "ab"
    )
    return f'=IFERROR(({first})&"/"&({second}),"")'


def _zero_for_none(cells: str) -> str:
    return f'SUBSTITUTE(LOWER({cells}),"không","0/0")'


def _half(form: Form, name: str, cells: dict[str, str]) -> str:
    """The number in a count cell, or one half of a fraction; an error where there is none."""
    column, _, half = name.partition(".")
    cell = cells[column]
    zero = f"COUNTIF({NONE_WORDS},{cell})>0"
    if form.column(column).type is ColumnType.FRACTION:
        return f"IF({zero},0,{_part_of(cell, half)})"
    return f"IF(ISNUMBER({cell}),{cell},IF({zero},0,NA()))"


def _part_of(text: str, half: str) -> str:
    """The number before (`a`) or after (`b`) the stroke, its thousands dots taken out."""
    stroke = f'FIND("/",{text})'
    piece = f"LEFT({text},{stroke}-1)" if half == "a" else f"MID({text},{stroke}+1,20)"
    return f'VALUE(TRIM(SUBSTITUTE({piece},".","")))'


def _ranges(cells: Sequence[str]) -> list[str]:
    """`C5:C9` for cells that follow each other in one column."""
    runs: list[list[str]] = []
    for cell in cells:
        if runs and _row(cell) == _row(runs[-1][-1]) + 1:
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return [f"{run[0]}:{run[-1]}" for run in runs]


def _row(cell: str) -> int:
    return int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
