"""Only so many files of strangers are read at once on one machine, however many processes serve its pages.

Each reading is a child of some hundred megabytes: on the last day sixty units send at the same hour.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext_lazy as _

from documents.sandbox.line import Full, Line
from workflow.refusals import WorkflowError

LINE = Line("reading", at_once=3, in_line=8)
PATIENCE = 10.0


class TooBusy(WorkflowError):  # noqa: N818
    code = "too-busy"
    message = _("Máy chủ đang đọc nhiều tệp cùng lúc. Đồng chí chờ khoảng một phút rồi chọn tệp và gửi lại.")


@contextmanager
def reading_slot(patience: float = PATIENCE) -> Iterator[None]:
    """Holds one of the places; waits `patience` seconds for one. Raises TooBusy."""
    try:
        with LINE.place(patience):
            yield
    except Full:
        raise TooBusy() from None
