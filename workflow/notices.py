"""What happened to their reports that people should know and need not act on: told on the first page until looked at.

A step that leaves something to do shows as a task there, and is not told twice.
"""

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from units.models import Person
from workflow.models import Notification, Submission
from workflow.selectors import submissions_for

TOLD: dict[str, Promise] = {
    "recall": _("Người lập đã rút lại bản trình duyệt"),
    "mend": _("Lãnh đạo đã sửa báo cáo trước khi duyệt"),
    "withdraw": _("Đơn vị đã rút lại báo cáo"),
    "take": _("Báo cáo đã được tiếp nhận"),
    "accept": _("Báo cáo đạt yêu cầu"),
    "reopen": _("Báo cáo được mở lại để xem xét"),
    "enter_for_unit": _("Báo cáo đang được nhập thay đơn vị theo bản giấy"),
    "send_for_unit": _("Báo cáo đã được gửi thay đơn vị theo bản giấy"),
}
MOST = 10


def declare(code: str, words: Promise) -> None:
    """Other rooms declare at start-up what they tell people of."""
    TOLD[code] = words


def notices_for(person: Person) -> list[Notification]:
    """The newest of each report that the person has not opened since, newest first."""
    unseen = Notification.objects.filter(recipient=person, seen_at=None, step__in=TOLD)
    told = unseen.filter(submission__in=submissions_for(person)).order_by("-at", "-pk")
    newest: dict[int, Notification] = {}
    for notice in told.select_related("submission__campaign", "submission__unit"):
        newest.setdefault(notice.submission_id, notice)
    return list(newest.values())[:MOST]


def looked_at(submission: Submission, person: Person) -> None:
    """Opening a report is knowing what happened to it."""
    Notification.objects.filter(submission=submission, recipient=person, seen_at=None).update(seen_at=timezone.now())
