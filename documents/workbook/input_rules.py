"""What may be typed into a cell: a rule of the program itself, told at once and in Vietnamese."""

from dataclasses import dataclass
from enum import Enum

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from documents.report.assembly import ANSWERS
from documents.workbook.answers import ANY_WORDS
from documents.workbook.paint import AS_COUNT, AS_TEXT
from validation.form import ColumnType
from validation.numbers import MOST_DIGITS
from validation.outline import FigureType
from validation.outline_figures import WITH_DECIMALS


@dataclass(frozen=True)
class Rule:
    """`formula` speaks of the cell as `{0}`. Days and decimals are kept as typed: the program's language, not the
    computer's, decides what `02/6/2021` and `97,5` are.
    """

    formula: str
    title: str
    message: str
    prompt: str = ""
    number_format: str = AS_TEXT
    align: str = "right"


_WORD = f"SUMPRODUCT(--({ANY_WORDS}={{0}}))>0"
_DIGITS = 'ISNUMBER(VALUE(SUBSTITUTE({},".","")))'
_BEFORE = 'LEFT({0},FIND("/",{0})-1)'
# A second stroke must not make a day of the rest.
_AFTER = 'SUBSTITUTE(MID({0},FIND("/",{0})+1,20),"/","x")'
# Spaces for strokes: the month then lies between the 10th and the 18th letter, however long the day.
_SPREAD = f'SUBSTITUTE({{0}},"/","{" " * 9}")'
_ISO = f'RIGHT({{0}},4)&"-"&TRIM(MID({_SPREAD},10,9))&"-"&TRIM(LEFT({_SPREAD},9))'


class Typed(Enum):
    COUNT = Rule(
        f"IF(ISNUMBER({{0}}),AND({{0}}>=0,{{0}}=INT({{0}}),{{0}}<1E{MOST_DIGITS}),{_WORD})",
        "Cần số nguyên",
        "Gõ số nguyên từ 0 trở lên, không gõ dấu chấm hàng nghìn (gõ 1234). Không có thì gõ “Không”, không áp dụng thì"
        " gõ “-”, chưa có số liệu thì để trống.",
        number_format=AS_COUNT,
    )
    FRACTION = Rule(
        f"OR({_WORD},AND({_DIGITS.format(_BEFORE)},{_DIGITS.format(_AFTER)}))",
        "Cần hai số a/b",
        "Gõ hai số cách nhau bằng dấu gạch chéo, ví dụ 112/120. Không có thì gõ “Không”.",
        "Gõ hai số a/b, ví dụ 112/120.",
        align="center",
    )
    DECIMAL = Rule(
        f'IFERROR(VALUE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({{0}},"%",""),".",""),",",""))>=0,{_WORD})',
        "Cần một số",
        "Gõ số, phần thập phân dùng dấu phẩy, ví dụ 97,5. Không có thì gõ “Không”.",
        "Phần thập phân dùng dấu phẩy, ví dụ 97,5.",
    )
    DATE = Rule(
        f'AND(LEFT(RIGHT({{0}},5),1)="/",ISNUMBER(DATEVALUE({_ISO})))',
        "Cần ngày/tháng/năm",
        "Gõ ngày/tháng/năm, năm đủ bốn số, ví dụ 02/6/2021.",
        "Gõ ngày/tháng/năm, ví dụ 02/6/2021.",
        align="center",
    )
    TEXT = Rule("", "", "", align="left")

    @property
    def number_format(self) -> str:
        return self.value.number_format

    @property
    def align(self) -> str:
        return self.value.align


_COLUMNS = {
    ColumnType.COUNT: Typed.COUNT,
    ColumnType.FRACTION: Typed.FRACTION,
    ColumnType.PERCENT: Typed.DECIMAL,
    ColumnType.DATE: Typed.DATE,
    ColumnType.TEXT: Typed.TEXT,
}


def typed_in_column(column_type: ColumnType) -> Typed:
    return _COLUMNS[column_type]


def typed_in_box(figure_type: FigureType) -> Typed:
    """Money and decimals are kept as typed; the boxes of a pair or triple are counts."""
    return Typed.DECIMAL if figure_type in WITH_DECIMALS | {FigureType.PERCENT} else Typed.COUNT


def offer_answers(sheet: Worksheet, cell: str) -> None:
    """A list of the answers that stand for a whole table."""
    offered = DataValidation(type="list", formula1=f'"{",".join(ANSWERS.values())}"', allow_blank=True)
    offered.errorTitle, offered.error = "Chọn trong danh sách", "Chọn một câu trả lời trong danh sách, hoặc để trống."
    offered.promptTitle, offered.prompt = "Trả lời cho cả bảng", "Chỉ chọn khi cả bảng không có gì để báo cáo."
    offered.showErrorMessage = offered.showInputMessage = True
    offered.add(cell)
    sheet.add_data_validation(offered)


def guard(sheet: Worksheet, first: str, last: str, typed: Typed) -> None:
    """Put the rule on the cells of one column from `first` to `last`."""
    rule = typed.value
    if not rule.formula:
        return
    checked = DataValidation(
        type="custom",
        formula1=rule.formula.format(first),
        allow_blank=True,
        errorStyle="stop",
        errorTitle=rule.title,
        error=rule.message,
        promptTitle=rule.title if rule.prompt else None,
        prompt=rule.prompt or None,
        showErrorMessage=True,
        showInputMessage=bool(rule.prompt),
    )
    checked.add(f"{first}:{last}")
    sheet.add_data_validation(checked)
