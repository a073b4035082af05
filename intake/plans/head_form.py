"""The head of a plan as fields, and back."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from documents.planning.as_json import Json
from documents.planning.settled import day_of
from units.models import UnitType
from validation.plan import Bound, DeadlineStep
from workflow.views.step_form import day, line

STEPS = [
    (DeadlineStep.COMPLETE, _("Hoàn thành báo cáo")),
    (DeadlineStep.SEND, _("Gửi báo cáo")),
    (DeadlineStep.DRAFT, _("Dự thảo báo cáo tổng hợp")),
    (DeadlineStep.CONFERENCE, _("Tổ chức hội nghị")),
]
BOUNDS = [
    (Bound.NO_LATER_THAN, _("Chậm nhất: kể cả ngày này")),
    (Bound.BEFORE, _("Trước ngày: hết ngày liền trước")),
    (Bound.WITHIN_MONTH, _("Trong tháng: hết ngày cuối tháng")),
]
PLAIN = ("kind", "number", "symbol", "issuer", "place", "subject", "addressee", "reviewer")


def optional(label: Any, **kwargs: Any) -> forms.CharField:
    return line(label, required=False, **kwargs)


class HeadForm(forms.Form):
    kind = line(_("Loại văn bản"), max_length=60)
    number = optional(_("Số"), max_length=20)
    symbol = optional(_("Ký hiệu"), max_length=40, help_text=_("Ví dụ KH/HU"))
    date = day(_("Ngày ban hành"))
    place = optional(_("Địa danh"))
    issuer = line(_("Cơ quan ban hành"))
    subject = forms.CharField(label=_("Trích yếu"), widget=forms.Textarea(attrs={"rows": 3}), max_length=500)
    superior_reference = optional(_("Thực hiện văn bản số"), help_text=_("Văn bản của cấp trên, ví dụ 37-KH/BTGTU"))
    superior_date = day(_("Ngày của văn bản đó"), required=False)
    superior_issuer = optional(_("Cơ quan ban hành văn bản đó"))
    first = day(_("Kỳ số liệu từ ngày"))
    last = day(_("Đến hết ngày"))
    addressee = line(_("Báo cáo gửi về"))
    reviewer = optional(_("Qua cơ quan"), help_text=_("Cơ quan theo dõi, xem xét trước khi tổng hợp."))
    recipients = forms.CharField(
        label=_("Nơi nhận"), required=False, widget=forms.Textarea(attrs={"rows": 4}), help_text=_("Mỗi nơi một dòng.")
    )
    signer_capacity = optional(_("Quyền hạn ký"), help_text=_("Ví dụ T/M BAN THƯỜNG VỤ"))
    signer_post = optional(_("Chức vụ người ký"))
    signer_name = optional(_("Họ và tên người ký"))
    obliged = forms.ModelMultipleChoiceField(
        UnitType.objects.all(), label=_("Loại đơn vị phải báo cáo"), widget=forms.CheckboxSelectMultiple
    )

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if given.get("first") and given.get("last") and given["first"] > given["last"]:
            self.add_error("last", _("Kỳ số liệu kết thúc trước khi bắt đầu. Sửa một trong hai ngày."))
        return given


class DeadlineForm(forms.Form):
    level = optional(_("Cấp, đơn vị"), max_length=300)
    step = forms.ChoiceField(label=_("Việc phải xong"), choices=STEPS)
    bound = forms.ChoiceField(label=_("Cách tính"), choices=BOUNDS)
    date = day(_("Ngày"))
    phrase = optional(_("Văn bản ghi"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))


class _Deadlines(forms.BaseFormSet):
    """A row whose words and day were taken out is taken out itself."""

    def is_empty(self, form: forms.Form) -> bool:
        return not any(form.data.get(form.add_prefix(name), "").strip() for name in ("level", "phrase", "date"))

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound:
            for form in self.forms:
                if self.is_empty(form):
                    form.errors.clear()
                    form.cleaned_data = {}
            self._errors = [form.errors for form in self.forms]


DeadlineForms = forms.formset_factory(DeadlineForm, formset=_Deadlines, extra=1, max_num=40)


def initial_of(draft: Json) -> dict[str, Any]:
    head = draft["head"]
    superior, signer = head["superior"] or {}, head["signer"] or {}
    return {
        **{name: head[name] for name in PLAIN},
        "date": day_of(head["date"]),
        "first": day_of(draft["period"]["first"]),
        "last": day_of(draft["period"]["last"]),
        "recipients": "\n".join(head["recipients"]),
        "superior_reference": superior.get("reference", ""),
        "superior_date": day_of(superior.get("date") or ""),
        "superior_issuer": superior.get("issuer", ""),
        **{f"signer_{name}": signer.get(name, "") for name in ("capacity", "post", "name")},
        "obliged": draft["obliged"],
    }


def head_of(form: forms.Form, draft: Json) -> Json:
    """The parts of the draft that the fields stand for."""
    given = form.cleaned_data
    head = draft["head"] | {name: given[name].strip() for name in PLAIN} | {"date": given["date"].isoformat()}
    head["recipients"] = [each.strip() for each in given["recipients"].split("\n") if each.strip()]
    head["superior"] = _superior(given, draft["head"]["superior"] or {})
    signer = {name: given[f"signer_{name}"].strip() for name in ("capacity", "post", "name")}
    head["signer"] = signer if signer["name"] else None
    period = draft["period"] | {name: given[name].isoformat() for name in ("first", "last")}
    return {"head": head, "period": period, "obliged": [kind.code for kind in given["obliged"]]}


def _superior(given: dict[str, Any], before: Json) -> Json | None:
    if not given["superior_reference"].strip():
        return None
    day = given["superior_date"]
    return {
        "reference": given["superior_reference"].strip(),
        "date": day.isoformat() if day else None,
        "issuer": given["superior_issuer"].strip(),
        "subject": before.get("subject", ""),
    }


def deadlines_of(forms_: forms.BaseFormSet) -> list[Json]:
    kept = [form.cleaned_data for form in forms_ if form.cleaned_data.get("date")]
    return [given | {"date": given["date"].isoformat()} for given in kept]
