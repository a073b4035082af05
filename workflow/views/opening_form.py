"""The form of a new campaign: chosen from what the person may open, filled in from the plan's own words."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from campaigns.models import Campaign, Obligation
from campaigns.plans import issuers_for
from units.models import Person, Unit, UnitType
from units.scope import Right, units_where
from validation.plan import CountsAs, DeadlineStep, Plan
from validation.text import clean_text
from workflow.views.step_form import day

COUNTS = [
    (CountsAs.PEOPLE, _("Người: mỗi người tính một lần")),
    (CountsAs.ATTENDANCES, _("Lượt người: mỗi lần dự tính một lượt")),
]
EXEMPT = "exempt:"
"""Before a unit's code: the name of the field with the reason why it is exempted."""

LONGEST_REASON = Obligation._meta.get_field("exempted_because").max_length or 0


class OpeningForm(forms.Form):
    title = forms.CharField(label=_("Tên đợt báo cáo"), max_length=500)
    code = forms.SlugField(
        label=_("Mã đợt"),
        max_length=60,
        help_text=_("Chữ không dấu, số và gạch nối; dùng trong địa chỉ và tên tệp."),
        error_messages={"invalid": _("Chỉ dùng chữ không dấu, số và gạch nối, ví dụ DA1327-PT.")},
    )
    issuing_body = forms.ModelChoiceField(Unit.objects.none(), label=_("Cơ quan ban hành"))
    addressee = forms.ModelChoiceField(Unit.objects.none(), label=_("Nơi nhận báo cáo"))
    reviewing_body = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Cơ quan theo dõi, xem xét"), help_text=_("Báo cáo gửi qua cơ quan này.")
    )
    answers = forms.ModelChoiceField(
        Campaign.objects.none(),
        label=_("Trả lời đợt báo cáo của cấp trên"),
        required=False,
        empty_label=_("Không"),
        help_text=_("Báo cáo tổng hợp sẽ được gửi lên đợt này."),
    )
    unit_types = forms.ModelMultipleChoiceField(
        UnitType.objects.none(), label=_("Loại đơn vị phải báo cáo"), widget=forms.CheckboxSelectMultiple
    )
    cut_off = day(_("Thời điểm chốt số liệu"))
    complete_by = day(_("Hạn hoàn thành của đơn vị"), required=False)
    send_by = day(_("Hạn gửi của đơn vị"))
    office_by = day(_("Hạn của cơ quan tổng hợp"), required=False)
    counts_as = forms.ChoiceField(label=_("Số người được tính theo"), choices=COUNTS, widget=forms.RadioSelect)

    def __init__(self, plan: Plan, person: Person, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=likely(plan, person))
        issuing = issuers_for(person)
        self.plan = plan
        choices: dict[str, QuerySet[Any]] = {
            "issuing_body": issuing,
            "addressee": issuing,
            "reviewing_body": possible_reviewers(person),
            "answers": Campaign.objects.filter(obligations__unit__in=issuing, closed_at=None).distinct(),
            "unit_types": UnitType.objects.filter(code__in=plan.obliged),
        }
        for name, field in self.fields.items():
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = choices[name]
                if not isinstance(field, forms.ModelMultipleChoiceField) and field.required:
                    field.empty_label = _("Chọn cơ quan")

    @property
    def exempted(self) -> dict[str, str]:
        """Unit codes with the reasons written beside them."""
        given = {clean_text(name): clean_text(text).strip() for name, text in self.data.items()}
        return {
            name.removeprefix(EXEMPT): reason for name, reason in given.items() if name.startswith(EXEMPT) and reason
        }

    def clean_code(self) -> str:
        """The address of opening itself is no campaign's."""
        code: str = self.cleaned_data["code"]
        if code == "open":
            raise forms.ValidationError(_("Mã “open” đã dùng cho trang mở đợt. Chọn mã khác."))
        return code

    def clean(self) -> dict[str, Any]:
        for reason in self.exempted.values():
            if len(reason) > LONGEST_REASON:
                told = {"length": len(reason), "longest": LONGEST_REASON, "start": reason[:40]}
                self.add_error(
                    None,
                    _("Lý do miễn “%(start)s…” dài %(length)s ký tự, tối đa %(longest)s. Viết ngắn lại.") % told,
                )
        return self.cleaned_data

    @property
    def choices(self) -> dict[str, Any]:
        """What `open_campaign` takes."""
        given = dict(self.cleaned_data)
        types = [kind.code for kind in given.pop("unit_types")]
        exempted = {unit: self.exempted[unit.code] for unit in Unit.objects.filter(code__in=self.exempted)}
        counts_as = CountsAs(given.pop("counts_as"))
        return given | {"plan": self.plan, "unit_types": types, "exempted": exempted, "counts_as": counts_as}


def possible_reviewers(person: Person) -> QuerySet[Unit]:
    """Where the person reviews, and in the bodies they administer wherever somebody does."""
    administered = units_where(person, Right.ADMIN_UNIT).filter(grants__permission__codename=Right.REVIEW_UNIT)
    mine = Q(pk__in=units_where(person, Right.REVIEW_UNIT).values("pk")) | Q(pk__in=administered.values("pk"))
    return Unit.objects.filter(mine).order_by("sort_key")


def likely(plan: Plan, person: Person) -> dict[str, Any]:
    """The plan's own title, types and days; one body when there is only one to choose."""
    issuing = likely_issuer(plan, person)
    reviewing = units_where(person, Right.REVIEW_UNIT)[:2]
    return {
        "title": plan.title,
        "code": free_code(plan.code),
        "unit_types": list(plan.obliged),
        "counts_as": plan.counts_as,
        "issuing_body": issuing,
        "addressee": issuing,
        "reviewing_body": reviewing[0] if len(reviewing) == 1 else None,
        "cut_off": plan.period.last,
        **days_of(plan),
    }


def likely_issuer(plan: Plan, person: Person) -> Unit | None:
    """The body whose paper the plan was read from; else the only one there is to choose."""
    issuing = issuers_for(person)
    imported = issuing.filter(imported_plans__code=plan.code).first()
    only = issuing[:2]
    return imported or (only[0] if len(only) == 1 else None)


def free_code(code: str) -> str:
    """The plan's code, numbered when a campaign has it already."""
    taken = set(Campaign.objects.filter(code__startswith=code).values_list("code", flat=True))
    numbered = (f"{code}-{number}" for number in range(2, len(taken) + 3))
    return next(free for free in [code, *numbered] if free not in taken)


def days_of(plan: Plan) -> dict[str, dt.date | None]:
    """The last valid days of the plan: units complete and send first, the office follows."""
    complete = [d.last_day for d in plan.deadlines if d.step is DeadlineStep.COMPLETE]
    send = [d.last_day for d in plan.deadlines if d.step is DeadlineStep.SEND]
    send_by = min(send or complete)
    office = [d.last_day for d in plan.deadlines if d.last_day > send_by]
    return {
        "complete_by": min(complete) if complete and min(complete) <= send_by else None,
        "send_by": send_by,
        "office_by": min(office, default=None),
    }
