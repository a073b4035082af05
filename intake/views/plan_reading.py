"""A plan that was read: the list of its parts, the whole of it before it is confirmed, and a blank to try."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from audit.selectors import events_of
from campaigns.plan_page import plan_page
from documents.blanks.blank import Blank
from documents.blanks.marks import Marks
from documents.planning.settled import Unsettled
from documents.report.assembly import Letterhead
from intake.models import PlanReading
from intake.plans.confirming import confirm_plan, settled_plan
from intake.plans.refusals import CodeTaken
from intake.plans.selectors import plan_reading_or_404
from intake.views.plan_page import draw
from units.signed_in import SignedIn
from validation.asked import asked_of
from validation.plan import Plan
from workflow.blank import blank_file
from workflow.history_page import told
from workflow.layouts import layout_for
from workflow.views.blank import CONTENT_TYPES
from workflow.views.posted import seen_version


class ConfirmForm(forms.Form):
    title = forms.CharField(
        label=gettext_lazy("Tên kế hoạch"), max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )
    code = forms.SlugField(
        label=gettext_lazy("Mã kế hoạch"),
        max_length=40,
        help_text=gettext_lazy("Chữ không dấu, số và gạch nối, ví dụ NQ11-SK; không đổi được về sau."),
    )

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())


def plan_reading(request: SignedIn, pk: int) -> HttpResponse:
    reading = plan_reading_or_404(request.user, pk)
    events = told(events_of("plan", pk), quoted=True)
    return draw(request, "intake/plans/reading.html", reading, "", events=events)


def plan_confirm(request: SignedIn, pk: int) -> HttpResponse:
    """Shown whole as the catalogue shows it; a plan with something missing goes back to its list."""
    reading = plan_reading_or_404(request.user, pk)
    if reading.plan_code:
        return redirect("plan", code=reading.plan_code)
    try:
        plan = settled_plan(reading)
    except Unsettled:
        messages.error(request, _("Kế hoạch còn chỗ phải bổ sung; xem các dòng được đánh dấu."))
        return redirect("plan_reading", pk=pk)
    form = ConfirmForm(request.POST if request.method == "POST" else None, initial=likely(reading))
    if form.is_valid():
        given = form.cleaned_data
        try:
            confirm_plan(reading, **given, actor=request.user, seen=seen_version(request))
        except CodeTaken as refusal:
            form.add_error("code", str(refusal))
        else:
            messages.success(request, _("Đã xác nhận kế hoạch. Đồng chí có thể mở đợt báo cáo."))
            return redirect("opening", plan_code=given["code"])
    context = {"reading": reading, "form": form, **plan_page(plan)}
    return render(request, "intake/plans/confirm.html", context, status=422 if form.errors else 200)


def likely(reading: PlanReading) -> dict[str, str]:
    head = reading.draft["head"]
    subject = head["subject"][:1].upper() + head["subject"][1:]
    return {
        "title": subject[:500],
        "code": slugify(f"{head['symbol']}-{head['number']}".replace("/", "-"))[:40].upper(),
    }


def plan_blank(request: SignedIn, pk: int, kind: str) -> HttpResponse:
    """The blank of the first obliged unit type, to see what units would get."""
    reading = plan_reading_or_404(request.user, pk)
    if kind not in CONTENT_TYPES:
        raise Http404
    try:
        plan = settled_plan(reading)
    except Unsettled:
        raise Http404 from None
    content = blank_file(trial_blank(reading, plan), kind, timezone.localdate())
    headers = {"Content-Disposition": f'attachment; filename="mau-thu.{kind}"'}
    return HttpResponse(content, content_type=CONTENT_TYPES[kind], headers=headers)


def trial_blank(reading: PlanReading, plan: Plan) -> Blank:
    below = [unit_type for unit_type in plan.obliged if unit_type not in plan.issuing_level]
    head = Letterhead(str(reading.issuing_body), "…", "BC", "…", year=trial_year(plan))
    asked = asked_of(plan, (below or plan.obliged)[0])
    return Blank(plan, asked, head, "…", Marks(), layout=layout_for(reading.issuing_body))


def trial_year(plan: Plan) -> int:
    return max(deadline.date for deadline in plan.deadlines).year
