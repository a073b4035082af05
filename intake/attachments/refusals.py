# A refusal is named by what happened, so that `raise OnlySignedNow()` reads as a sentence.
# ruff: noqa: N818
"""Why a paper is not attached or not withdrawn."""

from django.utils.translation import gettext_lazy as _

from workflow.refusals import WorkflowError


class NotYourPaper(WorkflowError):
    code = "not-your-paper"
    message = _("Tài liệu của báo cáo này do đơn vị lập báo cáo và cơ quan theo dõi đính kèm, rút lại.")


class OnlySignedNow(WorkflowError):
    code = "only-signed-now"
    message = _(
        "Báo cáo đã gửi, chỉ đính kèm thêm được bản ký, đóng dấu. "
        "Cần bổ sung minh chứng thì rút lại báo cáo, hoặc gửi cơ quan theo dõi đính kèm thay."
    )


class ReportConsolidated(WorkflowError):
    code = "report-consolidated"
    message = _("Báo cáo đã được tổng hợp nên đơn vị không đính kèm hay rút tài liệu được nữa. Liên hệ {office}.")


class StoodBeside(WorkflowError):
    code = "stood-beside"
    message = _("Tài liệu này đã gửi kèm bản được duyệt nên không rút riêng được. Rút lại báo cáo rồi rút tài liệu.")


class AlreadyWithdrawn(WorkflowError):
    code = "already-withdrawn"
    message = _("Tài liệu này đã được {person} rút lại. Tải lại trang để xem danh sách hiện nay.")


class AlreadyAttached(WorkflowError):
    code = "already-attached"
    message = _("Tệp này đã đính kèm ở đây với tên “{title}”. Cần ghi khác đi thì rút tài liệu đó rồi đính kèm lại.")


class TooMuchPaper(WorkflowError):
    code = "too-much-paper"
    message = _(
        "Tài liệu kèm theo một báo cáo không quá {most} MB; đã có {now} MB, tệp này {more} MB. "
        "Giảm độ phân giải bản quét hoặc rút bớt tài liệu không cần."
    )


class PaperFactsNeeded(WorkflowError):
    code = "paper-facts-needed"
    message = _("Bản ký, đóng dấu phải có số, ngày và người ký. Nhập đủ ba phần.")


class DayNotCome(WorkflowError):
    code = "day-not-come"
    message = _("Ngày {day} chưa tới. Nhập ngày ghi trên văn bản.")
