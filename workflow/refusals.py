"""Refusals: why a step cannot be taken, with a code for tests and a sentence that says what to do next."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _


class WorkflowError(Exception):
    """A refusal. `code` is stable and compared in tests; `message` is what the person reads."""

    code = "refused"
    message = _("Không thực hiện được bước này.")

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.code)

    def __str__(self) -> str:
        return str(self.message).format(**self.facts)


class RefusalMiddleware:
    """Turns a refusal into a message on the page the person came from."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, WorkflowError):
            return None
        messages.error(request, str(exception))
        return redirect(request.META.get("HTTP_REFERER") or "home")
