"""Files for the commands, made from the catalogue so that no test knows a form by heart."""

import json
from pathlib import Path
from typing import Any

from campaigns import catalogue
from validation.form import Form, Kind
from validation.plan import Plan

CODE = "DA1327"


def plan() -> Plan:
    return catalogue.load(CODE)


def first_flow(form: Form) -> str:
    return next(c.id for c in form.columns if c.kind is Kind.FLOW and c.type == "count")


def write(path: Path, document: Any) -> Path:
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return path


def meetings(*numbers: str) -> dict[str, Any]:
    """A report that fills one column of the first form in its first years."""
    form = plan().forms[0]
    rows = [{"row": row.id, first_flow(form): typed} for row, typed in zip(form.rows, numbers, strict=False)]
    return {"sections": {}, "tables": {form.id: rows}}
