"""Other rows for a table that was taken for something else: years, a fixed list, a list that grows, or one line."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from documents.planning.as_json import Json
from documents.planning.proposal import Confidence
from documents.planning.words import means
from intake.plans.columns_back import without_strangers
from validation.form import ColumnType, Kind
from validation.plan import EVERY_UNIT

ROW_KINDS: list[tuple[str, str | Promise]] = [
    ("years", _("Mỗi năm một dòng")),
    ("fixed", _("Các dòng in sẵn nội dung")),
    ("open", _("Danh sách đơn vị tự thêm dòng")),
    ("single", _("Chỉ một dòng số liệu")),
]
BY_LEVELS: tuple[str, str | Promise] = ("years_by_levels", _("Mỗi năm một dòng cho từng cấp"))
CHOSEN = {"confidence": Confidence.PRINTED.value, "reason": "chọn khi xem lại"}


def kinds_of(form: Json) -> list[tuple[str, str | Promise]]:
    """Levels are only read from a paper, not typed."""
    return [*ROW_KINDS, BY_LEVELS] if form["axis"]["kind"] == BY_LEVELS[0] else ROW_KINDS


def with_rows(form: Json, kind: str, period: Json) -> Json:
    """The table with rows of another kind. Label columns that these rows have no use for become columns to fill."""
    keys, columns = form["keys"], form["columns"]
    if kind in ("open", "single"):
        kept = [key for key in keys[:1] if kind == "open" and means("ordinal", key)]
        columns = [*(_to_fill(key, at) for at, key in enumerate(keys[len(kept) :], 1)), *columns]
        keys = kept
    if kind == "fixed" and all(means("ordinal", key) for key in keys) and len(columns) > 1:
        keys, columns = [*keys, columns[0]["path"][-1]], columns[1:]
    if kind == "years":
        keys = keys[:1] or ["Năm"]
    return without_strangers(form | {"keys": keys, "columns": columns, "axis": _axis(form, kind, period) | CHOSEN})


def _to_fill(key: str, at: int) -> Json:
    text = {"type": str(ColumnType.TEXT), "kind": str(Kind.TEXT), "part": None, "whole": None}
    return {"id": f"nhan_{at}", "path": [key], **text, "filled_by": EVERY_UNIT, **CHOSEN}


def _axis(form: Json, kind: str, period: Json) -> Json:
    if kind == "years":
        years = {name: _year(form, name, period) for name in ("first", "last")}
        return {"kind": kind, **years, "label": "{year}", "last_label": None, "part_years": [], "total": None}
    more: dict[str, Json] = {"fixed": {"lines": []}, "open": {"printed": 6}, "single": {"caption": ""}}
    return {"kind": kind, **more[kind]}


def _year(form: Json, name: str, period: Json) -> int | None:
    """As the rows said before, or as the data period of the plan does."""
    known = form["axis"].get(name)
    return known or (int(period[name][:4]) if period[name] else None)
