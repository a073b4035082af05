"""The words that may stand in place of a number, as a list that formulas and input rules refer to by name."""

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from documents.workbook.paint import put_text
from validation.cells import WORDS, State

NONE_WORDS = "TongKet_Khong"
ANY_WORDS = "TongKet_TraLoi"
COLUMN = "H"


def list_answers(workbook: Workbook, sheet: Worksheet) -> None:
    """The words in a hidden column of the cover: those that mean zero first."""
    words = sorted(WORDS, key=lambda word: WORDS[word] is not State.NONE)
    zero = sum(state is State.NONE for state in WORDS.values())
    for at, word in enumerate(words, start=1):
        put_text(sheet[f"{COLUMN}{at}"], word)
    sheet.column_dimensions[COLUMN].hidden = True
    for name, last in ((NONE_WORDS, zero), (ANY_WORDS, len(words))):
        where = f"'{sheet.title}'!${COLUMN}$1:${COLUMN}${last}"
        workbook.defined_names[name] = DefinedName(name, attr_text=where)
