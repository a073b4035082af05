"""What a form says at its file before anybody reads it."""

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _

from audit.language import in_readers_language
from documents.guard.refusals import TooLarge
from intake.upload_cap import files_were_cut


def with_file_fault(request: HttpRequest, form: forms.Form) -> forms.Form:
    """The form, validated: a file cut off as too large, or one that a browser drops when another field is refused."""
    if files_were_cut(request):
        form.errors.pop("file", None)
        form.add_error("file", in_readers_language(TooLarge))
    elif form.errors and request.FILES and not form.has_error("file"):
        form.add_error("file", _("Chọn lại tệp: trình duyệt không giữ tệp khi trang phải nhập lại."))
    return form
