"""Few costly things at once on a machine, a short line before them, and a refusal for who comes after that.

A place is a file lock: it goes with its process, however that ends, and counts for all web processes together.
"""

import fcntl
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

GLANCE_SECONDS = 0.1


class Full(Exception):  # noqa: N818
    """No place came free in time, or too many wait already."""


@dataclass(frozen=True)
class Line:
    """`in_line` counts those at work too: more would hold up the threads that serve everybody else's pages."""

    name: str
    at_once: int
    in_line: int

    @contextmanager
    def place(self, patience: float) -> Iterator[None]:
        """Holds one of the places at work, for which it waits `patience` seconds at most. Raises Full."""
        with ExitStack() as held:
            if not self._take_any("line", self.in_line, held):
                raise Full
            until = time.monotonic() + patience
            while not self._take_any("work", self.at_once, held):
                if time.monotonic() >= until:
                    raise Full
                time.sleep(GLANCE_SECONDS)
            yield

    def _take_any(self, kind: str, places: int, held: ExitStack) -> bool:
        return any(self._take(f"{kind}-{place}", held) for place in range(places))

    def _take(self, name: str, held: ExitStack) -> bool:
        """Closing the file gives the place back."""
        lock = os.open(self._folder() / name, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            return False
        held.callback(os.close, lock)
        return True

    def _folder(self) -> Path:
        folder = Path(tempfile.gettempdir(), f"tongket-{self.name}-{os.getuid()}")
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder
