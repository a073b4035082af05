"""The columns of a table as corrected: kept, dropped, added; what named a dropped one forgets it."""

from collections.abc import Mapping, Sequence
from typing import Any

from documents.planning.as_json import Json
from documents.planning.columns import plain_id
from documents.planning.proposal import Confidence
from intake.plans.headings import levels_in

ADDED = {"confidence": Confidence.PRINTED.value, "reason": "thêm khi xem lại"}


def columns_of(before: Sequence[Json], typed: Sequence[Mapping[str, Any]]) -> list[Json]:
    """A column keeps its id: rules and figures name it. One whose heading was emptied is gone.

    A new one stands after the last that shares its first heading, so that the heading is printed once over both.
    """
    kept = [column | _column(given) for column, given in zip(before, typed, strict=False) if given.get("path")]
    for given in typed[len(before) :]:
        if given.get("path"):
            path = levels_in(given["path"])
            new = ADDED | _column(given) | {"id": _free_id(path, [*before, *kept])}
            kept.insert(_place(kept, path[0]), new)
    return kept


def _column(given: Mapping[str, Any]) -> Json:
    return dict(given) | {
        "path": levels_in(given["path"]),
        "part": given["part"] or None,
        "whole": given["whole"] or None,
    }


def _place(columns: Sequence[Json], heading: str) -> int:
    alike = [at for at, column in enumerate(columns, 1) if column["path"][0] == heading]
    return alike[-1] if alike else len(columns)


def _free_id(path: Sequence[str], others: Sequence[Json]) -> str:
    used, name = {other["id"] for other in others}, plain_id(" ".join(path)) or "cot"
    return next(free for number in range(1, len(used) + 2) if (free := name + f"_{number}" * (number > 1)) not in used)


def without_strangers(form: Json) -> Json:
    """A rule about a column that is gone goes with it; a ratio of one asks anew what is divided."""
    known = {column["id"] for column in form["columns"]}

    def is_known(name: str | None) -> bool:
        return name is not None and name.partition(".")[0] in known

    columns = [
        column | {name: column[name] if is_known(column[name]) else None for name in ("part", "whole")}
        for column in form["columns"]
    ]
    rules = [rule for rule in form["rules"] if all(map(is_known, (*rule["left"], *rule["right"])))]
    return form | {"columns": columns, "rules": rules}
