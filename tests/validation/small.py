"""Small plans and forms to break: the names are short so that a test fits on a line."""

import datetime as dt
from typing import Any

from validation.asked import Asked
from validation.check import check
from validation.finding import Finding
from validation.form import Check, Column, ColumnType, Form, Kind
from validation.plan import Plan
from validation.report import Answer, Report

YEARS = {"kind": "years", "first": 2019, "last": 2021, "total": "Tổng"}
SINGLE = {"kind": "single"}
OPEN = {"kind": "open"}


def column(name: str, kind: str = "flow", **more: Any) -> Column:
    return Column(id=name, path=(f"Cột {name}",), kind=Kind(kind), **more)


def stock(name: str, **more: Any) -> Column:
    return column(name, "stock", **more)


def fraction(name: str) -> Column:
    return column(name, type=ColumnType.FRACTION)


def ratio(name: str, part: str, whole: str, **more: Any) -> Column:
    return column(name, "ratio", type=ColumnType.PERCENT, part=part, whole=whole, **more)


def text(name: str, kind: ColumnType = ColumnType.TEXT) -> Column:
    return column(name, "text", type=kind)


def form(*columns: Column, name: str = "B", axis: dict[str, Any] = SINGLE, **more: Any) -> Form:
    return Form(id=name, number=f"Phụ lục {name}", title=f"Biểu {name}", axis=axis, columns=columns, **more)


def declared(kind: str, name: str = "KT", **more: Any) -> Check:
    return Check(name=name, kind=kind, **more)


def plan(*forms: Form, **more: Any) -> Plan:
    given: dict[str, Any] = {
        "code": "P",
        "title": "Đợt thử",
        "plan": {
            "number": "01",
            "symbol": "KH/ThU",
            "date": dt.date(2021, 5, 21),
            "kind": "kế hoạch",
            "issuer": "Thành ủy",
            "place": "Lai Châu",
            "subject": "thử",
            "addressee": "Ban Thường vụ",
            "reviewer": "Ban Tuyên giáo",
        },
        "period": {"first": dt.date(2019, 1, 1), "last": dt.date(2021, 5, 31)},
        "deadlines": (),
        "obliged": ("chi_bo", "ban"),
        "audiences": {"city": ("thanh_uy",), "grassroots": ("chi_bo",)},
        "sections": ({"id": "I", "number": "I.", "title": "Đánh giá"},),
        "forms": forms,
    }
    return Plan(**given | more)


def row(name: str = "1", **cells: str) -> dict[str, str]:
    return {"row": name, **cells}


def years(total: dict[str, str] | None = None, **columns: list[str]) -> list[dict[str, str]]:
    """Rows 2019 … 2021 from one list a column, and the total row when it is given."""
    rows = [row(str(2019 + place), **{c: typed[place] for c, typed in columns.items()}) for place in range(3)]
    return rows if total is None else [*rows, row("total", **total)]


def report(*rows: dict[str, str], name: str = "B", **more: Any) -> Report:
    return Report(tables={name: list(rows)}, **more)


def found(
    of: Plan | Form,
    what: Report | list[dict[str, str]],
    *,
    unit: str | None = None,
    consolidated: bool = False,
    blanks: str = "allowed",
) -> list[Finding]:
    """The findings of a report, or of the rows of the only form."""
    of = of if isinstance(of, Plan) else plan(of)
    what = what if isinstance(what, Report) else Report(tables={of.forms[0].id: what})
    asked = Asked(of, unit, consolidated=consolidated)
    return check(of, what, asked, "refused" if blanks == "refused" else "allowed")


def keys(*arguments: Any, **more: Any) -> list[str]:
    """`V201:KT@B/1/tong`, one for each finding."""
    return [finding.key for finding in found(*arguments, **more)]


def submitted(
    of: Form, rows: list[dict[str, str]], *, unit: str = "chi_bo", answers: dict[str, Answer] | None = None
) -> list[str]:
    """What stands in the table's way at submitting; the section of the small plan is written."""
    what = Report(sections={"I": "Đã viết"}, tables={of.id: rows} if rows else {}, answers=answers or {})
    return keys(plan(of), what, unit=unit, blanks="refused")
