"""Few conversions at once on a machine, a short line before them, and a refusal for who comes after that.

A place is a file lock: it goes with its process, however that ends, and counts for all web processes together.
"""

import fcntl
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from documents.pdf_refusals import Busy

AT_ONCE = 2
# With those at work: more would hold up the threads that serve everybody else's pages.
IN_LINE = 8
GLANCE_SECONDS = 0.1


@contextmanager
def one_at_a_time(patience: float) -> Iterator[None]:
    """Holds one of the places at work, for which it waits `patience` seconds at most. Raises Busy."""
    with ExitStack() as held:
        if not _take_any("line", IN_LINE, held):
            raise Busy
        until = time.monotonic() + patience
        while not _take_any("work", AT_ONCE, held):
            if time.monotonic() >= until:
                raise Busy
            time.sleep(GLANCE_SECONDS)
        yield


def _take_any(kind: str, places: int, held: ExitStack) -> bool:
    return any(_take(f"{kind}-{place}", held) for place in range(places))


def _take(name: str, held: ExitStack) -> bool:
    """Closing the file gives the place back."""
    lock = os.open(_folder() / name, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return False
    held.callback(os.close, lock)
    return True


def _folder() -> Path:
    folder = Path(tempfile.gettempdir(), f"tongket-pdf-{os.getuid()}")
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder
