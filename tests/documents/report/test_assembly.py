"""A unit's own report as it is printed."""

import pytest

from documents.report.citation import cited, organ_of, reference_of
from documents.report.printed_figures import figure_text, printed_label
from validation.outline import Figure, FigureType
from validation.plan import Reference


@pytest.mark.parametrize(
    ("kind", "boxes", "printed"),
    [
        (FigureType.COUNT, ["15"], "15 buổi"),
        (FigureType.PERCENT, ["97,5"], "97,5%"),
        (FigureType.PERCENT, ["97,5%"], "97,5%"),
        (FigureType.PAIR, ["15", "1.200"], "15/1.200 buổi"),
        (FigureType.CHANGE, ["12", "1.015"], "trước: 12; nay: 1.015; tăng 1.003"),
        (FigureType.CHANGE, ["12", "9,5"], "trước: 12; nay: 9,5; giảm 2,5"),
        (FigureType.CHANGE, ["12", "12"], "trước: 12; nay: 12; không tăng, không giảm"),
        (FigureType.CHANGE, ["12", "nhiều"], "trước: 12; nay: nhiều"),
        (FigureType.CHANGE, ["12"], "trước: 12"),
    ],
)
def test_a_figure_is_printed_in_words(kind: FigureType, boxes: list[str], printed: str):
    figure = Figure(id="f", label="Số", type=kind, parts=("trước", "nay"), unit="buổi")
    assert figure_text(figure, boxes).replace("\u00a0", " ") == printed


@pytest.mark.parametrize(
    ("label", "printed"),
    [
        ("số xã có nhà văn hóa, đạt tỷ lệ....%", "Số xã có nhà văn hóa, đạt tỷ lệ"),
        ("Tỷ lệ hộ dân, đạt … %", "Tỷ lệ hộ dân, đạt"),
        ("Số hội nghị, v.v.", "Số hội nghị, v.v."),
    ],
)
def test_a_label_leaves_no_room_where_the_figure_follows(label: str, printed: str):
    assert printed_label(Figure(id="f", label=label, type=FigureType.COUNT)) == printed


def test_a_document_is_cited_with_kind_day_and_issuer():
    reference = Reference(
        reference="148-KH/TU", date="2023-02-14", issuer="Ban Thường vụ Tỉnh ủy", subject="tổng kết Đề án"
    )
    expected = "Kế hoạch số 148-KH/TU, ngày 14/02/2023 của Ban Thường vụ Tỉnh ủy về tổng kết Đề án"
    assert cited(reference) == expected
    assert cited(Reference(reference="12/XYZ")) == "Văn bản số 12/XYZ"


def test_a_document_of_the_state_is_known_by_its_symbol():
    assert cited(Reference(reference="15/KH-UBND")) == "Kế hoạch số 15/KH-UBND"
    assert [organ_of("KH/HU"), organ_of("KH-UBND"), organ_of("KH")] == ["HU", "UBND", "KH"]
    assert [reference_of("05", "BC/HU"), reference_of("15", "BC-UBND")] == ["05-BC/HU", "15/BC-UBND"]
