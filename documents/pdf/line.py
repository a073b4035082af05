"""Few conversions to PDF at once on a machine, a short line before them, and a refusal for who comes after that."""

from collections.abc import Iterator
from contextlib import contextmanager

from documents.pdf.refusals import Busy
from documents.sandbox.line import Full, Line

AT_ONCE = 2
IN_LINE = 8
LINE = Line("pdf", AT_ONCE, IN_LINE)


@contextmanager
def one_at_a_time(patience: float) -> Iterator[None]:
    """Holds one of the places at work, for which it waits `patience` seconds at most. Raises Busy."""
    try:
        with LINE.place(patience):
            yield
    except Full:
        raise Busy from None
