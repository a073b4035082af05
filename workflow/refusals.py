# A refusal is named by what happened, so that `raise FourEyes()` reads as a sentence.
# ruff: noqa: N818
"""Refusals: why a step cannot be taken, with a code for tests and a sentence that says what to do next."""

from django.utils.translation import gettext_lazy as _


class WorkflowError(Exception):
    """A refusal. `code` is stable and compared in tests; `message` is what the person reads."""

    code = "refused"
    message = _("Không thực hiện được bước này.")

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.code)

    def __str__(self) -> str:
        return str(self.message).format(**self.facts)


class MovedMeanwhile(WorkflowError):
    code = "moved-meanwhile"
    message = _("Báo cáo này vừa được người khác xử lý. Tải lại trang và xem lại trước khi làm tiếp.")


class UnknownStep(WorkflowError):
    code = "unknown-step"
    message = _("Không có bước “{step}”. Quay lại trang báo cáo và chọn một nút đang hiện.")


class NotYourStep(WorkflowError):
    code = "not-your-step"
    message = _(
        "Bước “{step}” không thuộc quyền của đồng chí tại đơn vị này. Liên hệ quản trị hệ thống nếu cần được giao."
    )


class NotNow(WorkflowError):
    code = "not-now"
    message = _("Không thể “{step}” khi báo cáo ở trạng thái “{state}”. Tải lại trang để xem các bước đang mở.")


class KeyUsedElsewhere(WorkflowError):
    code = "key-used-elsewhere"
    message = _("Trang này đã được dùng cho một việc khác. Tải lại trang rồi bấm lại nút.")


class CampaignClosed(WorkflowError):
    code = "campaign-closed"
    message = _("Đợt báo cáo đã kết thúc ngày {day}. Liên hệ {office} để được mở lại.")


class HasErrors(WorkflowError):
    code = "has-errors"
    message = _("Báo cáo còn {count} lỗi. Sửa các chỗ được đánh dấu Lỗi rồi thực hiện lại.")


class UnexplainedWarnings(WorkflowError):
    code = "unexplained-warnings"
    message = _("Còn {count} cảnh báo chưa có thuyết minh số liệu. Ghi thuyết minh tại từng chỗ rồi thực hiện lại.")


class CheckedOtherContent(WorkflowError):
    code = "checked-other-content"
    message = _("Nội dung hoặc bộ quy tắc đã khác với bản đồng chí vừa xem. Tải lại trang, xem lại rồi thực hiện lại.")


class NothingChanged(WorkflowError):
    code = "nothing-changed"
    message = _("Báo cáo bị trả lại mà chưa có gì thay đổi. Sửa nội dung hoặc trả lời ý kiến rồi trình lại.")


class SameContent(WorkflowError):
    code = "same-content"
    message = _("Nội dung gửi lên không khác bản đang có. Sửa trước rồi thực hiện lại.")


class NothingSent(WorkflowError):
    code = "nothing-sent"
    message = _("Báo cáo này chưa có bản nào được trình. Chờ đơn vị trình rồi xem lại.")


class FourEyes(WorkflowError):
    code = "four-eyes"
    message = _("Bạn là người đã trình, duyệt hoặc nhập báo cáo này. Bước này cần một người khác thực hiện.")


class NotTheSubmitter(WorkflowError):
    code = "not-the-submitter"
    message = _("Chỉ người đã trình mới rút lại được. Nếu cần sửa, đề nghị lãnh đạo trả lại.")


class AlreadyTaken(WorkflowError):
    code = "already-taken"
    message = _("{reviewer} đã tiếp nhận báo cáo này. Liên hệ người tiếp nhận nếu cần trả lại.")


class ReasonNeeded(WorkflowError):
    code = "reason-needed"
    message = _("Nhập lý do.")


class CommentNeeded(WorkflowError):
    code = "comment-needed"
    message = _("Ghi ít nhất một ý kiến tại mục hoặc ô cần sửa rồi trả lại.")


class OpenBlockingComments(WorkflowError):
    code = "open-blocking-comments"
    message = _("Còn {count} ý kiến bắt buộc chưa giải quyết. Đánh dấu đã giải quyết hoặc trả lại báo cáo.")


class DayNotValid(WorkflowError):
    code = "day-not-valid"
    message = _("Ngày ghi không hợp lệ. Nhập ngày từ {earliest} trở đi, theo dạng ngày/tháng/năm.")


class WrongAddressee(WorkflowError):
    code = "wrong-addressee"
    message = _("Chỉ trả lại được cho người lập báo cáo hoặc lãnh đạo đơn vị. Chọn một trong hai rồi thực hiện lại.")


class PaperNeeded(WorkflowError):
    code = "paper-needed"
    message = _("Nhập số, ngày và người ký của bản giấy đơn vị đã gửi.")


class NotOnBehalf(WorkflowError):
    code = "not-on-behalf"
    message = _("Báo cáo này do đơn vị tự lập. Chọn “Nhập thay đơn vị” và ghi số, ngày, người ký của bản giấy trước.")


class IssueDetailsNeeded(WorkflowError):
    code = "issue-details-needed"
    message = _("Để phát hành, nhập đủ số, ký hiệu, ngày, địa danh, quyền hạn, chức vụ và người ký.")


class AlreadyIssued(WorkflowError):
    code = "already-issued"
    message = _("Bản này đã phát hành, số {number}. Mở lại báo cáo nếu cần ban hành bản khác.")


class NotIssued(WorkflowError):
    code = "not-issued"
    message = _("Báo cáo tổng hợp của đợt trả lời kế hoạch này chưa được duyệt và phát hành. Phát hành rồi gửi lên.")


class OtherDefinition(WorkflowError):
    code = "other-definition"
    message = _("Đề cương cấp trên không có mục hoặc biểu {places}. Lập báo cáo trực tiếp ở đợt của cấp trên.")


class NotApprovedConsolidation(WorkflowError):
    code = "no-approved-consolidation"
    message = _("Báo cáo tổng hợp chưa được duyệt. Duyệt báo cáo tổng hợp trước.")


class UnknownPlace(WorkflowError):
    code = "unknown-place"
    message = _("Đề cương không có “{place}”. Tải lại trang để lấy đề cương đúng.")


class RowTwice(WorkflowError):
    code = "row-twice"
    message = _("Dòng “{place}” được gửi hai lần. Giữ một dòng, để trống mã dòng kia để thành dòng mới.")


class DraftClosed(WorkflowError):
    code = "draft-closed"
    message = _(
        "Báo cáo đang ở trạng thái “{state}” nên không ghi vào dự thảo được. "
        "Rút lại hoặc chờ trả lại; phần vừa nhập vẫn còn trên trang."
    )


class NotYourDraft(WorkflowError):
    code = "not-your-draft"
    message = _("Bạn không được giao lập báo cáo này. Liên hệ quản trị hệ thống của đơn vị.")


class TablesComeFromConsolidation(WorkflowError):
    code = "tables-come-from-consolidation"
    message = _("Số liệu của báo cáo tổng hợp lấy từ bản tập hợp. Muốn đổi một số, ghi điều chỉnh kèm lý do.")


class DraftConflict(WorkflowError):
    """Somebody saved the same part since; `theirs` and `mine` are both whole, and nothing was overwritten."""

    code = "draft-conflict"
    message = _("{editor} vừa lưu phần này. So sánh hai bản và chọn bản cần giữ; chưa bản nào bị ghi đè.")

    def __init__(self, *, theirs: dict[str, object], mine: dict[str, object], version: int, editor: object) -> None:
        self.theirs, self.mine, self.version = theirs, mine, version
        super().__init__(editor=editor)


class UnreadableRows(WorkflowError):
    code = "unreadable-rows"
    message = _("Trang gửi bảng số liệu không đọc được. Tải lại trang; phần vừa nhập còn được giữ trên máy này.")


class NothingToExplain(WorkflowError):
    code = "nothing-to-explain"
    message = _("Cảnh báo này không còn: số liệu đã đổi. Tải lại trang để xem kết quả kiểm tra mới.")


class TextNeeded(WorkflowError):
    code = "text-needed"
    message = _("Nội dung đang trống. Nhập nội dung rồi lưu lại.")


class CommentNotNow(WorkflowError):
    code = "comment-not-now"
    message = _("Ý kiến này đã khép hoặc báo cáo đang ở trạng thái “{state}”. Mở lại ý kiến hoặc báo cáo trước.")


class CommentNotYours(WorkflowError):
    code = "comment-not-yours"
    message = _("Ý kiến này do bên khác ghi. Đơn vị trả lời; bên ghi ý kiến đánh dấu đã giải quyết.")


class NotYourCampaign(WorkflowError):
    code = "not-your-campaign"
    message = _("Bạn không quản lý đợt báo cáo của {body}. Liên hệ quản trị hệ thống nếu cần được giao.")


class CampaignNotValid(WorkflowError):
    code = "campaign-not-valid"
    message = _("Chưa mở được đợt báo cáo: {problem}")


class AlreadySent(WorkflowError):
    code = "already-sent"
    message = _("{unit} đã trình hoặc gửi báo cáo nên không miễn được. Trả lại báo cáo trước, hoặc để nguyên.")


class LayoutMovedMeanwhile(WorkflowError):
    code = "layout-moved-meanwhile"
    message = _("Mẫu trình bày này vừa được người khác lưu. Mở lại trang, xem giá trị mới rồi sửa tiếp.")
