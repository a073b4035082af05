"""The doubtful places of a plan that was read: each is asked, none is decided by the program."""

from django.http import HttpResponse

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
        question | {"at": at, "where": where(reading, question["place"])} | asked_in_words(question)
        for at, question in enumerate(draft["questions"])
    ]
    return draw(request, "intake/plans/questions.html", reading, "questions", rows=rows)


def answered_by(request: SignedIn, at: int, question: Json) -> Json:
    """The answer is the reading that holds from now on; empty keeps the print."""
    choice = request.POST.get(f"choice-{at}", "")
    typed = clean_text(request.POST.get(f"other-{at}", "")).strip()[:500]
    answers = {AS_READ: question["read_as"], AS_PRINTED: "", OTHER: typed or None}
    return question | {"answer": answers.get(choice, question["answer"])}


def asked_in_words(question: Json) -> Json:
    return {"why": for_reader(question["why"])} | choice_of(question)


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
        names |= {f"{form['id']}/{column['id']}": f"{title}, {column['path'][-1]}" for column in form["columns"]}
    return names.get(place, "")
