"""The parts of a plan that was read, each with what is doubtful in it and what still stands in the way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from audit.language import in_readers_language
from documents.planning.as_json import Json
from documents.planning.proposal import Confidence
from documents.planning.settled import Lack, Unsettled
from intake.models import PlanReading
from intake.plans.confirming import settled_plan


@dataclass(frozen=True)
class PlanPart:
    """One line of the task list. `doubtful` counts guesses to look at; `lacks` say what must be mended."""

    key: str
    name: str
    url: str
    hint: str = ""
    doubtful: int = 0
    lacks: tuple[str, ...] = ()


def lacks_of(reading: PlanReading) -> tuple[Lack, ...]:
    try:
        settled_plan(reading)
    except Unsettled as unsettled:
        return unsettled.lacks
    return ()


def parts_of(reading: PlanReading, lacks: Sequence[Lack]) -> list[PlanPart]:
    return list(_parts(reading, lacks))


def _parts(reading: PlanReading, lacks: Sequence[Lack]) -> Iterator[PlanPart]:
    draft = reading.draft

    def part(key: str, name: str, address: str, *args: str, hint: str = "", doubtful: int = 0) -> PlanPart:
        mine = tuple(in_readers_language(lack) for lack in lacks if lack.part == key)
        return PlanPart(key, name, reverse(address, args=[reading.pk, *args]), hint, doubtful, mine)

    head = draft["head"]
    reference = _("{kind} số {number} – {symbol}").format(**head | {"number": head["number"] or "…"})
    yield part("head", _("Văn bản, thời hạn, đơn vị"), "plan_head", hint=reference, doubtful=unsure(draft["guesses"]))
    sections = len(draft["sections"])
    told = ngettext("{n} mục", "{n} mục", sections).format(n=sections)
    yield part("outline", _("Đề cương"), "plan_outline", hint=told, doubtful=unsure(draft["sections"]))
    for form in draft["forms"]:
        name = " ".join(filter(None, [f"{form['number']}:" if form["number"] else "", form["title"] or form["id"]]))
        hint = form_hint(form)
        yield part(form["id"], name, "plan_form", form["id"], hint=hint, doubtful=unsure(form["columns"]))
    if draft["questions"]:
        answered = sum(question["answer"] is not None for question in draft["questions"])
        told = _("đã trả lời {n}/{all}").format(n=answered, all=len(draft["questions"]))
        yield part("questions", _("Chỗ phải hỏi"), "plan_questions", hint=told)


def form_hint(form: Json) -> str:
    if not form["use"]:
        return _("không dùng biểu này")
    return _("{columns} cột").format(columns=len(form["columns"]))


def unsure(guesses: Sequence[Json]) -> int:
    return sum(guess["confidence"] < Confidence.LIKELY.value for guess in guesses)
