from tests.validation.small import OPEN, form, found, keys, row, text
from validation.form import ColumnType, Severity

FORM = form(text("so"), text("ngay", ColumnType.DATE), text("noi"), text("nd"), axis=OPEN, unique=("so", "noi", "ngay"))
FIRST = row("r1", so="15-KH/ĐU", ngay="02/6/2020", noi="Đảng ủy xã", nd="một")


def test_the_same_number_of_another_year_is_silent() -> None:
    assert keys(FORM, [FIRST, FIRST | {"row": "r2", "ngay": "02/7/2020"}]) == []


def test_the_same_document_written_differently_is_a_warning_at_the_later_line() -> None:
    again = row("r2", so="15-kh/đu", ngay="2-6-2020", noi="Đảng uỷ  xã", nd="hai")
    [finding] = found(FORM, [FIRST, again])
    assert (finding.key, finding.severity) == ("V217@B/r2/so", Severity.WARNING)
    assert finding.figures["first"] == 1
