"""What Word and Excel files cost, as ratios in one run: reading against a bare pass, writing against a bare copy.

    .venv/bin/python -m benchmarks.documents [--rounds 15] [--python-docx]

The yardsticks are the least a program can do that looks at the whole file:

* a bare pass parses the unpacked main parts with lxml, meets every element once, asks its tag, and keeps the text of
  those that hold words; a thin pass meets only those, and so knows nothing of tables, cells and paragraphs;
* a bare copy unpacks every member of the file and packs it again, as Python packs it when nothing else is said.

Reading begins where the guard ends, with the unpacked parts. `--python-docx` adds the same report read and written
through `table.cell(row, column)`, once, because it takes a minute.
"""

import argparse
import datetime as dt
import sys

from benchmarks.bare import bare_copy, bare_pass, thin_pass
from benchmarks.cell_by_cell import read_cell_by_cell, write_cell_by_cell
from benchmarks.large_report import UNIT, large_plan, large_report
from benchmarks.taking_turns import Works, in_turns, ratio_lines
from documents.blanks.blank import Blank
from documents.blanks.marks import Marks
from documents.guard import inspect
from documents.matching import match_report
from documents.profiles.profile import profile_for
from documents.reading.names import s, w
from documents.reading.word import read_word
from documents.reading.workbook import read_workbook
from documents.report.assembly import Letterhead, official_report
from documents.word.write import write_report
from documents.workbook.write import blank_xlsx
from validation.asked import Asked
from validation.plan import Plan

DAY = dt.date(2023, 5, 20)
HEAD = Letterhead("Đảng bộ thành phố Lai Châu", UNIT, "BC/ĐU", "TP. Lai Châu", year=2023)
PASS, COPY = "bare pass", "bare copy"


def reading_word(raw: bytes, plan: Plan) -> Works:
    package, holds_words = inspect(raw), {w("t")}
    tree = read_word(package)
    return {
        PASS: lambda: bare_pass(package, holds_words),
        "thin pass": lambda: thin_pass(package, holds_words),
        "read .docx": lambda: read_word(package),
        "match it to the plan": lambda: match_report(tree, plan),
        "the guard before": lambda: inspect(raw),
    }


def reading_excel(raw: bytes, plan: Plan) -> Works:
    package, holds_words = inspect(raw), {s("t"), s("v")}
    tree = read_workbook(package)
    return {
        PASS: lambda: bare_pass(package, holds_words),
        "thin pass": lambda: thin_pass(package, holds_words),
        "read .xlsx": lambda: read_workbook(package),
        "match it to the plan": lambda: match_report(tree, plan),
        "the guard before": lambda: inspect(raw),
    }


def show(title: str, works: Works, yardstick: str, rounds: int) -> None:
    lines = ratio_lines(in_turns(works, rounds), yardstick)
    sys.stdout.write("\n".join(["", f"{title:34} {'best':>12} {'median':>12} {'best':>10} {'median':>10}", *lines, ""]))


def main(rounds: int, *, with_python_docx: bool) -> None:
    plan, profile = large_plan(), profile_for(DAY)
    report = large_report(plan)
    official = official_report(plan, report, HEAD, fulfils="Kế hoạch số 148-KH/TU")
    blank = Blank(plan, Asked(plan), HEAD, UNIT, Marks(plan.code), report)
    word, excel = write_report(official, profile), blank_xlsx(blank, DAY)
    show("Reading Word", reading_word(word, plan), PASS, rounds)
    show("Reading Excel", reading_excel(excel, plan), PASS, rounds)
    writing: Works = {COPY: lambda: bare_copy(word), "write .docx": lambda: write_report(official, profile)}
    show("Writing Word", writing, COPY, rounds)
    writing = {COPY: lambda: bare_copy(excel), "write .xlsx": lambda: blank_xlsx(blank, DAY)}
    show("Writing Excel", writing, COPY, 1)
    if with_python_docx:
        works = {
            PASS: lambda: bare_pass(inspect(word), {w("t")}),
            COPY: lambda: bare_copy(word),
            "python-docx reads": lambda: read_cell_by_cell(word),
            "python-docx writes": lambda: write_cell_by_cell(report, plan.forms),
        }
        show("Cell by cell", works, PASS, 1)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=15)
    arguments.add_argument("--python-docx", action="store_true")
    given = arguments.parse_args()
    main(given.rounds, with_python_docx=given.python_docx)
