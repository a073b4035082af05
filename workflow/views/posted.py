"""What a POST says about the page it came from: the version it was drawn with and its key."""

import datetime as dt

from django.http import HttpRequest

from validation.dates import read_date


def seen_version(request: HttpRequest) -> int:
    """The version on the page: `If-Match` from a script, the hidden field from a form; -1 when there is none."""
    given = request.headers.get("If-Match", "") or request.POST.get("version", "")
    return version_in(given.strip().strip('"'))


def version_in(text: str) -> int:
    """-1 for what is no version."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


def posted_day(request: HttpRequest, name: str) -> dt.date | None:
    """A day typed day first; None when it is blank or no day."""
    return read_date(request.POST.get(name, ""))


def wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")
