"""Whatever one cell of a correct report is retyped to: at most one error follows, and none of its echoes."""

from collections.abc import Iterator

import pytest

from campaigns import catalogue
from tests.campaigns.fillings import CORRECT
from validation.check import check_many
from validation.form import Severity
from validation.report import Report

SLIPS = ("", "-", "Không", "0", "1", "7", "99", "1.000", "0/0", "1/3", "9/2", "50", "99,99", "105", "abc", "02/9/2020")
EVERY = 5
"""Of all cells and slips one in five is tried: each cell is hit three times."""


def slips(code: str) -> Iterator[tuple[str, Report]]:
    right = CORRECT[code]
    number = 0
    for form, rows in right.tables.items():
        for place, row in enumerate(rows):
            for column in (name for name in row if name != "row"):
                for slip in SLIPS:
                    number += 1
                    if number % EVERY == 0:
                        wrong = [*rows[:place], row | {column: slip}, *rows[place + 1 :]]
                        tables = right.tables | {form: wrong}
                        yield f"{form}/{row['row']}/{column}: {slip}", Report(tables=tables, figures=right.figures)


@pytest.mark.parametrize("code", CORRECT)
def test_one_slip_is_one_error_at_most(code: str):
    stack = {slip: (report, None) for slip, report in slips(code)}
    errors = {
        slip: [finding.key for finding in found if finding.severity is Severity.ERROR]
        for slip, found in check_many(catalogue.load(code), stack).items()
    }
    assert len(errors) > 100
    assert {slip: found for slip, found in errors.items() if len(found) > 1} == {}
