"""What a person sees when something was refused: a sentence, and whatever they had typed."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from workflow.refusals import WorkflowError

CARRIED = frozenset({"csrfmiddlewaretoken", "version", "key", "sha256", "rule_set", "next", "blocking"})
CHOSEN = frozenset({"finding", "copy", "figures", "answer", "do", "remove_line", "to", "username", "password"})
PICKED = frozenset({"obliged", "issuing_body", "use", "id", "depth", "figure", "rule"})
"""Fields that a page carries, a button sets or a list gives: nobody typed them, or they are not to be shown."""
PICKED_IN_A_LINE = re.compile(r"^(choice|level)-|-([A-Z_]+_FORMS|step|bound|type|kind|part|whole|filled_by|role)$")
HOME_OF = {"submissions/<int:pk>/": "submission", "plans/import/<int:pk>/": "plan_reading"}
"""The first page of what an address belongs to, by the beginning of its route."""


class RefusalMiddleware:
    """Turns a refusal into a message on a page that can be shown, or into JSON for a page's script."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, WorkflowError):
            return None
        if "application/json" in request.headers.get("Accept", ""):
            return JsonResponse({"code": exception.code, "message": str(exception)}, status=422)
        if typed_texts(request):
            return kept_page(request, str(exception), status=409)
        messages.error(request, str(exception))
        return redirect(way_back(request))


def kept_page(request: HttpRequest, why: str, *, status: int, back: str = "") -> HttpResponse:
    """The sentence and everything that was typed, to be copied: nothing is lost with the page it came from."""
    context = {"why": why, "typed": "\n\n".join(typed_texts(request)), "back_url": back or way_back(request)}
    return render(request, "workflow/refused.html", context, status=status)


def typed_texts(request: HttpRequest) -> list[str]:
    """The texts of a POST that a person wrote."""
    fields = [texts for name, texts in request.POST.lists() if is_typed(name)]
    return [text for texts in fields for text in texts if text.strip()]


def is_typed(name: str) -> bool:
    return name not in CARRIED | CHOSEN | PICKED and not PICKED_IN_A_LINE.search(name)


def way_back(request: HttpRequest) -> str:
    """The page the person came from, when it is ours and not the one that refused: that would refuse again."""
    came_from = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure())
    if came_from and is_ours and urlsplit(came_from).path != request.path:
        return came_from
    match = request.resolver_match
    owners = [page for route, page in HOME_OF.items() if match and match.route.startswith(route)]
    if match and owners and match.url_name != owners[0]:
        return reverse(owners[0], args=[match.kwargs["pk"]])
    return reverse("home")
