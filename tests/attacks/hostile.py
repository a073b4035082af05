"""What somebody hostile, or a broken program, would type and send."""

from django.test import Client

from units.models import Person

TEXTS = {
    "nul": "a\x00b",
    "controls": "a\x1b[2J\x08\x7f\u202egnp.exe",
    "markup": "<script>alert(1)</script>{{ 7*7 }}{% debug %}",
    "long": "ệ" * 200_000,
    "digits": "١٢٣",
    "sql": "'; DROP TABLE workflow_submission; --",
    "half": "\ufffd\U0010ffff",
}
"""Texts that must come out as a refusal or stand there as text."""

NUMBERS = ["-1", "NaN", "1e400", "9" * 5000, "１", "0x1", "1\x00", " ", "1_0", "²"]
"""Versions and page numbers that are none."""

IDS = [
    "..",
    "..%2f..%2fetc%2fpasswd",
    "%00",
    "a%00b",
    "%2e%2e",
    "%ed%a0%80",
    "%ff",
    "I%0d%0aX-Evil:%201",
    "x" * 3000,
    "%27%20OR%201=1",
    "99999999999999999999999",
]
"""Parts of an address, as they stand in it."""

ELSEWHERE = [
    "https://example.org/",
    "//example.org/",
    "///example.org",
    "\\\\example.org",
    "http:example.org",
    "javascript:alert(1)",
    "https://testserver@example.org/",
    "/\\example.org",
]
"""Where nobody may be sent."""


def client_of(person: Person, **options: bool) -> Client:
    """A fault of the server is an answer here, as it would be outside."""
    client = Client(raise_request_exception=False, **options)
    client.force_login(person)
    return client
