"""The one door to the rules: a report in, findings out.

Nothing heavy is imported before the first check, so that a command that checks nothing does not pay for it.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from validation.asked import Asked
from validation.finding import Finding
from validation.plan import Plan
from validation.report import Report


def check(
    plan: Plan, report: Report, asked: Asked | None = None, blanks: Literal["allowed", "refused"] = "allowed"
) -> list[Finding]:
    """What the rules say about one report, errors first; `asked` None opens every column."""
    return check_many(plan, {"": (report, asked)}, blanks)[""]


def check_many(
    plan: Plan,
    reports: Mapping[str, tuple[Report, Asked | None]],
    blanks: Literal["allowed", "refused"] = "allowed",
) -> dict[str, list[Finding]]:
    """The same for many reports at once, stacked: a thousand cost little more than one."""
    from validation.engine import checked
    from validation.self_test import ensure_pandera_enforces
    from validation.table import Case

    ensure_pandera_enforces()
    if not reports:
        return {}
    cases = {key: Case(key, report, asked or Asked(plan)) for key, (report, asked) in reports.items()}
    return checked(plan, cases, blanks)


def _rule_set_version() -> str:
    """A short hash over the sources that decide what is found: rules, what is switched off, and the readers."""
    here = Path(__file__).parent
    deciding = ["switched_off", "cells", "numbers", "dates", "text", "table", "echoes", "engine", "percentages"]
    sources = [*sorted((here / "rules").glob("v*.py")), *(here / f"{name}.py" for name in deciding)]
    digest = hashlib.sha256()
    for source in sources:
        digest.update(source.name.encode() + b"\0" + source.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:16]


RULE_SET_VERSION = _rule_set_version()
