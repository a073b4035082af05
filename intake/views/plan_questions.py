"""The doubtful places of a plan that was read: each is asked, none is decided by the program."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from documents.planning.as_json import Json
from intake.models import PlanReading
from intake.plans.selectors import plan_reading_or_404
from intake.views.plan_page import draw, for_reader, saved
from units.signed_in import SignedIn
from validation.text import clean_text

AS_READ, AS_PRINTED, OTHER = "read", "printed", "other"


def plan_questions(request: SignedIn, pk: int) -> HttpResponse:
    reading = plan_reading_or_404(request.user, pk)
    draft = reading.draft
    if request.method == "POST":
        answered = [answered_by(request, at, question) for at, question in enumerate(draft["questions"])]
        return saved(request, reading, draft | {"questions": answered})
    rows = [
        question | {"at": at, "page": page_of(reading, question["place"])} | asked_in_words(reading, question)
        for at, question in enumerate(draft["questions"])
    ]
    return draw(request, "intake/plans/questions.html", reading, "questions", rows=rows)


def answered_by(request: SignedIn, at: int, question: Json) -> Json:
    """The answer is the reading that holds from now on; empty keeps the print."""
    choice = request.POST.get(f"choice-{at}", "")
    typed = clean_text(request.POST.get(f"other-{at}", "")).strip()[:500]
    answers = {AS_READ: question["read_as"], AS_PRINTED: "", OTHER: typed or None}
    return question | {"answer": answers.get(choice, question["answer"])}


def asked_in_words(reading: PlanReading, question: Json) -> Json:
    told = {name: for_reader(question[name]) for name in ("why", "read_as")}
    return told | {"where": where(reading, question["place"])} | choice_of(question)


def page_of(reading: PlanReading, place: str) -> str:
    """Where what is asked can be corrected itself; an answer only says how the print is read."""
    part = place.partition("/")[0]
    if any(form["id"] == part for form in reading.draft["forms"]):
        return reverse("plan_form", args=[reading.pk, part])
    return reverse("plan_head" if part == "plan" else "plan_outline", args=[reading.pk])


def choice_of(question: Json) -> Json:
    answer = question["answer"]
    if answer is None:
        return {"choice": "", "typed": ""}
    if not answer:
        return {"choice": AS_PRINTED, "typed": ""}
    is_reading = answer == question["read_as"]
    return {"choice": AS_READ if is_reading else OTHER, "typed": "" if is_reading else answer}


def where(reading: PlanReading, place: str) -> str:
    """The place in words: a section by number and title, a table by its title, a column under it."""
    draft = reading.draft
    names = {section["id"]: f"{section['number']} {section['title']}" for section in draft["sections"]}
    for form in draft["forms"]:
        title = f"{form['number']} {form['title']}".strip() or form["id"]
        names[form["id"]] = title
        names |= {f"{form['id']}/{row['id']}": title for row in form["axis"].get("lines", ())}
        names |= {f"{form['id']}/{column['id']}": f"{title}, {column['path'][-1]}" for column in form["columns"]}
    return names.get(place) or (_("Văn bản, thời hạn, đơn vị") if place.startswith("plan") else _("Đề cương"))
