"""What is asked of who sends a file: the file, and from the office the number, day and signer of the paper."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from workflow.views.step_form import StepForm

FILE_HINT = _("Tệp Word (.docx) hoặc Excel (.xlsx), không quá 20 MB.")


def file_field() -> forms.FileField:
    """An empty file is told from a missing one by the guard, in its own words."""
    return forms.FileField(
        label=_("Tệp báo cáo"),
        help_text=FILE_HINT,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".docx,.xlsx"}),
        error_messages={"required": _("Chọn tệp trước khi bấm “Đọc tệp”.")},
    )


class UploadForm(forms.Form):
    file = file_field()


class PaperUploadForm(StepForm):
    """For the office: the paper is asked for as by the step that enters a report for a unit."""

    file = file_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(["paper"], *args, **kwargs)
        self.order_fields(["paper_number", "paper_day", "paper_signer", "received_on", "file"])
