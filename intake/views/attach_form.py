"""What is asked of who attaches a paper: the file, what it is, and what is printed on its head."""

import datetime as dt
from pathlib import PurePath
from typing import Any, cast

from django import forms
from django.db.models import CharField
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from intake.attachments.caption import Caption
from intake.models import Attachment, AttachmentKind
from workflow.views.step_form import day, line

SIGNED_FACTS = {
    "number": _("Nhập số, ký hiệu ghi trên bản ký."),
    "day": _("Nhập ngày ghi trên bản ký."),
    "signer": _("Nhập họ và tên người ký."),
}


def longest(name: str) -> int:
    return cast(CharField, Attachment._meta.get_field(name)).max_length or 0


class AttachForm(forms.Form):
    """`places`: (id, name) of the sections and tables; `kinds`: what may be attached now. One kind is not asked for."""

    file = forms.FileField(
        label=_("Tệp tài liệu"),
        help_text=_("PDF, ảnh PNG hoặc JPEG, Word (.docx), Excel (.xlsx), không quá 20 MB."),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg,.docx,.xlsx"}),
        error_messages={"required": _("Chọn tệp tài liệu.")},
    )
    kind = forms.ChoiceField(label=_("Loại tài liệu"), widget=forms.RadioSelect, initial=AttachmentKind.EVIDENCE)
    title = line(
        _("Tên tài liệu"),
        required=False,
        max_length=longest("title"),
        help_text=_("Ví dụ: Biên bản hội nghị tổng kết. Để trống thì lấy tên tệp."),
    )
    place = forms.ChoiceField(label=_("Kèm theo"), required=False)
    number = line(_("Số, ký hiệu"), required=False, max_length=longest("number"))
    day = day(_("Ngày"), required=False)
    signer = line(_("Người ký"), required=False, max_length=longest("signer"))

    def __init__(self, places: list[tuple[str, str]], kinds: list[AttachmentKind], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._of("place").choices = [("", _("Cả báo cáo")), *places]
        self._of("kind").choices = [(kind.value, kind.label) for kind in kinds]
        if len(kinds) == 1:
            self.fields["kind"].initial, self.fields["kind"].widget = kinds[0].value, forms.HiddenInput()

        for name in ("place", *SIGNED_FACTS):
            self.fields[name].is_explained = True  # type: ignore[attr-defined]

    @property
    def of_the_paper(self) -> list[forms.BoundField]:
        return [field for field in self.visible_fields() if field.name not in SIGNED_FACTS]

    @property
    def on_its_head(self) -> list[forms.BoundField]:
        return [self[name] for name in SIGNED_FACTS]

    def _of(self, name: str) -> forms.ChoiceField:
        return cast(forms.ChoiceField, self.fields[name])

    def clean_day(self) -> dt.date | None:
        given: dt.date | None = self.cleaned_data["day"]
        if given and given > timezone.localdate():
            raise forms.ValidationError(_("Ngày này chưa tới. Nhập ngày ghi trên tài liệu."))
        return given

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("kind") == AttachmentKind.SIGNED:
            for name, sentence in SIGNED_FACTS.items():
                if name not in self.errors and not given.get(name):
                    self.add_error(name, sentence)
        return given

    def caption(self) -> Caption:
        said = dict(self.cleaned_data)
        file = said.pop("file")
        said["title"] = said["title"] or PurePath(file.name.replace("\\", "/")).stem[: longest("title")]
        return Caption(**said | {"kind": AttachmentKind(said["kind"])})
