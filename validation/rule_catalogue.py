"""Writes docs/rules.md from the docstrings of the rules: `python -m validation.rule_catalogue`."""

from pathlib import Path

from validation.form import Severity
from validation.rule import Rule, Subject, all_rules
from validation.switched_off import SWITCHED_OFF

TARGET = Path(__file__).resolve().parent.parent / "docs" / "rules.md"

HEAD = """# Rules

Made by `python -m validation.rule_catalogue` from the files under `validation/rules`; edit those, not this page.

A **lỗi** (error) must be mended before a report can be submitted or approved. A **cảnh báo** (warning) needs a
written explanation (thuyết minh số liệu), which holds for the figures it was written for. A **lưu ý** (note) informs.
Each fault gives one finding: what follows from a fault already named stays silent until it is mended.
"""

FAMILIES = {
    "V1": "Can it be read, and is everything there",
    "V2": "Inside one table",
    "V3": "Between tables, and between text and tables",
    "V4": "Against earlier reports",
    "V5": "Between units",
    "V9": "The checking itself",
}

SEVERITIES = {Severity.ERROR: "lỗi (error)", Severity.WARNING: "cảnh báo (warning)", Severity.NOTE: "lưu ý (note)"}

SUBJECTS: dict[Subject, str] = {
    "table": "every table, from the types of its columns",
    "check": "tables that declare it (`kind: {slug}`)",
    "outline": "the sections and the figures beside their text",
    "engine": "the checking itself",
}


def catalogue() -> str:
    """The whole page."""
    families: dict[str, list[str]] = {}
    for rule in all_rules():
        families.setdefault(rule.code[:2], []).append(_entry(rule))
    chapters = [f"\n## {FAMILIES[family]}\n\n" + "\n".join(entries) for family, entries in families.items()]
    return HEAD + "".join(chapters) + _switched_off()


def _entry(rule: Rule) -> str:
    what, *rest = rule.help.split("\n\n")
    advice = "\n\n".join(f"*{_joined(line)}*" if line.startswith("Why:") else _joined(line) for line in _advice(rest))
    return (
        f"### {rule.code} {rule.slug}\n\n{_joined(what)}\n\n{advice}\n\n"
        f"- Severity: {SEVERITIES[rule.severity]}\n"
        f"- Looks at: {SUBJECTS[rule.subject].format(slug=rule.slug)}\n"
        f"- Says: {rule.message.vi}\n"
    )


def _advice(paragraphs: list[str]) -> list[str]:
    """The docstring's “Why: …” and “Fix: …”, each one paragraph."""
    text = "\n\n".join(paragraphs)
    why, _, fix = text.partition("\nFix:")
    return [why, f"Fix:{fix}"]


def _joined(text: str) -> str:
    return " ".join(text.split())


def _switched_off() -> str:
    if not SWITCHED_OFF:
        return "\n## Switched off\n\nNone.\n"
    lines = "".join(f"- {entry.code}, since {entry.since.isoformat()}: {entry.reason}\n" for entry in SWITCHED_OFF)
    return f"\n## Switched off\n\n{lines}"


if __name__ == "__main__":
    TARGET.write_text(catalogue(), encoding="utf-8")
