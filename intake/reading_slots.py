"""Only so many files of strangers are read at once on one machine, however many processes serve its pages.

Each reading is a child of some hundred megabytes: on the last day sixty units send at the same hour.
"""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from workflow.refusals import WorkflowError

AT_ONCE = 3
PATIENCE = 8.0
PAUSE = 0.1


class TooBusy(WorkflowError):  # noqa: N818
    code = "too-busy"
    message = _("Máy chủ đang đọc nhiều tệp cùng lúc. Đồng chí chờ khoảng một phút rồi chọn tệp và gửi lại.")


@contextmanager
def reading_slot(*, at_once: int = AT_ONCE, patience: float = PATIENCE) -> Iterator[None]:
    """Holds one of the places; waits `patience` seconds for one, then raises TooBusy.

    A lock on a file goes with the process that held it: no place is lost to a process that was killed.
    """
    until = time.monotonic() + patience
    while (held := _free_place(at_once)) is None:
        if time.monotonic() >= until:
            raise TooBusy()
        time.sleep(PAUSE)
    with held:
        yield


def _free_place(at_once: int) -> IO[bytes] | None:
    for number in range(at_once):
        file = _place(number).open("ab")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
        else:
            return file
    return None


def _place(number: int) -> Path:
    folder = Path(settings.DATA_DIR) / "reading"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / str(number)
