"""What the pages of one plan reading share: its name, its version, and saving a part of it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from audit.language import in_readers_language, reader_language
from documents.planning.as_json import Json
from documents.planning.in_english import in_english
from documents.planning.proposal import Confidence
from documents.planning.settled import Lack
from intake.models import PlanReading
from intake.plans.parts import lacks_of, parts_of
from intake.plans.saving import save_plan
from units.signed_in import SignedIn
from workflow.views.posted import seen_version

CONFIDENCES: dict[float, Callable[[], str]] = {
    Confidence.PRINTED.value: lambda: _("In trên văn bản"),
    Confidence.LIKELY.value: lambda: _("Thường như vậy"),
    Confidence.DOUBTFUL.value: lambda: _("Cần xem lại"),
}


def confidence_words(value: float) -> str:
    return CONFIDENCES[value]()


def shown_guess(guess: Json) -> Json:
    """A guess as the pages tell it."""
    doubtful = guess["confidence"] < Confidence.LIKELY.value
    told = {"words": confidence_words(guess["confidence"]), "is_doubtful": doubtful}
    return guess | told | {"reason": for_reader(guess["reason"])}


def for_reader(sentence: str) -> str:
    """A reason or a question of the proposal in the language of the page."""
    return in_english(sentence) if reader_language() == "en" else sentence


def draw(request: SignedIn, template: str, reading: PlanReading, part: str, **more: Any) -> HttpResponse:
    """`part` is the key of the part shown, as in `intake.plans.parts`."""
    lacks = lacks_of(reading)
    parts = parts_of(reading, lacks)
    shown = next((each for each in parts if each.key == part), None)
    following = next((each for each in parts if each.lacks), None)
    context = {"reading": reading, "parts": parts, "part": shown, "following": following}
    context |= {"lacks": lacks_at(lacks, part), **more}
    return render(request, template, context, status=422 if more.get("is_wrong") else 200)


def lacks_at(lacks: tuple[Lack, ...], part: str) -> list[str]:
    return [in_readers_language(lack) for lack in lacks if lack.part == part]


def saved(request: SignedIn, reading: PlanReading, draft: Json, *, stay: bool = False) -> HttpResponse:
    """Keep the correction and go back to the list; stay when the button said so, or when there is more to look at."""
    save_plan(reading, draft, actor=request.user, seen=seen_version(request))
    messages.success(request, _("Đã ghi. Xem lại các dòng và cột theo kiểu vừa chọn.") if stay else _("Đã ghi."))
    if request.POST.get("do", "save") == "save" and not stay:
        return redirect("plan_reading", pk=reading.pk)
    return redirect(request.path)
