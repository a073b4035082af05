"""Correct reports with one thing broken, and the one finding that must follow."""

from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Literal

import pytest

from campaigns import catalogue
from tests.campaigns.fillings import CORRECT
from validation.asked import Asked, asked_of
from validation.check import check, check_many
from validation.finding import Finding
from validation.report import Report

Document = dict[str, Any]
Change = Callable[[Document], None]


def typed(cell: str, text: str) -> Change:
    """`PL1/2016/dv`: what stands in one cell."""
    form, row, column = cell.split("/")

    def change(document: Document) -> None:
        next(line for line in document["tables"][form] if line["row"] == row)[column] = text

    return change


def row_typed(place: str, cells: str) -> Change:
    """`tong=38 dat=37`: several cells of one row."""

    def change(document: Document) -> None:
        for cell in cells.split():
            column, _, text = cell.partition("=")
            typed(f"{place}/{column}", text)(document)

    return change


def without_row(place: str) -> Change:
    form, row = place.split("/")

    def change(document: Document) -> None:
        document["tables"][form] = [line for line in document["tables"][form] if line["row"] != row]

    return change


def row_again(place: str, under: str = "") -> Change:
    """The same row once more, `under` another id if one is given."""
    form, row = place.split("/")

    def change(document: Document) -> None:
        rows = document["tables"][form]
        line = next(line for line in rows if line["row"] == row)
        rows.append({**line, "row": under or row})

    return change


def beside_text(place: str, *boxes: str) -> Change:
    """`II.2.2#ho_van_hoa`: a figure beside the text."""
    section, figure = place.split("#")

    def change(document: Document) -> None:
        document["figures"].setdefault(section, {})[figure] = list(boxes)

    return change


@dataclass(frozen=True)
class Fault:
    """`found` is the finding's severity and key: `error V205@PL1/2016/dv`, `note V213:NHAY_BAT_THUONG@PL03/2016/bcv`.

    `unit_type` names whose report it is, None opens every column, and `consolidated` is the issuing body's; `blanks` as
    when a file is checked or submitted.
    """

    sentence: str
    changes: tuple[Change, ...]
    found: str
    unit_type: str | None = None
    consolidated: bool = False
    blanks: Literal["allowed", "refused"] = "allowed"


def fault(sentence: str, found: str, *changes: Change, **more: Any) -> Fault:
    return Fault(sentence, changes, found, **more)


def without_columns(form: str, *columns: str) -> Change:
    def change(document: Document) -> None:
        for line in document["tables"][form]:
            for column in columns:
                line.pop(column, None)

    return change


def answered(place: str, answer: str = "none") -> Change:
    def change(document: Document) -> None:
        document["answers"][place] = answer

    return change


def without_table(form: str) -> Change:
    def change(document: Document) -> None:
        del document["tables"][form]

    return change


Case = tuple[str, Fault]
"""A campaign's code and one fault in its correct filling."""


def parametrised(cases: Sequence[Case]) -> pytest.MarkDecorator:
    ids = [f"{code}: {broken.sentence}" for code, broken in cases]
    return pytest.mark.parametrize("place", range(len(cases)), ids=ids)


def broken_report(code: str, broken: Fault) -> Report:
    document = deepcopy(CORRECT[code].as_document())
    for change in broken.changes:
        change(document)
    return Report.from_document(document)


def asked_by(code: str, broken: Fault) -> Asked:
    plan = catalogue.load(code)
    return asked_of(plan, broken.unit_type) if broken.unit_type else Asked(plan, consolidated=broken.consolidated)


def findings(code: str, broken: Fault) -> list[str]:
    """Severity and key of everything that is said; unwritten sections are left out, the tables are meant here."""
    found = check(catalogue.load(code), broken_report(code, broken), asked_by(code, broken), broken.blanks)
    return shown(found)


def findings_of_all(cases: Sequence[Case]) -> list[list[str]]:
    """The same for every case, stacked: one check a campaign and way of asking."""
    found: dict[int, list[str]] = {}
    for key in {(code, broken.blanks) for code, broken in cases}:
        stack = {
            str(place): (broken_report(code, broken), asked_by(code, broken))
            for place, (code, broken) in enumerate(cases)
            if (code, broken.blanks) == key
        }
        found |= {int(place): shown(one) for place, one in check_many(catalogue.load(key[0]), stack, key[1]).items()}
    return [found[place] for place in range(len(cases))]


def shown(found: Iterable[Finding]) -> list[str]:
    return [f"{finding.severity} {finding.key}" for finding in found if finding.code != "V109"]
