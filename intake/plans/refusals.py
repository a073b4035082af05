# A refusal is named by what happened.
# ruff: noqa: N818
"""Why a plan read from a file is not saved or not confirmed."""

from django.utils.translation import gettext_lazy as _

from workflow.refusals import WorkflowError


class PlanMovedMeanwhile(WorkflowError):
    code = "plan-moved-meanwhile"
    message = _("{editor} vừa sửa kế hoạch này. Tải lại trang, xem phần đã sửa rồi ghi lại phần của đồng chí.")


class PlanConfirmed(WorkflowError):
    code = "plan-confirmed"
    message = _("Kế hoạch đã được xác nhận với mã {plan}, không sửa được nữa. Cần sửa thì tải tệp lên lại.")


class CodeTaken(WorkflowError):
    code = "code-taken"
    message = _("Mã “{plan}” đã dùng cho kế hoạch khác. Chọn mã khác.")
