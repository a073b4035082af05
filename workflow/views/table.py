"""Filling one table: with script as one JSON field, without it as plain fields."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from audit.language import reader_language
from units.signed_in import SignedIn
from validation.report import TypedRow
from workflow.answers import ANSWER_LABELS
from workflow.drafting import draft_report
from workflow.editor import Draughtsman
from workflow.grid import SPARE_LINES, grid, rows_from_fields
from workflow.models import Submission
from workflow.neighbours import neighbours
from workflow.refusals import DraftConflict, UnknownPlace
from workflow.selectors import submission_or_404
from workflow.table_answer import table_answer
from workflow.table_saving import save_typed_table
from workflow.typed_rows import read_rows
from workflow.views.answering import posted_answer
from workflow.views.conflict import conflict_page, stay
from workflow.views.posted import seen_version, wants_json
from workflow.views.shown import ShownReport, shown_report


def table(request: SignedIn, pk: int, form_id: str) -> HttpResponse:
    found = submission_or_404(request.user, pk)
    if not found.campaign.plan.has_form(form_id):
        raise UnknownPlace(place=form_id)
    if request.method == "POST":
        return save(request, found, form_id)
    return show(request, shown_report(found, request.user), form_id)


def show(request: SignedIn, page: ShownReport, form_id: str) -> HttpResponse:
    found = page.submission
    form = found.campaign.plan.form(form_id)
    page.part_name = form.number or form.title
    if not page.is_writing or found.is_consolidated_report:
        return redirect(f"{reverse('whole_report', args=[found.pk])}#form-{form_id}")
    spare = SPARE_LINES if form.is_open else 0
    drawn = grid(form, page.checked.report.tables.get(form_id, []), found.asked, page.remarks, spare=spare)
    draughtsman = Draughtsman(found.campaign.plan, drawn, reader_language())
    version = page.versions.get(form_id, 0)
    answer = page.checked.report.answers.get(form_id)
    context = {
        "page": page,
        "form": form,
        "table": draughtsman.table(reverse("table", args=[found.pk, form_id]), version),
        "answer": answer,
        "answer_label": ANSWER_LABELS[answer] if answer else "",
        "kicker": f"{found.unit.name}. {form.number}" if form.number else found.unit.name,
        "version": version,
        "around": neighbours(page.reading, form_id),
        "notices": found.campaign.plan.notices_at(form_id),
        "remarks": page.remarks_at(form_id),
    }
    return render(request, "workflow/table.html", context)


def save(request: SignedIn, found: Submission, form_id: str) -> HttpResponse:
    """Nothing typed is lost: answering for the whole table keeps its rows, a conflict shows both tables."""
    before = draft_report(found)
    answers_only = "answer" in request.POST and "rows" not in request.POST
    rows = before.tables.get(form_id, []) if answers_only else posted_rows(request, found, form_id)
    is_blank = not any(text.strip() for row in rows for key, text in row.items() if key != "row")
    answer = posted_answer(request, before.answers.get(form_id), is_blank=is_blank)
    try:
        part = save_typed_table(found, form_id, rows, answer, actor=request.user, seen=seen_version(request))
    except DraftConflict as conflict:
        return conflict_page(request, found, form_id, conflict)
    if wants_json(request):
        return JsonResponse(table_answer(found, form_id, part.version, reader_language()))
    messages.success(request, _("Đã lưu."))
    return stay(request, found, form_id)


def posted_rows(request: SignedIn, found: Submission, form_id: str) -> list[TypedRow]:
    """From one JSON field when a script sent it, from plain fields otherwise; a removed line is left out."""
    if "rows" in request.POST:
        return read_rows(request.POST["rows"])
    removed = request.POST.get("remove_line", "")
    rows = rows_from_fields(found.campaign.plan.form(form_id), request.POST.dict())
    return [row for row in rows if not removed or row["row"] != removed]
