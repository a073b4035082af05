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
    """A short hash over the sources of the rules and of all they stand on: what could change a finding changes it."""
    here = Path(__file__).parent
    digest = hashlib.sha256()
    for source in sorted(here.rglob("*.py")):
        name = source.relative_to(here).as_posix()
        if name not in DECIDES_NOTHING:
            digest.update(name.encode() + b"\0" + source.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:16]


DECIDES_NOTHING = {"rule_catalogue.py", "header.py", "strict_json.py", "report_reader.py"}


RULE_SET_VERSION = _rule_set_version()
"""Stored with every check: findings of another version are found anew."""
