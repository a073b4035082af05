# A refusal is named by what happened, as in workflow.refusals.
# ruff: noqa: N818
"""Why a consolidation, an adjustment or an issue is refused."""

from django.utils.translation import gettext_lazy as _

from workflow.refusals import WorkflowError


class NothingAccepted(WorkflowError):
    code = "nothing-accepted"
    message = _("Chưa có báo cáo nào đạt yêu cầu nên chưa tổng hợp được. Hãy xem xét các báo cáo đã gửi trước.")


class HashesDisagree(WorkflowError):
    code = "hashes-disagree"
    message = _(
        "Nội dung báo cáo của {unit} không khớp với bản đã được duyệt. Mở lại báo cáo này, đề nghị đơn vị gửi lại, "
        "rồi tổng hợp lại."
    )


class StaleConsolidation(WorkflowError):
    code = "stale-consolidation"
    message = _("Bản tập hợp đã lạc hậu: {reason}. Rút lại dự thảo, tổng hợp lại rồi trình duyệt lại.")


class NoBasis(WorkflowError):
    code = "no-basis"
    message = _("Dự thảo chưa dựa trên bản tập hợp nào. Mở trang Tổng hợp, bấm “Tổng hợp lại”, rồi trình.")


class NotAdjustable(WorkflowError):
    code = "not-adjustable"
    message = _(
        "{cell}: ô này được tính từ các ô khác hoặc là danh mục, không điều chỉnh trực tiếp. "
        "Hãy điều chỉnh ô số liệu gốc."
    )


class ReasonMissing(WorkflowError):
    code = "reason-missing"
    message = _("Nhập lý do điều chỉnh: số liệu lấy từ đâu, ai xác nhận.")


class ValueUnreadable(WorkflowError):
    code = "value-unreadable"
    message = _("{cell}: “{typed}” không đọc được. {how}")


class NothingToWithdraw(WorkflowError):
    code = "nothing-to-withdraw"
    message = _("Ô này không có điều chỉnh nào đang có hiệu lực. Tải lại trang để xem số liệu mới nhất.")


class NothingBuilt(WorkflowError):
    code = "nothing-built"
    message = _("Chưa có bản tập hợp. Bấm “Tổng hợp” trước.")


class NothingWritten(WorkflowError):
    code = "nothing-written"
    message = _("Không có nội dung nào của đơn vị ở mục này để đưa vào dự thảo. Chọn mục hoặc đơn vị khác.")


class ReportUnderApproval(WorkflowError):
    code = "report-under-approval"
    message = _(
        "Báo cáo tổng hợp đang ở trạng thái “{state}” nên số liệu không đổi được. Rút lại hoặc mở lại báo cáo trước."
    )
