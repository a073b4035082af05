"""A corrected draft as a plan, or what still stands in the way, place by place."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from documents.planning.as_json import Json
from documents.planning.levels import ISSUING
from validation.plan import EVERY_UNIT, DeadlineStep, Notice, Plan

BELOW = "below"
_NEEDED = {
    "date": ("Chưa có ngày ban hành văn bản.", "The day of the document is missing."),
    "issuer": ("Chưa có cơ quan ban hành.", "The issuing body is missing."),
    "subject": ("Chưa có trích yếu.", "The abstract is missing."),
    "addressee": ("Chưa có nơi nhận báo cáo.", "Where reports go is missing."),
}


@dataclass(frozen=True)
class Lack:
    """What must be mended before the draft is a plan. `part` is `head`, `outline`, `questions` or a form id."""

    part: str
    vi: str
    en: str


class Unsettled(ValueError):  # noqa: N818
    def __init__(self, lacks: Sequence[Lack]) -> None:
        super().__init__("\n".join(lack.vi for lack in lacks))
        self.lacks = tuple(lacks)


def settled(draft: Json, *, code: str, title: str, issuing_type: str) -> Plan:
    """The plan. `issuing_type` is the unit type of the body that issues it. Raises Unsettled."""
    lacks = [*_head(draft), *_body(draft), *_questions(draft)]
    if lacks:
        raise Unsettled(lacks)
    document = _document(draft, code, title, issuing_type)
    try:
        return Plan.model_validate(document)
    except ValidationError as refusal:
        raise Unsettled(list(_refused(refusal, document))) from refusal


def _head(draft: Json) -> Iterator[Lack]:
    yield from (Lack("head", vi, en) for name, (vi, en) in _NEEDED.items() if not draft["head"][name])
    if not (draft["period"]["first"] and draft["period"]["last"]):
        vi, en = "Chưa có kỳ số liệu: từ ngày nào đến ngày nào.", "The data period is missing: from which day to which."
        yield Lack("head", vi, en)
    elif draft["period"]["first"] > draft["period"]["last"]:
        yield Lack("head", "Kỳ số liệu bắt đầu sau khi kết thúc.", "The data period begins after it ends.")
    if not any(each["step"] in (DeadlineStep.SEND, DeadlineStep.COMPLETE) for each in draft["deadlines"]):
        vi = "Chưa có thời hạn đơn vị hoàn thành hoặc gửi báo cáo."
        yield Lack("head", vi, "There is no deadline for units to complete or send their reports.")
    if not draft["obliged"]:
        yield Lack("head", "Chưa chọn loại đơn vị phải báo cáo.", "No unit types that must report are chosen.")


def _body(draft: Json) -> Iterator[Lack]:
    if not draft["sections"] and not any(form["use"] for form in draft["forms"]):
        vi = "Đề cương chưa có mục nào và không dùng biểu nào: chưa có gì để đơn vị báo cáo."
        yield Lack("outline", vi, "There is no section and no form in use: nothing for units to report.")
    for section in draft["sections"]:
        if not section["title"].strip():
            name = section["number"] or section["id"]
            yield Lack("outline", f"Mục {name} chưa có tên.", f"Section {name} has no title.")
    for form in (form for form in draft["forms"] if form["use"]):
        if not form["title"].strip():
            yield Lack(form["id"], "Biểu chưa có tên.", "The form has no title.")
        for column in form["columns"]:
            if column["kind"] == "ratio" and not (column["part"] and column["whole"]):
                name = " / ".join(column["path"])
                vi = f"Cột “{name}”: chưa chọn lấy số nào chia số nào."
                yield Lack(form["id"], vi, f"Column “{name}”: choose which figure is divided by which.")


def _questions(draft: Json) -> Iterator[Lack]:
    left = sum(question["answer"] is None for question in draft["questions"])
    if left:
        yield Lack("questions", f"Còn {left} chỗ cần trả lời.", f"Questions not answered yet: {left}.")


def _document(draft: Json, code: str, title: str, issuing_type: str) -> Json:
    """As a file of the catalogue would hold it."""
    forms = [form for form in draft["forms"] if form["use"]]
    own = [form["id"] for form in forms if _asks_the_issuer(form)]
    obliged = list(dict.fromkeys([*([issuing_type] if own else []), *draft["obliged"]]))
    below = [unit_type for unit_type in obliged if unit_type != issuing_type]
    head = dict(draft["head"])
    return {
        "code": code,
        "title": title,
        "plan": head | {"reviewer": head["reviewer"] or head["addressee"]},
        "period": draft["period"],
        "deadlines": draft["deadlines"],
        "obliged": obliged,
        "audiences": {ISSUING: [issuing_type], BELOW: below} if own else {},
        "issuing_level": [issuing_type] if own else [],
        "parts": [{"unit_type": issuing_type, "rows": dict.fromkeys(own, ())}] if own else [],
        "sections": [_section(section) for section in draft["sections"]],
        "forms": [_form(form, divided=bool(own)) for form in forms],
        "notices": [_notice(question, draft) for question in draft["questions"] if question["answer"]],
    }


def _asks_the_issuer(form: Json) -> bool:
    levels = form["axis"].get("levels") or ()
    return any(part["filled_by"] == ISSUING for part in (*form["columns"], *levels))


def _section(section: Json) -> Json:
    lines = [{"text": line} for line in section["guidance"].split("\n") if line.strip()]
    return {name: section[name] for name in ("id", "number", "title", "figures")} | {"guidance": lines}


def _form(form: Json, *, divided: bool) -> Json:
    """`divided`: the issuing body fills columns of its own, so the others are for the units below it alone."""

    def filled(part: Json) -> Json:
        return part | {"filled_by": BELOW} if divided and part["filled_by"] == EVERY_UNIT else part

    axis = {name: value for name, value in form["axis"].items() if name not in ("confidence", "reason")}
    if "levels" in axis:
        axis["levels"] = [filled(level) for level in axis["levels"]]
    columns = [filled(_column(column)) for column in form["columns"]]
    checks = [_check(rule, at) for at, rule in enumerate(form["rules"], 1) if rule["use"]]
    kept = {name: form[name] for name in ("id", "number", "title", "title_as_printed", "note", "keys")}
    by_level = {"filled_by": BELOW} if divided and not _asks_the_issuer(form) else {}
    return kept | by_level | {"axis": axis, "columns": columns, "checks": [check for check in checks if check]}


def _column(column: Json) -> Json:
    kept = {name: column[name] for name in ("id", "path", "type", "kind", "part", "whole", "filled_by")}
    over_units = {"ratio": "none", "text": "list"}.get(column["kind"], "sum")
    is_ratio = column["kind"] == "ratio"
    return (
        kept
        | {"over_units": over_units, "unit": column.get("unit", "")}
        | ({} if is_ratio else {"part": None, "whole": None})
    )


def _check(rule: Json, number: int) -> Json | None:
    """The other rules follow from the types of columns and rows by themselves."""
    if rule["kind"] != "comparison" or not rule["right"]:
        return None
    names = ("kind", "left", "operator", "right")
    return {name: rule[name] for name in names} | {"name": f"SO_SANH_{number}", "at": rule["right"][-1]}


def _notice(question: Json, draft: Json) -> Json:
    """What was asked and how it is read now stays with the plan, where users see it."""
    known = {section["id"] for section in draft["sections"]} | {form["id"] for form in draft["forms"] if form["use"]}
    columns = {f"{form['id']}/{column['id']}" for form in draft["forms"] if form["use"] for column in form["columns"]}
    place = question["place"] if question["place"] in known | columns else "plan"
    told = {"printed": question["printed"], "read_as": question["answer"], "why": question["why"]}
    return Notice(place=place, **told).model_dump(mode="json")


def _refused(refusal: ValidationError, document: Json) -> Iterator[Lack]:
    """What the types of a plan refuse, at the part it stands in."""
    for error in refusal.errors(include_url=False, include_context=False, include_input=False):
        told = f"{_said(error['loc'])}: {error['msg']}"
        yield Lack(_part_of(error["loc"], document), told, told)


def _part_of(where: tuple[Any, ...], document: Json) -> str:
    match where:
        case ("forms", int(place), *_):
            return str(document["forms"][place]["id"])
        case ("sections", *_):
            return "outline"
    return "head"


def _said(where: tuple[Any, ...]) -> str:
    return " › ".join(str(step) for step in where) or "Kế hoạch"


def day_of(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
