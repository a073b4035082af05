"""What a numbering row prints: `(3=4+5+6)`, `(8)=(7)/(3)`. As formulas between columns, and the rules that follow."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from documents.planning.header_tree import HeadedTable
from documents.planning.letters import plain_dashes
from documents.planning.proposal import Confidence, ProposedColumn, ProposedRule
from validation.form import Kind

_EQUATION = re.compile(r"\(?\s*(?P<result>\w{1,3})\s*\)?\s*=\s*(?P<terms>.+?)\s*\)?")
_TIMES_HUNDRED = re.compile(r"\s*[x*×]\s*100\s*%?\s*$|\s*%$", re.I)
_TERM = re.compile(r"(?P<sign>[+\-/:]?)\s*\(?\s*(?P<number>\d{1,2})\s*\)?\s*")


@dataclass(frozen=True)
class Formula:
    """`result = added - taken`, or `result = added / over`; each a column's id. `said` is the text as printed."""

    result: str
    added: tuple[str, ...]
    taken: tuple[str, ...]
    over: str
    said: str


def formulas_of(columns: Sequence[ProposedColumn], table: HeadedTable, keys: int) -> list[Formula]:
    """Only those whose every number names a column."""
    named = {
        number.partition("=")[0].strip(" ()"): columns[place - keys].id
        for place, number in enumerate(table.numbers)
        if number and keys <= place < keys + len(columns)
    }
    found = (_formula(number.strip(), named) for number in table.numbers)
    return [formula for formula in found if formula is not None]


def _formula(printed: str, named: dict[str, str]) -> Formula | None:
    equation = _EQUATION.fullmatch(plain_dashes(printed))
    if equation is None or equation["result"] not in named:
        return None
    terms = _terms(_TIMES_HUNDRED.sub("", equation["terms"]))
    if not terms or any(number not in named for _, number in terms):
        return None
    by_sign = {sign: tuple(named[number] for own, number in terms if own == sign) for sign in "+-/"}
    if by_sign["/"] and len(terms) != 2:
        return None
    over = by_sign["/"][0] if by_sign["/"] else ""
    return Formula(named[equation["result"]], by_sign["+"], by_sign["-"], over, printed)


def _terms(text: str) -> list[tuple[str, str]]:
    """`4+5-6` as signs and numbers; empty when the text is anything else."""
    terms: list[tuple[str, str]] = []
    place = 0
    while place < len(text):
        found = _TERM.match(text, place)
        if found is None or bool(found["sign"]) != bool(terms):
            return []
        terms.append(({"": "+", ":": "/"}.get(found["sign"], found["sign"]), found["number"]))
        place = found.end()
    return terms


def divided_as_printed(columns: Sequence[ProposedColumn], formulas: Sequence[Formula]) -> tuple[ProposedColumn, ...]:
    """What a ratio is divided by is as the numbering row prints it, whatever stands beside it."""
    printed = {formula.result: formula for formula in formulas if formula.over}
    return tuple(_divided(column, printed.get(column.id)) for column in columns)


def _divided(column: ProposedColumn, formula: Formula | None) -> ProposedColumn:
    if formula is None or column.kind is not Kind.RATIO:
        return column
    reason = f"dòng đánh số ghi {formula.said}"
    return replace(column, part=formula.added[0], whole=formula.over, confidence=Confidence.PRINTED, reason=reason)


def formula_rules(formulas: Sequence[Formula]) -> Iterator[ProposedRule]:
    for formula in formulas:
        said = f"dòng đánh số ghi {formula.said}"
        if formula.over:
            continue
        if not formula.taken:
            yield ProposedRule("comparison", formula.added, "==", (formula.result,), reason=said)
        elif len(formula.added) == 1:
            yield ProposedRule("comparison", (formula.result, *formula.taken), "==", formula.added, reason=said)
