"""What was typed about one table, put back into the draft."""

from collections.abc import Mapping, Sequence
from typing import Any

from documents.planning.as_json import Json
from documents.planning.levels import ISSUING
from intake.plans.columns_back import columns_of, without_strangers
from intake.plans.table_form import TableForm
from validation.form import Role
from validation.plan import EVERY_UNIT


def table_of(
    form: Json, table: TableForm, columns: Sequence[Mapping[str, Any]], rows: Sequence[Mapping[str, Any]], post: Any
) -> Json:
    """`columns` and `rows` are cleaned data in the order of the page; `post` holds the ticked rules and levels."""
    given = table.cleaned_data
    axis = form["axis"] | {name: given[name] or None for name in table.of_axis}
    if axis["kind"] == "years":
        axis["part_years"] = [axis["last"]] if axis["last_label"] else []
    if axis["kind"] == "years_by_levels":
        axis["levels"] = [level | {"filled_by": _filler(post, level["id"])} for level in axis["levels"]]
    if axis["kind"] == "fixed":
        axis["lines"] = lines_of(form["axis"]["lines"], rows, len(form["keys"]))
    if axis["kind"] == "single":
        axis["caption"] = axis["caption"] or ""
    used = set(post.getlist("rule"))
    rules = [rule | {"use": str(at) in used} for at, rule in enumerate(form["rules"])]
    named = {name: given[name] for name in ("use", "number", "title", "note")}
    corrected = {"axis": axis, "rules": rules, "columns": columns_of(form["columns"], columns)}
    return without_strangers(form | named | corrected)


def _filler(post: Any, level: str) -> str:
    return ISSUING if post.get(f"level-{level}") == ISSUING else EVERY_UNIT


def lines_of(before: Sequence[Json], typed: Sequence[Mapping[str, Any]], keys: int) -> list[Json]:
    """Rows in the order of the page; one that was emptied is gone, a new one gets the next free number."""
    kept: list[Json] = []
    for at, given in enumerate(typed):
        labels = [label.strip() for label in given.get("labels", "").split("|")]
        if not any(labels):
            continue
        labels = [*labels[:keys], *[""] * (keys - len(labels))] if keys else labels
        known = before[at] if at < len(before) else {"filled_by": EVERY_UNIT, "year": None, "target": None}
        row = known | {"labels": labels, "role": given["role"]}
        kept.append(row | {"id": known.get("id") or _free_id(row, [*before, *kept])})
    return kept


def _free_id(row: Json, others: Sequence[Json]) -> str:
    used = {other["id"] for other in others}
    if row["role"] == Role.TOTAL and "total" not in used:
        return "total"
    return next(name for number in range(1, len(used) + 2) if (name := f"d{number}") not in used)
