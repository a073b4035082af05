"""A kind of rule: one file under `validation/rules`; its name is code and slug, its docstring the help text."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache
from typing import Any, Literal

from validation.form import Check, Severity
from validation.frozen import Text
from validation.switched_off import SWITCHED_OFF
from validation.table import Floats, Lines

Figures = dict[str, Any]
Cell = tuple[str, str, str]
"""Form, row, column."""

Subject = Literal["table", "check", "outline", "engine"]
"""What a kind looks at: every table, the checks that forms declare by its slug, the outline, or nothing (engine)."""


class Phase(IntEnum):
    """In which order errors are looked at: a later finding that follows from an earlier one stays silent."""

    READING = 1
    PRESENCE = 2
    CELLS = 3
    PARTS = 4
    RATIOS = 5
    TOTALS = 6
    BETWEEN = 7
    TARGETS = 8
    REMARKS = 9


def _nothing(line: int) -> Figures:
    return {}


def _nowhere(line: int) -> Iterable[Cell]:
    return ()


@dataclass(frozen=True)
class Residual:
    """One figure a line: how far a rule is broken there. Above 0 is a fault, NaN says nothing.

    `column` is where a finding is placed, `cells` the columns of the same line that were compared (a finding there is
    silent when one of them is at fault already), `elsewhere` the cells looked at in other lines or forms.
    """

    excess: Floats
    column: str | None = None
    cells: tuple[str, ...] = ()
    figures: Callable[[int], Figures] = _nothing
    elsewhere: Callable[[int], Iterable[Cell]] = _nowhere
    check: Check | None = None
    severity: Severity | None = None
    lines: Lines | None = None


@dataclass
class Rule:
    """The kind; `residual` marks the function that measures it, `declared` one that measures a form's own check."""

    module: str
    severity: Severity
    phase: Phase
    message: Text
    subject: Subject = "table"
    reasons: dict[str, Text] = field(default_factory=dict)
    measure: Callable[..., Iterable[Residual]] | None = None

    def __post_init__(self) -> None:
        match = re.fullmatch(r"(v\d{3})_(\w+)", self.module.rpartition(".")[2])
        if match is None:
            raise ValueError(f"{self.module}: a rule file is named v203_slug_of_the_rule.py")
        self.code, self.slug = match[1].upper(), match[2].replace("_", "-")

    def residual(self, measure: Callable[..., Iterable[Residual]]) -> Callable[..., Iterable[Residual]]:
        self.measure = measure
        return measure

    @property
    def help(self) -> str:
        return (importlib.import_module(self.module).__doc__ or "").strip()

    def template(self, residual: Residual, figures: Figures) -> Text:
        """The sentence to fill: the form's own, that of the reason found, or the kind's."""
        if residual.check is not None and residual.check.message is not None:
            return residual.check.message
        return self.reasons.get(figures.get("reason", ""), self.message)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every kind there is, in the order of its code, found by file name."""
    import validation.rules

    names = sorted(module.name for module in pkgutil.iter_modules(validation.rules.__path__))
    return tuple(importlib.import_module(f"validation.rules.{name}").rule for name in names)


@cache
def speaking_rules() -> tuple[Rule, ...]:
    silent = {entry.code for entry in SWITCHED_OFF}
    return tuple(rule for rule in all_rules() if rule.code not in silent)


def rule_of(code: str) -> Rule:
    return next(rule for rule in all_rules() if rule.code == code)


def declared(slug: str, checks: Iterable[Check]) -> Iterator[Check]:
    return (check for check in checks if check.kind == slug)
