"""Columns of tables: which are alike, and which get more."""

import pytest

from documents.word.letter_widths import text_mm
from documents.word.widths import ColumnTexts, column_widths

TOTAL, PT, MARGIN = 165.0, 12.0, 0.8
YEAR = ColumnTexts("Năm", ["2021", "2022"], unbroken=True)
FEW, MANY = ColumnTexts("Số hội nghị", ["3", "57"]), ColumnTexts("Lượt người", ["1.092", "35.583"])
SENTENCES = ColumnTexts("Nội dung", ["100% cán bộ, đảng viên được học tập, quán triệt các nghị quyết của Đảng"])


def widths(*columns: ColumnTexts, total: float = TOTAL) -> list[float]:
    return column_widths(columns, total, PT, MARGIN)


@pytest.mark.parametrize("columns", [(YEAR, FEW, MANY), (YEAR, SENTENCES, MANY), (MANY,) * 24])
def test_they_fill_the_width(columns: tuple[ColumnTexts, ...]):
    assert sum(widths(*columns)) == pytest.approx(TOTAL)


def test_columns_of_figures_are_alike_however_long_the_figures():
    year, few, many, blank = widths(YEAR, FEW, MANY, ColumnTexts("Cấp huyện", []))
    assert few == pytest.approx(many) == pytest.approx(blank)
    assert year < few


def test_sentences_get_most_and_no_figure_is_broken_for_them():
    year, sentences, many = widths(YEAR, SENTENCES, MANY)
    assert sentences > TOTAL / 2
    assert many >= text_mm("35.583", PT) + 2 * MARGIN
    assert year >= text_mm("2022", PT) + 2 * MARGIN


def test_a_long_header_gets_more_than_a_short_one():
    long = ColumnTexts("Tổ chức bồi dưỡng, tập huấn nghiệp vụ tuyên truyền miệng", ["15"])
    _, few, wide = widths(YEAR, FEW, long)
    assert few < wide < 2 * few


def test_a_word_beyond_all_measure_does_not_take_the_page():
    _, endless = widths(YEAR, ColumnTexts("Ghi chú", ["a" * 500]))
    _, narrow = widths(SENTENCES, ColumnTexts("Ghi chú", ["a" * 500]))
    assert narrow < endless / 2
