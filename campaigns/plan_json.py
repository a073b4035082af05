"""A plan as plain JSON values: what `show_campaign --json` prints."""

from typing import Any

from validation.form import Form, Row
from validation.outline import Section
from validation.plan import Deadline, Plan

Json = dict[str, Any]


def as_json(plan: Plan) -> Json:
    """Head, deadlines, a flat list of sections, forms in printed order; days in ISO form, an open list has no rows."""
    return {
        "code": plan.code,
        "title": plan.title,
        "plan": {
            **plan.plan.model_dump(mode="json"),
            "reference": plan.plan.reference,
            "period": plan.period.model_dump(mode="json"),
        },
        "deadlines": [_deadline(deadline) for deadline in plan.deadlines],
        "obliged": list(plan.obliged),
        "audiences": {name: list(types) for name, types in plan.audiences.items()},
        "parts": [part.model_dump(mode="json") for part in plan.parts],
        "sections": [_section(section) for section in plan.sections],
        "forms": [_form(form) for form in plan.forms],
        "notices": [notice.model_dump(mode="json") for notice in plan.notices],
    }


def _deadline(deadline: Deadline) -> Json:
    return {**deadline.model_dump(mode="json"), "last_day": deadline.last_day.isoformat()}


def _section(section: Section) -> Json:
    return {
        "id": section.id,
        "number": section.number,
        "title": section.title,
        "guidance": section.guidance_text,
        "figures": [figure.model_dump(mode="json") for figure in section.figures],
        "asked_of": list(section.asked_of),
    }


def _form(form: Form) -> Json:
    columns = {"id", "path", "read_as", "type", "kind", "unit", "filled_by"}
    return {
        "id": form.id,
        "number": form.number,
        "title": form.title,
        "note": form.note,
        "keys": list(form.keys),
        "rows": [_row(row) for row in form.rows],
        "columns": [column.model_dump(mode="json", include=columns) for column in form.columns],
    }


def _row(row: Row) -> Json:
    return {"id": row.id, "label": row.label, "role": str(row.role), "filled_by": row.filled_by}
