"""A page that notices what a person would not tell us: errors in the console, failed requests, foreign hosts."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Route

OWN_HOSTS = {"127.0.0.1", "localhost"}
# What the browser itself reports when a download or a new page takes the place of a load under way.
REPLACED = "net::ERR_ABORTED"


@dataclass
class Watch:
    """The faults seen so far, as sentences; those a test provokes on purpose are forgiven by a part of their text."""

    faults: list[str] = field(default_factory=list)
    forgiven: list[str] = field(default_factory=list)

    def forgive(self, *parts: str) -> None:
        self.forgiven.extend(parts)

    def unforgiven(self) -> list[str]:
        return [fault for fault in self.faults if not any(part in fault for part in self.forgiven)]

    def attach(self, page: Page) -> None:
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("requestfailed", self._on_failure)
        page.route(is_foreign, self._on_foreign)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _on_failure(self, request: Request) -> None:
        if request.failure != REPLACED:
            self.faults.append(f"request failed: {request.url} ({request.failure})")

    def _on_foreign(self, route: Route) -> None:
        self.faults.append(f"foreign host: {route.request.url}")
        route.abort()


def is_foreign(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in OWN_HOSTS


def no_sideways_scroll(page: Page) -> None:
    """Fail when the page is wider than the window; what scrolls inside its own box may be as wide as it likes."""
    excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert excess <= 0, f"{page.url} is {excess} px wider than the window"
