"""The form of a step: one field for each thing the step asks a person for."""

import uuid
from collections.abc import Callable, Iterable
from typing import Any, cast

from django import forms
from django.db.models import CharField
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from workflow.asks import default_resubmit_by
from workflow.issuing import Paper
from workflow.layouts import layout_for
from workflow.letterhead import symbol_of_report
from workflow.models import Issuance, Submission
from workflow.stage import Stage
from workflow.upward import issued_below
from workflow.views.shown import ShownReport


def day(label: Any, **kwargs: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"class": "is-short", "inputmode": "numeric", "placeholder": "31/12/2026"})
    wrong = {
        "required": _("Nhập ngày theo dạng ngày/tháng/năm, ví dụ 31/12/2026."),
        "invalid": _("Nhập ngày theo dạng ngày/tháng/năm, ví dụ 31/12/2026."),
    }
    return forms.DateField(label=label, widget=widget, error_messages=wrong, **kwargs)


def line(label: Any, **kwargs: Any) -> forms.CharField:
    wrong = {"required": _("Phần này chưa nhập.")}
    return forms.CharField(label=label, error_messages=wrong, **{"max_length": 200} | kwargs)


def issued(name: str, label: Any, **kwargs: Any) -> dict[str, forms.Field]:
    """A line no longer than the issuance keeps."""
    kept = cast(CharField, Issuance._meta.get_field(name))
    return {name: line(label, max_length=kept.max_length, **kwargs)}


FIELDS: dict[str, Callable[[], dict[str, forms.Field]]] = {
    "reason": lambda: {"reason": forms.CharField(label=_("Lý do"), widget=forms.Textarea(attrs={"rows": 4}))},
    "to": lambda: {
        "to": forms.ChoiceField(
            label=_("Trả lại cho"),
            choices=[(Stage.DRAFT, _("Người lập báo cáo")), (Stage.PENDING_APPROVAL, _("Lãnh đạo đơn vị"))],
            initial=Stage.DRAFT,
        )
    },
    "resubmit_by": lambda: {"resubmit_by": day(_("Hạn gửi lại"))},
    "number": lambda: issued("number", _("Số")),
    "symbol": lambda: issued("symbol", _("Ký hiệu"), help_text=_("Ví dụ BC/HU")),
    "place_name": lambda: issued("place_name", _("Địa danh")),
    "signs_as": lambda: issued("signs_as", _("Quyền hạn"), help_text=_("Ví dụ T/M BAN THƯỜNG VỤ")),
    "post": lambda: issued("post", _("Chức vụ")),
    "signer": lambda: issued("signer", _("Họ và tên người ký")),
    "day": lambda: {"day": day(_("Ngày ban hành"))},
    "paper": lambda: {
        "paper_number": line(_("Số, ký hiệu của bản giấy")),
        "paper_day": day(_("Ngày của bản giấy")),
        "paper_signer": line(_("Người ký bản giấy")),
        "received_on": day(_("Ngày nhận được"), required=False),
    },
    "sha256": lambda: {"sha256": forms.CharField(widget=forms.HiddenInput)},
    "rule_set": lambda: {"rule_set": forms.CharField(widget=forms.HiddenInput)},
}


class StepForm(forms.Form):
    """`version` and `key` come with every step: the page it was drawn from, and a name for this one POST."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    key = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, asks: Iterable[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for ask in asks:
            self.fields.update(FIELDS[ask]())

    def given(self) -> dict[str, Any]:
        """What `perform` takes: the version seen, the key, and the step's own askings."""
        asked = dict(self.cleaned_data)
        given = {"seen": asked.pop("version"), "key": asked.pop("key")}
        if "paper_number" in asked:
            number, on, signer = (asked.pop(name) for name in ("paper_number", "paper_day", "paper_signer"))
            asked["paper"] = Paper.given(number, on, signer, asked.pop("received_on"))
        return given | asked


def first_values(step: str, page: ShownReport) -> dict[str, Any]:
    """What the form says before anything is typed: the page's version, a new key, hashes and likely answers."""
    submission = page.submission
    values = {"version": submission.version, "key": uuid.uuid4().hex, "rule_set": page.checked.rule_set}
    values |= {"sha256": page.checked.sha256, "resubmit_by": default_resubmit_by(timezone.localdate())}
    if step == "send_up":
        source = issued_below(submission)
        values["sha256"] = source.sha256 if source else ""
    return values | (issue_values(submission) if step == "issue" else {})


def issue_values(submission: Submission) -> dict[str, Any]:
    """Who signed is who approved; symbol and place are the issuing body's own."""
    revision = submission.revision
    approval = revision.approvals.order_by("-approved_at").first() if revision else None
    signed = {
        "signs_as": approval.signs_as if approval else "",
        "post": approval.post if approval else "",
        "signer": approval.full_name if approval else "",
    }
    unit = submission.unit
    symbol = symbol_of_report(unit.symbol, layout_for(unit))
    return signed | {"symbol": symbol, "place_name": unit.place_name, "day": timezone.localdate()}
