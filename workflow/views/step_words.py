"""What a step leads to, said before it is taken: who gets the report next, and what can still be undone."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from workflow.models import Submission
from workflow.steps import StepOffer

CONSEQUENCES: dict[str, Promise] = {
    "submit": gettext_lazy(
        "Báo cáo chuyển đến lãnh đạo đơn vị để duyệt. Trong lúc chờ không sửa được; "
        "người trình rút lại được cho đến khi lãnh đạo quyết định."
    ),
    "recall": gettext_lazy("Báo cáo trở về người lập để sửa, rồi phải trình lại."),
    "approve": gettext_lazy("Bản này được gửi đến %(office)s. Rút lại được cho đến khi nơi nhận tiếp nhận."),
    "return_to_clerk": gettext_lazy("Báo cáo trở về người lập để sửa theo lý do dưới đây, rồi trình lại."),
    "withdraw": gettext_lazy("Báo cáo trở lại chờ lãnh đạo đơn vị duyệt; muốn gửi phải duyệt lại."),
    "take": gettext_lazy(
        "Báo cáo được ghi là đồng chí đang xem xét. Từ lúc này đơn vị không tự rút lại được; "
        "cần sửa thì đồng chí trả lại kèm ý kiến."
    ),
    "accept": gettext_lazy(
        "Báo cáo được ghi nhận đạt yêu cầu và đưa vào lần tổng hợp tới. Cần sửa sau này thì mở lại và ghi lý do."
    ),
    "return_with_comments": gettext_lazy(
        "Báo cáo trở về đơn vị để sửa theo lý do và các ý kiến. Đơn vị gửi lại được đến hết hạn gửi lại, "
        "cả khi đợt đã kết thúc."
    ),
    "reopen": gettext_lazy(
        "Báo cáo trở lại trạng thái đang xem xét và đơn vị được báo. Bản tập hợp đã dùng báo cáo này phải tổng hợp lại."
    ),
    "issue": gettext_lazy(
        "Số, ngày và người ký dưới đây được ghi vào báo cáo và lịch sử. Phát hành rồi không sửa được."
    ),
    "send_up": gettext_lazy(
        "Bản đã phát hành được gửi đến %(office)s làm báo cáo của đơn vị. Rút lại được cho đến khi nơi nhận tiếp nhận."
    ),
    "enter_for_unit": gettext_lazy(
        "Mở dự thảo để đồng chí nhập thay theo bản giấy. Lịch sử ghi ai nhập thay, số, ngày và người ký bản giấy."
    ),
    "send_for_unit": gettext_lazy(
        "Báo cáo nhập thay được gửi đến %(office)s và đơn vị được báo. Lịch sử ghi rõ là nhập thay."
    ),
}


def consequence(step: str, submission: Submission) -> str:
    """One or two sentences for the page that asks whether to take the step."""
    if step == "approve" and submission.is_consolidated_report:
        return _("Báo cáo tổng hợp được ghi nhận đạt yêu cầu, chờ phát hành. Cần sửa sau này thì mở lại và ghi lý do.")
    return str(CONSEQUENCES[step]) % {"office": submission.campaign.reviewing_body.name}


def confirm_label(offer: StepOffer, submission: Submission) -> str:
    """The words of the button; an approval names who gets the report."""
    if offer.step == "approve" and not submission.is_consolidated_report:
        return _("Duyệt và gửi %(office)s") % {"office": submission.campaign.reviewing_body.name}
    return str(offer.label)
