"""What clerks do to the tables of our own blank in Word: every figure comes back to its cell, or is said."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from campaigns import catalogue
from documents.blanks.word import blank_docx
from documents.matching import match_report
from documents.matching.said import ReadReport
from documents.reading import read_tree
from documents.reading.tree import Cell, Paragraph, Row, Table, WordText
from tests.documents.matching.filled import DAY, blank_of, filled

PLAN = catalogue.load("DA1327")
FILLED = filled(PLAN)
FORM = "PL2"
"""Year; members of two levels; meetings and listeners of two levels."""
TREE = read_tree(blank_docx(blank_of(PLAN, FILLED), DAY))
assert isinstance(TREE, WordText)
Change = Callable[[Table], list[Table | Paragraph]]


def read(change: Change) -> ReadReport:
    """The report with the table of the form changed."""
    assert isinstance(TREE, WordText)
    blocks: list[Paragraph | Table] = []
    for block in TREE.blocks:
        is_it = isinstance(block, Table) and f"tongket_form_{FORM}" in block.bookmarks
        blocks += change(block) if is_it and isinstance(block, Table) else [block]
    return match_report(replace(TREE, blocks=tuple(blocks)), PLAN)


def without_marks(table: Table) -> Table:
    return each_cell(table, lambda cell: cell._replace(bookmarks=()))


def each_cell(table: Table, change: Callable[[Cell], Cell]) -> Table:
    return Table(tuple(row._replace(cells=tuple(map(change, row.cells))) for row in table.rows))


def row_of(table: Table, at: int, *texts: str) -> Row:
    return table.rows[at]._replace(cells=tuple(map(Cell, texts)))


def header_once_more(table: Table) -> list[Table | Paragraph]:
    return [Table((*table.rows[:8], *without_marks(table).rows[:3], *table.rows[8:]))]


def over_two_pages(table: Table) -> list[Table | Paragraph]:
    return [Table(table.rows[:8]), Paragraph(""), Table(table.rows[8:])]


def over_two_pages_headed(table: Table) -> list[Table | Paragraph]:
    second = Table((*without_marks(table).rows[:3], *table.rows[8:]))
    return [Table(table.rows[:8]), Paragraph("Phụ lục số 2 (tiếp theo)"), second]


def leaves_merged(table: Table) -> list[Table | Paragraph]:
    """Meetings and listeners of one level under one header cell."""
    first, second, third = table.rows[:3]
    *before, one, other = third.cells
    merged = Cell(f"{one.text}, {other.text}", 2, bookmarks=one.bookmarks + other.bookmarks)
    return [Table((first, second, third._replace(cells=(*before, merged)), *table.rows[3:]))]


def group_split(table: Table) -> list[Table | Paragraph]:
    first = table.rows[0]
    *before, group = first.cells
    parts = [group._replace(colspan=1), *[Cell("")] * (group.colspan - 1)]
    return [Table((first._replace(cells=(*before, *parts)), *table.rows[1:]))]


def last_columns_changed_places(table: Table) -> list[Table | Paragraph]:
    """Those of one group, with their marks."""
    swapped = [row._replace(cells=(*row.cells[:-2], row.cells[-1], row.cells[-2])) for row in table.rows[2:]]
    return [Table((*table.rows[:2], *swapped))]


def columns_numbered(table: Table) -> list[Table | Paragraph]:
    width = len(table.rows[3].cells)
    return [Table((*table.rows[:3], row_of(table, 3, *(f"({at})" for at in range(1, width + 1))), *table.rows[3:]))]


def years_with_remarks(table: Table) -> list[Table | Paragraph]:
    last = table.rows[13]
    first = last.cells[0]._replace(text=f"{last.cells[0].text} (tính đến 30/4)")
    return [Table((*table.rows[:13], last._replace(cells=(first, *last.cells[1:])), *table.rows[14:]))]


def figures_pasted_as_tables(table: Table) -> list[Table | Paragraph]:
    row = table.rows[4]
    pasted = Table((Row((Cell(row.cells[-1].text),)),))
    cells = (*row.cells[:-1], row.cells[-1]._replace(text="", tables=(pasted,)))
    return [Table((*table.rows[:4], row._replace(cells=cells), *table.rows[5:]))]


HARMLESS = [
    header_once_more,
    over_two_pages,
    over_two_pages_headed,
    leaves_merged,
    group_split,
    last_columns_changed_places,
    columns_numbered,
    years_with_remarks,
    figures_pasted_as_tables,
]


@pytest.mark.parametrize("change", HARMLESS)
def test_every_figure_comes_back_to_its_cell(change: Change):
    back = read(change)
    got = {row["row"]: row for row in back.report.tables[FORM]}
    assert got == {row["row"]: row for row in FILLED.tables[FORM]}
    assert back.left_out == ()


@pytest.mark.parametrize("change", [header_once_more, over_two_pages, over_two_pages_headed, group_split])
def test_also_where_the_marks_were_lost(change: Change):
    back = read(lambda table: change(without_marks(table)))
    assert back.report.tables[FORM] == FILLED.tables[FORM]


def test_headers_of_other_words_are_read_by_their_marks_and_asked_about():
    back = read(lambda table: [each_cell(table, lambda c: c._replace(text="Cột") if c.bookmarks else c)])
    assert back.report.tables[FORM] == FILLED.tables[FORM]
    assert [(said.code, said.place) for said in back.doubtful] == [("column-changed", FORM)]


def test_a_column_of_their_own_is_said_and_moves_no_other():
    def widened(table: Table) -> list[Table | Paragraph]:
        rows = [
            row._replace(
                cells=(*row.cells[:-1], Cell("Ghi chú" if at == 0 else f"gc{at}" if at > 2 else ""), row.cells[-1])
            )
            for at, row in enumerate(table.rows)
        ]
        return [Table(tuple(rows))]

    back = read(widened)
    assert back.report.tables[FORM] == FILLED.tables[FORM]
    [said] = back.left_out
    assert said.words.endswith(" | ".join(f"gc{at}" for at in range(3, 15)))


def test_a_column_that_lost_its_header_is_known_by_the_others_but_not_one_put_in_its_place():
    def upper_rows_deleted(table: Table) -> list[Table | Paragraph]:
        return [Table(table.rows[2:])]

    def replaced(table: Table) -> list[Table | Paragraph]:
        first, second = table.rows[:2]
        named = second._replace(cells=(second.cells[0], Cell("Ghi chú"), *second.cells[2:]))
        return [Table((first, named, *table.rows[2:]))]

    assert read(upper_rows_deleted).report.tables[FORM] == FILLED.tables[FORM]
    rows = read(replaced).report.tables[FORM]
    assert all("bcv_h" not in row for row in rows)
    assert [row["cs_luot"] for row in rows] == [row["cs_luot"] for row in FILLED.tables[FORM]]


def test_a_line_between_tables_is_said_by_itself():
    back = read(lambda table: [table, Paragraph("Số liệu năm 2013 chưa đầy đủ.")])
    assert [said.words for said in back.unread if said.code == "beside-table"] == ["Số liệu năm 2013 chưa đầy đủ."]
    assert back.is_whole


def test_an_old_copy_of_the_table_is_said_word_by_word():
    def copied(table: Table) -> list[Table | Paragraph]:
        old = row_of(table, 3, "2013", "901", "902", "903", "904", "905", "906")
        return [table, Paragraph(""), Table((*without_marks(table).rows[:3], old))]

    back = read(copied)
    assert back.report.tables[FORM] == FILLED.tables[FORM]
    [said] = back.left_out
    assert said.code == "table"
    assert said.words.endswith("2013 | 901 | 902 | 903 | 904 | 905 | 906")


def test_two_figures_merged_into_one_cell_stand_in_no_column():
    def merged(table: Table) -> list[Table | Paragraph]:
        row = table.rows[4]
        both = Cell(f"{row.cells[-2].text}\n{row.cells[-1].text}", 2)
        return [Table((*table.rows[:4], row._replace(cells=(*row.cells[:-2], both)), *table.rows[5:]))]

    back = read(merged)
    [row] = [row for row in FILLED.tables[FORM] if row["row"] == "2014"]
    kept = {name: text for name, text in row.items() if name not in ("cs_hn", "cs_luot")}
    assert next(line for line in back.report.tables[FORM] if line["row"] == "2014") == kept
    assert [(said.code, said.words) for said in back.left_out] == [
        ("merged-figures", f"{row['cs_hn']} {row['cs_luot']}")
    ]


def test_a_table_inside_a_cell_is_said():
    def nested(table: Table) -> list[Table | Paragraph]:
        inner = Table((Row((Cell("Xã A"), Cell("12"))),))
        row = table.rows[4]
        cells = (*row.cells[:-1], row.cells[-1]._replace(tables=(inner,)))
        return [Table((*table.rows[:4], row._replace(cells=cells), *table.rows[5:]))]

    back = read(nested)
    assert back.report.tables[FORM] == FILLED.tables[FORM]
    assert [(said.code, said.words) for said in back.left_out] == [("inner-table", "Xã A | 12")]
