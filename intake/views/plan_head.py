"""The head of a plan that was read: number, day, bodies, period, deadlines and who must report."""

from django.http import HttpResponse

from documents.planning.as_json import Json
from documents.planning.settled import day_of
from intake.plans.head_form import DeadlineForms, HeadForm, deadlines_of, head_of, initial_of
from intake.plans.selectors import plan_reading_or_404
from intake.views.plan_page import draw, saved, shown_guess
from units.signed_in import SignedIn


def plan_head(request: SignedIn, pk: int) -> HttpResponse:
    reading = plan_reading_or_404(request.user, pk)
    draft = reading.draft
    posted = request.POST if request.method == "POST" else None
    form = HeadForm(posted, initial=initial_of(draft))
    days = [deadline | {"date": day_of(deadline["date"])} for deadline in draft["deadlines"]]
    deadlines = DeadlineForms(posted, initial=days, prefix="deadline")
    if posted is not None and form.is_valid() and deadlines.is_valid():
        corrected = draft | head_of(form, draft) | {"deadlines": deadlines_of(deadlines)}
        return saved(request, reading, corrected)
    return draw(
        request,
        "intake/plans/head.html",
        reading,
        "head",
        form=form,
        deadlines=deadlines,
        fields=[(field, told_of(draft, field.name)) for field in form],
        printed=draft["obliged_as_printed"],
        source=reading.content["source"]["head"],
        is_wrong=posted is not None,
    )


def told_of(draft: Json, name: str) -> list[Json]:
    """The guesses that fill a field."""
    wanted = {"number": "reference", "symbol": "reference", "first": "period", "last": "period"}.get(name, name)
    return [shown_guess(guess) for guess in draft["guesses"] if guess["place"] == f"plan/{wanted}"]
