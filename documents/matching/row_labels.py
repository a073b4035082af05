"""Which row of a form a line of a table is, by the labels that stand before its cells."""

import re
from collections.abc import Collection, Sequence

from documents.matching.likeness import likeness, plain
from validation.form import Form, Role, Row

ALIKE = 0.85
ALIKE_WITH_NUMBER = 0.55
TOTALS = {"tổng", "tổng số", "cộng", "tổng cộng", "cộng chung", "tổng chung"}
_NUMBERS = re.compile(r"\d+")
_ADDED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]?\s*$|\s*\*+\s*$")


def row_named(form: Form, labels: Sequence[str], named: Collection[str] = ()) -> Row | None:
    """The printed row, or None; labels retyped with other spacing, punctuation or a word more are known, and those
    with a remark after them: `2023 (đến 30/6)`.

    Rows of the same labels are taken in their order: `named` are the rows that were met before.
    """
    if not any(label.strip() for label in labels):
        return None
    bare = [_ADDED.sub("", label) for label in labels]
    return _named(form, labels, named) or (_named(form, bare, named) if bare != list(labels) and any(bare) else None)


def _named(form: Form, labels: Sequence[str], named: Collection[str]) -> Row | None:
    given = [plain(label) for label in labels]
    for test in (_is_same, _is_same_year, _is_total, _is_like):
        found = [row for row in form.rows if test(row, given)]
        fresh = [row for row in found if row.id not in named and row.role is not Role.HEADING]
        if len(found) == 1 or (fresh and test is _is_same):
            return (fresh or found)[0]
    return None


def _labels(row: Row, count: int) -> list[str]:
    labels = [plain(label) for label in row.labels]
    return labels + [""] * (count - len(labels))


def _is_same(row: Row, given: Sequence[str]) -> bool:
    return "".join(_labels(row, len(given))).replace(" ", "") == "".join(given).replace(" ", "")


def _is_same_year(row: Row, given: Sequence[str]) -> bool:
    """`2013` for `Năm 2013`; under a year, the level must be the same."""
    if row.year is None:
        return False
    printed = _labels(row, len(given))
    same_year = _NUMBERS.findall(printed[0]) == _NUMBERS.findall(given[0]) and bool(_NUMBERS.findall(given[0]))
    return same_year and (row.level is None or likeness(" ".join(printed[1:]), " ".join(given[1:])) >= ALIKE)


def _is_total(row: Row, given: Sequence[str]) -> bool:
    return row.role is Role.TOTAL and " ".join(filter(None, given)) in TOTALS


def _is_like(row: Row, given: Sequence[str]) -> bool:
    """With the same number before it, half a sentence is enough; two different years are never alike."""
    if row.year is not None:
        return False
    printed = _labels(row, len(given))
    if len(given) > 1 and printed[0] and printed[0] == given[0]:
        return likeness(" ".join(printed[1:]), " ".join(given[1:])) >= ALIKE_WITH_NUMBER
    return likeness(" ".join(printed), " ".join(given)) >= ALIKE and _numbers(printed) == _numbers(given)


def _numbers(labels: Sequence[str]) -> list[str]:
    return _NUMBERS.findall(" ".join(labels))
